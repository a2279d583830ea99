#pragma once
// How long a whole command may wait for JCIC, where no windows show who waits for what.

#include <cstddef>
#include <optional>
#include <utility>

#include "app/gateway/shared_limit.h"

namespace jcic::desk {

using HostLimit = gateway::SharedLimit;
/// Signing in, the card, and what is asked then, together.
inline constexpr Millis host_time_of_a_command{60'000};

/// Of a queue, which takes as long as it is long: so long for each thing of it, however many calls that takes.
class LimitOfEach {
public:
    explicit LimitOfEach(Millis each) : each_(each) { begin(); }
    /// `done`: how many things were answered until now. From each on the time begins anew.
    void answered(std::size_t done) {
        if (std::exchange(done_, done) != done) begin();
    }

private:
    void begin() {
        limit_.reset();  // within another one the outer would hold
        limit_.emplace(each_);
    }
    Millis each_;
    std::size_t done_ = 0;
    std::optional<HostLimit> limit_;
};

}  // namespace jcic::desk
