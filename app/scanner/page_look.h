#pragma once
// Measures a scanned page (scan::PageLook): skew and bend of its rows, evenness of light, sharpness, speckles, without
// a verdict.

#include "app/scan/scanned.h"
#include "app/scanner/read_code.h"

namespace jcic::scanner {

/// Of a picture with pixels; the caller, who has the file, sets `painted` and `by_camera`. Skew is measured up to 8
/// degrees.
[[nodiscard]] scan::PageLook look_at(const Picture& page);

}  // namespace jcic::scanner
