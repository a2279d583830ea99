#include "app/desk/registers/card_steps.h"

#include "app/domain/events/names.h"

namespace jcic::desk {
namespace {

domain::registers::StepRequest of_card(std::string_view action, const std::string& card,
                                       const domain::PersonId& custodian, domain::registers::Values typed) {
    const auto& book = domain::registers::cards;
    return {&book, book.step(action), card, std::move(typed), custodian};
}

}  // namespace

domain::registers::StepRequest handing_out(const std::string& card, const domain::PersonId& custodian,
                                           const std::string& purpose) {
    return of_card(action::card_handed_out, card, custodian, {{std::string(field::purpose), purpose}});
}

domain::registers::StepRequest handing_back(const std::string& card, const domain::PersonId& custodian) {
    return of_card(action::card_handed_back, card, custodian, {});
}

domain::registers::StepRequest taking_back(const std::string& card, const domain::PersonId& custodian,
                                           const std::string& reason) {
    return of_card(action::card_taken_back, card, custodian, {{std::string(field::reason), reason}});
}

domain::registers::StepRequest receiving(const std::string& card, const domain::PersonId& custodian) {
    auto out = of_card(action::card_received, card, custodian, {{std::string(field::custodian), custodian.text()}});
    out.beside.reset();
    return out;
}

}  // namespace jcic::desk
