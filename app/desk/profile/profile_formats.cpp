#include "app/desk/profile/profile_formats.h"

#include <optional>
#include <sstream>

#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/desk/profile/setting_lines.h"

namespace jcic::desk {
namespace {

bool is_format_line(std::string_view line) {
    const auto text = without_blanks(line);
    const auto equals = text.find('=');
    return equals != std::string::npos && without_blanks(std::string_view(text).substr(0, equals)) == format_name;
}

}  // namespace

const ProfileFormats& profile_formats() {
    static const ProfileFormats formats{};
    return formats;
}

Result<int> format_in(const std::string& settings, const std::string& file) {
    std::optional<int> found;
    std::istringstream lines(settings);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (!is_format_line(line)) continue;
        if (found) return wrong_setting(file, number, format_name, "twice");
        found = whole_number<int>(without_blanks(std::string_view(line).substr(line.find('=') + 1)));
        if (!found || *found < 1) return wrong_setting(file, number, format_name, "value");
    }
    return found.value_or(1);
}

Result<void> hold_to_known(int format, const ProfileFormats& formats) {
    if (format <= formats.newest) return {};
    return fail(FaultCode::profile_newer, "desk.format",
                {{"found", std::to_string(format)}, {"known", std::to_string(formats.newest)}});
}

std::string in_newest_format(std::string settings, int format, const ProfileFormats& formats) {
    for (int from = format; from < formats.newest; ++from)
        for (const auto& step : formats.steps)
            if (step.from == from && step.settings) settings = step.settings(std::move(settings));
    return settings;
}

std::string with_format(const std::string& settings, int format) {
    const auto wanted = std::string(format_name) + " = " + std::to_string(format) + "\n";
    std::string out;
    bool there = false;
    std::istringstream lines(settings);
    for (std::string line; std::getline(lines, line);) {
        const bool here = is_format_line(line);
        out += here ? wanted : line + "\n";
        there = there || here;
    }
    return there ? out : out + wanted;
}

}  // namespace jcic::desk
