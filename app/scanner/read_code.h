#pragma once
// Reads QR codes in a scanned page.

#include <string>
#include <vector>

#include "app/scanner/picture.h"

namespace jcic::scanner {

/// The words of the codes on an A4 page that was scanned at any resolution, upright or in any turn; none where none can
/// be read. Read first as it would look at 300 dpi, then at others: of 45 noisy pages each at 150, 200 and 300 dpi, up
/// to 7 degrees askew and blurred by up to 0.9 pixels of 150 dpi, ZXing so read 135, as scanned 101; ZBar fewer
/// throughout.
[[nodiscard]] std::vector<std::string> codes_in(const Picture& page);
/// Of a page without noise, in the size that it has.
[[nodiscard]] std::vector<std::string> codes_as_painted(const Picture& page);

}  // namespace jcic::scanner
