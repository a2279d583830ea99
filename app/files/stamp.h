#pragma once
// Tells without reading a file whether it is still the one that was read. A writer may hide a change from it, so a file
// is read again before it is acted upon.

#include <cstdint>
#include <filesystem>
#include <optional>

namespace jcic::files {

struct Stamp {
    std::uint64_t node = 0;  ///< another after `replace`
    std::uint64_t size = 0;
    std::int64_t seconds = 0;  ///< when it was written last
    std::int64_t nanoseconds = 0;
    bool operator==(const Stamp&) const = default;
};
/// Of what a link leads to; nullopt where there is nothing.
[[nodiscard]] std::optional<Stamp> stamp_of(const std::filesystem::path& path);

}  // namespace jcic::files
