#pragma once
// What the end of its term makes of a query. The inside of Book.

#include "app/inquiry/book.h"

namespace jcic::inquiry {

/// False where the event does not say how and when.
[[nodiscard]] bool relation_ended(QueryEntry& query, const domain::Recorded& event);
/// Leaves what a book says that is folded from the events after their values were destroyed.
[[nodiscard]] bool query_erased(QueryEntry& query, const domain::Recorded& event);

}  // namespace jcic::inquiry
