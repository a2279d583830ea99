#pragma once
// Measures the ink at the described places of a form's marks, boxes and digits, without a verdict.

#include "app/scan/scanned.h"
#include "app/scanner/read_code.h"

namespace jcic::scanner {

/// In a thousand, in the places' order. A mark is searched for up to 6 mm around its place, with the maximum as result;
/// at least three found marks locate the other places, which are scan::unmeasured otherwise. A page that is upside down
/// is measured upright if its marks show it: four symmetrical ones look the same either way.
[[nodiscard]] std::vector<std::uint32_t> ink_in(const Picture& page, const std::vector<scan::Place>& places);

}  // namespace jcic::scanner
