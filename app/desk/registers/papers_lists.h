#pragma once

#include <string>
#include <vector>

#include "app/desk/papers/designated.h"
#include "app/desk/papers/query_reading.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

// List for an inspector (R-LO-7): a span's authorisations with all register fields, JCIC's replies, and the queries
// that used each.

[[nodiscard]] tables::Table begin_authorisations();
/// Adds a row's fields and the queries that name it.
void add_authorisation(tables::Table& table, const domain::registers::Row& row, const std::vector<QueryRead>& queries,
                       const std::vector<Designated>& people);

}  // namespace jcic::desk::papers
