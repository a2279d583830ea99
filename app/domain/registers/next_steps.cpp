#include "app/domain/registers/next_steps.h"

namespace jcic::domain::registers {

bool is_apart(const Step& step) {
    return step.erases || step.seldom;
}

const Step* likely_step(const Register& book, std::string_view state, std::span<const Obligation> owes,
                        std::span<const Step* const> possible) {
    for (const auto& owed : owes)
        for (const auto* step : possible)
            if (!owed.due->settled_by.empty() && step->action == owed.due->settled_by) return step;
    const Step* only = nullptr;
    for (const auto* step : possible) {
        if (is_apart(*step) || step->to.empty() || step->to == state || book.state(step->to).over) continue;
        if (only != nullptr) return nullptr;
        only = step;
    }
    return only;
}

bool owes_by_duty(const Obligation& owed, const Rows& rows, const PersonId& who, const std::set<Duty>& duties) {
    if (!holds_one(duties, owed.due->who)) return false;
    const auto* step = owed.due->settled_by.empty() ? nullptr : owed.book->step(owed.due->settled_by);
    const auto* row = owed.row.empty() ? nullptr : rows.row(*owed.book, owed.row);
    return step == nullptr || row == nullptr || may_be_taken_by(*step, row, who);
}

}  // namespace jcic::domain::registers
