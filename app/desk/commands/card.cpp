#include "app/desk/commands/card.h"

#include "app/desk/card_password.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<void> OpenJcic::carry_out(const Means& means) const {
    return means.workplace.card().open_jcic(means.typed.at(0), means.stop, last_try);
}

Result<void> ChangeCardPassword::carry_out(const Means& means) const {
    return means.workplace.card_password().change(means.typed.at(0), means.typed.at(1), last_try);
}

Result<void> UnblockCard::carry_out(const Means& means) const {
    return means.workplace.card_password().unblock(means.typed.at(0), means.typed.at(1), last_try);
}

Result<void> OpenJcicAtReader::carry_out(const Means& means) const {
    return means.workplace.card().open_jcic_at_reader(means.stop, last_try);
}

Result<void> ChangeCardPasswordAtReader::carry_out(const Means& means) const {
    return means.workplace.card_password().change_at_reader(last_try, means.stop);
}

Result<void> UnblockCardAtReader::carry_out(const Means& means) const {
    return means.workplace.card_password().unblock_at_reader(last_try, means.stop);
}

Result<void> CardPasswordByJcic::carry_out(const Means& means) const {
    return means.workplace.card_password().changed_by_jcic(card, letter);
}

Result<HandOverPage> ShowHandOver::carry_out(const Means& means) const {
    return means.workplace.card().hand_over_page(out, card, purpose);
}

Result<HandOverPage> ShowTakingBack::carry_out(const Means& means) const {
    return means.workplace.card().taking_back_page(card, reason);
}

Result<void> HandOver::carry_out(const Means& means) const {
    return means.workplace.card().hand_over(page, means.typed.at(0));
}

}  // namespace jcic::desk::command
