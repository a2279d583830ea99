#pragma once
// 晶片卡借用登記簿 (R-DU-11): each time a card was lent, out of the events of its custody.

#include <set>

#include "app/desk/rooms/rooms.h"
#include "app/paper/sheets/registers.h"

namespace jcic::desk {

/// Of these cards, by number, in the order in which they went out. Faults are the reading's.
[[nodiscard]] Result<std::vector<paper::CardRegister::Row>> loans_of(const Seat& seat,
                                                                     const std::set<std::string>& cards);

}  // namespace jcic::desk
