#include "app/desk/profile/setting_files.h"

#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <set>

#include "app/base/text.h"
#include "app/card/certificate.h"
#include "app/card/profile.h"
#include "app/domain/form_layout.h"
#include "app/files/files.h"
#include "app/paper/layout/logo.h"
#include "app/paper/layout/own_font.h"
#include "app/scan/read_apart.h"

namespace jcic::desk {

Result<paper::LogoPixels> paint_logo(ByteView png) {
    JCIC_TRY(const auto reader, scan::reader_program());
    scan::ReadLimits limits;
    limits.cpu_seconds = 5;
    limits.deadline = Millis{10'000};  // the program's start waits for it
    // Its whole width, which is less: a logo has at most 2,000 pixels a side.
    const scan::PageRequest whole{1, scan::widest_page};
    JCIC_TRY(auto painted, scan::paint_apart(reader, png, whole, limits, SystemClock()));
    return paper::LogoPixels{painted.width, painted.height, std::move(painted.pixels)};
}

namespace {

namespace fs = std::filesystem;

tl::unexpected<Fault> of_setting(std::string_view setting, Fault fault) {
    fault.details.push_back({"field", std::string(setting)});
    return tl::unexpected<Fault>(std::move(fault));
}

Result<void> are_certificates(const domain::Setting& setting, const fs::path& file, const FileWorld& world) {
    JCIC_CHECK(certificates_of(setting.name, file, world.kind));
    return {};
}

/// Each by an authority that the cards are held to.
Result<void> is_revocation_list(const domain::Setting& setting, const fs::path& file, const FileWorld& world) {
    const auto list = card::RevocationList::from_file(file);
    if (!list) return of_no_use(setting, "list");
    if (world.card_ca.empty()) return {};
    JCIC_TRY(const auto authorities, certificates_of("card_ca", world.card_ca, world.kind));
    return list_serves(setting, *list, authorities);
}

/// A file, or each file of a folder that something else keeps fresh: whose they are, and of when, is judged with each
/// signature.
Result<void> are_revocation_lists(const domain::Setting& setting, const fs::path& place, const FileWorld& /*world*/) {
    std::error_code ignored;
    std::set<fs::path> lists{place};
    if (fs::is_directory(place, ignored)) {
        JCIC_TRY(lists, files::files_in(place));
    }
    for (const auto& one : lists)
        if (!card::RevocationList::from_file(one)) return of_no_use(setting, "list");
    return {};
}

Result<void> is_logo(const domain::Setting& setting, const fs::path& file, const FileWorld& /*world*/) {
    return paper::read_logo(file, paint_logo) ? Result<void>{} : of_no_use(setting, "logo");
}

Result<void> is_own_font(const domain::Setting& setting, const fs::path& file, const FileWorld& /*world*/) {
    const auto font = paper::look_at_own_font(file);
    if (font) return {};
    if (font.error().code == FaultCode::file_form) return of_no_use(setting, "own-font");
    return of_setting(setting.name, font.error());
}

Result<void> is_form_layout(const domain::Setting& /*setting*/, const fs::path& file, const FileWorld& /*world*/) {
    JCIC_TRY(const auto text, files::read_text(file));
    auto layout = domain::read_form_layout(text);
    if (layout) return {};
    auto fault = std::move(layout).error();
    fault.details.push_back({"file", file.filename().string()});
    return tl::unexpected<Fault>(std::move(fault));
}

/// The module is foreign code and is given the card's password: who may write it, or any folder on the way to it, may
/// have it. In practice the login itself may. Sticky folders (/tmp) let nobody replace what is another's.
Result<void> is_module(const domain::Setting& /*setting*/, const fs::path& file, const FileWorld& world) {
    const auto of_module = [](const char* reason, const fs::path& at) {
        return fail(FaultCode::card_module, "setting", {{"reason", reason}, {"file", at.string()}});
    };
    std::error_code error;
    const auto whole = fs::canonical(file, error);
    if (error) return of_module("missing", file);
    // Where links lead, and the way to the link.
    for (const auto& start : {whole, file.lexically_normal()}) {
        for (auto at = start; !at.empty(); at = at.parent_path()) {
            struct stat about {};
            if (::stat(at.c_str(), &about) != 0) return of_module("missing", at);
            const bool own = world.kind == domain::WorldKind::practice && about.st_uid == ::geteuid();
            if (about.st_uid != 0 && !own) return of_module("owner", at);
            const bool sticky = S_ISDIR(about.st_mode) && (about.st_mode & S_ISVTX) != 0;
            if ((about.st_mode & (S_IWGRP | S_IWOTH)) != 0 && !sticky) return of_module("writable", at);
            if (at == at.root_path()) break;
        }
    }
    return {};
}

struct FileJudge {
    std::string_view setting;
    Result<void> (*judge)(const domain::Setting&, const fs::path&, const FileWorld&);
};
constexpr std::array file_judges{FileJudge{"certificate", are_certificates},
                                 FileJudge{"host_ca", are_certificates},
                                 FileJudge{"hub_ca", are_certificates},
                                 FileJudge{"hub_certificate", are_certificates},
                                 FileJudge{"card_ca", are_certificates},
                                 FileJudge{"card_crl", is_revocation_list},
                                 FileJudge{"card_module", is_module},
                                 FileJudge{"sign_in_module", is_module},
                                 FileJudge{"logo", is_logo},
                                 FileJudge{"own_font", is_own_font},
                                 FileJudge{"subject_ca", are_certificates},
                                 FileJudge{"subject_crl", are_revocation_lists},
                                 FileJudge{"package_certificate", are_certificates},
                                 FileJudge{"form_layout", is_form_layout}};

}  // namespace

tl::unexpected<Fault> of_no_use(const domain::Setting& setting, const char* reason, const std::string& allowed) {
    std::vector<Detail> details{{"field", std::string(setting.name)}, {"label", setting.title}, {"reason", reason}};
    if (!allowed.empty()) details.push_back({"allowed", allowed});
    return fail(FaultCode::input_form, "setting", std::move(details));
}

Result<std::vector<card::Certificate>> judged_certificates(std::string_view setting, std::string_view content,
                                                           domain::WorldKind kind) {
    auto read = card::Certificate::all_from_pem(content);
    // Who encrypts to a recipient takes DER, too.
    if (!read && setting == "package_certificate")
        if (auto one = card::Certificate::from_der(view(content)); one) read.emplace(1, *std::move(one));
    if (!read) return of_setting(setting, std::move(read).error());
    const auto refuse = [&](const char* reason, std::size_t at) {
        Fault fault{FaultCode::card_certificate, "setting", {{"reason", reason}}};
        if (read->size() > 1) fault.details.push_back({"nth", std::to_string(at + 1)});
        return of_setting(setting, std::move(fault));
    };
    for (std::size_t at = 0; at < read->size(); ++at)
        if (kind != domain::WorldKind::practice && (*read)[at].has_policy(card::practice_policy))
            return refuse("policy", at);
    // What no card could pass under is told here, and not at the first card. One of several issues nothing and does no
    // harm: an old root, say, that no card's chain uses.
    if (setting == "card_ca" && std::ranges::none_of(*read, &card::Certificate::may_issue))
        return refuse("authority", 0);
    return read;
}

Result<std::vector<card::Certificate>> certificates_of(std::string_view setting, const fs::path& file,
                                                       domain::WorldKind kind) {
    JCIC_TRY(const std::string content, files::read_text(file));
    return judged_certificates(setting, content, kind);
}

Result<void> list_serves(const domain::Setting& setting, const card::RevocationList& list,
                         std::span<const card::Certificate> authorities) {
    if (!list.is_by(authorities)) return of_no_use(setting, "list-issuer");
    auto holds = list.in_force(authorities, SystemClock().now());
    if (!holds) return of_setting(setting.name, std::move(holds).error());
    return {};
}

bool names_files(const domain::Setting& setting) {
    return setting.kind == domain::SettingKind::file ||
           std::ranges::find(file_judges, setting.name, &FileJudge::setting) != file_judges.end();
}

bool holds_certificates(const domain::Setting& setting) {
    const auto found = std::ranges::find(file_judges, setting.name, &FileJudge::setting);
    return found != file_judges.end() && found->judge == are_certificates;
}

Result<void> file_serves(const domain::Setting& setting, const fs::path& folder, const std::string& value,
                         const FileWorld& world) {
    const auto file = folder / value;
    std::error_code ignored;
    const bool there = fs::is_regular_file(file, ignored) ||
                       (setting.kind != domain::SettingKind::file && fs::is_directory(file, ignored));
    if (!there) return fail(FaultCode::file_missing, "setting", {{"file", value}});
    for (const auto& one : file_judges)
        if (one.setting == setting.name) return one.judge(setting, file, world);
    return {};
}

}  // namespace jcic::desk
