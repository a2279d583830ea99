#pragma once
// Time is injected: only SystemClock reads the system's.

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

}  // namespace jcic
