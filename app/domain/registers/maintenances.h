#pragma once
// What the register of announced maintenance says before a request.

#include <set>
#include <string>
#include <vector>

#include "app/domain/items.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

struct Maintenance {
    std::set<Item> items;
    UtcTime from{};
    UtcTime until{};
    std::string source;  ///< where it was announced
};

/// Of those announced, not withdrawn and not over at that time, in the order of their beginning: of the item.
[[nodiscard]] std::vector<Maintenance> maintenances_of(const Rows& rows, Item item, UtcTime now);

}  // namespace jcic::domain::registers
