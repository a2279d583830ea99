#pragma once
// Measures a scanned page (scan::PageLook): skew and bend of its rows, evenness of light, sharpness, speckles. It
// judges nothing.

#include "app/scan/scanned.h"
#include "app/scanner/picture.h"

namespace jcic::scanner {

/// Of a picture with pixels; `painted` and `by_camera` are for who knows the file. Skew is told up to 8 degrees.
[[nodiscard]] scan::PageLook look_at(const Picture& page);

}  // namespace jcic::scanner
