#include "app/domain/registers/next_steps.h"

#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {

bool is_apart(const Step& step) {
    return step.erases || step.seldom;
}

std::string_view settled_by(const Register& book, const Due& due) {
    const bool erases = due.settled_by == erased;
    return erases ? std::ranges::find(book.steps, true, &Step::erases)->action : due.settled_by;
}

std::vector<std::string_view> ways_to_settle(std::string_view settled_by) {
    std::vector<std::string_view> out;
    for (auto left = settled_by; !left.empty();) {
        const auto end = std::min(left.find(','), left.size());
        out.push_back(left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return out;
}

const Step* likely_step(const Register& book, std::string_view state, std::span<const Obligation> owes,
                        std::span<const Step* const> possible) {
    for (const auto& owed : owes)
        for (const auto* step : possible)
            if (step->action == owed.due->settled_by) return step;
    const Step* only = nullptr;
    for (const auto* step : possible) {
        if (is_apart(*step) || step->to.empty() || step->to == state || book.state(step->to).over) continue;
        if (only != nullptr) return nullptr;
        only = step;
    }
    return only;
}

bool owes_by_duty(const Obligation& owed, const Rows& rows, const PersonId& who, const std::set<Duty>& duties) {
    const auto* step = owed.book->step(ways_to_settle(settled_by(*owed.book, *owed.due)).front());
    const auto* row = owed.row.empty() ? nullptr : rows.row(*owed.book, owed.row);
    if (step == nullptr || row == nullptr || may_be_taken_by(*step, row, who)) return holds_one(duties, owed.due->who);
    const auto* instead = step->only_by.empty() ? nullptr : owed.book->step(step->second_way);
    return instead != nullptr && holds_one(duties, instead->by) && may_be_taken_by(*instead, row, who);
}

}  // namespace jcic::domain::registers
