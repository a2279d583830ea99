#pragma once
// What a deletion covers: every copy of the record that the trail knows, on paper or as a file (R-PA-4, R-PA-10).

#include <set>
#include <string>
#include <string_view>

#include "app/domain/registers/procedures.h"
#include "app/domain/shown_text.h"
#include "app/inquiry/dependencies.h"

namespace jcic::inquiry {

/// Fault rule.R-PA-4 (reason "copies", detail "copies": their numbers) where one is neither destroyed, void nor written
/// off: the deletion does not close.
[[nodiscard]] Result<void> all_gone(const ItemEntry& item);
/// The written procedures in force; none where nobody keeps any.
[[nodiscard]] Result<std::vector<domain::registers::Procedure>> procedures_of(const Dependencies& dependencies);
/// What a deletion does not reach: backups of before.
void tell_backups(domain::ShownText& page);
/// The items whose record is still there: what goes with the query, of each record once.
[[nodiscard]] std::set<domain::Item> with_record_left(const QueryEntry& query);
/// `row`, begun by who deletes, becomes the register's: of the query's items that this deletion destroys, whose event
/// is `event` (that held the record, or the query's submission). Under which procedures, and what became of the copies.
[[nodiscard]] domain::Entry row_of_deletion(domain::Entry row,
                                            const std::vector<domain::registers::Procedure>& procedures,
                                            const QueryEntry& query, const std::set<domain::Item>& items,
                                            std::uint64_t event, const domain::PersonId& witness);

}  // namespace jcic::inquiry
