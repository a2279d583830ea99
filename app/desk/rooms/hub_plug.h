#pragma once
// Connects the hub to this seat. A connection exists only during a session; its key is wiped at sign-out.

#include <filesystem>
#include <optional>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/hub/probe.h"
#include "app/hub/state.h"
#include "app/workstation/workstation_key.h"

namespace jcic::domain::registers {
class Rows;
}

namespace jcic::desk {

/// Files of the profile, sealed under the ledger's key: the workstation's key for the hub, the hub's last
/// acknowledgement, and its holds for this desk.
inline constexpr const char* hub_key_file = "hub.key";
inline constexpr const char* next_hub_key_file = "hub.key.next";  ///< until the hub has accepted it
inline constexpr const char* hub_state_file = "hub.state";
inline constexpr const char* hub_held_file = "hub.held";
inline constexpr ledger::SealedSecretForm hub_state_form{"jcic-desk hub state v1", "hub-state"};
inline constexpr ledger::SealedSecretForm hub_held_form{"jcic-desk hub held v1", "hub-held"};

/// Parameters of a connection, and the last event reported to that hub.
struct HubReached {
    hub::ProbeAsked how;
    hub::Sign sign;  ///< with the workstation's key
    std::uint64_t settled = 0;
    bool lost = false;      ///< it lost claims of this desk
    bool by_next = false;   ///< with the key that is to replace hub.key
    std::string authority;  ///< digest of the authority's file
};
/// `rows`: the registers, for the trusted hub and the known desks. Faults hub.unreachable (reason "no-key"),
/// hub.untrusted, ledger.corrupt, file.*.
[[nodiscard]] Result<HubReached> reach_hub(const Machine& machine, ledger::Session& session,
                                           const domain::registers::Rows& rows);

/// At sign-in: opens the line if the settings name a hub. A failure is stored in parts.hub_line.fault() and does not
/// prevent the sign-in.
void take_up_hub(const With<const Machine, HubLine>& parts, ledger::Session& session,
                 const domain::registers::Rows& rows);
/// At sign-out: drops the connection and keys, and saves the hub's acknowledgements.
void leave_hub(const With<const Machine, HubLine>& parts, ledger::Session& session);
/// Saves them while the line stays open. Faults file.*: the previous save remains.
[[nodiscard]] Result<void> keep_hub(const With<const Machine, HubLine>& parts, ledger::Session& session);
/// Adds the command for a new key to a fault of the hub's key. Returns other faults unchanged.
[[nodiscard]] Fault of_hub_key(Fault fault);
/// Returns the 32 digits by which the hub identifies this ledger.
[[nodiscard]] std::string ledger_of(const ledger::Session& session);

}  // namespace jcic::desk
