#pragma once
// Whether a change of one person leaves the unit without a head (R-DU-18): the desk takes no such step, so whoever
// wrote it asked no program.

#include "app/ledger/people/roster.h"

namespace jcic::ledger {

/// A person's days and duties before the change.
struct Changed {
    domain::PersonId whom;
    domain::Designation before;
};

/// Whether, on some day from that one on, they alone headed the unit before it, and nobody does after it.
[[nodiscard]] bool leaves_headless(const Roster& after, const Changed& changed, domain::RocDate from);

}  // namespace jcic::ledger
