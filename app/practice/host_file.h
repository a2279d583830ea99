#pragma once
// A small file replaced so that a crash at any moment leaves the old or the new one.

#include <filesystem>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::practice {

/// On the disk when it returns (fsync of file and folder), readable by the owner only. Fault file.write.
[[nodiscard]] Result<void> write_durably(const std::filesystem::path& path, std::string_view bytes);

}  // namespace jcic::practice
