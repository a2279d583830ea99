#pragma once
// A line of the unit head's page in words, the same in the window and at the terminal.

#include <string>
#include <vector>

#include "app/desk/fact.h"
#include "app/desk/speaker.h"
#include "app/desk/unit_view.h"

namespace jcic::desk {

/// Title of a topic: 晶片卡, a word of registers.
[[nodiscard]] const char* title_of(UnitTopic topic);
/// The line's statement, shown beside title and day.
[[nodiscard]] std::string said_of(const UnitLine& line, const WordLookup& told);
/// Time and result of the last verification, and the state of today's.
[[nodiscard]] std::vector<Fact> facts_of(const LedgerView& ledger, const WordLookup& told);
/// Those facts in one sentence.
[[nodiscard]] std::string said_of(const LedgerView& ledger, const WordLookup& told);
/// Title and statement in one sentence. Never empty; for a line with a fault, the fault's own words follow instead.
[[nodiscard]] std::string text_of(const UnitLine& line, const WordLookup& told);

}  // namespace jcic::desk
