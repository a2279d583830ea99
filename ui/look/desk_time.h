#pragma once
// The desk's time between snapshots: the last snapshot's time plus the time elapsed since.

#include <QElapsedTimer>

#include "app/base/clock.h"

namespace jcic::ui {

class DeskTime {
public:
    void set(UtcTime now) {
        now_ = now;
        since_.start();
    }
    [[nodiscard]] UtcTime now() const { return now_ + Millis{since_.isValid() ? since_.elapsed() : 0}; }

private:
    UtcTime now_{};
    QElapsedTimer since_;
};

}  // namespace jcic::ui
