#include "app/hub/connection.h"

#include <libpq-fe.h>
#include <linux/tcp.h>
#include <locale.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/base/text.h"

namespace jcic::hub {
namespace {

/// libpq's own texts in English while a connection is made: its failures have no code, only a text.
class PlainLocale {
public:
    PlainLocale() : own_(::newlocale(LC_ALL_MASK, "C", nullptr)), before_(::uselocale(own_)) {}
    ~PlainLocale() {
        ::uselocale(before_);
        if (own_ != nullptr) ::freelocale(own_);
    }
    PlainLocale(const PlainLocale&) = delete;
    PlainLocale& operator=(const PlainLocale&) = delete;

private:
    locale_t own_;
    locale_t before_;
};

/// poll() leaves it out.
constexpr int never_given_up = -1;

class Deadline {
public:
    explicit Deadline(Millis limit) : end_(std::chrono::steady_clock::now() + limit) {}
    [[nodiscard]] Millis left() const {
        return std::max(Millis{0}, std::chrono::ceil<Millis>(end_ - std::chrono::steady_clock::now()));
    }

private:
    std::chrono::steady_clock::time_point end_;
};

/// Whether the socket was ready in time, and before it was given up. Who always has something to say is waited for no
/// longer than who is silent.
bool wait_for(PGconn* connection, short events, const Deadline& deadline, int given_up) {
    std::array<pollfd, 2> waits{{{PQsocket(connection), events, 0}, {given_up, POLLIN, 0}}};
    while (deadline.left() > Millis{0}) {
        const int ready = ::poll(waits.data(), waits.size(), static_cast<int>(deadline.left().count()));
        if (ready > 0) return waits[1].revents == 0;
        if (ready == 0 || errno != EINTR) return false;
    }
    return false;
}

/// Bytes that came over the connection so far; 0 where it is none of TCP.
std::uint64_t received_by(PGconn* connection) {
    tcp_info info{};  // of the kernel: the C library has an older one
    socklen_t size = sizeof info;
    if (::getsockopt(PQsocket(connection), IPPROTO_TCP, TCP_INFO, &info, &size) != 0) return 0;
    return info.tcpi_bytes_received;
}

// The passphrase of the key that this thread opens a connection with: libpq has one hook for the whole process.
thread_local const Secret* passphrase_in_use = nullptr;

int give_passphrase(char* buffer, int size, PGconn* /*connection*/) {
    if (passphrase_in_use == nullptr || size < 0 || passphrase_in_use->size() >= static_cast<std::size_t>(size))
        return 0;
    std::ranges::copy(passphrase_in_use->view(), buffer);
    buffer[passphrase_in_use->size()] = '\0';
    return static_cast<int>(passphrase_in_use->size());
}

class UsePassphrase {
public:
    explicit UsePassphrase(const Secret& passphrase) {
        PQsetSSLKeyPassHook_OpenSSL(give_passphrase);
        passphrase_in_use = &passphrase;
    }
    ~UsePassphrase() { passphrase_in_use = nullptr; }
    UsePassphrase(const UsePassphrase&) = delete;
    UsePassphrase& operator=(const UsePassphrase&) = delete;
};

Fault unreachable(std::string reason) {
    return {FaultCode::hub_unreachable, "hub.connection", {{"reason", std::move(reason)}}};
}
Fault untrusted(std::string reason) {
    return {FaultCode::hub_untrusted, "hub.connection", {{"reason", std::move(reason)}}};
}

/// "28000" in "FATAL:  28000\n", as PQERRORS_SQLSTATE writes it; "" for none.
std::string sqlstate_in(std::string_view text) {
    constexpr std::size_t length = 5;
    const auto colon = text.find("FATAL:");
    if (colon == std::string_view::npos) return {};
    const auto begin = text.find_first_not_of(" :FATL", colon);
    return begin == std::string_view::npos ? std::string() : std::string(text.substr(begin, length));
}

Fault fault_of_state(const std::string& state) {
    if (state == "53300") return unreachable("full");
    if (state == "57P03") return unreachable("closed");
    if (state.starts_with("28")) return untrusted("own-certificate");
    return {FaultCode::hub_answer, "hub.connection", {{"sqlstate", state}}};
}

/// How far the connection came says what failed; the text says more where libpq has no code.
Fault connect_fault(PGconn* connection, ConnStatusType last) {
    // "connection to server at "NAME", port N failed: …": what the name says is no reason.
    std::string_view text = PQerrorMessage(connection);
    constexpr std::string_view failed = " failed: ";
    if (const auto at = text.find(failed); at != std::string_view::npos) text.remove_prefix(at + failed.size());
    const auto says = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
    if (const auto state = sqlstate_in(text); !state.empty()) return fault_of_state(state);
    // A rule of pg_hba.conf above the desks' own: the certificate is not asked for.
    if (says("no password supplied")) return untrusted("own-certificate");
    if (says("root certificate")) return untrusted("certificate");
    if (says("private key file") || says("certificate file")) return unreachable("no-key");
    if (says("does not support SSL")) return untrusted("plain");
    if (says("read-only") || says("standby")) return unreachable("standby");
    if (last == CONNECTION_STARTED || last == CONNECTION_MADE || last == CONNECTION_NEEDED)
        return unreachable("network");
    if (says("alert")) return untrusted("own-certificate");
    if (says("certificate") || says("SSL error")) return untrusted("certificate");
    return unreachable("closed");
}

struct Failed {
    ConnStatusType phase;
    Fault fault;
};

Result<PGconn*> poll_until_open(PGconn* connection, const Deadline& deadline, ConnStatusType& last,
                                int given_up = never_given_up) {
    PQsetErrorVerbosity(connection, PQERRORS_SQLSTATE);
    if (PQstatus(connection) == CONNECTION_BAD) return tl::unexpected<Fault>(connect_fault(connection, last));
    auto wanted = PGRES_POLLING_WRITING;
    while (true) {
        last = PQstatus(connection);
        if (!wait_for(connection, wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline, given_up))
            return tl::unexpected<Fault>(unreachable("time"));
        wanted = PQconnectPoll(connection);
        if (wanted == PGRES_POLLING_OK) return connection;
        if (wanted == PGRES_POLLING_FAILED) return tl::unexpected<Fault>(connect_fault(connection, last));
    }
}

std::string array_text(const std::vector<std::string>& elements) {
    std::string out = "{";
    for (const auto& one : elements) {
        out += out.size() > 1 ? ",\"" : "\"";
        for (const char letter : one) {
            if (letter == '"' || letter == '\\') out += '\\';
            out += letter;
        }
        out += '"';
    }
    return out + "}";
}

/// A statement's parameters as libpq takes them; points into the values.
class Parameters {
public:
    explicit Parameters(const std::vector<Value>& values) {
        texts_.reserve(values.size());
        for (const auto& value : values) std::visit([this](const auto& one) { add(one); }, value);
    }
    [[nodiscard]] int count() const { return static_cast<int>(data_.size()); }
    [[nodiscard]] const char* const* data() const { return data_.data(); }
    [[nodiscard]] const int* lengths() const { return lengths_.data(); }
    [[nodiscard]] const int* formats() const { return formats_.data(); }
    [[nodiscard]] const Oid* types() const { return types_.data(); }

private:
    static constexpr Oid bytea = 17;
    static constexpr Oid inferred = 0;

