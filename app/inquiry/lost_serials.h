#pragma once
// What JCIC said when it was asked for the serial numbers that it still holds for a subject (R-SE-2).

#include <string>
#include <vector>

#include "app/domain/registers/lost_serials.h"
#include "app/inquiry/book.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

struct SerialHeld {
    domain::Item item{};
    std::string masked;  ///< "●●●●4471" (R-SE-5)
    UtcTime issued{};
    UtcTime deadline{};
    std::optional<QueryId> query;  ///< that holds it here
    std::string row;               ///< of the register of lost ones, where none does
};

struct SerialsFound {
    std::string asking;                 ///< its row
    std::vector<SerialHeld> serials;    ///< as JCIC named them
    std::vector<AskedOfJcic> not_here;  ///< lines of Z52 that no query here explains
};

/// Whether a query here is what that line of Z52 tells of: of the same case, or requested at that moment.
[[nodiscard]] bool explains(const QueryEntry& query, const AskedOfJcic& line);

}  // namespace jcic::inquiry
