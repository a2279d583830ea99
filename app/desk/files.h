#pragma once
// Whole small files of the profile: read, and written so that a crash leaves the old or the new one.

#include <filesystem>
#include <string>
#include <string_view>

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::desk {

/// Faults file.missing, file.form (larger than 16 MiB). Details "file": the name without its folder.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path);
[[nodiscard]] Result<Secret> read_secret_file(const std::filesystem::path& path);
/// Readable by the owner only, durable, replaced atomically. Fault file.write.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, ByteView bytes);
[[nodiscard]] inline Result<void> write_file(const std::filesystem::path& path, std::string_view text) {
    return write_file(path, view(text));
}

}  // namespace jcic::desk
