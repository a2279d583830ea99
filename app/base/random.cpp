#include "app/base/random.h"

#include <sys/random.h>

#include <cerrno>
#include <cstdlib>

namespace jcic {

void SystemRandom::fill(std::span<std::uint8_t> out) {
    while (!out.empty()) {
        const auto got = getrandom(out.data(), out.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) std::abort();  // without randomness no key may be made: there is no safe way on
        out = out.subspan(static_cast<std::size_t>(got));
    }
}

}  // namespace jcic
