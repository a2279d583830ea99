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

/// Whether the step may concern something outside the registers: any card that is locked, or the account typed at
/// sign-in. For a registered card the row's state must allow the step.
[[nodiscard]] bool may_tell_of(const Step& step, const Row* row);

/// Whether the row contradicts the step although its state allows it: a card is reported with another person who has it
/// as registered. `said` as above.
[[nodiscard]] bool is_denied(const Step& step, const Row* row,
                             const std::function<std::string(std::string_view)>& said);

/// Whether a later step of the register must repeat the value of that field.
[[nodiscard]] bool is_held_later(const Register& book, std::string_view field);

}  // namespace jcic::domain::registers
