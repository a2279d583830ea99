#include "ui/seat/new_password_state.h"

#include "app/domain/password_policy.h"
#include "app/words/words.h"

namespace jcic::ui {
bool NewPasswordState::show_state(MarkLabel& state, const SecretField& wanted, const SecretField& again) {
    const auto strong = wanted.held_to(&domain::strong_enough);
    const bool same = wanted.same_as(again);
    if (wanted.empty())
        state.show_state(Mark::plain, {});
    else if (!strong)
        state.show_state(Mark::not_yet, words::words_for(strong.error()).cause);
    else if (again.empty())
        state.show_state(Mark::good, tr("新密碼符合規定，請再次輸入"));
    else if (!same)
        // Shorter, it may still become the same.
        state.show_state(again.length() < wanted.length() ? Mark::not_yet : Mark::barred, tr("二次輸入之新密碼不一致"));
    else
        state.show_state(Mark::good, tr("二次輸入之新密碼一致"));
    return strong.has_value() && same;
}

}  // namespace jcic::ui
