#include "app/desk/profile/setting_files.h"

#include <array>

#include "app/base/text.h"
#include "app/card/certificate.h"
#include "app/card/profile.h"
#include "app/card/revocation.h"
#include "app/domain/form_layout.h"
#include "app/files/files.h"
#include "app/paper/layout/logo.h"

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;

/// PEM, or DER where who reads it takes that, too.
Result<void> is_certificate(const domain::Setting& setting, const fs::path& file, const FileWorld& world) {
    JCIC_TRY(const std::string text, files::read_text(file));
    auto certificate = card::Certificate::from_pem(text);
    if (!certificate && setting.name == "package_certificate") certificate = card::Certificate::from_der(view(text));
    if (!certificate) return of_no_use(setting, "certificate");
    const bool practice = world.kind == domain::WorldKind::practice;
    if (!practice && certificate->has_policy(card::practice_policy)) return of_no_use(setting, "practice");
    return {};
}

/// A list by the authority that the cards are held to.
Result<void> is_revocation_list(const domain::Setting& setting, const fs::path& file, const FileWorld& world) {
    const auto list = card::RevocationList::from_file(file);
    if (!list) return of_no_use(setting, "list");
    if (world.card_ca.empty()) return {};
    JCIC_TRY(const std::string pem, files::read_text(world.card_ca));
    JCIC_TRY(const auto authority, card::Certificate::from_pem(pem));
    return list->is_by(authority) ? Result<void>{} : of_no_use(setting, "list-issuer");
}

Result<void> is_logo(const domain::Setting& setting, const fs::path& file, const FileWorld& /*world*/) {
    return paper::read_logo(file) ? Result<void>{} : of_no_use(setting, "logo");
}

Result<void> is_form_layout(const domain::Setting& /*setting*/, const fs::path& file, const FileWorld& /*world*/) {
    JCIC_TRY(const auto text, files::read_text(file));
    auto layout = domain::read_form_layout(text);
    if (layout) return {};
    auto fault = std::move(layout).error();
    fault.details.push_back({"file", file.filename().string()});
    return tl::unexpected<Fault>(std::move(fault));
}

struct FileJudge {
    std::string_view setting;
    Result<void> (*judge)(const domain::Setting&, const fs::path&, const FileWorld&);
};
constexpr std::array file_judges{FileJudge{"certificate", is_certificate},
                                 FileJudge{"card_crl", is_revocation_list},
                                 FileJudge{"logo", is_logo},
                                 FileJudge{"subject_ca", is_certificate},
                                 FileJudge{"package_certificate", is_certificate},
                                 FileJudge{"form_layout", is_form_layout}};

}  // namespace

tl::unexpected<Fault> of_no_use(const domain::Setting& setting, const char* reason, const std::string& allowed) {
    std::vector<Detail> details{{"field", std::string(setting.name)}, {"label", setting.title}, {"reason", reason}};
    if (!allowed.empty()) details.push_back({"allowed", allowed});
    return fail(FaultCode::input_form, "setting", std::move(details));
}

Result<void> file_serves(const domain::Setting& setting, const fs::path& folder, const std::string& value,
                         const FileWorld& world) {
    const auto file = folder / value;
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) return fail(FaultCode::file_missing, "setting", {{"file", value}});
    for (const auto& one : file_judges)
        if (one.setting == setting.name) return one.judge(setting, file, world);
    return {};
}

}  // namespace jcic::desk
