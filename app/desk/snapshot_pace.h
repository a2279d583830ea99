#pragma once
// Limits how often changes of consecutive rounds are shown, for example of a batch: a snapshot's cost grows with the
// board.

#include <optional>

#include "app/base/clock.h"

namespace jcic::desk {

class SnapshotPace {
public:
    static constexpr Millis between{250};

    explicit SnapshotPace(const Clock& clock) : clock_(clock) {}
    void sent() { sent_ = clock_.since_boot(); }
    [[nodiscard]] bool due() const { return !sent_ || clock_.since_boot() - *sent_ >= between; }

private:
    const Clock& clock_;
    std::optional<Millis> sent_;
};

}  // namespace jcic::desk
