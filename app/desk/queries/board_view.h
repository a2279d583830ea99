#pragma once
// From the book to what the board and the list of copies show.

#include "app/base/clock.h"
#include "app/desk/rooms/print_watch.h"
#include "app/desk/rooms/snapshot.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

class Seat;
struct Elsewhere;

/// The board's rows, its cases and the copies; rows that run out first on top.
void fill_board(Snapshot& snapshot, Seat& seat, const PrintReport& report, const Elsewhere* elsewhere);

/// Whether lists show it without being asked: it is open, or was written about of late.
[[nodiscard]] bool at_hand(const inquiry::QueryEntry& query, UtcTime now);
/// Whether the list shows the item of a query that is at hand (`near`), or was recalled for it. What is erased leaves
/// the board; all else stays readable for who recalls it.
[[nodiscard]] bool shows(QueryList list, const inquiry::ItemEntry& item, bool near, bool recalled);

}  // namespace jcic::desk
