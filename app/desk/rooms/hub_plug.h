#pragma once
// The hub at this seat: a connection only while somebody is signed in, and nothing of its key is left when they go.

#include <filesystem>
#include <optional>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/hub/probe.h"
#include "app/hub/state.h"
#include "app/ledger/session/sealed_secret.h"

namespace jcic::domain::registers {
class Rows;
}

namespace jcic::desk {

/// Files of the profile, sealed under the ledger's key: the workstation's key towards the hub, what forms' numbers are
/// hashed under, what the hub acknowledged last, and what it holds for this desk.
inline constexpr const char* hub_key_file = "hub.key";
inline constexpr const char* next_hub_key_file = "hub.key.next";  ///< until the hub has let it in
inline constexpr const char* hub_form_key_file = "hub.form-key";
inline constexpr const char* hub_state_file = "hub.state";
inline constexpr const char* hub_held_file = "hub.held";
inline constexpr ledger::SealedSecretForm hub_form_key_form{"jcic-desk hub form key v1", "hub-form-key"};
inline constexpr ledger::SealedSecretForm hub_state_form{"jcic-desk hub state v1", "hub-state"};
inline constexpr ledger::SealedSecretForm hub_held_form{"jcic-desk hub held v1", "hub-held"};

/// `rows`: the registers as the trail has them now, which say which hub is used and which desks are known.
/// What a connection is made with, and up to which event that hub was told.
struct HubReached {
    hub::ProbeAsked how;
    std::uint64_t settled = 0;
    bool lost = false;      ///< it has forgotten claims of this desk
    bool by_next = false;   ///< with the key that is to take the place of hub.key
    std::string authority;  ///< digest of the authority's file
};
/// Faults hub.unreachable (reason "no-key"), hub.untrusted, ledger.corrupt, file.*.
[[nodiscard]] Result<HubReached> reach_hub(const Machine& machine, ledger::Session& session,
                                           const domain::registers::Rows& rows);

/// At a sign-in, where the settings name a hub. What hinders it stands in parts.hub_line.fault() and hinders nobody in
/// signing in.
void take_up_hub(const With<const Machine, HubLine>& parts, ledger::Session& session,
                 const domain::registers::Rows& rows);
/// At a sign-out: connection and keys go; what was acknowledged is kept.
void leave_hub(const With<const Machine, HubLine>& parts, ledger::Session& session);
/// The same, while the line goes on. Faults file.*: then what was kept before stands.
[[nodiscard]] Result<void> keep_hub(const With<const Machine, HubLine>& parts, ledger::Session& session);
/// Under another key for forms' numbers: nothing is held, and every use is told anew. What the hub acknowledged stays.
/// Faults file.*, ledger.corrupt.
[[nodiscard]] Result<void> begin_with_another_key(const Machine& machine, ledger::Session& session);
/// Said of the key towards the hub: another command makes a new one. Whatever else it is stays as it is.
[[nodiscard]] Fault of_hub_key(Fault fault);
/// 32 digits: by which the hub knows this ledger.
[[nodiscard]] std::string ledger_of(const ledger::Session& session);

}  // namespace jcic::desk
