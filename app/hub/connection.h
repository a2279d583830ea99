#pragma once
// One connection to the hub's PostgreSQL: libpq's owner. Every call ends within its limit, and says of a failure
// whether the request had left: then its effect is not known (docs/hub.md).

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/domain/hub_address.h"

namespace jcic::hub {

/// Why there is no answer.
struct NoAnswer {
    Fault fault;        ///< hub.*
    bool sent = false;  ///< the request left: it may have had its effect
};
template <class T>
using Answer = tl::expected<T, NoAnswer>;

/// What this workstation shows the hub, and what it believes of it.
struct Credentials {
    std::string role;                     ///< the database role that the certificate's CN names
    std::filesystem::path authority;      ///< PEM: the only anchor; the system's are never asked
    std::filesystem::path certificate;    ///< PEM
    std::filesystem::path key;            ///< PKCS#8 in PEM, encrypted
    Secret passphrase{0};                 ///< of the key
    std::shared_ptr<const void> holds{};  ///< whatever keeps the key's file there
    /// "jcic-tpm:7": an engine of OpenSSL's and what it calls the key, which is in no file.
    std::string key_elsewhere{};
    /// Where such a key did not sign: why. libpq says only that the handshake failed.
    std::function<std::optional<Fault>()> key_trouble{};
};

/// A parameter of a statement. Bytes travel as bytea; a list of texts or of bytes as an array.
using Value = std::variant<std::string, std::int64_t, Bytes, std::vector<std::string>, std::vector<Bytes>>;

/// What a statement gave: cells as text, none for null.
class Rows {
public:
    using Row = std::vector<std::optional<std::string>>;
    explicit Rows(std::vector<Row> rows) : rows_(std::move(rows)) {}

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    /// "" for null and for a cell that is not there.
    [[nodiscard]] std::string text(std::size_t row, std::size_t column) const;
    /// Nothing for what is no whole number or below 0.
    [[nodiscard]] std::optional<std::uint64_t> number(std::size_t row, std::size_t column) const;
    /// Of a bytea; nothing for another form.
    [[nodiscard]] std::optional<Bytes> bytes(std::size_t row, std::size_t column) const;

private:
    std::vector<Row> rows_;
};

class Connection {
public:
    static constexpr Millis usual_limit{3'000};
    static constexpr std::size_t most_bytes = 32U << 20U;  ///< of one answer; more is hub.answer, reason "size"

    /// Over TLS 1.3 with both certificates, to the first of the servers that accepts writes. Faults hub.unreachable,
    /// hub.untrusted, hub.refused. Once the descriptor `given_up` can be read, this and what runs on the connection
    /// waits no more, until wait_to_the_end().
    [[nodiscard]] static Result<Connection> open(const domain::HubAddress& address, const Credentials& credentials,
                                                 Millis limit = usual_limit, int given_up = -1);
    void wait_to_the_end();
    /// As libpq reads it, with the environment's PG* names: for who runs the server (jcic-desk-hub). The text may hold
    /// a password, and no fault repeats it.
    [[nodiscard]] static Result<Connection> open_by_text(const std::string& conninfo, Millis limit);
    ~Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// One statement with parameters $1, $2 … Faults hub.unreachable (closed, time), hub.refused (right), hub.answer
    /// with "sqlstate". After a failure with `sent` the connection is not to be used again: is_open() is false.
    [[nodiscard]] Answer<Rows> run(const std::string& statement, const std::vector<Value>& values = {},
                                   Millis limit = usual_limit);
    /// Several statements without parameters, as one transaction unless they say otherwise.
    [[nodiscard]] Answer<void> run_script(const std::string& statements, Millis limit);

    struct Notified {
        std::string channel;
        std::string payload;
        bool own = false;  ///< by what this connection did
    };
    /// What came since the last call; does not wait.
    [[nodiscard]] Result<std::vector<Notified>> notified();
    /// To wait for it beside others (poll); -1 for none.
    [[nodiscard]] int descriptor() const;
    [[nodiscard]] bool is_open() const;

private:
    struct Owned;
    explicit Connection(std::unique_ptr<Owned> owned);
    std::unique_ptr<Owned> owned_;
};

/// The detail "sqlstate" of a fault of a statement; "" for none.
[[nodiscard]] inline std::string_view sqlstate_of(const NoAnswer& answer) {
    return answer.fault.detail("sqlstate");
}

/// An SQL literal, quoted: for statements that take no parameters (roles).
[[nodiscard]] std::string quoted_name(std::string_view name);
[[nodiscard]] std::string quoted_text(std::string_view text);

}  // namespace jcic::hub
