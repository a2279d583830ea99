#include "app/desk/registers/card_steps.h"

#include "app/domain/events/names.h"

namespace jcic::desk {
namespace {

using domain::PersonId;
using domain::registers::cards;
using domain::registers::Values;

office::StepWanted of_card(std::string_view action, const std::string& card, const PersonId& custodian, Values typed) {
    return {&cards, cards.step(action), card, std::move(typed), custodian};
}

}  // namespace

office::StepWanted handing_out(const std::string& card, const PersonId& custodian, const std::string& purpose) {
    return of_card(action::card_handed_out, card, custodian, {{std::string(field::purpose), purpose}});
}

office::StepWanted handing_back(const std::string& card, const PersonId& custodian) {
    return of_card(action::card_handed_back, card, custodian, {});
}

office::StepWanted taking_back(const std::string& card, const PersonId& custodian, const std::string& reason) {
    return of_card(action::card_taken_back, card, custodian, {{std::string(field::reason), reason}});
}

office::StepWanted receiving(const std::string& card, const PersonId& custodian) {
    return {&cards, cards.step(action::card_received), card, {{std::string(field::custodian), custodian.text()}}};
}

}  // namespace jcic::desk
