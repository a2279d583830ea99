#pragma once
// R-DU-13: no account of an administrator is handed over. docs/ledger-format.md, "Administrators".

#include "app/verify/rules/duties.h"

namespace jcic::verify {

/// What an event makes of the days on which one person is an administrator.
struct AdministratorsDays {
    std::string day;               ///< the event's: what was before it is as it was
    std::optional<Days> before{};  ///< without the event
    std::optional<Days> after{};   ///< and with it
    std::string deputy{};          ///< what the event itself says
};

/// Whether it makes two administrators of some day, this person and another who is one on those days, and neither
/// stops when the other starts nor says the event that they are beside each other.
[[nodiscard]] bool hands_over(const AdministratorsDays& change, const Days& another);

}  // namespace jcic::verify
