#pragma once
// Determines without reading a file whether it was changed since it was read. A writer may hide a change, so a file is
// read again before it is acted upon.

#include <cstdint>
#include <filesystem>
#include <optional>

namespace jcic::files {

struct Stamp {
    std::uint64_t node = 0;  ///< changed by `replace`
    std::uint64_t size = 0;
    std::int64_t seconds = 0;  ///< of the last write
    std::int64_t nanoseconds = 0;
    bool operator==(const Stamp&) const = default;
};
/// Of a link's target; nullopt if there is none.
[[nodiscard]] std::optional<Stamp> stamp_of(const std::filesystem::path& path);

}  // namespace jcic::files
