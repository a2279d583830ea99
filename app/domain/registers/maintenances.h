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
    bool operator==(const Maintenance&) const = default;
};

/// Those announced, not withdrawn, of one of the items, that go on at that time or begin within the day that follows,
/// in the order of their beginning.
[[nodiscard]] std::vector<Maintenance> maintenances_soon(const Rows& rows, const std::set<Item>& items, UtcTime now);

}  // namespace jcic::domain::registers
