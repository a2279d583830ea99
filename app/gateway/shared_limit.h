#pragma once
// One time limit for all of a command's calls to a host, in addition to the limit of each call: otherwise a host that
// delays each call almost to its limit would delay the command for their sum.

#include <optional>

#include "app/base/clock.h"

namespace jcic::gateway {

/// While it lives, limits the total time that its thread's calls wait for a host; other time, such as a person's
/// typing, does not count. If nested, the outer one applies. No call begins after the limit, but one that has begun
/// gets at least `shortest_call`, so that a request is not abandoned while being sent.
class SharedLimit {
public:
    static constexpr Millis shortest_call{5'000};

    explicit SharedLimit(Millis all);
    ~SharedLimit();
    SharedLimit(const SharedLimit&) = delete;
    SharedLimit& operator=(const SharedLimit&) = delete;

    /// Remaining time of this thread's limit; nullopt if it has none.
    [[nodiscard]] static std::optional<Millis> left();
    static void waited(Millis time);

private:
    bool outermost_;
};

}  // namespace jcic::gateway
