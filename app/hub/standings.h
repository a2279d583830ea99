#pragma once
// Standings of desks at the hub: signed bytes (app/domain/standing.h), one row per desk and week.

#include <string>
#include <vector>

#include "app/hub/connection.h"

namespace jcic::hub {

struct StandingThere {
    std::string ledger;
    std::string week;  ///< as in the row
    std::string bytes;
};
/// Replaces this desk's standing of that week. Returns false if the hub's version does not support it.
[[nodiscard]] Answer<bool> put_standing(Connection& hub, const StandingThere& one);
/// Returns each desk's last standing of that week or an earlier one, in the order of ledgers: at most 500, after that
/// ledger.
[[nodiscard]] Answer<std::vector<StandingThere>> standings_after(Connection& hub, const std::string& week,
                                                                 const std::string& ledger);

}  // namespace jcic::hub
