#pragma once
// Who keeps cards and their passwords (R-DU-2, R-DU-3, R-DU-5), as 聯徵1 and 聯徵3 tell it: over the whole span, and
// not as it stands when somebody asks.

#include <string>
#include <vector>

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

/// Each time at which one person kept a card and a card's password, on a day of the span: "王保管 卡 0129999-03
/// 115-08-01 至 115-08-05". `card`: of that card's custody alone; "" for any.
[[nodiscard]] std::vector<std::string> kept_by_one(const domain::registers::Rows& rows,
                                                   const std::vector<Designated>& people, const Span& span,
                                                   std::string_view card = {});
/// "彌封完整", as it was said when it came ("seal"), or when it was handed on ("seal-handed"); "" where nobody said it.
[[nodiscard]] std::string seal_of(const domain::registers::Row& envelope, std::string_view field);
/// "（彌封完整）"; "" for nothing.
[[nodiscard]] std::string in_brackets(const std::string& words);

// Items 3.4, 3.5 and 3.6.
[[nodiscard]] std::string envelopes_said(const CheckFacts& facts);
[[nodiscard]] std::string apart_said(const CheckFacts& facts);
[[nodiscard]] std::string password_changes_said(const CheckFacts& facts);

/// Of whom any two duties exclude each other on a day of theirs in the span (R-DU-3, R-DU-13), with the event.
[[nodiscard]] std::vector<std::string> clashing(const std::vector<Designated>& people, const Span& span);
/// In force on a day of the span.
[[nodiscard]] bool in_span(const Designated& one, const Span& span);

}  // namespace jcic::desk::papers
