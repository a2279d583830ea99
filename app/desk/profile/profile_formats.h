#pragma once
// The format of a profile: of settings.conf and the other files around the ledger (docs/run/formats.md). A later
// program's profile is rejected with an explanation; an earlier one is migrated (app/desk/seat/seat.h). The
// ledger's events keep their bytes in every format.

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
inline constexpr std::string_view format_name = "format";  ///< the line with the format's number; not a setting

/// Migrates a profile from one format to the next.
struct FormatStep {
    int from = 0;
    /// Idempotent: it may be interrupted anywhere and is then repeated. Must not change the ledger's files or
    /// settings.conf.
    std::function<Result<void>(const std::filesystem::path& profile, ledger::Session& session)> take;
    /// Converts settings.conf's text to the next format if lines are renamed, dropped or changed. Applied on reading,
    /// before any sign-in, and written together with the line `format`. Must keep the number of lines, so that faults
    /// name the right one.
    std::function<std::string(std::string text)> settings{};
};

struct ProfileFormats {
    int newest = 1;
    std::vector<FormatStep> steps{};  ///< one for each format before the newest
};

/// This program's formats. Format 1 is the only one so far.
[[nodiscard]] const ProfileFormats& profile_formats();

/// Returns the number in settings.conf's line `format`; 1 if there is none. Read before anything else in the file, so
/// that a later program's file is not mistaken for a damaged one. Fault file.form, with the name `file`.
[[nodiscard]] Result<int> format_in(const std::string& settings, const std::string& file);
/// Fault profile.newer ("found", "known").
[[nodiscard]] Result<void> hold_to_known(int format, const ProfileFormats& formats);

/// Converts an earlier format's settings.conf to the newest.
[[nodiscard]] std::string in_newest_format(std::string settings, int format, const ProfileFormats& formats);

/// Sets the line `format` to that number; keeps all other lines.
[[nodiscard]] std::string with_format(const std::string& settings, int format);

}  // namespace jcic::desk
