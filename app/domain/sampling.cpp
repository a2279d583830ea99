#include "app/domain/sampling.h"

#include <algorithm>

namespace jcic::domain {

std::uint64_t sample_size(std::uint64_t population) {
    constexpr std::uint64_t floor = 10;
    if (population < floor) return population;
    return std::max(floor, population / 50 + (population % 50 != 0 ? 1 : 0));
}

}  // namespace jcic::domain
