#include "app/desk/profile/policy_file.h"

#include "app/desk/profile/machine_settings.h"
#include "app/files/files.h"

namespace jcic::desk {

PolicyFile policy_file_of(domain::WorldKind kind, const std::filesystem::path& profile) {
    if (kind == domain::WorldKind::real) return {system_policy_file, system_policy_file};
    return {profile / "practice" / "policy.conf", "practice/policy.conf"};
}

Result<domain::FixedValues> read_policy_file(const PolicyFile& file) {
    const auto text = files::read_text(file.path);
    if (!text && text.error().code == FaultCode::file_missing) return domain::FixedValues{};
    if (!text) return tl::unexpected<Fault>(text.error());
    JCIC_TRY(const auto lines, read_setting_lines(*text, file.name));
    domain::FixedValues out;
    for (const auto& [name, line] : lines) {
        const auto* setting = find_setting(name);
        if (setting == nullptr || !setting->fixable)
            return wrong_setting(file.name, line.line, name, setting == nullptr ? "unknown" : "not-fixable");
        JCIC_TRY(auto value, value_of_line(*setting, line, file.name));
        out.emplace(name, domain::FixedValue{std::move(value), file.name, line.line});
    }
    return out;
}

}  // namespace jcic::desk
