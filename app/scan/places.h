#pragma once
// The places of a form's marks, boxes and digits, as a branch describes its own form
// (docs/run/authorisation-package.md), and as they are sent to the program that measures the ink there.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jcic::scan {

/// Hundredths of a millimetre, from the upper left corner of an A4 sheet.
struct Place {
    bool mark = false;  ///< solid, and searched for: it locates the other places
    std::uint32_t left = 0;
    std::uint32_t top = 0;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    bool operator==(const Place&) const = default;
};

inline constexpr std::size_t most_places = 200;
inline constexpr std::uint32_t unmeasured = 1001;  ///< in place of thousandths of ink

[[nodiscard]] std::string places_text(const std::vector<Place>& places);
/// nullopt for text not written by places_text, or a place outside the sheet.
[[nodiscard]] std::optional<std::vector<Place>> read_places(std::string_view text);

}  // namespace jcic::scan
