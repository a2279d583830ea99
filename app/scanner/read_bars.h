#pragma once
// Reads bar codes of digits in a scanned page or a piece of one.

#include <set>
#include <string>
#include <vector>

#include "app/scanner/picture.h"

namespace jcic::scanner {

/// The digits of the readable long bar codes (Code 128), without duplicates: of a whole page or a piece cut from it, in
/// any quarter turn and up to 7 degrees askew, in grey or in black and white. Made for 300 dpi; for a whole page 200
/// dpi suffice in most cases.
[[nodiscard]] std::vector<std::string> bars_in(const Picture& picture);

/// The same, and the number of bands searched: none without ink, otherwise those in which light and dark change as
/// often as over bars.
struct BarsFound {
    std::set<std::string> texts;
    std::size_t searched = 0;
};
[[nodiscard]] BarsFound search_bars(const Picture& picture);

}  // namespace jcic::scanner
