#pragma once
// "name = value" lines of settings.conf and policy files. Nothing is ignored: every error is reported with file and
// line.

#include <limits>
#include <map>
#include <string>
#include <string_view>

#include "app/domain/registers/setting.h"

namespace jcic::desk {

struct SettingLine {
    std::string text;
    std::size_t line = 0;
};
using SettingLines = std::map<std::string, SettingLine, std::less<>>;

/// Removes the byte order mark written by Windows editors.
[[nodiscard]] constexpr std::string_view without_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

/// Returns such a file's text as saved by Windows editors: without the mark, converted from UTF-16. Faults name `file`.
[[nodiscard]] Result<std::string> settings_text(const std::string& read, const std::string& file);

/// All errors by line, to be reported together; missing lines come after all lines.
using WrongByLine = std::multimap<std::size_t, Fault>;
inline constexpr std::size_t after_all_lines = std::numeric_limits<std::size_t>::max();
/// Combines all errors into one fault (as_one): of the first file, then of the second.
[[nodiscard]] Result<void> none_wrong(const WrongByLine& wrong, const WrongByLine& of_another_file = {});
/// Returns the valid lines and puts errors into `wrong`. `file`: name for faults.
[[nodiscard]] SettingLines setting_lines_of(const std::string& text, const std::string& file, WrongByLine& wrong);
/// As above, but all lines must be valid. Fault file.form: "file", "line", "reason" ("key = value", "twice" with
/// "key").
[[nodiscard]] Result<SettingLines> read_setting_lines(const std::string& text, const std::string& file);
/// Fault file.form: "file", "line" (none for 0), "key", "reason" (unknown, missing, value), "allowed" if that is short.
[[nodiscard]] tl::unexpected<Fault> wrong_setting(const std::string& file, std::size_t line, std::string_view key,
                                                  std::string reason, std::string allowed = {});
/// Returns the line's value, checked against its row of the table. Fault file.form, reason value.
[[nodiscard]] Result<std::string> value_of_line(const domain::Setting& setting, const SettingLine& line,
                                                const std::string& file);

}  // namespace jcic::desk
