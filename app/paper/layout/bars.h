#pragma once
// Digits as the bars of Code 128 (ISO/IEC 15417), code set C: two digits a symbol.

#include <string_view>
#include <vector>

namespace jcic::paper {

/// Widths in modules of bar, space, bar, ... bar. `digits`: an even number of them.
[[nodiscard]] std::vector<int> bars_of(std::string_view digits);

}  // namespace jcic::paper
