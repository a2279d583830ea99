#pragma once
// A card's way from hand to hand at the desk, by its register (app/domain/registers/cards.cpp).

#include <algorithm>

#include "app/desk/registers/card_steps.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/workplace.h"

namespace jcic::scenario {

/// Who keeps it; nullopt for a card that is not there.
inline std::optional<domain::PersonId> custodian_of(desk::Workplace& desk, const std::string& card) {
    const auto snapshot = desk.snapshot();
    const auto found = std::ranges::find(snapshot->cards, card, &desk::CardRow::number);
    return found == snapshot->cards.end() ? std::nullopt : std::optional(found->custodian);
}

/// Both sign the page as it is shown.
inline Result<void> change_hands(desk::Workplace& desk, const domain::registers::StepRequest& wanted,
                                 const Secret& password) {
    JCIC_TRY(const auto page, desk.registers().page(wanted));
    JCIC_CHECK(desk.registers().take_step(wanted, page, password));
    return {};
}

/// To who is signed in, or back from them; with the custodian's password.
inline Result<void> hand_over(desk::Workplace& desk, bool out, const std::string& card, const Secret& password) {
    const auto custodian = custodian_of(desk, card);
    if (!custodian) return fail(FaultCode::card_custody, "scenario", {{"card", card}});
    return change_hands(
        desk, out ? desk::handing_out(card, *custodian, "徵信查調") : desk::handing_back(card, *custodian), password);
}

/// New from JCIC, by the unit head who is signed in: without a reader.
inline Result<std::string> receive(desk::Workplace& desk, const std::string& card, const domain::PersonId& custodian) {
    return desk::register_steps_of(desk.parts().machine, *desk.parts().seating.seat())
        .take_step(desk::receiving(card, custodian));
}

}  // namespace jcic::scenario
