#pragma once
// The proof's QR code (ISO/IEC 18004), level M, as squares in a page's contents: not text, and marked as an artifact
// for screen readers.

#include <string>

#include "app/base/fault.h"

namespace jcic::paper {

/// The side in points, quiet zone of four modules included: 25 mm.
inline constexpr double code_side = 25 / 25.4 * 72;

/// PDF operators that paint the code, its lower left corner at (x, y) from the page's. `words` are characters of
/// Base45. Fault paper.layout (reason "code") if they do not fit a code.
[[nodiscard]] Result<std::string> code_contents(const std::string& words, double x, double y);

}  // namespace jcic::paper
