#pragma once
// How desks stand, at the hub: signed bytes (app/domain/standing.h), a row a desk and week.

#include <string>
#include <vector>

#include "app/hub/connection.h"

namespace jcic::hub {

struct StandingThere {
    std::string ledger;
    std::string week;  ///< as the row says it
    std::string bytes;
};
/// In the place of what that desk said of that week before. A hub of an earlier version takes none: false.
[[nodiscard]] Answer<bool> put_standing(Connection& hub, const StandingThere& one);
/// Of each desk its last of that week or an earlier one, in the order of ledgers: at most 500, from the one after that
/// ledger.
[[nodiscard]] Answer<std::vector<StandingThere>> standings_after(Connection& hub, const std::string& week,
                                                                 const std::string& ledger);

}  // namespace jcic::hub
