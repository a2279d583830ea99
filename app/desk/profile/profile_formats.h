#pragma once
// The format of a profile: of settings.conf and of what stands around the ledger (docs/formats.md). A later program's
// is refused in words; an earlier one is brought to this program's, step by step, after a backup that was verified. The
// ledger's events keep their bytes whatever the format.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/base/random.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

struct Rooms;

/// Brings a profile from one format to the next. It may be cut off anywhere and is then taken again: what it finds done
/// it leaves as it is. It changes neither the ledger's files nor the line `format`.
struct FormatStep {
    int from = 0;
    std::function<Result<void>(const std::filesystem::path& profile, ledger::Session& session)> take;
};

struct ProfileFormats {
    int newest = 1;
    std::vector<FormatStep> steps{};  ///< one for each format before the newest
};

/// This program's. Format 1 is the only one there is.
[[nodiscard]] const ProfileFormats& profile_formats();

/// What the line `format` of settings.conf says; 1 where there is none. It is looked for before anything else in the
/// file is understood, so that a later program's file is told from a damaged one. Fault file.form.
[[nodiscard]] Result<int> format_in(const std::string& settings);
/// Fault profile.newer ("found", "known").
[[nodiscard]] Result<void> hold_to_known(int format, const ProfileFormats& formats);

/// Brings the profile to the newest format, as whoever the session is of, who may make backups. First the backup
/// (`before-format-N.backup` in the profile; beside it settings.conf as it was), verified as every backup is; where it
/// cannot be made, nothing is changed. Then each step: its work, event profile.migrated, the line `format`. After a
/// power cut the next call goes on where this one was. Faults ledger.*, file.*, person.*, profile.newer, and a step's.
[[nodiscard]] Result<void> migrate(const std::filesystem::path& profile, ledger::Session& session,
                                   const ProfileFormats& formats, Random& random);

/// At a sign-in, before anybody works with the profile: migrate, by the first who may make backups. Fault profile.older
/// for who comes before.
[[nodiscard]] Result<void> bring_to_format(const Rooms& rooms, ledger::Session& session);

}  // namespace jcic::desk
