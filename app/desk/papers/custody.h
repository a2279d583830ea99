#pragma once
// Who keeps cards and their passwords (R-DU-2, R-DU-3, R-DU-5), as 聯徵1 and 聯徵3 tell it: over the whole span, and
// not as it stands when somebody asks.

#include <string>
#include <vector>

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

/// Each time at which one person kept a card and a card's password, on a day of the span: {it}, {card}, {from}, {to}.
/// `card`: of that card's custody alone; "" for any.
[[nodiscard]] paper::Figures::List kept_by_one(const domain::registers::Rows& rows,
                                               const std::vector<Designated>& people, const Span& span,
                                               std::string_view card = {});
/// How the seal was, as it was said when it came ("seal"), or when it was handed on ("seal-handed"); "" where nobody
/// said it.
[[nodiscard]] std::string seal_of(const domain::registers::Row& envelope, std::string_view field);

// Items 3.4, 3.5 and 3.6.
[[nodiscard]] paper::Figures envelopes(const CheckFacts& facts);
[[nodiscard]] paper::Figures apart(const CheckFacts& facts);
[[nodiscard]] paper::Figures password_changes(const CheckFacts& facts);

/// Of whom any two duties exclude each other on a day of theirs in the span (R-DU-3, R-DU-13): {it} and {event}.
[[nodiscard]] paper::Figures::List clashing(const std::vector<Designated>& people, const Span& span);
/// In force on a day of the span.
[[nodiscard]] bool in_span(const Designated& one, const Span& span);

}  // namespace jcic::desk::papers
