#pragma once
// When the ledger's epochs end at a seat: at sign-out, and around each hand-over of the card.

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/ledger/trail/checkpoint.h"

namespace jcic::desk {

/// Ends the epoch of the seat that is taken. What fails here is caught up at the next sign-in, and is shown in the
/// foot.
void close_epoch(const With<Seating, LastRound>& parts, ledger::Closing why);

/// The same, and the open card signs the seal before it leaves the reader. A card that does not is said in the trail
/// ("card.seal-failed"); the hand-over goes on all the same.
[[nodiscard]] Result<void> close_epoch_with_card(const With<const Machine, Seating, CardLine>& parts);

}  // namespace jcic::desk
