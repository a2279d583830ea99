#pragma once
// A record's rows as a table for the page: cells in words, groups, totals.

#include "app/domain/record.h"
#include "app/paper/document.h"

namespace jcic::paper {

/// Columns as the item's row in domain/items.h names them; T51 in groups by category (R-IT-9), T52 by whether still
/// insured (R-IT-7). Format codes carry their names, unknown codes stay as they are (R-IT-8).
[[nodiscard]] Table table_of(const domain::Record& record);

}  // namespace jcic::paper
