#pragma once
// What any event must be, whoever signed it: known, about what such events are about, and with the fields that the
// catalogue lets it have.

#include <string_view>
#include <vector>

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

/// What may stand in the trail. Fault input.form.
using Admits = Result<void> (*)(const domain::events::Said& said);

/// "action", "subject", "field" (one twice that stands once; or one missing, unknown, kept otherwise or not of its
/// kind, so far as it is plain: `admits`); empty where all is well.
[[nodiscard]] std::vector<std::string_view> wrong_in_form(const Leaf& leaf, Admits admits);

}  // namespace jcic::ledger
