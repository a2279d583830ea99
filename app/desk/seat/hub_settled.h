#pragma once
// What came of holding the hub and this desk's trail to each other (settling.h).

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"

namespace jcic::desk {

/// What came of a settling.
struct HubSettled {
    std::size_t freed = 0;    ///< claims that nothing came of
    std::size_t spent = 0;    ///< claims whose request was sent since
    std::size_t claimed = 0;  ///< uses that the hub did not know yet
    std::size_t held = 0;     ///< forms and cards that are here, held from now on
    /// "A-001 T50 0129999-W2": used here and, by the hub, at another desk too: a finding is owed.
    std::vector<std::string> taken{};
    /// The same of what was entered here and is another desk's, by use or by hold: one paper at two desks.
    std::vector<std::string> elsewhere{};
    /// Of the first that was taken: rule.R-AU-5. Or hub.rolled-back, reason "lost".
    std::optional<Fault> fault{};
    bool operator==(const HubSettled&) const = default;
};

}  // namespace jcic::desk
