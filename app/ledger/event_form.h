#pragma once
// What any event must be, whoever signed it: known, about what such events are about, and with the fields that the
// catalogue lets it have.

#include <string_view>
#include <vector>

#include "app/ledger/leaf.h"
#include "app/ledger/ledger.h"

namespace jcic::ledger {

/// "action", "subject", "field" (one twice that stands once; or one missing, unknown, kept otherwise or not of its
/// kind, so far as it is plain: `admits`); empty where all is well.
[[nodiscard]] std::vector<std::string_view> wrong_in_form(const Leaf& leaf, Admits admits);

}  // namespace jcic::ledger
