#pragma once
// The list of persons whose queries are pointed out to the approver (R-LO-8).

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Rows in force on the day with this ID number, if it is ours to read.
[[nodiscard]] std::vector<const Row*> listed_under(const Rows& rows, const PersonalId& subject, RocDate day);

}  // namespace jcic::domain::registers