    void add(const std::string& text) {
        texts_.push_back(text);
        add_text();
    }
    void add(std::int64_t number) {
        texts_.push_back(std::to_string(number));
        add_text();
    }
    void add(const std::vector<std::string>& texts) {
        texts_.push_back(array_text(texts));
        add_text();
    }
    void add(const std::vector<Bytes>& list) {
        std::vector<std::string> out;
        for (const auto& one : list) out.push_back("\\x" + to_hex(one));
        add(out);
    }
    void add(const Bytes& bytes) {
        // libpq takes no data for null.
        data_.push_back(bytes.empty() ? "" : reinterpret_cast<const char*>(bytes.data()));
        lengths_.push_back(static_cast<int>(bytes.size()));
        formats_.push_back(1);
        types_.push_back(bytea);
    }
    void add_text() {
        data_.push_back(texts_.back().c_str());
        lengths_.push_back(0);
        formats_.push_back(0);
        types_.push_back(inferred);
    }

    std::vector<std::string> texts_;
    std::vector<const char*> data_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
    std::vector<Oid> types_;
};

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using OwnedResult = std::unique_ptr<PGresult, Clear>;

NoAnswer not_as_agreed(const char* reason) {
    return {Fault{FaultCode::hub_answer, "hub.connection", {{"reason", reason}}}, true};
}

NoAnswer answer_of(const PGresult* result) {
    const char* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string state = field == nullptr ? "" : field;
    // The server shuts down, or libpq has lost it: what was asked may have been done, also where a commit waited for a
    // standby.
    if (state.empty() || state.starts_with("57P") || state.starts_with("08")) return {unreachable("closed"), true};
    if (state == "57014") return {unreachable("time"), true};
    // Another desk's transaction stood in the way for too long: nothing was done, and the connection goes on.
    if (state == "55P03") return {unreachable("time"), false};
    if (state == "42501")
        return {Fault{FaultCode::hub_refused, "hub.connection", {{"reason", "right"}, {"sqlstate", state}}}, false};
    if (state == "JC005")
        return {Fault{FaultCode::hub_refused, "hub.connection", {{"reason", "bounds"}, {"sqlstate", state}}}, false};
    const char* message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    return {Fault{FaultCode::hub_answer,
                  "hub.connection",
                  {{"sqlstate", state}, {"message", message == nullptr ? "" : message}}},
            false};
}

}  // namespace

std::string Rows::text(std::size_t row, std::size_t column) const {
    if (row >= rows_.size() || column >= rows_[row].size()) return {};
    return rows_[row][column].value_or("");
}

std::optional<std::uint64_t> Rows::number(std::size_t row, std::size_t column) const {
    return whole_number<std::uint64_t>(text(row, column));
}

std::optional<Bytes> Rows::bytes(std::size_t row, std::size_t column) const {
    const auto hex = text(row, column);
    if (!hex.starts_with("\\x")) return std::nullopt;
    auto out = from_hex(std::string_view(hex).substr(2));
    if (!out) return std::nullopt;
    return *std::move(out);
}

struct Connection::Owned {
    PGconn* connection = nullptr;
    bool warned = false;       ///< during the statement that runs
    std::uint64_t before = 0;  ///< received before it
    int given_up;              ///< what ends each wait

