#pragma once
// Bytes over TLS to one pinned host, without interpreting them.

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/gateway/http_reader.h"

namespace jcic::gateway {

struct Limits {
    Millis answer_within{30'000};            ///< from connecting to the last byte
    Millis silent_for{10'000};               ///< while connecting, and for each KiB of what comes
    std::size_t largest_answer = 4U << 20U;  ///< bytes; more is host.answer
};

/// The host's address, and the means of mutual authentication.
struct HostAddress {
    std::string url;              ///< "https://host:port", nothing after it
    std::string ca_pem;           ///< the only trust anchor; the system's CAs are not used
    std::string certificate_pem;  ///< the workstation's
    Secret key_pem;               ///< its private key, EC or RSA
    Limits limits;
    bool practice = false;  ///< if not set, certificates under the practice policy are refused
    /// For a key not kept in memory as text: returns an EVP_PKEY of OpenSSL's, each time with a reference released with
    /// the connection. Takes precedence over key_pem.
    std::function<void*()> key_reference{};
    /// The cause if such a key did not sign; TLS reports only a failed handshake.
    std::function<std::optional<Fault>()> key_trouble{};
    /// Called a few times a second while waiting for an answer, in the caller's thread. Calls no host.
    std::function<void()> waiting{};
};

struct HttpRequest {
    enum class Method { get, post, remove };
    Method method = Method::get;
    std::string path;  ///< "/v1/records", with its query
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;  ///< of a POST; wiped once sent
};

/// Why there is no answer.
struct NoAnswer {
    Fault fault;        ///< host.unreachable, host.untrusted, host.answer (too large, no HTTP) or cancelled
    bool sent = false;  ///< the whole request was sent: it may have had its effect
};

/// Has its own network thread, and a connection for each request: the host may close a kept one just as a request is
/// sent, and that request's outcome would be unknown. Follows no redirect, uses no proxy, keeps no cookie and no cache,
/// and never resends automatically.
class Transport {
public:
    [[nodiscard]] static Result<std::unique_ptr<Transport>> open(HostAddress address);
    ~Transport();

    /// Within the address's limit, or the rest of its thread's SharedLimit. If none is left, the fault is
    /// host.unreachable, reason "time", and nothing was sent.
    [[nodiscard]] tl::expected<HttpAnswer, NoAnswer> exchange(HttpRequest request, std::stop_token stop);

private:
    class Worker;
    class NetworkThread;
    Transport(std::unique_ptr<NetworkThread> thread, Millis within, std::function<void()> waiting);
    std::unique_ptr<NetworkThread> thread_;
    Millis within_;
    std::function<void()> waiting_;
};

// One request and its answer over its own connection, in the network thread. Not QNetworkAccessManager: that reads
// headers without a limit and repeats a request automatically.

using Exchanged = tl::expected<HttpAnswer, NoAnswer>;

class Exchange : public QObject {
public:
    using Done = std::function<void(Exchanged)>;
    struct Rules {
        Limits limits;
        bool practice = false;                                ///< if not set, a host of the practice world gets no data
        std::function<std::optional<Fault>()> key_trouble{};  ///< HostAddress
    };
    /// Calls `done` exactly once, even if destroyed early.
    Exchange(const QUrl& base, const QSslConfiguration& tls, HttpRequest request, const Rules& rules, Done done,
             QObject* parent);
    ~Exchange() override;
    /// Cancels the exchange on the caller's request.
    void cancel();

private:
    void send();
    void read_answer();
    void take_tls_errors(const QList<QSslError>& errors);
    void take_error(QAbstractSocket::SocketError error);
    void find_out_why_closed(bool in_handshake);
    void give_up(FaultCode code, std::string reason);
    void end(Exchanged outcome);

    const QUrl base_;
    const QSslConfiguration tls_;
    HttpRequest request_;
    const bool practice_;
    const std::function<std::optional<Fault>()> key_trouble_;
    HttpReader reader_;
    Done done_;
    QSslSocket socket_;
    QTimer limit_;
    QTimer silence_;
    std::size_t came_ = 0;  ///< bytes since `silence_` began
    bool sent_ = false;
    bool probing_ = false;
    std::optional<Fault> verdict_;  ///< on TLS, before the socket reports its error
};

// The TLS configuration for a host's address: pinned authority, own certificate, version.

/// Faults file.form with "field" (url, ca, certificate, key); host.untrusted with "reason" practice.
[[nodiscard]] Result<QSslConfiguration> tls_configuration(const HostAddress& address);
/// Whether one of them has the practice policy, as every certificate of a practice world does.
[[nodiscard]] bool any_of_practice(const QList<QSslCertificate>& certificates);
/// Whether its alternative names include that host; its common name does not count (RFC 9110, 4.3.4).
[[nodiscard]] bool names_host(const QSslCertificate& certificate, const QString& host);
[[nodiscard]] Result<QUrl> base_url(const HostAddress& address);

}  // namespace jcic::gateway
