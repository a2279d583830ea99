#pragma once
// Tests the desk's access to the hub step by step: part of the self-test (docs/run/hub.md). Changes nothing there.
// Blocks, in a name look-up as long as the resolver does: not for the GUI thread.

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/clock.h"
#include "app/hub/connection.h"
#include "app/hub/line.h"

namespace jcic::hub {

/// In order: each step needs the ones before it.
enum class ProbeStep {
    name,         ///< of at least one server
    port,         ///< of that server
    tls,          ///< the server's certificate, by the only trust anchor
    certificate,  ///< this workstation's own
    role,         ///< enrolled for this ledger, and not retired
    version,      ///< of the schema
    id,           ///< of a hub entered by two people
    clock         ///< the server's clock against this machine's
};
inline constexpr std::array all_probe_steps{ProbeStep::name, ProbeStep::port,    ProbeStep::tls, ProbeStep::certificate,
                                            ProbeStep::role, ProbeStep::version, ProbeStep::id,  ProbeStep::clock};
[[nodiscard]] std::string_view name_of(ProbeStep step);

struct Probed {
    ProbeStep step{};
    std::string found;             ///< names and numbers, the same in every language
    std::optional<Fault> fault{};  ///< of the last step; later ones were not tried
};

struct ProbeAsked {
    domain::HubAddress address;
    Credentials credentials;
    std::string ledger;
    Trusted trusted;
    std::chrono::seconds clock_limit{60};  ///< largest accepted difference of the clocks
};
/// Returns the steps up to the first that fails. Faults hub.*, clock.off.
[[nodiscard]] std::vector<Probed> probe(const ProbeAsked& asked, const Clock& clock);

}  // namespace jcic::hub
