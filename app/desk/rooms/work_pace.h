#pragma once
// How long what was asked for at once will take yet, by how fast it has gone: windows and terminal say the same.

#include <chrono>
#include <optional>

#include "app/base/clock.h"
#include "app/desk/rooms/query_work.h"

namespace jcic::desk {

class WorkPace {
public:
    /// Whole minutes, one for less; nullopt while nothing goes on, and before anything has ended since this saw it go
    /// on: a rest is no part of how fast it goes. To be told of each end.
    [[nodiscard]] std::optional<std::chrono::minutes> left(const QueryWork& work, UtcTime now) {
        if (!work.goes_on()) begun_.reset();
        if (work.goes_on() && (!begun_ || work.done.size() < begun_->done)) begun_ = Begun{now, work.done.size()};
        if (!begun_ || work.done.size() == begun_->done || now <= begun_->at) return std::nullopt;
        const auto ended = static_cast<Millis::rep>(work.done.size() - begun_->done);
        const auto rest = (now - begun_->at) * static_cast<Millis::rep>(work.not_begun()) / ended;
        return std::max(std::chrono::ceil<std::chrono::minutes>(rest), std::chrono::minutes{1});
    }
    /// It was put away.
    void forget() { begun_.reset(); }

private:
    struct Begun {
        UtcTime at{};
        std::size_t done = 0;
    };
    std::optional<Begun> begun_;
};

}  // namespace jcic::desk
