#pragma once

#include <string_view>

#include "app/verify/checks/book.h"

namespace jcic::verify {

// The rules over the book, each with the reason of its finding. Each judges an event by the book before it, and returns
// "" where it finds nothing. What an event changes only if it is permitted, the rule itself writes into the book;
// everything else is Book::judge_event's.

/// "Cases in hand" (R-DU-15, R-PA-7, R-SE-1): "case", "answered".
[[nodiscard]] std::string_view case_rule(Book& book, const Judged& now);
/// "Authorisations taken back" (R-AU-6), "… leaned on" (R-AU-1), "… used before" (R-AU-5): "used", "authorisation".
[[nodiscard]] std::string_view authorisation_rule(Book& book, const Judged& now);
/// "Copies and deletions" (R-PA-4, R-PA-6, R-PA-10): "copies".
[[nodiscard]] std::string_view copy_rule(Book& book, const Judged& now);
/// "Ends of queries" (R-AU-6): "rests-on".
[[nodiscard]] std::string_view end_rule(Book& book, const Judged& now);
/// "Items and records": "state".
[[nodiscard]] std::string_view item_rule(Book& book, const Judged& now);
/// "Corrected case numbers": "corrected".
[[nodiscard]] std::string_view correction_rule(Book& book, const Judged& now);
/// "What rows name" (R-PA-7, R-PA-8): "not-there".
[[nodiscard]] std::string_view named_rule(Book& book, const Judged& now);
/// "Legal holds": "held".
[[nodiscard]] std::string_view hold_rule(Book& book, const Judged& now);
/// "Terms" (R-LO-1, R-AU-6): "term".
[[nodiscard]] std::string_view term_rule(Book& book, const Judged& now);

/// Years of retention by law.
inline constexpr int least_retention = 5;
inline constexpr int most_retention = 100;

}  // namespace jcic::verify
