#pragma once
// Steps that must name the person whom the row already names: a borrower returns a card to its custodian
// (R-DU-9).

#include <functional>
#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// The step's first field that differs from the row's field before it (events::Field::as_before); null if none does,
/// and for a step that begins a row. `said`: a field's value, "" if left out.
[[nodiscard]] const events::Field* not_as_before(const Step& step, const Row* row,
                                                 const std::function<std::string(std::string_view)>& said);

}  // namespace jcic::domain::registers