    Owned(PGconn* given, int ends) : connection(given), given_up(ends) {
        PQsetnonblocking(connection, 1);
        PQsetNoticeReceiver(connection, heed, this);
    }
    ~Owned() { PQfinish(connection); }
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;

    /// The connection is over, and what was asked last may have been done.
    NoAnswer lose(const char* reason) {
        PQfinish(connection);
        connection = nullptr;
        return {unreachable(reason), true};
    }

    /// A commit whose wait for its standby was cancelled succeeds with a warning: it stands on this server alone, and
    /// may be lost with it.
    static void heed(void* owned, const PGresult* notice) {
        const char* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
        if (severity != nullptr && std::string_view(severity) == "WARNING") static_cast<Owned*>(owned)->warned = true;
    }

    Answer<void> flush(const Deadline& deadline) {
        while (true) {
            const int left = PQflush(connection);
            if (left == 0) return {};
            if (left < 0) return tl::unexpected<NoAnswer>(lose("closed"));
            if (!wait_for(connection, POLLIN | POLLOUT, deadline, given_up))
                return tl::unexpected<NoAnswer>(lose("time"));
            if (PQconsumeInput(connection) == 0) return tl::unexpected<NoAnswer>(lose("closed"));
        }
    }

    /// The next result; null at the end.
    Answer<OwnedResult> next(const Deadline& deadline) {
        // One value may be larger than all that is taken, and libpq would keep it whole before anybody sees it.
        constexpr std::uint64_t most_received = 2 * most_bytes;
        while (PQisBusy(connection) != 0) {
            if (!wait_for(connection, POLLIN, deadline, given_up)) return tl::unexpected<NoAnswer>(lose("time"));
            if (received_by(connection) - before > most_received) {
                lose("closed");
                return tl::unexpected<NoAnswer>(not_as_agreed("size"));
            }
            if (PQconsumeInput(connection) == 0) return tl::unexpected<NoAnswer>(lose("closed"));
        }
        return OwnedResult(PQgetResult(connection));
    }

