#pragma once
// Whether somebody set the clock, or changed the zone: heard by comparing civil time with the time since boot, which
// nobody can set.

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/base/clock.h"

namespace jcic::desk {

struct ClockChange {
    Millis by{};       ///< forward, or back
    std::string zone;  ///< the new one, where it is another; else ""
};

/// "Asia/Taipei": as TZ or /etc/localtime name it; "" where neither does.
[[nodiscard]] std::string system_zone();

class ClockWatch {
public:
    using Zone = std::function<std::string()>;
    explicit ClockWatch(std::shared_ptr<const Clock> clock, Zone zone = system_zone);
    /// What was done to it since the last look. A clock that is led to the right time by and by does not move so far
    /// between two looks.
    [[nodiscard]] std::optional<ClockChange> look();

private:
    [[nodiscard]] Millis offset() const { return clock_->now().time_since_epoch() - clock_->since_boot(); }
    std::shared_ptr<const Clock> clock_;
    Zone read_zone_;
    Millis offset_;
    std::string zone_;
};

}  // namespace jcic::desk
