#pragma once
// From what a person types, and their card, to their keys.

#include <optional>

#include "app/keys/slot.h"
#include "app/unlock/own_card.h"

namespace jcic::ledger {

/// The keys that a person's password unlocks.
struct Unlocked {
    Slot slot;
    PersonKeys keys;
    std::optional<CardHalf> card{};  ///< if the slot has one
};

/// Opens the slot with what was typed (typed_secret.h): its password and, if the slot has a card, that card, unless its
/// half is `held`. Faults person.password, and those of half_from_card.
[[nodiscard]] Result<Unlocked> open_slot(const SlotPlace& place, Slot slot, const Secret& typed,
                                         const CardHalf* held = nullptr);
/// Completes what was typed before a try is counted: adds the PIN if the slot has a card whose half is not held
/// (typed_whole).
[[nodiscard]] Result<Secret> typed_for(const SlotPlace& place, const Slot& slot, const Secret& typed,
                                       const CardHalf* held = nullptr);
/// As open_slot, for the owner: the try is counted before it is used, and a success resets the count. `failures` is the
/// count including this try. Faults person.locked, person.password, input.missing, ledger.corrupt (the slot is damaged:
/// no password opens it, and none is counted); other faults take the try back.
[[nodiscard]] Result<Unlocked> try_slot(const SlotPlace& place, Slot slot, const Secret& typed, int& failures,
                                        const CardHalf* held = nullptr);

}  // namespace jcic::ledger
