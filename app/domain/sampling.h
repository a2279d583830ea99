#pragma once
// The monthly sample of Z52's records (R-LO-3, R-LO-8).

#include <cstdint>

namespace jcic::domain {

/// n = N if N < 10, else max(10, ceil(N * 2 / 100)).
[[nodiscard]] std::uint64_t sample_size(std::uint64_t population);

}  // namespace jcic::domain
