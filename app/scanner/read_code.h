#pragma once
// Reads QR codes in a scanned page.

#include <string>
#include <vector>

#include "app/scanner/picture.h"

namespace jcic::scanner {

/// The words of the codes on an A4 page scanned at any resolution, in any orientation; empty if none is readable. Reads
/// it scaled to 300 dpi first, then at others: of 45 noisy pages each at 150, 200 and 300 dpi, up to 7 degrees askew
/// and blurred by up to 0.9 pixels of 150 dpi, ZXing read 135 this way, 101 as scanned; ZBar fewer throughout.
[[nodiscard]] std::vector<std::string> codes_in(const Picture& page);
/// Of a page without noise, in its own size.
[[nodiscard]] std::vector<std::string> codes_as_painted(const Picture& page);

}  // namespace jcic::scanner
