#pragma once
// Custody of cards and passwords (R-DU-2, R-DU-3, R-DU-5) for 聯徵1 and 聯徵3: over the whole span, not as of the
// query.

#include <string>
#include <vector>

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

/// Returns each period in the span in which one person kept both a card and its password: {it}, {card}, {from}, {to}.
/// `card`: this card only; "" for any.
[[nodiscard]] paper::Figures::List kept_by_one(const domain::registers::Rows& rows,
                                               const std::vector<Designated>& people, const Span& span,
                                               std::string_view card = {});
/// Returns the seal's condition on receipt ("seal") or hand-over ("seal-handed"); "" if not stated.
[[nodiscard]] std::string seal_of(const domain::registers::Row& envelope, std::string_view field);

// Items 3.4, 3.5 and 3.6.
[[nodiscard]] paper::Figures envelopes(const CheckFacts& facts);
[[nodiscard]] paper::Figures apart(const CheckFacts& facts);
[[nodiscard]] paper::Figures password_changes(const CheckFacts& facts);

/// People with two mutually exclusive duties on a day in the span (R-DU-3, R-DU-13): {it} and {event}.
[[nodiscard]] paper::Figures::List clashing(const std::vector<Designated>& people, const Span& span);
/// Whether it was in force on a day of the span.
[[nodiscard]] bool in_span(const Designated& one, const Span& span);

}  // namespace jcic::desk::papers
