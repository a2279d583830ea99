#pragma once
// A profile of an earlier program is brought to this program's format, step by step, after a backup that was verified
// (docs/formats.md).

#include "app/desk/profile/profile_formats.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// Brings the profile to the newest format, as whoever the session is of, who may make backups. First the backup
/// (`before-format-N.backup` in the profile; beside it settings.conf as it was), verified as every backup is; where it
/// cannot be made, nothing is changed. Then each step: its work, event profile.migrated, the line `format`. After a
/// power cut the next call goes on where this one was. To be called while no other program has the ledger open. Faults
/// ledger.*, file.*, person.*, profile.newer, and a step's.
[[nodiscard]] Result<void> migrate(const std::filesystem::path& profile, ledger::Session& session,
                                   const ProfileFormats& formats);

/// At a sign-in, before anybody works with the profile: migrate, by the first who may make backups, alone with the
/// ledger. Faults profile.older for who comes before, ledger.busy while another program has it open.
[[nodiscard]] Result<void> bring_to_format(const Machine& machine, ledger::Session& session);

}  // namespace jcic::desk
