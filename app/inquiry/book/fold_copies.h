#pragma once
// Folds the events of a record's copies. Internal to Book.

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

/// The item that the event's field "item" names, if the query has it.
[[nodiscard]] ItemEntry* item_in(QueryEntry& query, const domain::Entry& entry);

/// False if the item's or copy's state forbids the event, or its number is missing.
[[nodiscard]] bool copy_reserved(QueryEntry& query, const domain::Recorded& event);
[[nodiscard]] bool copy_moved(QueryEntry& query, const domain::Recorded& event);

}  // namespace jcic::inquiry
