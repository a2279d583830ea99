#pragma once
// How a case of the bank's own loan system stands, in words (docs/integration.md).

#include <QString>
#include <string_view>

namespace jcic::words {

/// Of one of the words of desk::told_state; the word itself for any other.
[[nodiscard]] QString word_for_case(std::string_view state);

}  // namespace jcic::words
