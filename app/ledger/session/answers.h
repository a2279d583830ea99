#pragma once
// What an entry to be written, or an event that something rests on, is asked for its signatures, the people that it
// names and its author.

#include "app/ledger/trail/demands.h"

namespace jcic::ledger {

class OpenLedger;
/// Checks an entry to be written now whose action demands signatures, and that the event it rests on is unchanged.
/// Faults person.duty ("unsigned", "signer"), query.changed (else); detail "reason".
[[nodiscard]] Result<void> is_demanded(OpenLedger& opened, const domain::Entry& entry);
/// Checks the people named in an entry to be written now (wrong_in_names). Fault person.duty with the details "reason",
/// "person", "label" (the field that names them), and "duties" (those required there, or excluded).
[[nodiscard]] Result<void> names_rightly(OpenLedger& opened, const domain::Entry& entry);
/// Checks whether the signed-in person may write the entry now (is_its_writers). Faults person.ended (no duty today),
/// person.duty with the detail "duty": the duty that is required.
[[nodiscard]] Result<void> is_theirs_to_write(OpenLedger& opened, const domain::Entry& entry);
/// As is_demanded, for an existing event with this leaf; returns what unmet returns.
[[nodiscard]] std::string_view unmet_in(OpenLedger& opened, const Demand& demand, const Leaf& leaf,
                                        const DutiesOf& duties_of);

}  // namespace jcic::ledger
