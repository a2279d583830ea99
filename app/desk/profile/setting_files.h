#pragma once
// Checks files named by settings, before a setting is written and before a policy file's values are used for set-up.

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/card/certificate.h"
#include "app/card/revocation.h"
#include "app/domain/registers/setting.h"
#include "app/domain/serial_request.h"
#include "app/paper/layout/layout.h"

namespace jcic::desk {

// Paints a logo's PNG in a sandboxed process (app/scan), like any external file.

/// Faults file.form (detail "reason"), file.missing (the reader itself), internal.
[[nodiscard]] Result<paper::LogoPixels> paint_logo(ByteView png);

/// Context of the check: a production branch does not trust practice authorities, and a revocation list must be issued
/// by the cards' authority, if known.
struct FileWorld {
    domain::WorldKind kind = domain::WorldKind::real;
    std::filesystem::path card_ca{};
};
/// Parses and judges a file's certificates (PEM, one or several; one in DER for package_certificate): a production
/// branch trusts none of the practice world, and of card_ca at least one may issue. Fault card.certificate ("field":
/// the setting, "reason" form, policy or authority, "nth" of several).
[[nodiscard]] Result<std::vector<card::Certificate>> judged_certificates(std::string_view setting,
                                                                         std::string_view content,
                                                                         domain::WorldKind kind);
/// As above, for a file. Also faults file.*.
[[nodiscard]] Result<std::vector<card::Certificate>> certificates_of(std::string_view setting,
                                                                     const std::filesystem::path& file,
                                                                     domain::WorldKind kind);
/// Checks a revocation list of cards' certificates: issued by these authorities, and in force. Faults input.form
/// ("reason" list-issuer), card.certificate ("field", "reason" crl-expired, crl-not-yet-valid).
[[nodiscard]] Result<void> list_serves(const domain::Setting& setting, const card::RevocationList& list,
                                       std::span<const card::Certificate> authorities);
/// Whether the setting's value is the path of a file or of a folder of files, judged by file_serves().
[[nodiscard]] bool names_files(const domain::Setting& setting);
/// Whether the setting names a file of certificates.
[[nodiscard]] bool holds_certificates(const domain::Setting& setting);

/// Checks `value` of a setting that names files, with paths relative to `folder`. Faults file.missing, file.read,
/// file.form (a layout's line), card.certificate as above, input.form ("field", "label", "reason": list, list-issuer,
/// logo), card.module ("file", "reason": missing, owner, writable).
[[nodiscard]] Result<void> file_serves(const domain::Setting& setting, const std::filesystem::path& folder,
                                       const std::string& value, const FileWorld& world);
/// Fault input.form of that setting.
[[nodiscard]] tl::unexpected<Fault> of_no_use(const domain::Setting& setting, const char* reason,
                                              const std::string& allowed = {});

}  // namespace jcic::desk
