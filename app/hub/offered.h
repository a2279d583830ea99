#pragma once
// A hub that was put back from a backup has forgotten claims. So each desk tells it anew of all its uses, and says so
// under its signature; until all have, no desk claims there, since what it cannot see may be used already (R-AU-5).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/hub/claims.h"
#include "app/hub/connection.h"

namespace jcic::hub {

struct Offered {
    std::string ledger;
    std::string hub;            ///< the id of the hub that was told
    std::uint64_t through = 0;  ///< of its uses up to that event
};
/// What is signed.
[[nodiscard]] std::string text_of(const Offered& offered);

/// That desk is done. The same again moves it on.
[[nodiscard]] Answer<void> note_offered(Connection& hub, const Own& own, const Offered& offered);
/// The workstations of this institution that were enrolled before the hub became what it is, are not retired, and have
/// not told it yet, or whose word does not hold.
[[nodiscard]] Answer<std::vector<std::string>> not_offered(Connection& hub, const Own& own);

}  // namespace jcic::hub
