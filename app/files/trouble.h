#pragma once
// A fault for a refused file operation: its code names the operation, its reason the cause.

#include <filesystem>

#include "app/base/fault.h"

namespace jcic::files {

/// `code` (file.read, ledger.read, ...) with the file's name without its folder, reason_of_errno(error) as "reason";
/// for "system" with errno as "number" and the system's words as "said", for "link" with "target". Place "file".
[[nodiscard]] Fault trouble_with(FaultCode code, const std::filesystem::path& path, int error);

}  // namespace jcic::files
