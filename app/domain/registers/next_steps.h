#pragma once
// Which of the steps that a person may take now is the most likely one, and which are shown apart.

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Taken seldom and hard to take back: a mistake that is marked, what is put out of use, what destroys.
[[nodiscard]] bool is_apart(const Step& step);
/// Of steps that may be taken: what does the first of `owes`, what has to be seen to by now (urgency.h); else what
/// brings the row further and not to its end, where that is one alone. Null where nothing is plainly next.
[[nodiscard]] const Step* likely_step(const Register& book, std::string_view state, std::span<const Owed> owes,
                                      std::span<const Step* const> possible);

}  // namespace jcic::domain::registers
