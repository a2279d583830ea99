#pragma once
// Estimates the remaining time of requested work from its speed so far, for windows and terminal.

#include <chrono>
#include <optional>

#include "app/base/clock.h"
#include "app/desk/rooms/query_work.h"

namespace jcic::desk {

class WorkPace {
public:
    /// Returns the remaining whole minutes, at least one; nullopt if idle, or before the first item ends. Pauses do not
    /// count. Call after each item.
    [[nodiscard]] std::optional<std::chrono::minutes> left(const QueryWork& work, UtcTime now) {
        if (!work.goes_on()) begun_.reset();
        if (work.goes_on() && (!begun_ || work.done.size() < begun_->done)) begun_ = Begun{now, work.done.size()};
        if (!begun_ || work.done.size() == begun_->done || now <= begun_->at) return std::nullopt;
        const auto ended = static_cast<Millis::rep>(work.done.size() - begun_->done);
        const auto rest = (now - begun_->at) * static_cast<Millis::rep>(work.not_begun()) / ended;
        return std::max(std::chrono::ceil<std::chrono::minutes>(rest), std::chrono::minutes{1});
    }
    /// Resets the estimate when the work is dismissed.
    void forget() { begun_.reset(); }

private:
    struct Begun {
        UtcTime at{};
        std::size_t done = 0;
    };
    std::optional<Begun> begun_;
};

}  // namespace jcic::desk
