#pragma once
// A record's rows as printed: grouped by category or by present and past insurance (R-IT-7), amounts with thousands,
// codes with their names (R-IT-8), totals, and before each row its group headings.

#include <string_view>
#include <vector>

#include "app/domain/record.h"
#include "app/paper/layout/document.h"

namespace jcic::paper {

/// Keys of the item's columns in the table, in the record's order: all except those that the groups' names state, after
/// "number" if rows are numbered.
[[nodiscard]] std::vector<std::string_view> table_columns(domain::Item item);

/// Cells in the order of table_columns().
[[nodiscard]] std::vector<Table::Row> rows_of(const domain::Record& record);

}  // namespace jcic::paper
