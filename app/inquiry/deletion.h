#pragma once
// What a deletion covers: every copy of the record that the trail knows, on paper or as a file (R-PA-4, R-PA-10).

#include <string>

#include "app/domain/shown_text.h"
#include "app/inquiry/book.h"

namespace jcic::inquiry {

/// Of each copy its number and what became of it, as the event of the deletion has it: "1:destroyed,2:void"; "none".
[[nodiscard]] std::string copies_text(const ItemEntry& item);
/// The same for people: by whom, when and how each was destroyed; a line for each, and one where there is none.
void tell_copies(domain::ShownText& page, const ItemEntry& item);
/// Fault rule.R-PA-4 (reason "copies", detail "copies": their numbers) where one is neither destroyed, void nor written
/// off: the deletion does not close.
[[nodiscard]] Result<void> all_gone(const ItemEntry& item);

}  // namespace jcic::inquiry
