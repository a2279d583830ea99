#pragma once
// A second person's keys at a seat that is somebody else's (countersign.cpp).

#include "app/ledger/keys/slot.h"

namespace jcic::ledger {

struct OpenLedger;

/// The keys that this person's password opens, for one signature: a try counts, of their account and of the seat, and
/// what failed is written. Faults person.password, person.locked, session.paused, and who_is_who's of who may sign.
[[nodiscard]] Result<PersonKeys> unlock_at_seat(OpenLedger& opened, const domain::PersonId& person,
                                                const Secret& password);

}  // namespace jcic::ledger
