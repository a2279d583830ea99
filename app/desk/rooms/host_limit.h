#pragma once
// Time limit of a whole command's calls to JCIC, for programs without windows.

#include <cstddef>
#include <optional>
#include <utility>

#include "app/gateway/shared_limit.h"

namespace jcic::desk {

using HostLimit = gateway::SharedLimit;
/// For sign-in, card authentication and the calls after them together.
inline constexpr Millis host_time_of_a_command{60'000};

/// For a queue of any length: the limit applies to each item, whatever its number of calls.
class LimitOfEach {
public:
    explicit LimitOfEach(Millis each) : each_(each) { restart(); }
    /// `done`: number of items answered so far. Each new one restarts the limit.
    void answered(std::size_t done) {
        if (std::exchange(done_, done) != done) restart();
    }

private:
    void restart() {
        limit_.reset();  // within another one the outer would hold
        limit_.emplace(each_);
    }
    Millis each_;
    std::size_t done_ = 0;
    std::optional<HostLimit> limit_;
};

}  // namespace jcic::desk
