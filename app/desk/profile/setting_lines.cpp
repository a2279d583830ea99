#include "app/desk/profile/setting_lines.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "app/base/brought_text.h"
#include "app/base/text.h"

namespace jcic::desk {

tl::unexpected<Fault> wrong_setting(const std::string& file, std::size_t line, std::string_view key, std::string reason,
                                    std::string allowed) {
    std::vector<Detail> details{{"file", file}, {"reason", std::move(reason)}};
    if (line != 0) details.push_back({"line", std::to_string(line)});
    if (!key.empty()) details.push_back({"key", std::string(key)});
    if (!allowed.empty()) details.push_back({"allowed", std::move(allowed)});
    return fail(FaultCode::file_form, "settings", std::move(details));
}

Result<std::string> settings_text(const std::string& read, const std::string& file) {
    const bool wide = read.starts_with("\xFF\xFE") || read.starts_with("\xFE\xFF");
    if (!wide && read.find('\r') != std::string::npos && read.find('\n') == std::string::npos) {
        auto out = std::string(without_mark(read));
        std::ranges::replace(out, '\r', '\n');
        return out;
    }
    if (!wide) return std::string(without_mark(read));  // what is no UTF-8 there is told with its line
    auto text = decode_text(view(read));
    if (!text) text.error().details.insert(text.error().details.begin(), {"file", file});
    return text;
}

Result<void> none_wrong(const WrongByLine& wrong, const WrongByLine& of_another_file) {
    std::vector<Fault> all;
    for (const auto* file : {&wrong, &of_another_file})
        for (const auto& [line, fault] : *file) all.push_back(fault);
    if (all.empty()) return {};
    return tl::unexpected<Fault>(as_one(all));
}

SettingLines setting_lines_of(const std::string& text, const std::string& file, WrongByLine& wrong) {
    SettingLines out;
    std::istringstream lines(text);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        line = without_blanks(line);
        if (line.empty() || line.front() == '#') continue;
        const auto equals = line.find('=');
        if (equals == std::string::npos) {
            wrong.emplace(number, wrong_setting(file, number, {}, "key = value").value());
            continue;
        }
        auto name = without_blanks(line.substr(0, equals));
        if (out.contains(name))
            wrong.emplace(number, wrong_setting(file, number, name, "twice").value());
        else
            out.emplace(std::move(name), SettingLine{without_blanks(line.substr(equals + 1)), number});
    }
    return out;
}

Result<SettingLines> read_setting_lines(const std::string& text, const std::string& file) {
    WrongByLine wrong;
    auto out = setting_lines_of(text, file, wrong);
    JCIC_CHECK(none_wrong(wrong));
    return out;
}

Result<std::string> value_of_line(const domain::Setting& setting, const SettingLine& line, const std::string& file) {
    auto value = domain::setting_value(setting, line.text);
    if (value) return value;
    const auto why = value.error().detail("reason");
    const bool of_text = why == "characters" || why == "length";
    return wrong_setting(file, line.line, setting.name, of_text ? std::string(why) : "value",
                         domain::allowed_values(setting));
}

}  // namespace jcic::desk
