#pragma once
// Detects changes of the clock or the time zone, by comparing civil time with the time since boot, which cannot be set.

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/base/clock.h"

namespace jcic::desk {

struct ClockChange {
    Millis by{};       ///< forward if positive
    std::string zone;  ///< the new one if changed; else ""
};

/// "Asia/Taipei", from TZ or /etc/localtime; "" if neither is set.
[[nodiscard]] std::string system_zone();

class ClockWatch {
public:
    using Zone = std::function<std::string()>;
    explicit ClockWatch(std::shared_ptr<const Clock> clock, Zone zone = system_zone);
    /// Returns the change since the last look. Gradual correction moves too little between two looks to be reported.
    [[nodiscard]] std::optional<ClockChange> look();

private:
    [[nodiscard]] Millis offset() const { return clock_->now().time_since_epoch() - clock_->since_boot(); }
    std::shared_ptr<const Clock> clock_;
    Zone read_zone_;
    Millis offset_;
    std::string zone_;
};

}  // namespace jcic::desk
