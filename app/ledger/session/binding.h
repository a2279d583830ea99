#pragma once
// A slot and its person's own card: bound at the first sign-in that requires a card, bound to another card, released.

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

/// Whether no other person signs in with that key: one card per person. Fault person.card, "reason" = "others".
[[nodiscard]] Result<void> is_free(OpenLedger& opened, const Digest& key);
/// Returns a lock to the card that is present and bound to no other person, if cards are required and this slot has
/// none. Writes nothing. Faults as lock_to_card, and person.card, "reason" = "others" (all are other people's),
/// "several".
[[nodiscard]] Result<std::optional<CardHalf>> card_to_bind(OpenLedger& opened, const Slot& slot, const Secret& typed);
/// The same regardless of the slot's present card.
[[nodiscard]] Result<CardHalf> lock_to_free_card(OpenLedger& opened, const Secret& pin);
/// Writes the signed-in person's slot, then "person.card-bound": the slot requires the card from then on. An
/// interruption between the two is recorded at the next sign-in (tell_binding).
[[nodiscard]] Result<void> bind(OpenLedger& opened, CardHalf card, const Secret& typed);
/// Writes a "person.card-bound" that an interruption prevented.
[[nodiscard]] Result<void> tell_binding(OpenLedger& opened);
/// Writes "person.card-released", then the slot: until it is written, the slot still opens by the card.
[[nodiscard]] Result<void> release(OpenLedger& opened, const Secret& password);

}  // namespace jcic::ledger
