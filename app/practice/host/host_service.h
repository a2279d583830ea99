#pragma once
// JCIC's host in software: serves resources/gateway/openapi.yaml over real TLS with certificates on both sides, for
// learning, demonstrations and tests. What it has answered survives a killed process.

#include <QByteArray>
#include <QSslConfiguration>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/domain/serial_request.h"
#include "app/practice/host/host_faults.h"
#include "app/practice/host/host_operations.h"
#include "app/practice/host/http_server.h"
#include "app/practice/world/world.h"

namespace jcic::practice {

/// A user's account at the host, as JCIC would open it. An existing one keeps its password.
struct AccountOpening {
    domain::PersonId user;
    domain::InstitutionCode institution;
    Secret password;
};

struct HostCredentials {
    std::string ca_pem;           ///< of workstations' and cards' certificates
    std::string certificate_pem;  ///< the server's own
    Secret key_pem;
};

struct HostSettings {
    std::filesystem::path folder;       ///< folder of host-state.json
    std::filesystem::path faults_file;  ///< may be empty or missing; read again whenever it changes (host_faults.h)
    std::uint16_t port = 0;             ///< 0: any free one
    Millis ready_after{8'000};          ///< T50 and T51, by the injected clock
    bool idempotency_keys = true;
    /// The world whose signatures it accepts: a test in place of JCIC sets `real`, with its own authority.
    domain::WorldKind kind = domain::WorldKind::practice;
};

/// A workstation's certificate and a card's have the institution's code as the first seven characters of the common
/// name ("0129999-W1", "0129999-03"). Clock, Random and World outlive it. Needs a QCoreApplication.
class PracticeHost {
public:
    PracticeHost(HostSettings settings, Clock& clock, Random& random, const World& world);
    ~PracticeHost();

    /// Binds 127.0.0.1 and answers from its own thread; returns the port. Faults file.form, file.write,
    /// host.unreachable (the port is in use).
    Result<std::uint16_t> start(const HostCredentials& credentials, std::vector<AccountOpening> accounts);
    void stop();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

// The practice host without its sockets: finds the operation, checks the caller, and answers only after the state is on
// the disk.

class HostDesk {
public:
    /// Opens the state in the settings' folder; adds new accounts, and the world's serial numbers of other ways. Faults
    /// file.form, file.write.
    [[nodiscard]] static Result<HostDesk> open(const HostSettings& settings, Clock& clock, Random& random,
                                               const World& world, Issuer issuer, std::vector<AccountOpening> accounts);

    [[nodiscard]] HostReply answer(const HostCall& call);
    [[nodiscard]] UtcTime now() const { return clock_.now(); }
    /// The operation of a call; null if there is none.
    [[nodiscard]] static const HostOperation* operation_for(const HostCall& call);

private:
    HostDesk(HostStore store, HostState state, const HostSettings& settings, Clock& clock, Random& random,
             const World& world, Issuer issuer);
    [[nodiscard]] HostReply operate(const HostOperation& operation, const HostCall& call, HostState& state);

    HostStore store_;
    HostState state_;
    Millis ready_after_;
    bool idempotency_keys_;
    domain::WorldKind kind_;
    Clock& clock_;
    Random& random_;
    const World& world_;
    Issuer issuer_;
};

// The practice host's sockets: HTTP over TLS with certificates on both sides, and the configured misbehaviour.

/// Requires both certificates: a workstation without one, or with another authority's, gets an alert and no answer.
/// Fault file.form with "field".
[[nodiscard]] Result<QSslConfiguration> host_tls(const HostCredentials& credentials);

/// Conversions from a request to a call, and from a reply to bytes.
[[nodiscard]] HostCall host_call(const HttpRequest& request, const QSslCertificate& workstation);
[[nodiscard]] QByteArray http_bytes(const HostReply& reply);

/// Lives in the practice host's thread.
class HostServer : public HttpServer {
public:
    HostServer(const QSslConfiguration& tls, HostDesk desk, FaultFile faults)
        : HttpServer(tls), desk_(std::move(desk)), faults_(std::move(faults)) {}

protected:
    HttpAnswer answer(const HttpRequest& request, const QSslCertificate& client) override;

private:
    HostDesk desk_;
    FaultFile faults_;
};

}  // namespace jcic::practice
