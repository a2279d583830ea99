#pragma once
// The register of announced maintenance, before a request.

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
    std::string source;  ///< of the announcement
    bool operator==(const Maintenance&) const = default;
};

/// Announced maintenance of one of the items, not withdrawn, in progress then or beginning within a day after, ordered
/// by its beginning.
[[nodiscard]] std::vector<Maintenance> maintenances_soon(const Rows& rows, const std::set<Item>& items, UtcTime now);

}  // namespace jcic::domain::registers
