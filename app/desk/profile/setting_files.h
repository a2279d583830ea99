#pragma once
// What a file that a setting names must hold: judged before the setting is written down, and before what a policy file
// fixes founds anything.

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/card/certificate.h"
#include "app/card/revocation.h"
#include "app/domain/registers/setting.h"
#include "app/domain/serial_request.h"

namespace jcic::desk {

/// Beside which it is judged: practice has authorities that a real branch does not trust, and a revocation list is by
/// the cards' authority, where that is known.
struct FileWorld {
    domain::WorldKind kind = domain::WorldKind::real;
    std::filesystem::path card_ca{};
};
/// What a file of certificates holds (PEM, one or several; one in DER for package_certificate), each judged: a real
/// branch trusts none of the practice world, and one of card_ca at least may issue. Fault card.certificate ("field":
/// the setting, "reason" form, policy or authority, "nth" of several).
[[nodiscard]] Result<std::vector<card::Certificate>> judged_certificates(std::string_view setting,
                                                                         std::string_view content,
                                                                         domain::WorldKind kind);
/// The same of a file. Faults file.* besides.
[[nodiscard]] Result<std::vector<card::Certificate>> certificates_of(std::string_view setting,
                                                                     const std::filesystem::path& file,
                                                                     domain::WorldKind kind);
/// A revocation list of cards' certificates: by these authorities, and in force. Faults input.form ("reason"
/// list-issuer), card.certificate ("field", "reason" crl-expired, crl-not-yet-valid).
[[nodiscard]] Result<void> list_serves(const domain::Setting& setting, const card::RevocationList& list,
                                       std::span<const card::Certificate> authorities);
/// Whether what is set is a file's path, or that of a folder of files, which file_serves() judges.
[[nodiscard]] bool names_files(const domain::Setting& setting);
/// Whether what the setting names is such a file.
[[nodiscard]] bool holds_certificates(const domain::Setting& setting);

/// `value` as the setting says it, of a setting that names files, its path from `folder` on. Faults file.missing,
/// file.read, file.form (a layout's line), card.certificate as above, input.form ("field", "label", "reason": list,
/// list-issuer, logo), card.module ("file", "reason": missing, owner, writable).
[[nodiscard]] Result<void> file_serves(const domain::Setting& setting, const std::filesystem::path& folder,
                                       const std::string& value, const FileWorld& world);
/// Fault input.form of that setting.
[[nodiscard]] tl::unexpected<Fault> of_no_use(const domain::Setting& setting, const char* reason,
                                              const std::string& allowed = {});

}  // namespace jcic::desk
