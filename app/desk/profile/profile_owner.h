#pragma once
// A profile may only be used by its owner. An everyday command run as root would leave root's files in it, the owner
// could no longer sign in, and unreadable files would look like tampering.

#include <filesystem>

#include "app/base/fault.h"

namespace jcic::desk {

/// Fault profile.owner ("owner", "login": names, or numbers without a name) if the folder, or its ledger, belongs to
/// another login than this process's. A missing folder passes.
[[nodiscard]] Result<void> is_ones_own(const std::filesystem::path& profile);

}  // namespace jcic::desk
