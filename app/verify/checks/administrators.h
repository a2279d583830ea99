#pragma once
// R-DU-13: no account of an administrator is handed over. docs/trust/ledger-format.md, "Administrators".

#include "app/verify/rules/duties.h"

namespace jcic::verify {

/// An event's effect on the days on which one person is an administrator.
struct AdministratorsDays {
    std::string day;               ///< the event's: earlier days are unchanged
    std::optional<Days> before{};  ///< before the event
    std::optional<Days> after{};   ///< after the event
    std::string deputy{};          ///< as named by the event
};

/// Whether this person and another would both be administrators on some day while neither stops when the other starts,
/// and the event does not state that one is a deputy.
[[nodiscard]] bool hands_over(const AdministratorsDays& change, const Days& another);

}  // namespace jcic::verify
