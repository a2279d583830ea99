#include "app/domain/registers/as_before.h"

#include <algorithm>

#include "app/domain/registers/cards.h"

namespace jcic::domain::registers {

const events::Field* not_as_before(const Step& step, const Row* row,
                                   const std::function<std::string(std::string_view)>& said) {
    if (row == nullptr) return nullptr;
    const auto found = std::ranges::find_if(step.asks, [&](const events::Field& asked) {
        if (asked.as_before.empty()) return false;
        const auto named = said(asked.name);
        return !named.empty() && named != row->value(asked.as_before);
    });
    return found == step.asks.end() ? nullptr : &*found;
}

bool may_tell_of(const Step& step, const Row* row) {
    return step.action == action::outer_account_locked || (step.action == action::card_locked && row == nullptr);
}

bool is_denied(const Step& step, const Row* row, const std::function<std::string(std::string_view)>& said) {
    if (step.action != action::card_in_other_hand || row == nullptr) return false;
    return is_where_registered(*row, said(field::seen_with), false);
}

bool is_held_later(const Register& book, std::string_view field) {
    return std::ranges::any_of(book.steps, [&](const Step& step) {
        return std::ranges::find(step.asks, field, &events::Field::as_before) != step.asks.end();
    });
}

}  // namespace jcic::domain::registers
