#pragma once
// Migrates a profile of an earlier program to this program's format, step by step, after a verified backup
// (docs/run/formats.md).

#include "app/desk/profile/profile_formats.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// Migrates to the newest format as the session's person, who may make backups. First makes a backup
/// (`before-format-N.backup` in the profile, with a copy of settings.conf), verified as always; if that fails, changes
/// nothing. Then each step: its work, event profile.migrated, the line `format`. After a power failure the next call
/// resumes. Requires that no other program has the ledger open. Faults ledger.*, file.*, person.*, profile.newer, and a
/// step's.
[[nodiscard]] Result<void> migrate(const std::filesystem::path& profile, ledger::Session& session,
                                   const ProfileFormats& formats);

/// At sign-in, before the profile is used: migrates in the session of the first person who may make backups, with
/// exclusive access. Faults profile.older for people before them, ledger.busy while another program has it open.
[[nodiscard]] Result<void> bring_to_format(const Machine& machine, ledger::Session& session);

}  // namespace jcic::desk
