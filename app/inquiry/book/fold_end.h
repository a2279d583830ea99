#pragma once
// Folds the use of a record, and the end of a query's term. Internal to Book.

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

[[nodiscard]] bool record_viewed(QueryEntry& query, const domain::Recorded& event);
/// False of what nobody may still use.
[[nodiscard]] bool record_still_needed(QueryEntry& query, const domain::Recorded& event);
/// False where the record's state does not allow it.
[[nodiscard]] bool record_used_up(QueryEntry& query, const domain::Recorded& event);
[[nodiscard]] bool record_erased(QueryEntry& query, const domain::Recorded& event);
/// False where the event does not say how and when.
[[nodiscard]] bool relation_ended(QueryEntry& query, const domain::Recorded& event);
/// Leaves what a book says that is folded from the events after their values were destroyed.
[[nodiscard]] bool query_erased(QueryEntry& query, const domain::Recorded& event);

}  // namespace jcic::inquiry
