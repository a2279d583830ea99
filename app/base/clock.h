#pragma once
// Time is injected: only SystemClock reads the system's.

#include <algorithm>
#include <chrono>

namespace jcic {

using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;
using Millis = std::chrono::milliseconds;

class Clock {
public:
    virtual ~Clock() = default;
    /// Civil time, UTC. May be set back by the system.
    [[nodiscard]] virtual UtcTime now() const = 0;
    /// Time since the machine's boot, suspended time included; never runs backwards.
    [[nodiscard]] virtual Millis since_boot() const = 0;
    /// Reference time for JCIC's terms: now, but no later than JCIC's own time if its host has reported it
    /// (docs/run/time.md).
    [[nodiscard]] virtual UtcTime term_time() const { return now(); }
};

class SystemClock : public Clock {
public:
    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] Millis since_boot() const override;
};

// Two machines' clocks compared by an answer: what the answer takes on its way is no difference of theirs.

/// How far another machine's clock is ahead of this one at least; negative if it is behind. `there`: its time, in an
/// answer that has just come to a question of `asked`, counted as since_boot().
[[nodiscard]] inline Millis ahead_at_least(const Clock& here, UtcTime there, Millis asked) {
    const Millis ahead = there - here.now();
    return ahead > Millis{0} ? ahead : std::min(Millis{0}, ahead + (here.since_boot() - asked));
}

}  // namespace jcic
