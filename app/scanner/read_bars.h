#pragma once
// Bar codes of digits in a scanned page or a piece of one.

#include <string>
#include <vector>

#include "app/scanner/picture.h"

namespace jcic::scanner {

/// The digits of the long bar codes (Code 128) that can be read, each once: of a whole page or of a piece cut from it,
/// in any quarter turn and up to 7 degrees askew, in grey or in black and white. Made for 300 dpi; of a whole page
/// 200 dpi do in most cases.
[[nodiscard]] std::vector<std::string> bars_in(const Picture& picture);

}  // namespace jcic::scanner
