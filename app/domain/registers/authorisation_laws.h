#pragma once
// The rules that steps of the register of authorisations must obey (R-AU-1, R-AU-2, R-AU-4 to R-AU-6, R-AU-9).

#include <string>

#include "app/domain/registers/register.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

// Determines whether a form with the bank's own marks or bar codes may be sent.

/// R-AU-10: whether this version of a form with marks passed its own authorisation test, and is still in use.
[[nodiscard]] bool marked_form_is_tested(const Rows& rows, const std::string& version);

}  // namespace jcic::domain::registers

namespace jcic::domain::registers::authorisation_law {

/// R-AU-4, R-AU-9, as far as checkable without the form itself.
[[nodiscard]] Result<void> complete(const StepInput& taking);
/// The same for an electronic one. R-AU-2: a C3 certificate is accepted since 2021-09-01, and its first use needs video
/// identification before the authorisation is given; a person enters whether it is the first.
[[nodiscard]] Result<void> complete_and_seen(const StepInput& taking);
[[nodiscard]] Result<void> sent_after_it_was_signed(const StepInput& taking);
[[nodiscard]] Result<void> ended_after_it_was_signed(const StepInput& taking);
[[nodiscard]] Result<void> answered_after_it_was_sent(const StepInput& taking);
[[nodiscard]] Result<void> refused_by_another_code(const StepInput& taking);
/// R-AU-5, of uses before the branch began here: items and day are both given, or neither; each item was ticked, and
/// could be requested on that day.
[[nodiscard]] Result<void> used_before_as_it_could_be(const StepInput& taking);
/// An authorisation used by a query cannot be marked as a mistake: it is kept as it was (R-AU-6). Fault register.state,
/// reason "used".
[[nodiscard]] Result<void> never_used(const StepInput& taking);

}  // namespace jcic::domain::registers::authorisation_law
