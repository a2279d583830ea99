#include "app/base/clock.h"

#include "app/base/platform.h"

namespace jcic {

UtcTime SystemClock::now() const {
    return std::chrono::floor<Millis>(std::chrono::system_clock::now());
}

Millis SystemClock::since_boot() const {
    return std::chrono::floor<Millis>(platform::since_boot());
}

}  // namespace jcic
