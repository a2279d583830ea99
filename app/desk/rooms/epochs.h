#pragma once
// Ends the ledger's epochs at a seat: at sign-out and around each hand-over of the card.

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/ledger/trail/checkpoint.h"

namespace jcic::desk {

/// Ends the epoch of the current seat. A failure is shown in the status bar and made up for at the next sign-in.
void close_epoch(const With<Seating, LastRound>& parts, ledger::Closing why);

/// As close_epoch, and the open card also signs the seal before it is removed. If it does not, the trail records
/// "card.seal-failed" and the hand-over continues.
[[nodiscard]] Result<void> close_epoch_with_card(const With<const Machine, Seating, CardLine>& parts);

}  // namespace jcic::desk
