#pragma once
// A hub restored from a backup has lost claims. Each desk therefore sends all its uses again and signs that it has;
// until all have, no desk claims there, because lost claims could be used twice (R-AU-5).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/hub/claims.h"
#include "app/hub/connection.h"

namespace jcic::hub {

struct Offered {
    std::string ledger;
    std::string hub;            ///< the id of the receiving hub
    std::uint64_t through = 0;  ///< all of its uses up to that event
};
/// The signed text.
[[nodiscard]] std::string text_of(const Offered& offered);

/// Records that this desk is done; a repeated call updates it.
[[nodiscard]] Answer<void> note_offered(Connection& hub, const Own& own, const Offered& offered);
/// Returns the workstations of this institution that were enrolled before the hub was restored, are not retired, and
/// have not sent their uses yet or have no valid signature.
[[nodiscard]] Answer<std::vector<std::string>> not_offered(Connection& hub, const Own& own);

}  // namespace jcic::hub
