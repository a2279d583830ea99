#include "app/desk/profile/policy_file.h"

#include "app/desk/profile/machine_settings.h"
#include "app/files/files.h"

namespace jcic::desk {

PolicyFile policy_file_of(domain::WorldKind kind, const std::filesystem::path& profile) {
    if (kind == domain::WorldKind::real) return {system_policy_file, system_policy_file};
    return {profile / "practice" / "policy.conf", "practice/policy.conf"};
}

std::filesystem::path own_card_profiles(domain::WorldKind kind, const std::filesystem::path& profile) {
    return policy_file_of(kind, profile).path.parent_path() / "cards";
}

namespace {

/// A link to what is not there (a share that is not mounted, say) is a policy that cannot be read, and not none.
bool leads_nowhere(const std::filesystem::path& path) {
    namespace fs = std::filesystem;
    std::error_code unknown;
    const auto folder = path.parent_path();
    return fs::is_symlink(path, unknown) || (fs::is_symlink(folder, unknown) && !fs::exists(folder, unknown));
}

}  // namespace

Result<domain::FixedValues> read_policy_file(const PolicyFile& file, WrongByLine& wrong) {
    auto text = files::read_text(file.path);
    if (!text && text.error().code == FaultCode::file_missing && !leads_nowhere(file.path))
        return domain::FixedValues{};
    if (!text)
        return fail(text.error().code, "settings",
                    {{"file", file.name}, {"reason", std::string(text.error().detail("reason"))}});
    domain::FixedValues out;
    JCIC_TRY(const auto whole, settings_text(*text, file.name));
    for (const auto& [name, line] : setting_lines_of(whole, file.name, wrong)) {
        const auto* setting = find_setting(name);
        if (setting == nullptr || !setting->fixable) {
            const auto* reason = setting == nullptr ? "unknown" : "not-fixable";
            wrong.emplace(line.line, wrong_setting(file.name, line.line, name, reason).value());
        } else if (auto value = value_of_line(*setting, line, file.name); !value) {
            wrong.emplace(line.line, std::move(value).error());
        } else {
            out.emplace(name, domain::FixedValue{*std::move(value), file.name, line.line});
        }
    }
    return out;
}

Result<domain::FixedValues> read_policy_file(const PolicyFile& file) {
    WrongByLine wrong;
    JCIC_TRY(auto out, read_policy_file(file, wrong));
    JCIC_CHECK(none_wrong(wrong));
    return out;
}

}  // namespace jcic::desk
