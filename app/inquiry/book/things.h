#pragma once
// What the book tells of a query, a record or a copy, as its acts see it (app/domain/acts).

#include "app/domain/acts/act.h"
#include "app/inquiry/book/record_name.h"

namespace jcic::inquiry {

/// The item, if its record still exists. Faults query.state (no record came), ledger.erased.
[[nodiscard]] Result<const ItemEntry*> with_record(const QueryEntry& query, domain::Item item);
/// What the act is about. Faults query.state (no record came, there is no such copy), ledger.erased.
[[nodiscard]] Result<domain::acts::Thing> thing_of(const QueryEntry& query, const RecordName& name,
                                                   const domain::acts::Act& act);

}  // namespace jcic::inquiry
