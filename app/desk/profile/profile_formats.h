#pragma once
// The format of a profile: of settings.conf and of what stands around the ledger (docs/formats.md). A later program's
// is refused in words; an earlier one is brought to this program's (app/desk/seat/migration.h). The ledger's events
// keep their bytes whatever the format.

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

inline constexpr std::string_view settings_file = "settings.conf";
inline constexpr std::string_view format_name = "format";  ///< its line that says the format; no setting

/// Brings a profile from one format to the next.
struct FormatStep {
    int from = 0;
    /// It may be cut off anywhere and is then taken again: what it finds done it leaves as it is. It changes neither
    /// the ledger's files nor settings.conf.
    std::function<Result<void>(const std::filesystem::path& profile, ledger::Session& session)> take;
    /// settings.conf's text as the next format has it, where lines are renamed, dropped or changed. It is read so
    /// before anybody has signed in, and written together with the line `format`. As many lines as before, so that
    /// faults name the right one.
    std::function<std::string(std::string text)> settings{};
};

struct ProfileFormats {
    int newest = 1;
    std::vector<FormatStep> steps{};  ///< one for each format before the newest
};

/// This program's. Format 1 is the only one there is.
[[nodiscard]] const ProfileFormats& profile_formats();

/// What the line `format` of settings.conf says; 1 where there is none. It is looked for before anything else in the
/// file is understood, so that a later program's file is told from a damaged one. Fault file.form, told as of `file`.
[[nodiscard]] Result<int> format_in(const std::string& settings, const std::string& file);
/// Fault profile.newer ("found", "known").
[[nodiscard]] Result<void> hold_to_known(int format, const ProfileFormats& formats);

/// An earlier format's settings.conf as the newest has it.
[[nodiscard]] std::string in_newest_format(std::string settings, int format, const ProfileFormats& formats);

/// The settings with the line `format` of that number; all other lines as they stand.
[[nodiscard]] std::string with_format(const std::string& settings, int format);

}  // namespace jcic::desk
