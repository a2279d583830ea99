#pragma once
// What a file that a setting names must hold: judged before the setting is written down, and before what a policy file
// fixes founds anything.

#include <filesystem>
#include <string>

#include "app/domain/serial_request.h"
#include "app/domain/setting.h"

namespace jcic::desk {

/// Beside which it is judged: practice has authorities that a real branch does not trust, and a revocation list is by
/// the cards' authority, where that is known.
struct FileWorld {
    domain::WorldKind kind = domain::WorldKind::real;
    std::filesystem::path card_ca{};
};
/// `value` as the setting says it, of a setting of kind file, its path from `folder` on. Faults file.missing,
/// file.read, file.form (a layout's line), input.form ("field", "label", "reason": certificate, practice, list,
/// list-issuer, logo).
[[nodiscard]] Result<void> file_serves(const domain::Setting& setting, const std::filesystem::path& folder,
                                       const std::string& value, const FileWorld& world);
/// Fault input.form of that setting.
[[nodiscard]] tl::unexpected<Fault> of_no_use(const domain::Setting& setting, const char* reason,
                                              const std::string& allowed = {});

}  // namespace jcic::desk
