#pragma once
// "name = value" lines, as settings.conf and a policy file have them. Nothing in them is passed over: what is wrong is
// named with its file and line.

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

/// Without the byte order mark with which editors of Windows begin a file.
[[nodiscard]] constexpr std::string_view without_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

/// The text of such a file, as editors of Windows save it: without its mark, and from UTF-16. Faults name `file`.
[[nodiscard]] Result<std::string> settings_text(const std::string& read, const std::string& file);

/// What is wrong, by its line, so that all of it is said at once; what is missing after all lines.
using WrongByLine = std::multimap<std::size_t, Fault>;
inline constexpr std::size_t after_all_lines = std::numeric_limits<std::size_t>::max();
/// All of it as one fault (as_one): of the first file, then of the second.
[[nodiscard]] Result<void> none_wrong(const WrongByLine& wrong, const WrongByLine& of_another_file = {});
/// Those that are in order, and the others into `wrong`. `file`: as faults are to name it.
[[nodiscard]] SettingLines setting_lines_of(const std::string& text, const std::string& file, WrongByLine& wrong);
/// The same, where all must be. Fault file.form: "file", "line", "reason" ("key = value", "twice" with "key").
[[nodiscard]] Result<SettingLines> read_setting_lines(const std::string& text, const std::string& file);
/// Fault file.form: "file", "line" (none for 0), "key", "reason" (unknown, missing, value), "allowed" where that is
/// few words.
[[nodiscard]] tl::unexpected<Fault> wrong_setting(const std::string& file, std::size_t line, std::string_view key,
                                                  std::string reason, std::string allowed = {});
/// What the line says, held to its row of the table. Fault file.form, reason value.
[[nodiscard]] Result<std::string> value_of_line(const domain::Setting& setting, const SettingLine& line,
                                                const std::string& file);

}  // namespace jcic::desk
