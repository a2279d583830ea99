#include "app/domain/registers/setting.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/domain/identifiers.h"
#include "app/domain/office_hours.h"

namespace jcic::domain {
namespace {

std::string one_line_of(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

tl::unexpected<Fault> not_a_value(const Setting& setting, const char* reason, std::vector<Detail> more = {}) {
    std::vector<Detail> details{{"field", std::string(setting.name)}, {"label", setting.title}, {"reason", reason}};
    details.insert(details.end(), more.begin(), more.end());
    if (const auto allowed = allowed_values(setting); !allowed.empty()) details.push_back({"allowed", allowed});
    return fail(FaultCode::input_form, "setting", std::move(details));
}

Result<void> fits(const Setting& setting, const std::string& text) {
    switch (setting.kind) {
        case SettingKind::text:
        case SettingKind::file:
            if (visible_line(text) != text) return not_a_value(setting, "characters");
            // Of a text `most` is its bytes.
            if (setting.most > 0 && text.size() > static_cast<std::size_t>(setting.most))
                return not_a_value(setting, "length");
            if (setting.policy_alone && !text.starts_with('/')) return not_a_value(setting, "value");
            return {};
        case SettingKind::number: {
            const auto number = whole_number<int>(text);
            if (number && *number >= setting.least && *number <= setting.most) return {};
            return not_a_value(setting, "range",
                               {{"least", std::to_string(setting.least)}, {"most", std::to_string(setting.most)}});
        }
        case SettingKind::choice:
            if (std::ranges::find(setting.choices, text, &events::Choice::name) != setting.choices.end()) return {};
            return not_a_value(setting, "choice");
        case SettingKind::code:
            return InstitutionCode::parse(text) ? Result<void>{} : not_a_value(setting, "value");
        case SettingKind::address:
            return names_host(text) ? Result<void>{} : not_a_value(setting, "value");
        case SettingKind::hours:
            return OfficeHours::written(text) ? Result<void>{} : not_a_value(setting, "office-hours");
    }
    return not_a_value(setting, "value");
}

}  // namespace

Result<std::string> setting_value(const Setting& setting, std::string_view text) {
    auto out = one_line_of(text);
    const bool may_be_empty =
        !setting.needed && setting.initial.empty() &&
        (setting.kind == SettingKind::text || setting.kind == SettingKind::file || setting.kind == SettingKind::choice);
    if (out.empty() && may_be_empty) return out;
    if (out.empty() && setting.needed) return not_a_value(setting, "missing");
    if (setting.kind == SettingKind::hours)
        if (const auto hours = OfficeHours::parse(out)) out = hours->text();
    JCIC_CHECK(fits(setting, out));
    return out;
}

bool names_host(std::string_view text) {
    return text == "in-process" || is_host_address(text);
}

bool is_host_address(std::string_view text) {
    constexpr std::string_view scheme = "https://";
    if (!text.starts_with(scheme)) return false;
    text.remove_prefix(scheme.size());
    const auto colon = std::ranges::find(text, ':');
    const std::string_view name(text.begin(), colon);
    const std::string_view port(colon == text.end() ? colon : colon + 1, text.end());
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto in_name = [&](char c) { return letter(c) || digit(c) || c == '-' || c == '.'; };
    return !name.empty() && std::ranges::all_of(name, in_name) && whole_number<int>(port, 1, 65'535).has_value();
}

std::string allowed_values(const Setting& setting) {
    if (setting.kind == SettingKind::address) return "https://name:port";
    if (setting.kind == SettingKind::file && setting.policy_alone) return "/…";
    if (setting.kind == SettingKind::hours) return "1-5 08:30-17:30; 6 09:00-12:00";
    if (setting.kind == SettingKind::number) return std::to_string(setting.least) + "–" + std::to_string(setting.most);
    std::string out;
    for (const auto& choice : setting.choices) out.append(out.empty() ? "" : " | ").append(choice.name);
    return out;
}

std::string shown_setting(const Setting& setting, const std::string& value) {
    const auto choice = std::ranges::find(setting.choices, value, &events::Choice::name);
    return choice == setting.choices.end() ? value : choice->title;
}

Result<void> may_be_set(const Setting& setting, const FixedValues& fixed) {
    std::vector<Detail> details{{"setting", std::string(setting.name)}, {"label", setting.title}};
    if (const auto found = fixed.find(setting.name); found != fixed.end()) {
        details.push_back({"file", found->second.file});
        details.push_back({"line", std::to_string(found->second.line)});
    } else if (setting.by.empty()) {
        details.push_back({"reason", setting.policy_alone ? "policy-alone" : "founded"});
    } else {
        return {};
    }
    return fail(FaultCode::setting_fixed, "setting", std::move(details));
}

Result<void> may_be_changed(const Setting& setting, const std::string& from, const std::string& to) {
    if (setting.loosens == nullptr || !setting.loosens(from, to)) return {};
    return fail(FaultCode::setting_fixed, "setting",
                {{"setting", std::string(setting.name)}, {"label", setting.title}, {"reason", "weakens"}});
}

}  // namespace jcic::domain
