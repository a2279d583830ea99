// Where the register of cards says that a card is, and with whom (R-DU-3, R-DU-9).
#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {

bool is_where_registered(const Row& card, std::string_view person, bool heads_the_unit) {
    if (card.state == erased) return true;  // of which nothing can be written any more
    if (card.state == of_cards::lost || cards.state(card.state).over) return false;
    if (card.state == of_cards::out) return card.value("holder") == person;
    if (card.state != of_cards::kept && heads_the_unit) return true;
    return card.value("custodian") == person;
}

std::optional<PersonId> lent_to(const Row& card) {
    if (card.state != of_cards::out) return std::nullopt;
    const auto holder = PersonId::parse(card.value(field::holder));
    return holder ? std::optional(*holder) : std::nullopt;
}

bool keeps_card(const Rows& rows, std::string_view person) {
    return std::ranges::any_of(rows.of(cards), [&](const auto& one) {
        return !cards.state(one.second.state).over && one.second.value("custodian") == person;
    });
}

bool is_in_use(const Row& card) {
    return card.state == of_cards::kept || card.state == of_cards::out;
}

std::optional<RocDate> in_other_hand_since(const Row& card, const Rows& rows) {
    // The first one that nobody has explained: another one the next morning does not begin it anew.
    for (const auto& one : card.story)
        if (one.step->action == action::card_in_other_hand && !is_found(cards, card, roc_date_at(one.at), rows))
            return roc_date_at(one.at);
    return std::nullopt;
}

std::optional<RocDate> password_not_known_since(const Row& card) {
    return open_since(card, card_pin_not_known, card_pin_known);
}

}  // namespace jcic::domain::registers
