#pragma once
// Fills the board and the list of copies from the book.

#include "app/base/clock.h"
#include "app/desk/rooms/print_watch.h"
#include "app/desk/rooms/snapshot.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

class Seat;
struct Elsewhere;

/// Fills the board's rows, its cases and the copies; next deadline first.
void fill_board(Snapshot& snapshot, Seat& seat, const PrintReport& report, const Elsewhere* elsewhere);

/// Whether lists show it without a search: it is open or has a recent event.
[[nodiscard]] bool at_hand(const inquiry::QueryEntry& query, UtcTime now);
/// Whether the list shows the item of a query that is at hand (`near`) or was recalled for it. Erased records leave the
/// board; everything else can be recalled.
[[nodiscard]] bool shows(QueryList list, const inquiry::ItemEntry& item, bool near, bool recalled);

}  // namespace jcic::desk
