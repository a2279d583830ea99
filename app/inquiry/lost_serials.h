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

/// Which of these lines of Z52 about the subject no query here explains. An item that was really sent explains one line
/// of its own kind and time, the nearest; where two are as near, that of its own case. Of what was read (bring_about).
[[nodiscard]] std::vector<AskedOfJcic> not_here(const Book& book, const domain::PersonalId& subject,
                                                const std::vector<AskedOfJcic>& lines);

}  // namespace jcic::inquiry
