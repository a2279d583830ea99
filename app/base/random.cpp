#include "app/base/random.h"

#include <cstdlib>

#include "app/base/platform.h"

namespace jcic {

void SystemRandom::fill(std::span<std::uint8_t> out) {
    // Without randomness no key may be made: there is no safe way on.
    if (!platform::fill_random(out)) std::abort();
}

}  // namespace jcic
