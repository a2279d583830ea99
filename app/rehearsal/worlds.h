#pragma once
// The practice worlds that a practice program passes to the desk.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/random.h"
#include "app/desk/profile/practice_world.h"
#include "app/domain/authorisation.h"
#include "app/domain/registers/register.h"

namespace jcic::rehearsal {

// Creates a practice profile.

/// As desk::PracticeWorlds::make, which begins now: its world begins at that clock's time and goes on from there.
[[nodiscard]] Result<void> make_profile(const std::filesystem::path& profile, Random& random, const Clock& clock);

// The practice branch's authorisations, as its people would have entered them in the register.

struct StepTaken {
    std::string_view action;
    domain::registers::Values values;
};
/// Entered, sent, and answered if JCIC has answered. All values except the authorisation's own are invented.
[[nodiscard]] std::vector<StepTaken> steps_to(const domain::Authorisation& authorisation,
                                              const std::string& subject_name, domain::RocDate on);

/// Worlds that run within this program: host, card and authority in software, and an invented branch's people.
[[nodiscard]] const desk::PracticeWorlds& worlds();

}  // namespace jcic::rehearsal
