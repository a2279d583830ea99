#pragma once
// How often what rounds change is shown while they follow each other, a batch's for instance: no more than a person can
// see, for a snapshot costs as much as there is on the board.

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
