#include "app/domain/sampling.h"

#include <algorithm>

namespace jcic::domain {

std::uint64_t sample_size(std::uint64_t population, SampleFloor floor) {
    const auto least = static_cast<std::uint64_t>(floor.least);
    const auto percent = static_cast<std::uint64_t>(floor.percent);
    if (population < least) return population;
    const auto share = population / 100 * percent + (population % 100 * percent + 99) / 100;  // never overflows
    return std::max(least, share);
}

}  // namespace jcic::domain
