#pragma once
// The folder of the closed years' files, for who writes there: one at a time, each file first under another name.

#include <filesystem>

#include "app/ledger/keys/files.h"

namespace jcic::ledger {

/// Fault ledger.busy where another program is at it.
[[nodiscard]] Result<FileLock> hold_years(const std::filesystem::path& folder);
/// The name under which a year's file is written until it is whole.
[[nodiscard]] std::filesystem::path part_of(const std::filesystem::path& file);
/// Half files, and SQLite's journals beside them.
[[nodiscard]] Result<void> remove_parts(const std::filesystem::path& folder);

}  // namespace jcic::ledger
