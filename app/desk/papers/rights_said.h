#pragma once
// Whose rights were reviewed, changed and ended (R-DU-4, R-DU-5, R-DU-8), as 聯徵1 tells it.

#include <string>

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

/// Item 3.3: each person's reviews in the span, twice in the year up to its end for who was there all that year, and
/// what of them is still to be done.
[[nodiscard]] std::string rights_said(const CheckFacts& facts);
/// Item 3.7: who was stopped, later than the last day that was set, or not at all; and whose duties changed.
[[nodiscard]] std::string leavers_said(const CheckFacts& facts);

}  // namespace jcic::desk::papers
