#pragma once
// How many of the queries that wait are worked on together. What several share is written once for all of them; but
// they hold up who asks for something meanwhile, what is told of them comes at their end, and a power cut leaves as
// many of them without their answer. So it is few of what waits, and of a slow host one.

#include <algorithm>
#include <cstddef>
#include <optional>

#include "app/base/clock.h"

namespace jcic::desk {

class WorkStride {
public:
    static constexpr std::size_t most = 16;
    /// One of so many that wait: the last ones end one by one, and something is told of all the time.
    static constexpr std::size_t share = 8;
    /// Of card and host, in one stride.
    static constexpr Millis a_stride{240};

    /// Of so many that wait; 0 of none, 1 before it is known how fast card and host are.
    [[nodiscard]] std::size_t of(std::size_t waiting) const {
        if (!last_) return std::min<std::size_t>(waiting, 1);
        // As many as there is time for by the last one, and at most twice what it took on.
        const auto fitting = static_cast<std::size_t>(a_stride * static_cast<Millis::rep>(last_->pieces) /
                                                      std::max(last_->outside, Millis{1}));
        const auto stride = std::min({most, waiting / share, fitting, 2 * last_->pieces});
        return std::min(waiting, std::max<std::size_t>(stride, 1));
    }
    /// The last one asked for so many, and waited so long for card and host.
    void took(std::size_t pieces, Millis outside) {
        if (pieces > 0) last_ = Taken{pieces, outside};
    }

private:
    struct Taken {
        std::size_t pieces = 0;
        Millis outside{};
    };
    std::optional<Taken> last_;
};

}  // namespace jcic::desk
