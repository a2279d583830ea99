#pragma once
// What the register of authorisations means for a query: which there are, and what each carries (R-AU-1, R-AU-5).

#include <vector>

#include "app/domain/authorisation.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether what the step's field takes is the image of a form on paper, which is looked at before it is sent (R-AU-4).
/// An electronic authorisation's file is signed, and no image.
[[nodiscard]] bool takes_form_image(const Step& step, std::string_view field);
/// What the row means; nullopt for one that no query may lean on.
[[nodiscard]] std::optional<Authorisation> held_authorisation(const Row& row);
/// Those whose subject is ours to read and whose relation has not ended; one that JCIC has not accepted among them,
/// with what it answered.
[[nodiscard]] std::vector<Authorisation> held_authorisations(const Rows& rows);

}  // namespace jcic::domain::registers
