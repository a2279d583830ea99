#pragma once
// JCIC's host in software: serves resources/gateway/openapi.yaml over real TLS with certificates on both sides, for
// learning, demonstrations and tests. What it has answered survives a killed process.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/domain/serial_request.h"
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

}  // namespace jcic::practice