    Answer<Rows> gather(const Deadline& deadline);
};

namespace {

/// What its rows take up here: one without a value is not nothing.
std::size_t size_of(const PGresult* result) {
    std::size_t out = 0;
    for (int row = 0; row < PQntuples(result); ++row) {
        out += sizeof(Rows::Row);
        for (int column = 0; column < PQnfields(result); ++column)
            out += sizeof(Rows::Row::value_type) + static_cast<std::size_t>(PQgetlength(result, row, column));
    }
    return out;
}

/// False for a cell that is no text: nothing of it is to reach a page or a file.
bool add_rows(const PGresult* result, std::vector<Rows::Row>& out) {
    for (int row = 0; row < PQntuples(result); ++row) {
        Rows::Row cells;
        for (int column = 0; column < PQnfields(result); ++column) {
            if (PQgetisnull(result, row, column) != 0) {
                cells.emplace_back();
                continue;
            }
            const std::string_view text(PQgetvalue(result, row, column),
                                        static_cast<std::size_t>(PQgetlength(result, row, column)));
            if (!is_utf8(view(text))) return false;
            cells.emplace_back(std::string(text));
        }
        out.push_back(std::move(cells));
    }
    return true;
}

}  // namespace

Answer<Rows> Connection::Owned::gather(const Deadline& deadline) {
    std::vector<Rows::Row> rows;
    std::size_t bytes = 0;
    std::optional<NoAnswer> failed;
    while (true) {
        auto given = next(deadline);
        if (!given) return tl::unexpected<NoAnswer>(std::move(given).error());
        const auto& result = *given;
        if (!result) break;
        const auto status = PQresultStatus(result.get());
        bytes += size_of(result.get());
        if (bytes > most_bytes) {
            lose("closed");
            return tl::unexpected<NoAnswer>(not_as_agreed("size"));
        }
        if (status == PGRES_SINGLE_TUPLE || status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) {
            if (!failed && !add_rows(result.get(), rows)) failed = not_as_agreed("form");
        } else if (!failed) {
            failed = answer_of(result.get());
        }
    }
    if (failed) {
        if (failed->sent) lose("closed");
        return tl::unexpected<NoAnswer>(*std::move(failed));
    }
    if (warned) return tl::unexpected<NoAnswer>(lose("unconfirmed"));
    return Rows(std::move(rows));
}

Connection::Connection(std::unique_ptr<Owned> owned) : owned_(std::move(owned)) {}
Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

namespace {

/// One server, within its share of the time.
Result<PGconn*> open_one(const domain::HubServer& server, const std::string& database, const Credentials& credentials,
                         const Deadline& deadline, ConnStatusType& last, int given_up) {
    const auto port = std::to_string(server.port);
    // All of them: what is not named here libpq would take from the environment or from files of the user's. What the
    // database or the role sets for who connects holds for other programs, not for what is read here.
    const std::array<std::pair<const char*, std::string>, 16> parameters{
        {{"host", server.host},
         {"port", port},
         {"dbname", database},
         {"user", credentials.role},
         {"passfile", "/dev/null/none"},
         {"sslmode", "verify-full"},
         {"sslrootcert", credentials.authority.string()},
         {"sslcert", credentials.certificate.string()},
         {"sslkey", credentials.key_elsewhere.empty() ? credentials.key.string() : credentials.key_elsewhere},
         {"sslcrl", ""},
         {"ssl_min_protocol_version", "TLSv1.3"},
         {"gssencmode", "disable"},
         {"target_session_attrs", "read-write"},
         {"application_name", "jcic-desk"},
         {"client_encoding", "UTF8"},
         {"options",
          "-c statement_timeout=10s -c lock_timeout=2s -c client_connection_check_interval=2s -c bytea_output=hex "
          "-c search_path=pg_catalog -c default_transaction_isolation=read\\ committed -c row_security=on -c "
          "standard_conforming_strings=on -c default_transaction_read_only=off"}}};
    std::array<const char*, parameters.size() + 1> keys{};
    std::array<const char*, parameters.size() + 1> values{};
    for (std::size_t at = 0; at < parameters.size(); ++at) {
        keys[at] = parameters[at].first;
        values[at] = parameters[at].second.c_str();
    }
    auto* connection = PQconnectStartParams(keys.data(), values.data(), 0);
    if (connection == nullptr) return tl::unexpected<Fault>(unreachable("closed"));
    auto opened = poll_until_open(connection, deadline, last, given_up);
    if (!opened) PQfinish(connection);
    return opened;
}

}  // namespace

Result<Connection> Connection::open(const domain::HubAddress& address, const Credentials& credentials, Millis limit,
                                    int given_up) {
    const PlainLocale plain;
    const UsePassphrase hook(credentials.passphrase);
    std::error_code missing;
    for (const auto& file : {credentials.certificate, credentials.key})
        if (!(file.empty() && !credentials.key_elsewhere.empty()) && !std::filesystem::exists(file, missing))
            return tl::unexpected<Fault>(unreachable("no-key"));
    const Deadline whole(limit);
    std::optional<Failed> furthest;
    for (std::size_t at = 0; at < address.servers.size(); ++at) {
        // A server that is silent leaves their share to the others.
        const auto share = whole.left() / static_cast<int>(address.servers.size() - at);
        auto phase = CONNECTION_STARTED;
        auto opened = open_one(address.servers[at], address.database, credentials, Deadline(share), phase, given_up);
        if (opened) return Connection(std::make_unique<Owned>(*opened, given_up));
        if (auto trouble = credentials.key_trouble ? credentials.key_trouble() : std::nullopt)
            return tl::unexpected<Fault>(*std::move(trouble));
        if (!furthest || phase > furthest->phase) furthest = Failed{phase, std::move(opened).error()};
    }
    if (!furthest) return tl::unexpected<Fault>(unreachable("network"));
    return tl::unexpected<Fault>(std::move(furthest->fault));
}

Result<Connection> Connection::open_by_text(const std::string& conninfo, Millis limit) {
    const PlainLocale plain;
    auto* connection = PQconnectStart(conninfo.c_str());
    if (connection == nullptr) return tl::unexpected<Fault>(unreachable("closed"));
    auto last = CONNECTION_STARTED;
    const Deadline whole(limit);
    auto opened = poll_until_open(connection, whole, last);
    if (!opened) {
        PQfinish(connection);
        return tl::unexpected<Fault>(std::move(opened).error());
    }
    Connection out(std::make_unique<Owned>(*opened, never_given_up));
    // Whose role it takes the text and the environment say (PGOPTIONS); how it reads, and how long, is said here.
    auto set = out.run_script(
        "set statement_timeout = 0; set client_encoding = 'UTF8'; set bytea_output = 'hex'; set "
        "standard_conforming_strings = on; "
        "set search_path = pg_catalog; set default_transaction_isolation = 'read committed'",
        whole.left());
    if (!set) return tl::unexpected<Fault>(std::move(set).error().fault);
    return out;
}

void Connection::wait_to_the_end() {
    if (owned_) owned_->given_up = never_given_up;
}

Answer<Rows> Connection::run(const std::string& statement, const std::vector<Value>& values, Millis limit) {
    if (!is_open()) return tl::unexpected<NoAnswer>(NoAnswer{unreachable("closed"), false});
    const Deadline deadline(limit);
    const Parameters parameters(values);
    owned_->warned = false;
    owned_->before = received_by(owned_->connection);
    if (PQsendQueryParams(owned_->connection, statement.c_str(), parameters.count(), parameters.types(),
                          parameters.data(), parameters.lengths(), parameters.formats(), 0) == 0)
        return tl::unexpected<NoAnswer>(owned_->lose("closed"));
    PQsetSingleRowMode(owned_->connection);
    if (auto flushed = owned_->flush(deadline); !flushed) return tl::unexpected<NoAnswer>(std::move(flushed).error());
    return owned_->gather(deadline);
}

Answer<void> Connection::run_script(const std::string& statements, Millis limit) {
    if (!is_open()) return tl::unexpected<NoAnswer>(NoAnswer{unreachable("closed"), false});
    const Deadline deadline(limit);
    owned_->warned = false;
    owned_->before = received_by(owned_->connection);
    if (PQsendQuery(owned_->connection, statements.c_str()) == 0)
        return tl::unexpected<NoAnswer>(owned_->lose("closed"));
    if (auto flushed = owned_->flush(deadline); !flushed) return flushed;
    auto gathered = owned_->gather(deadline);
    if (!gathered) return tl::unexpected<NoAnswer>(std::move(gathered).error());
    return {};
}

Result<std::vector<Connection::Notified>> Connection::notified() {
    if (!is_open()) return tl::unexpected<Fault>(unreachable("closed"));
    if (PQconsumeInput(owned_->connection) == 0) return tl::unexpected<Fault>(owned_->lose("closed").fault);
    std::vector<Notified> out;
    while (auto* one = PQnotifies(owned_->connection)) {
        out.push_back({one->relname, one->extra, one->be_pid == PQbackendPID(owned_->connection)});
        PQfreemem(one);
    }
    return out;
}

int Connection::descriptor() const {
    return is_open() ? PQsocket(owned_->connection) : -1;
}

bool Connection::is_open() const {
    return owned_ && owned_->connection != nullptr && PQstatus(owned_->connection) == CONNECTION_OK;
}

namespace {

std::string quoted(std::string_view text, char quote) {
    std::string out(1, quote);
    for (const char one : text) {
        if (one == quote) out += quote;
        out += one;
    }
    return out + quote;
}

}  // namespace

std::string quoted_name(std::string_view name) {
    return quoted(name, '"');
}
std::string quoted_text(std::string_view text) {
    return quoted(text, '\'');
}

}  // namespace jcic::hub
