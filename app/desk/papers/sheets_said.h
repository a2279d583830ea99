#pragma once
// 4.12 of 聯徵1: the weekly sheets of the span (R-LO-2).

#include <string>

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

/// Of the weeks whose last day lies in the span and is over: how many, their sheets, how many are confirmed and
/// approved, and by name which weeks have none, which sheets wait too long, and which were approved too late.
[[nodiscard]] std::string weekly_sheets_said(const CheckFacts& facts);

}  // namespace jcic::desk::papers
