#include "app/unlock/unlocked.h"

#include "app/domain/password_policy.h"
#include "app/domain/typed_secret.h"
#include "app/keys/tries.h"

namespace jcic::ledger {

Result<Unlocked> open_slot(const SlotPlace& place, Slot slot, const Secret& typed, const CardHalf* held) {
    std::optional<CardHalf> card;
    if (slot.card && held != nullptr && held->lock == *slot.card) {
        card = CardHalf{held->lock, held->half.clone()};
    } else if (slot.card) {
        JCIC_TRY(card, half_from_card(place, slot, domain::pin_in(typed)));
    }
    JCIC_TRY(auto keys, slot.unwrap(place.origin, domain::password_in(typed), card ? &card->half : nullptr));
    return Unlocked{std::move(slot), std::move(keys), std::move(card)};
}

Result<Secret> typed_for(const SlotPlace& place, const Slot& slot, const Secret& typed, const CardHalf* held) {
    JCIC_CHECK(domain::typed(typed));
    if (!slot.card || (held != nullptr && held->lock == *slot.card)) return typed.clone();
    return typed_whole(place, slot.code, typed);
}

Result<Unlocked> try_slot(const SlotPlace& place, Slot slot, const Secret& typed, int& failures, const CardHalf* held) {
    JCIC_CHECK(slot.whole(place.origin));
    JCIC_TRY(const auto whole, typed_for(place, slot, typed, held));
    Tries tries(tries_path(place.folder, slot.code));
    JCIC_TRY(failures, tries.count_try(domain::password_failures_allowed));
    auto unlocked = open_slot(place, std::move(slot), whole, held);
    if (unlocked) JCIC_CHECK(tries.reset());
    if (!unlocked && unlocked.error().code != FaultCode::person_password)
        JCIC_CHECK(tries.take_back());  // a card, or too little memory: nobody's wrong password
    return unlocked;
}

}  // namespace jcic::ledger
