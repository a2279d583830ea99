#include "app/practice/host/host_service.h"

#include <QSslKey>
#include <QUrlQuery>
#include <algorithm>
#include <optional>

#include "app/loop/loop_thread.h"
#include "app/practice/host/host_lies.h"

namespace jcic::practice {

class PracticeHost::Impl {
public:
    Impl(HostSettings settings, Clock& clock, Random& random, const World& world)
        : settings_(std::move(settings)), clock_(clock), random_(random), world_(world) {}
    ~Impl() { stop(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Result<std::uint16_t> start(const HostCredentials& credentials, std::vector<AccountOpening> accounts) {
        JCIC_TRY(const auto tls, host_tls(credentials));
        JCIC_TRY(auto issuer, Issuer::from_pem(credentials.ca_pem, settings_.kind));
        JCIC_TRY(auto desk, HostDesk::open(settings_, clock_, random_, world_, std::move(issuer), std::move(accounts)));
        auto* server = new HostServer(tls, std::move(desk), FaultFile(settings_.faults_file));
        stop();
        thread_.emplace("practice host");
        server_ = server;
        server->moveToThread(thread_->inside());
        quint16 port = 0;
        const auto listen = [&] { port = server->listen_here(settings_.port); };
        QMetaObject::invokeMethod(server, listen, Qt::BlockingQueuedConnection);
        if (port == 0) {
            stop();
            return fail(FaultCode::host_unreachable, "practice.host",
                        {{"reason", "port"}, {"port", std::to_string(settings_.port)}});
        }
        return port;
    }

    void stop() {
        if (!thread_) return;
        server_->deleteLater();
        thread_.reset();
    }

private:
    HostSettings settings_;
    Clock& clock_;
    Random& random_;
    const World& world_;
    HostServer* server_ = nullptr;  ///< lives in the thread, and goes there
    std::optional<LoopThread> thread_;
};

PracticeHost::PracticeHost(HostSettings settings, Clock& clock, Random& random, const World& world)
    : impl_(std::make_unique<Impl>(std::move(settings), clock, random, world)) {}
PracticeHost::~PracticeHost() = default;

Result<std::uint16_t> PracticeHost::start(const HostCredentials& credentials, std::vector<AccountOpening> accounts) {
    return impl_->start(credentials, std::move(accounts));
}

void PracticeHost::stop() {
    impl_->stop();
}

namespace {

constexpr std::size_t institution_digits = 7;
constexpr std::string_view bearer = "Bearer ";

HostSerial foreign(const ForeignSerial& serial, const domain::InstitutionCode& institution,
                   const domain::PersonId& user, UtcTime now) {
    return {serial.serial,
            serial.item,
            serial.subject,
            std::nullopt,
            {institution, static_cast<domain::Way>(serial.way), now + domain::info(serial.item).held},
            now,
            now,
            {},
            user,
            "",
            "",
            false};
}

}  // namespace

std::optional<domain::Way> way_of(const HostCall& call) {
    const auto text = call.header("jcic-way");
    if (text.size() != 1 || std::string_view("NBQW").find(text[0]) == std::string_view::npos) return std::nullopt;
    return static_cast<domain::Way>(text[0]);
}

HostDesk::HostDesk(HostStore store, HostState state, const HostSettings& settings, Clock& clock, Random& random,
                   const World& world, Issuer issuer)
    : store_(std::move(store)),
      state_(std::move(state)),
      ready_after_(settings.ready_after),
      idempotency_keys_(settings.idempotency_keys),
      kind_(settings.kind),
      clock_(clock),
      random_(random),
      world_(world),
      issuer_(std::move(issuer)) {}

Result<HostDesk> HostDesk::open(const HostSettings& settings, Clock& clock, Random& random, const World& world,
                                Issuer issuer, std::vector<AccountOpening> accounts) {
    HostStore store(settings.folder / "host-state.json");
    JCIC_TRY(auto state, store.load());
    for (const auto& opening : accounts)
        if (state.account(opening.user, opening.institution) == nullptr)
            state.accounts.push_back(
                {opening.user, opening.institution, {hash_password(opening.password, random)}, 0, UtcTime{}});
    for (const auto& serial : world.foreign_serials)
        if (state.serial(serial.serial) == nullptr)
            state.serials.push_back(foreign(serial, world.own_branch().code, world.people.front().code, clock.now()));
    JCIC_CHECK(store.save(state));
    return HostDesk(std::move(store), std::move(state), settings, clock, random, world, std::move(issuer));
}

const HostOperation* HostDesk::operation_for(const HostCall& call) {
    const auto& all = host_operations();
    const auto found = std::find_if(all.begin(), all.end(), [&](const HostOperation& operation) {
        return operation.method == call.method && operation.path == call.path;
    });
    return found == all.end() ? nullptr : &*found;
}

HostReply HostDesk::answer(const HostCall& call) {
    const auto* operation = operation_for(call);
    if (operation == nullptr) return problem("not-found");
    auto next = state_;
    auto reply = operate(*operation, call, next);
    if (operation->method == "GET") return reply;
    // Refusals are kept too: a wrong password has been counted.
    if (!store_.save(next)) return problem("failure");
    state_ = std::move(next);
    return reply;
}

HostReply HostDesk::operate(const HostOperation& operation, const HostCall& call, HostState& state) {
    const auto workstation =
        domain::InstitutionCode::parse(common_name(call.workstation).substr(0, institution_digits));
    if (!workstation) return problem("workstation-refused");
    HostContext host{state, clock_, random_, world_, issuer_, ready_after_, idempotency_keys_, kind_, *workstation};
    if (operation.layer != NeedsLayer::none) {
        const auto authorization = call.header("authorization");
        const auto token = authorization.starts_with(bearer) ? authorization.substr(bearer.size()) : std::string();
        host.session = state.session(sha256_hex(view(token)));
        const bool holds = host.session != nullptr && host.session->institution == *workstation &&
                           clock_.now() < host.session->expires;
        if (!holds) return problem("session-needed");
        if (operation.layer == NeedsLayer::card && !host.session->card_presented) return problem("card-needed");
    }
    if (operation.by_way && !way_of(call)) return problem("bad-request");
    return operation.operate(host, call);
}

namespace {

constexpr int oversize_bytes = 8 << 20;

QByteArray http(int status, const QByteArray& more_headers, const QByteArray& body) {
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + " -\r\n" + more_headers;
    if (status != 204) out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return out + "\r\n" + body;
}

/// What misbehaving instead of operating looks like; nullopt for what happens to the answer only.
std::optional<QByteArray> instead(Misbehaviour what, UtcTime now) {
    using enum Misbehaviour;
    switch (what) {
        case closed:
            return QByteArray();
        case server_error:
            return http(500, "Content-Type: text/plain\r\n", "broken");
        case redirect:
            return http(307, "Location: https://127.0.0.1:1/elsewhere\r\n", {});
        case maintenance: {
            auto reply = problem("maintenance", {{"until", domain::iso_text(now + std::chrono::minutes{30})}});
            reply.retry_after = 1800;
            return http_bytes(reply);
        }
        case expired:
            return http_bytes(problem("expired"));
        case other_branch:
            return http_bytes(problem("other-branch"));
        case other_way:
            return http_bytes(problem("other-way"));
        case slow:
        case answer_lost:
        case bad_gateway:
        case wrong_json:
        case wrong_schema:
        case oversize:
        case other_year:
        case long_ago:
        case far_off:
        case turned_text:
        case long_cell:
        case many_rows:
        case long_text:
        case rich_detail:
        case twice:
        case deep_json:
        case large_headers:
        case endless_chunks:
        case compressed:
        case no_length:
        case two_lengths:
            break;
    }
    return std::nullopt;
}

/// What becomes of an answer; an empty one closes the connection.
QByteArray spoilt(Misbehaviour what, QByteArray answer) {
    constexpr auto json = "Content-Type: application/json\r\n";
    if (what == Misbehaviour::answer_lost) return {};
    if (what == Misbehaviour::bad_gateway) return http(502, "Content-Type: text/html\r\n", "<html>Bad Gateway</html>");
    if (what == Misbehaviour::wrong_json) return http(200, json, "{\"items\": [");
    if (what == Misbehaviour::wrong_schema) return http(200, json, "{\"something\": \"else\"}");
    if (what == Misbehaviour::oversize) return http(200, json, QByteArray(oversize_bytes, ' '));
    if (const auto beyond = beyond_http(what)) return *beyond;
    return answer;
}

tl::unexpected<Fault> unusable(std::string field) {
    return fail(FaultCode::file_form, "practice.host", {{"field", std::move(field)}});
}

}  // namespace

HostCall host_call(const HttpRequest& request, const QSslCertificate& workstation) {
    const QUrl url(QString::fromStdString(request.target));
    HostCall call;
    call.method = request.method;
    call.path = url.path().toStdString();
    for (const auto& [name, value] : QUrlQuery(url).queryItems()) call.query[name.toStdString()] = value.toStdString();
    call.headers = request.headers;
    call.body = request.body;
    const auto certificate = workstation.toDer();
    call.workstation.assign(certificate.begin(), certificate.end());
    return call;
}

QByteArray http_bytes(const HostReply& reply) {
    QByteArray headers;
    if (reply.retry_after) headers += "Retry-After: " + QByteArray::number(*reply.retry_after) + "\r\n";
    if (reply.body.is_null()) return http(reply.status, headers, {});
    headers += reply.is_problem() ? "Content-Type: application/problem+json\r\n" : "Content-Type: application/json\r\n";
    return http(reply.status, headers, QByteArray::fromStdString(reply.body.dump()));
}

Result<QSslConfiguration> host_tls(const HostCredentials& credentials) {
    const auto authorities = QSslCertificate::fromData(QByteArray::fromStdString(credentials.ca_pem));
    const QSslCertificate own(QByteArray::fromStdString(credentials.certificate_pem));
    const auto pem = credentials.key_pem.view();
    const QSslKey key(QByteArray(reinterpret_cast<const char*>(pem.data()), static_cast<qsizetype>(pem.size())),
                      QSsl::Ec);
    if (authorities.isEmpty()) return unusable("ca");
    if (own.isNull()) return unusable("certificate");
    if (key.isNull()) return unusable("key");
    QSslConfiguration tls;
    tls.setCaCertificates(authorities);
    tls.setLocalCertificate(own);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setMissingCertificateIsFatal(true);
    tls.setHandshakeMustInterruptOnError(true);
    return tls;
}

HttpAnswer HostServer::answer(const HttpRequest& request, const QSslCertificate& client) {
    const auto call = host_call(request, client);
    const auto* operation = HostDesk::operation_for(call);
    const auto fault = operation == nullptr ? std::nullopt : faults_.next(operation->id);
    if (!fault) return {http_bytes(desk_.answer(call))};
    auto bytes = instead(fault->what, desk_.now());
    if (!bytes) bytes = spoilt(fault->what, http_bytes(twisted(fault->what, desk_.answer(call))));
    return {std::move(*bytes), fault->delay};
}

}  // namespace jcic::practice
