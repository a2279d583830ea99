#pragma once
// Steps that must name the person whom the row already names: a borrower returns a card to its custodian
// (R-DU-9).

#include <functional>
#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// The first field of the step that names another than the row's own field did before it (events::Field::as_before);
/// null where none does, and for a step that begins a row. `said`: a field's value, "" where the step leaves it out.
[[nodiscard]] const events::Field* not_as_before(const Step& step, const Row* row,
                                                 const std::function<std::string(std::string_view)>& said);

/// Whether the step may tell of what no register has: a card of anybody's locks, and of whoever is typed at the sign-in
/// an account. Of a card that is registered it is held to the row's state.
[[nodiscard]] bool may_tell_of(const Step& step, const Row* row);

/// Whether the row says otherwise, though its state allows the step: a card is told of in another hand than the
/// register's, and is in that one. `said` as above.
[[nodiscard]] bool is_denied(const Step& step, const Row* row,
                             const std::function<std::string(std::string_view)>& said);

/// Whether a later step of the register is held to what that field of the row says.
[[nodiscard]] bool is_held_later(const Register& book, std::string_view field);

}  // namespace jcic::domain::registers
