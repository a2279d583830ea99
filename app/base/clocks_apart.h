#pragma once
// Two machines' clocks compared by an answer: what the answer takes on its way is no difference of theirs.

#include <algorithm>

#include "app/base/clock.h"

namespace jcic {

/// How far another machine's clock is ahead of this one at least; negative if it is behind. `there`: its time, in an
/// answer that has just come to a question of `asked`, counted as since_boot().
[[nodiscard]] inline Millis ahead_at_least(const Clock& here, UtcTime there, Millis asked) {
    const Millis ahead = there - here.now();
    return ahead > Millis{0} ? ahead : std::min(Millis{0}, ahead + (here.since_boot() - asked));
}

}  // namespace jcic
