#pragma once
// Determines the most likely of the possible steps, and which are shown separately.

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether it is rare and hard to reverse: marks a mistake, puts out of use, or destroys.
[[nodiscard]] bool is_apart(const Step& step);
/// What settles it: an action, or several of which a person chooses, "letter.prepared,finding.opened". Never "".
[[nodiscard]] std::string_view settled_by(const Register& book, const Due& due);
/// Each of these actions.
[[nodiscard]] std::vector<std::string_view> ways_to_settle(std::string_view settled_by);
/// Of the possible steps the one that alone settles the first of `owes`, the obligations due by now (urgency.h); else
/// the only one that advances the row without closing it. Null if none is clearly next.
[[nodiscard]] const Step* likely_step(const Register& book, std::string_view state, std::span<const Obligation> owes,
                                      std::span<const Step* const> possible);

/// Whether somebody with these duties owes it, where it names nobody who is there: not if the row says that its step is
/// never theirs, because they stood in themselves, or it is about them. Of a step that is one person's alone, who comes
/// no more: whoever may name another in their place (Step::second_way).
[[nodiscard]] bool owes_by_duty(const Obligation& owed, const Rows& rows, const PersonId& who,
                                const std::set<Duty>& duties);

}  // namespace jcic::domain::registers
