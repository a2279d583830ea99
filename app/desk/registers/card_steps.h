#pragma once
// Steps of a card's loan in the register of cards (app/domain/registers/cards.cpp), co-signed by its custodian: lent to
// the signed-in person, returned by them, or taken back by the unit head if the borrower cannot sign.

#include "app/domain/steps/register_steps.h"

namespace jcic::desk {

[[nodiscard]] domain::registers::StepRequest handing_out(const std::string& card, const domain::PersonId& custodian,
                                                         const std::string& purpose);
[[nodiscard]] domain::registers::StepRequest handing_back(const std::string& card, const domain::PersonId& custodian);
[[nodiscard]] domain::registers::StepRequest taking_back(const std::string& card, const domain::PersonId& custodian,
                                                         const std::string& reason);
/// A new card from JCIC, for that custodian.
[[nodiscard]] domain::registers::StepRequest receiving(const std::string& card, const domain::PersonId& custodian);

}  // namespace jcic::desk
