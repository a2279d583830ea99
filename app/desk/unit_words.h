#pragma once
// A line of the unit head's page in words: the same in the window and at the terminal.

#include <string>
#include <vector>

#include "app/desk/fact.h"
#include "app/desk/speaker.h"
#include "app/desk/unit_view.h"

namespace jcic::desk {

/// What it is about: 晶片卡, a word of registers.
[[nodiscard]] const char* title_of(UnitTopic topic);
/// What is so, where title and day stand beside it.
[[nodiscard]] std::string said_of(const UnitLine& line, const Told& told);
/// When the ledger was verified last, what came of it, and how today's verification stands.
[[nodiscard]] std::vector<Fact> facts_of(const LedgerView& ledger, const Told& told);
/// What they say, in a sentence.
[[nodiscard]] std::string said_of(const LedgerView& ledger, const Told& told);
/// Both in a sentence. Never empty; of a line with a fault, what the fault's own words say stands in its place.
[[nodiscard]] std::string text_of(const UnitLine& line, const Told& told);

}  // namespace jcic::desk
