#pragma once
// A fault for a file operation that the system refused: its code says what was tried, its reason why it failed.

#include <filesystem>

#include "app/base/fault.h"

namespace jcic::files {

/// `code` (file.read, file.write, ledger.read, ...) about the file's name without its folder, with
/// reason_of_errno(error) as "reason"; where the reason is "system", "number" is the error's own. Place "file".
[[nodiscard]] Fault trouble_with(FaultCode code, const std::filesystem::path& path, int error);

}  // namespace jcic::files
