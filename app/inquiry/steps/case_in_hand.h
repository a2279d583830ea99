#pragma once
// Who a query's case officer is (R-DU-15, R-PA-7): only they may see its records.

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

/// Who has the query: who asked, until it is handed over. A reviewer has none by this, and looks at a record while a
/// review of the month's sample names it (Steps::reviews).
[[nodiscard]] inline const domain::PersonId& who_has(const QueryEntry& query) {
    return query.holder;
}

/// The queries of one case, of which this is one: of the same number, about the same subject and with who has this one.
/// A query that is not ours to read is a case by itself. Of those that were read.
[[nodiscard]] std::set<QueryId> case_of(const Book& book, const QueryEntry& query);

}  // namespace jcic::inquiry
