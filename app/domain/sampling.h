#pragma once
// The monthly sample of Z52's records (R-LO-3, R-LO-8).

#include <cstdint>

namespace jcic::domain {

/// The rule's floor, which a branch may raise and never lower (R-LO-8).
struct SampleFloor {
    int percent = 2;
    int least = 10;
    bool operator==(const SampleFloor&) const = default;
};

/// n = N if N < 10, else max(10, ceil(N * 2 / 100)); with what the branch raised in place of 10 and 2.
[[nodiscard]] std::uint64_t sample_size(std::uint64_t population, SampleFloor floor = {});

}  // namespace jcic::domain
