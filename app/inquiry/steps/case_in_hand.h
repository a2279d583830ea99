#pragma once
// Determines the case officer of a query (R-DU-15, R-PA-7): only they may see its records.

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

/// The case officer: the querier, until it is handed over. Reviewers are none; they view a record while a review of the
/// monthly sample names it (Steps::reviews).
[[nodiscard]] inline const domain::PersonId& who_has(const QueryEntry& query) {
    return query.holder;
}

/// The loaded queries of the same case: same number, subject and case officer, including this one. A query that is not
/// ours to read is a case by itself.
[[nodiscard]] std::set<QueryId> case_of(const Book& book, const QueryEntry& query);

}  // namespace jcic::inquiry
