#pragma once
// Reads bar codes of digits in a scanned page or a piece of one.

#include <set>
#include <string>
#include <vector>

#include "app/scanner/read_code.h"

namespace jcic::scanner {

/// The digits of the readable long bar codes (Code 128), without duplicates: of a whole page or a piece cut from it, in
/// any quarter turn and up to 7 degrees askew, in grey or in black and white. Made for 300 dpi; for a whole page 200
/// dpi suffice in most cases.
[[nodiscard]] std::vector<std::string> bars_in(const Picture& picture);

/// The work for one picture, in pixels searched: what looks like bars all over (noise, a damaged file) ends there. A
/// page of text at 300 dpi is searched in every direction within it.
inline constexpr std::size_t most_pixels_searched = 400'000'000;

/// The same, and the number of bands searched: none without ink, otherwise those in which light and dark change as
/// often as over bars.
struct BarsFound {
    std::set<std::string> texts;
    std::size_t searched = 0;
    std::size_t pixels = 0;  ///< of these bands: at most one band more than `most`
    std::size_t most = most_pixels_searched;
    [[nodiscard]] bool goes_on() const { return texts.empty() && pixels < most; }
};
[[nodiscard]] BarsFound search_bars(const Picture& picture, std::size_t most = most_pixels_searched);

}  // namespace jcic::scanner
