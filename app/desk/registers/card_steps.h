#pragma once
// A card's loan as it is asked of the register of cards (app/domain/registers/cards.cpp), with its custodian beside:
// out to who is signed in, back from them, or back by the unit head where its holder cannot sign.

#include "app/office/register_steps.h"

namespace jcic::desk {

[[nodiscard]] office::StepWanted handing_out(const std::string& card, const domain::PersonId& custodian,
                                             const std::string& purpose);
[[nodiscard]] office::StepWanted handing_back(const std::string& card, const domain::PersonId& custodian);
[[nodiscard]] office::StepWanted taking_back(const std::string& card, const domain::PersonId& custodian,
                                             const std::string& reason);
/// New from JCIC, to that custodian.
[[nodiscard]] office::StepWanted receiving(const std::string& card, const domain::PersonId& custodian);

}  // namespace jcic::desk
