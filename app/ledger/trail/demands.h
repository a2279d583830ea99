#pragma once
// Whether an event stands on the signatures that the catalogue demands of it: asked before it is written, and again by
// verification.

#include <functional>
#include <optional>
#include <set>
#include <string_view>

#include "app/domain/events/catalogue.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

using domain::events::Demand;

/// Of the event that another one answers.
struct Asked {
    std::string by;              ///< who wrote it
    std::optional<Digest> page;  ///< of what its field "page" shows, where that can be opened
};
/// What must be known besides the event.
struct Circumstances {
    std::optional<Digest> page;    ///< of what its own field "page" shows, where that can be opened
    const Asked* asked = nullptr;  ///< what it answers; null where it answers nothing that is there
    std::function<std::set<domain::Duty>(const domain::PersonId&)> duties_of;  ///< on the event's day
};

/// "unsigned" (too few signers), "purpose", "page" (none is kept, or another was shown), "rests-on" (on nothing that is
/// there), "signer" (none of them is entitled); "" where all is as demanded.
[[nodiscard]] std::string_view unmet(const Demand& demand, const Leaf& leaf, const Circumstances& circumstances);

struct OpenLedger;
/// Asks it of an entry that is to be written now, where its action demands anything, and whether it is still the event
/// that it says it rests on. Faults person.duty ("unsigned", "signer"), query.changed (else); detail "reason".
[[nodiscard]] Result<void> is_demanded(OpenLedger& opened, const domain::Entry& entry);
/// The same of an event that is there, of this leaf. Fault ledger.corrupt (details "sequence", "reason").
[[nodiscard]] Result<void> is_demanded(OpenLedger& opened, const Demand& demand, const Leaf& leaf,
                                       const std::function<std::set<domain::Duty>(const domain::PersonId&)>& duties_of);

}  // namespace jcic::ledger
