#pragma once
// A slot and its person's own card: bound at the first sign-in that asks for one, bound to another, released.

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

/// One card is one person's: whether nobody else signs in by that key. Fault person.card, "reason" = "others".
[[nodiscard]] Result<void> is_free(OpenLedger& opened, const Digest& key);
/// Where a card is asked of everybody and this slot has none: a lock to the card that is there, which is nobody else's.
/// Writes nothing. Faults as lock_to_card, and person.card, "reason" = "others" (each is somebody else's), "several".
[[nodiscard]] Result<std::optional<CardHalf>> card_to_bind(OpenLedger& opened, const Slot& slot, const Secret& typed);
/// The same whatever the slot has.
[[nodiscard]] Result<CardHalf> lock_to_free_card(OpenLedger& opened, const Secret& pin);
/// The slot of who is signed in, then "person.card-bound": the slot asks for more from here on, and a stop between them
/// is told at the next sign-in (tell_binding).
[[nodiscard]] Result<void> bind(OpenLedger& opened, CardHalf card, const Secret& typed);
/// "person.card-bound", where a stop kept it from being written.
[[nodiscard]] Result<void> tell_binding(OpenLedger& opened);
/// "person.card-released", then the slot: until that is written it opens by the card all the same.
[[nodiscard]] Result<void> release(OpenLedger& opened, const Secret& password);

}  // namespace jcic::ledger
