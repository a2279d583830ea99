#pragma once
// How far this desk gets at the hub, step by step: the self-check's part (docs/hub.md). Changes nothing there. Blocks,
// for a name as long as the resolver does: not for the windows' thread.

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

/// In their order: each needs the ones before it.
enum class ProbeStep {
    name,         ///< of one server at least
    port,         ///< of that one
    tls,          ///< its certificate, by the one authority
    certificate,  ///< this workstation's own
    role,         ///< enrolled for this ledger, and not retired
    version,      ///< of the schema
    id,           ///< of a hub that two persons entered
    clock,        ///< the server's against this machine's
    acknowledged  ///< it goes on from what was acknowledged last
};
inline constexpr std::array all_probe_steps{ProbeStep::name,        ProbeStep::port,  ProbeStep::tls,
                                            ProbeStep::certificate, ProbeStep::role,  ProbeStep::version,
                                            ProbeStep::id,          ProbeStep::clock, ProbeStep::acknowledged};
[[nodiscard]] std::string_view name_of(ProbeStep step);

struct Probed {
    ProbeStep step{};
    std::string found;             ///< names and numbers, the same in every language
    std::optional<Fault> fault{};  ///< of the last one: what comes behind it was not tried
};

struct ProbeAsked {
    domain::HubAddress address;
    Credentials credentials;
    std::string ledger;
    Trusted trusted;
    std::chrono::seconds clock_limit{60};  ///< the clocks may differ by so much
};
/// The steps up to the first that fails. Faults hub.*, clock.off.
[[nodiscard]] std::vector<Probed> probe(const ProbeAsked& asked, const Clock& clock);

}  // namespace jcic::hub
