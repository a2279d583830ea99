#pragma once
// Whose case a query is (R-DU-15, R-PA-7): its records are seen by who has it, and by nobody else's curiosity.

#include "app/inquiry/book.h"

namespace jcic::inquiry {

/// Who has the query: who asked, until it is handed over. Reviewers have none by this. Today's rule for them stands:
/// a reviewer who asks no queries opens no record. Where a review that names a query is to open it to its reviewer,
/// Steps::has_case is the one place to ask that, and both verifiers' case checks (app/ledger/verify/case_check.h,
/// app/verify/cases.h) are to be told of it.
[[nodiscard]] inline const domain::PersonId& who_has(const QueryEntry& query) {
    return query.holder;
}

/// The queries of one case, of which this is one: of the same number, about the same subject and with who has this one.
/// A query that is not ours to read is a case by itself. Of those that were read.
[[nodiscard]] std::set<QueryId> case_of(const Book& book, const QueryEntry& query);

}  // namespace jcic::inquiry
