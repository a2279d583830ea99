#pragma once
// Measures the ink at the described places of a form's marks, boxes and digits. It judges nothing.

#include "app/scan/places.h"
#include "app/scanner/picture.h"

namespace jcic::scanner {

/// In a thousand, in the places' order. A mark is looked for up to 6 mm around its place, and the most that was found
/// is told; the others lie where at least three marks say, and are scan::unmeasured where fewer were found.
/// A page that lies upside down is measured as it should lie, where its marks tell: four that stand symmetrically look
/// the same either way.
[[nodiscard]] std::vector<std::uint32_t> ink_in(const Picture& page, const std::vector<scan::Place>& places);

}  // namespace jcic::scanner
