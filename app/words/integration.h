#pragma once
// State of a case from the bank's loan system, in words (docs/run/integration.md).

#include <QString>
#include <string_view>

namespace jcic::words {

/// Text of a state from desk::told_state; any other is returned unchanged.
[[nodiscard]] QString word_for_case(std::string_view state);

}  // namespace jcic::words
