#pragma once
// The register of lost serial numbers, for code that attaches them to a query (R-SE-2).

#include <optional>
#include <vector>

#include "app/domain/identifiers.h"
#include "app/domain/items.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// A serial number that JCIC named and no query here has. The number itself is in the event, kept apart.
struct LostSerial {
    std::string row;
    PersonalId subject;
    Item item = Item::t50;
    std::string masked;  ///< "●●●●4471" (R-SE-5)
    UtcTime issued{};
    UtcTime deadline{};
    bool deadline_from_host = false;
    std::uint64_t event = 0;  ///< that contains the number
};

/// Of a waiting row; nullopt for any other, and if it is not ours to read.
[[nodiscard]] std::optional<LostSerial> lost_serial(const Row& row);
/// All that wait, oldest first.
[[nodiscard]] std::vector<LostSerial> lost_serials_waiting(const Rows& rows);

}  // namespace jcic::domain::registers
