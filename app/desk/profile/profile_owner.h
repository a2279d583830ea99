#pragma once
// A profile is worked in by its owner alone. Root's run of an everyday command once left files of root's in it, and the
// login whose it is could not sign in any more: what it read then looked like tampering.

#include <filesystem>

#include "app/base/fault.h"

namespace jcic::desk {

/// Fault profile.owner ("owner", "login": names, or numbers where the system has no name) where the folder, or the
/// ledger's in it, belongs to another login than this process's. A folder that is not there is nobody's yet.
[[nodiscard]] Result<void> is_ones_own(const std::filesystem::path& profile);

}  // namespace jcic::desk
