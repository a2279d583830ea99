#pragma once
// The practice branch's authorisations, as its people would have entered them in the register.

#include <string>
#include <vector>

#include "app/domain/authorisation.h"
#include "app/domain/registers/register.h"

namespace jcic::rehearsal {

struct StepTaken {
    std::string_view action;
    domain::registers::Values values;
};
/// Entered, sent, and answered if JCIC has answered. All values except the authorisation's own are invented.
[[nodiscard]] std::vector<StepTaken> steps_to(const domain::Authorisation& authorisation,
                                              const std::string& subject_name, domain::RocDate on);

}  // namespace jcic::rehearsal
