#pragma once
// Result of reconciling the hub's claims with this ledger (settling.h).

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"

namespace jcic::desk {

/// Result of a settling.
struct HubSettled {
    std::size_t freed = 0;    ///< claims released without a result
    std::size_t spent = 0;    ///< claims whose request has been sent
    std::size_t claimed = 0;  ///< uses that the hub did not have yet
    std::size_t held = 0;     ///< forms and cards here, newly held
    /// "A-001 T50 0129999-W2": used here and, according to the hub, at another desk too: a finding is due.
    std::vector<std::string> taken{};
    /// Likewise for forms entered here and used or held by another desk: one form at two desks.
    std::vector<std::string> elsewhere{};
    /// Of the first in `taken`: rule.R-AU-5. Or hub.rolled-back, reason "lost".
    std::optional<Fault> fault{};
    bool operator==(const HubSettled&) const = default;
};

}  // namespace jcic::desk
