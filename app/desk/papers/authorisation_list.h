#pragma once
// What an inspector asks for (R-LO-7): the authorisations of a span as one readable list, with every field that their
// register has, what JCIC answered, and which queries leaned on each.

#include <string>
#include <vector>

#include "app/desk/papers/designated.h"
#include "app/desk/papers/query_reading.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

[[nodiscard]] tables::Table begin_authorisations();
/// As its row says, and the queries that name it.
void add_authorisation(tables::Table& table, const domain::registers::Row& row, const std::vector<QueryRead>& queries,
                       const std::vector<Designated>& people);

}  // namespace jcic::desk::papers
