#pragma once
// One time limit for all of a command's calls to a host, in addition to the limit of each call: otherwise a host that
// delays each call almost to its limit would delay the command for their sum.

#include <optional>

#include "app/base/clock.h"

namespace jcic::gateway {

/// While it lives, the calls of the thread that made it wait for a host so long in all; nothing else that takes time,
/// such as a person who types, counts. Within another one, the outer holds. A call is not begun once the time is over,
/// and one that was begun has `shortest_call` at least: what was sent is not given up as it leaves.
class SharedLimit {
public:
    static constexpr Millis shortest_call{5'000};

    explicit SharedLimit(Millis all);
    ~SharedLimit();
    SharedLimit(const SharedLimit&) = delete;
    SharedLimit& operator=(const SharedLimit&) = delete;

    /// Of this thread's; nullopt where it has none.
    [[nodiscard]] static std::optional<Millis> left();
    static void waited(Millis time);

private:
    bool outermost_;
};

}  // namespace jcic::gateway
