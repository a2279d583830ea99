#pragma once
// Bytes over TLS to one pinned host; knows nothing of their meaning.

#include <QByteArray>
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
    std::size_t largest_answer = 4U << 20U;  ///< bytes; more is host.answer
};

/// Where the host is and how the two sides know each other.
struct HostAddress {
    std::string url;              ///< "https://host:port", nothing after it
    std::string ca_pem;           ///< the only trust anchor; the system's CAs are never asked
    std::string certificate_pem;  ///< the workstation's
    Secret key_pem;               ///< its private key, EC or RSA
    Limits limits;
    bool practice = false;  ///< else certificates under the practice policy are refused
    /// Where the key is not to be in memory as text: gives an EVP_PKEY of OpenSSL's, each time with a reference that is
    /// given back when the connection goes. Goes before key_pem.
    std::function<void*()> key_reference{};
    /// Where such a key did not sign: why. TLS says only that the handshake failed.
    std::function<std::optional<Fault>()> key_trouble{};
    /// Called a few times a second by whoever waits for an answer, in their own thread. Calls no host.
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
    bool sent = false;  ///< the whole request left: it may have had its effect
};

/// A network thread of its own, and a connection for each request: one kept open may be closed by the host just as a
/// request goes out, and what became of that request would not be known. Follows no redirect, uses no proxy, keeps no
/// cookie and no cache, and never sends anything twice by itself.
class Transport {
public:
    [[nodiscard]] static Result<std::unique_ptr<Transport>> open(HostAddress address);
    ~Transport();

    /// Within the limit of the address, or what is left of its thread's SharedLimit. That none is left is
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

}  // namespace jcic::gateway
