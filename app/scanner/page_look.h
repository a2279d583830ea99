#pragma once
// What a scanned page looks like, in numbers (scan::PageLook): how askew and bent its rows are, how evenly it is lit,
// how sharp, how speckled. Nothing is judged here.

#include "app/scan/scanned.h"
#include "app/scanner/picture.h"

namespace jcic::scanner {

/// Of a picture with pixels; `painted` and `by_camera` are for who knows the file. Skew is told up to 8 degrees.
[[nodiscard]] scan::PageLook look_at(const Picture& page);

}  // namespace jcic::scanner
