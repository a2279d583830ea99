#include "app/desk/profile/settings.h"

#include <algorithm>

#include "app/desk/profile/least_version.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/profile/profile_formats.h"
#include "app/desk/profile/profile_owner.h"
#include "app/desk/profile/setting_lines.h"
#include "app/domain/case_pattern.h"
#include "app/files/files.h"
#include "app/files/named.h"

namespace jcic::desk {
namespace {

const MachineSetting& row_of(std::string_view name) {
    return *std::ranges::find(machine_settings(), name, [](const auto& row) { return row.about.name; });
}

/// Of the file, held to its row of the table; the row's own where it is left out. How long a text may be is asked where
/// one is set: a name that was taken once keeps no branch from starting.
Result<std::string> value_in(const SettingLines& lines, const std::string& file, domain::Setting setting) {
    if (setting.kind == domain::SettingKind::text) setting.most = 0;
    const auto line = lines.find(setting.name);
    if (line != lines.end()) return value_of_line(setting, line->second, file);
    if (setting.needed) return wrong_setting(file, 0, setting.name, "missing");
    return std::string(setting.initial);
}

void know_all(const SettingLines& lines, const std::string& file, WrongByLine& wrong) {
    for (const auto& one : lines)
        if (std::ranges::none_of(machine_settings(), [&](const auto& row) { return row.about.name == one.first; }))
            wrong.emplace(one.second.line, wrong_setting(file, one.second.line, one.first, "unknown").value());
}

/// A pattern that is none would propose nothing, and nobody would know why.
void know_case_numbers(const std::map<std::string_view, std::string>& values, const SettingLines& lines,
                       const std::string& file, const domain::FixedValues& fixed, WrongByLine& wrong) {
    constexpr std::string_view name = "case_numbers";
    const auto said = values.find(name);
    if (said == values.end() || said->second.empty() || domain::CasePattern::parse(said->second)) return;
    const std::string form = "LN{yyy}-{000000}";
    if (const auto found = fixed.find(name); found != fixed.end())
        wrong.emplace(found->second.line,
                      wrong_setting(found->second.file, found->second.line, name, "value", form).value());
    else if (const auto line = lines.find(name); line != lines.end())
        wrong.emplace(line->second.line, wrong_setting(file, line->second.line, name, "value", form).value());
}

/// By its whole path: which of several profiles a program was started with is seen nowhere else.
std::string named(const std::filesystem::path& profile) {
    return (profile / settings_file).string();
}

Result<SettingsRead> read_from(const std::string& text, const std::filesystem::path& profile) {
    const auto file = named(profile);
    WrongByLine wrong;
    WrongByLine wrong_policy;
    auto lines = setting_lines_of(text, file, wrong);
    lines.erase(std::string(format_name));
    know_all(lines, file, wrong);
    // What a policy file may fix depends on the kind, which none may.
    const auto kind_name = value_in(lines, file, row_of("kind").about);
    const bool real = kind_name && *kind_name == "real";
    const auto kind = real ? domain::WorldKind::real : domain::WorldKind::practice;
    domain::FixedValues fixed;
    if (kind_name) {
        JCIC_TRY(fixed, read_policy_file(policy_file_of(kind, profile), wrong_policy));
    }
    std::map<std::string_view, std::string> values;
    for (const auto& row : machine_settings()) {
        const auto& setting = row.about;
        if (const auto found = fixed.find(setting.name); found != fixed.end()) {
            values.emplace(setting.name, found->second.value);
        } else if (setting.policy_alone) {
            if (const auto line = lines.find(setting.name); line != lines.end())
                wrong.emplace(line->second.line,
                              wrong_setting(file, line->second.line, setting.name, "policy-alone").value());
            values.emplace(setting.name, setting.initial);
        } else if (auto value = value_in(lines, file, setting); value) {
            values.emplace(setting.name, *std::move(value));
        } else {
            const auto line = lines.find(setting.name);
            const bool there = line != lines.end();
            // Without the kind nobody knows what a policy file says.
            if (there || kind_name || setting.name == "kind")
                wrong.emplace(there ? line->second.line : after_all_lines, std::move(value).error());
        }
    }
    know_case_numbers(values, lines, file, fixed, fixed.contains("case_numbers") ? wrong_policy : wrong);
    JCIC_CHECK(none_wrong(wrong, wrong_policy));
    JCIC_TRY(auto code, domain::InstitutionCode::parse(values.at("institution")));
    Settings settings{kind, std::move(code), {}, {}, {}, {}, {}, {}, {}, {}};
    for (const auto& row : machine_settings()) row.put(settings, values.at(row.about.name));
    return SettingsRead{std::move(settings), file, std::move(lines), std::move(fixed)};
}

}  // namespace

bool is_profile(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::exists(folder / settings_file, ignored);
}

Result<SettingsRead> read_settings_whole(const std::filesystem::path& profile) {
    return read_settings_whole(profile, profile_formats());
}

Result<SettingsRead> read_settings_whole(const std::filesystem::path& profile, const ProfileFormats& formats) {
    JCIC_CHECK(is_ones_own(profile));
    const auto read = files::read_text(profile / settings_file);
    if (!read && read.error().code == FaultCode::file_missing)
        return fail(FaultCode::file_missing, "settings", {{"folder", profile.string()}, {"reason", "profile"}});
    if (!read) return tl::unexpected<Fault>(read.error());
    JCIC_TRY(auto text, settings_text(*read, named(profile)));
    JCIC_TRY(const auto format, format_in(text, named(profile)));
    JCIC_CHECK(hold_to_known(format, formats));
    return read_from(in_newest_format(std::move(text), format, formats), profile);
}

Result<void> hold_host_to_its_world(const SettingsRead& read) {
    const auto& settings = read.settings;
    if (settings.kind != domain::WorldKind::real || domain::is_host_address(settings.host)) return {};
    const auto refuse = [](const std::string& file, std::size_t line) {
        return wrong_setting(file, line, "host", "value", "https://name:port");
    };
    if (const auto found = read.fixed.find("host"); found != read.fixed.end())
        return refuse(found->second.file, found->second.line);
    return refuse(read.file, read.lines.at("host").line);
}

Result<void> hold_tpm_to_this_machine(const SettingsRead& read) {
    if (tpm::Place::parse(read.settings.tpm_device)) return {};
    const std::string form = "/dev/tpmrm0";
    if (const auto found = read.fixed.find("tpm_device"); found != read.fixed.end())
        return wrong_setting(found->second.file, found->second.line, "tpm_device", "value", form);
    return wrong_setting(read.file, read.lines.at("tpm_device").line, "tpm_device", "value", form);
}

Result<std::optional<LeastVersion>> least_version_of(const SettingsRead& read) {
    const auto& said = read.settings.least_version;
    if (said.empty()) return std::optional<LeastVersion>();
    if (const auto least = LeastVersion::parse(said)) return std::optional(*least);
    const std::string form = "0.2.0 1160101";
    if (const auto found = read.fixed.find("least_version"); found != read.fixed.end())
        return wrong_setting(found->second.file, found->second.line, "least_version", "value", form);
    return wrong_setting(read.file, read.lines.at("least_version").line, "least_version", "value", form);
}

Result<Settings> read_settings(const std::filesystem::path& profile) {
    JCIC_TRY(auto read, read_settings_whole(profile));
    return std::move(read.settings);
}

Result<void> write_settings(const std::filesystem::path& profile, const Settings& settings) {
    std::string text = "# Settings of this workstation's profile (docs/run/settings.md).\n";
    for (const auto& row : machine_settings())
        if (const auto value = row.get(settings); !value.empty() && !row.about.policy_alone)
            text.append(row.about.name).append(" = ").append(value).append("\n");
    text.append(format_name).append(" = ").append(std::to_string(profile_formats().newest)).append("\n");
    return files::replace(files::behind_links(profile / settings_file), text);
}

Result<void> write_setting(const std::filesystem::path& profile, std::string_view name, const std::string& value) {
    JCIC_TRY(const auto read, files::read_text(profile / settings_file));
    JCIC_TRY(const auto text, settings_text(read, named(profile)));
    JCIC_TRY(const auto lines, read_setting_lines(text, named(profile)));
    const auto known = lines.find(name);
    const auto wanted = std::string(name) + " = " + value + "\n";
    std::string out;
    std::size_t number = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size() - 1) + 1;
        const bool here = known != lines.end() && ++number == known->second.line;
        out.append(here ? std::string_view(wanted) : rest.substr(0, end));
        rest.remove_prefix(end);
    }
    if (known == lines.end()) out.append(out.empty() || out.ends_with('\n') ? "" : "\n").append(wanted);
    JCIC_CHECK(read_from(out, profile));
    return files::replace(files::behind_links(profile / settings_file), out);
}

}  // namespace jcic::desk
