#pragma once
// One connection to the hub's PostgreSQL, through libpq. Every call ends within its limit; a failure includes whether
// the request was sent, because its effect is then unknown (docs/run/hub.md).

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

/// Cause of a missing answer.
struct NoAnswer {
    Fault fault;        ///< hub.*
    bool sent = false;  ///< the request was sent and may have taken effect
};
template <class T>
using Answer = tl::expected<T, NoAnswer>;

/// The workstation's credentials for the hub, and its trust anchor.
struct Credentials {
    std::string role;                     ///< the database role, which the certificate's CN names
    std::filesystem::path authority;      ///< PEM: the only trust anchor; the system's are never used
    std::filesystem::path certificate;    ///< PEM
    std::filesystem::path key;            ///< PKCS#8 in PEM, encrypted
    Secret passphrase{0};                 ///< of the key
    std::shared_ptr<const void> holds{};  ///< keeps the key's file alive
    /// "jcic-tpm:7": an OpenSSL engine and its name for a key that is in no file.
    std::string key_elsewhere{};
    /// Why such a key did not sign. libpq reports only a failed handshake.
    std::function<std::optional<Fault>()> key_trouble{};
};

/// A parameter of a statement. Bytes are sent as bytea; a list of texts or of bytes as an array.
using Value = std::variant<std::string, std::int64_t, Bytes, std::vector<std::string>, std::vector<Bytes>>;

/// Result of a statement: cells as text, nullopt for null.
class Rows {
public:
    using Row = std::vector<std::optional<std::string>>;
    explicit Rows(std::vector<Row> rows) : rows_(std::move(rows)) {}

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    /// "" for null and for a missing cell.
    [[nodiscard]] std::string text(std::size_t row, std::size_t column) const;
    /// nullopt if it is not a whole number or is negative.
    [[nodiscard]] std::optional<std::uint64_t> number(std::size_t row, std::size_t column) const;
    /// Of a bytea; nullopt if malformed.
    [[nodiscard]] std::optional<Bytes> bytes(std::size_t row, std::size_t column) const;

private:
    std::vector<Row> rows_;
};

class Connection {
public:
    static constexpr Millis usual_limit{3'000};
    static constexpr std::size_t most_bytes = 32U << 20U;  ///< of one answer; more is hub.answer, reason "size"

    /// Connects over TLS 1.3 with both certificates, to the first of the servers that accepts writes. Faults
    /// hub.unreachable, hub.untrusted, hub.refused. Once the descriptor `given_up` is readable, this call and calls on
    /// the connection stop waiting, until wait_to_the_end().
    [[nodiscard]] static Result<Connection> open(const domain::HubAddress& address, const Credentials& credentials,
                                                 Millis limit = usual_limit, int given_up = -1);
    void wait_to_the_end();
    /// Connects by libpq's connection string and the environment's PG* variables: for the server's operator
    /// (jcic-desk-hub). The text may contain a password, so no fault repeats it.
    [[nodiscard]] static Result<Connection> open_by_text(const std::string& conninfo, Millis limit);
    ~Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs one statement with parameters $1, $2 … Faults hub.unreachable (closed, time), hub.refused (right),
    /// hub.answer with "sqlstate". After a failure with `sent` the connection is unusable: is_open() is false.
    [[nodiscard]] Answer<Rows> run(const std::string& statement, const std::vector<Value>& values = {},
                                   Millis limit = usual_limit);
    /// Runs several statements without parameters, in one transaction unless they control it themselves.
    [[nodiscard]] Answer<void> run_script(const std::string& statements, Millis limit);

    struct Notified {
        std::string channel;
        std::string payload;
        bool own = false;  ///< caused by this connection
    };
    /// Returns the notifications since the last call; does not wait.
    [[nodiscard]] Result<std::vector<Notified>> notified();
    /// For waiting together with other descriptors (poll); -1 for none.
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
