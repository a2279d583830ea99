#pragma once
// What the list of persons about whom a query stands out says (R-LO-8).

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Rows in force on the day that have this ID number, where it is ours to read.
[[nodiscard]] std::vector<const Row*> listed_under(const Rows& rows, const PersonalId& subject, RocDate day);

}  // namespace jcic::domain::registers
