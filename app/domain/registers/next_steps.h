#pragma once
// Determines the most likely of the possible steps, and which are shown separately.

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether it is rare and hard to reverse: marks a mistake, puts out of use, or destroys.
[[nodiscard]] bool is_apart(const Step& step);
/// Of the possible steps the one that settles the first of `owes`, the obligations due by now (urgency.h); else the
/// only one that advances the row without closing it. Null if none is clearly next.
[[nodiscard]] const Step* likely_step(const Register& book, std::string_view state, std::span<const Obligation> owes,
                                      std::span<const Step* const> possible);

/// Whether somebody with these duties owes it, where it names nobody: not what the row says is never theirs, because
/// they stood in themselves, or it is about them.
[[nodiscard]] bool owes_by_duty(const Obligation& owed, const Rows& rows, const PersonId& who,
                                const std::set<Duty>& duties);

}  // namespace jcic::domain::registers
