#pragma once
// What a deletion covers: every copy of the record that the trail knows, on paper or as a file (R-PA-4, R-PA-10).

#include <set>
#include <string>
#include <string_view>

#include "app/domain/shown_text.h"
#include "app/inquiry/dependencies.h"

namespace jcic::inquiry {

/// Fault rule.R-PA-4 (reason "copies", detail "copies": their numbers) where one is neither destroyed, void nor written
/// off: the deletion does not close.
[[nodiscard]] Result<void> all_gone(const ItemEntry& item);
/// `row`, begun by who deletes, becomes the register's: of the query's items, whose event is `event` (that held the
/// record, or the query's submission). Under which procedures, and what became of the copies.
[[nodiscard]] Result<domain::Entry> row_of_deletion(domain::Entry row, const Dependencies& dependencies,
                                                    const QueryEntry& query, const std::set<domain::Item>& items,
                                                    std::uint64_t event, const domain::PersonId& by,
                                                    const domain::PersonId& witness);

}  // namespace jcic::inquiry
