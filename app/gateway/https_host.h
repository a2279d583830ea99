#pragma once
// The contract over HTTPS: TLS 1.2 or later, one pinned CA, the workstation's certificate, and no other address.

#include <QByteArray>
#include <QJsonObject>
#include <memory>

#include "app/base/secret.h"
#include "app/gateway/host.h"
#include "app/gateway/transport.h"

namespace jcic::gateway {

/// Retries for calls that may be repeated: pure reads, and requests whose key the host knows.
struct Retry {
    int attempts = 3;
    Millis first_wait{250};  ///< doubled each time
};

/// One identity towards one host, with its own network thread and at most one session. The token is kept as a Secret,
/// and bodies with a password are wiped as they are read; copies inside Qt's sockets and JSON reader cannot be wiped.
/// Any thread may call; calls of one object run one after the other. Needs a QCoreApplication.
class HttpsHost : public Host {
public:
    /// Fault file.form if address, certificates or key are unusable.
    [[nodiscard]] static Result<std::unique_ptr<HttpsHost>> open(HostAddress address, Retry retry = {});
    ~HttpsHost() override;

    Result<Capabilities> capabilities(std::stop_token stop) override;
    Result<Challenge> sign_in(const domain::PersonId& user, const Secret& password, std::stop_token stop) override;
    Result<UtcTime> present_card(const domain::CardSignature& signature, std::stop_token stop) override;
    Result<void> sign_out(std::stop_token stop) override;
    Result<void> change_password(const Secret& old_password, const Secret& new_password, std::stop_token stop) override;
    Result<std::vector<domain::SerialAnswer>> request_serials(const domain::IdempotencyKey& key, ByteView request,
                                                              const domain::CardSignature& signature,
                                                              std::stop_token stop) override;
    Result<domain::Retrieval> retrieve(const domain::SerialNumber& serial, domain::Item item,
                                       std::stop_token stop) override;
    Result<std::vector<domain::RecoveredSerial>> recover_serials(const std::vector<domain::PersonalId>& subjects,
                                                                 std::stop_token stop) override;
    Result<std::vector<QueryRecord>> query_records(domain::RocDate from, domain::RocDate to,
                                                   std::stop_token stop) override;
    Result<std::string> authorisation_status(const domain::PersonalId& subject, const std::string& reference,
                                             std::stop_token stop) override;

private:
    class Session;
    explicit HttpsHost(std::unique_ptr<Session> session);
    std::unique_ptr<Session> session_;
};

// One call of the contract: sends it, repeats it if that is safe, and classifies its answer (it decides the effects
// documented in host.h).

/// The effect that a request may have at the host.
enum class Nature {
    read,         ///< none: may be repeated
    session,      ///< counts a failed sign-in, opens or ends a session: not repeated, but a lost answer is harmless
    effect_once,  ///< changes state: never repeated, a lost answer is host.unknown-effect
    effect_keyed  ///< changes state, but the host knows the key: may be repeated
};

struct Answer {
    int status = 0;
    QJsonObject body;  ///< empty for 204
};

class Calls {
public:
    Calls(std::unique_ptr<Transport> transport, Retry retry) : transport_(std::move(transport)), retry_(retry) {}

    /// An answer of status 200 to 299; everything else is a fault.
    [[nodiscard]] Result<Answer> perform(HttpRequest request, Nature nature, const std::stop_token& stop);

private:
    std::unique_ptr<Transport> transport_;
    Retry retry_;
};

/// The fault for an uncertain effect; keeps the cause as detail "cause".
[[nodiscard]] Fault unknown_effect(const Fault& cause);

// Wipes a request's bytes that held a secret.

/// Overwrites the bytes unless they are shared.
inline void wipe_bytes(QByteArray& bytes) {
    if (bytes.isDetached())
        wipe({reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    bytes.clear();
}

}  // namespace jcic::gateway
