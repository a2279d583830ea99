#pragma once
// Tells whether two readings gave the same rows, in whatever order: the product over all rows of (x - row), each row
// the value of a polynomial at y, modulo the prime 2^61 - 1. Who chose the rows does not know the points, which chance
// gives for each comparison: different rows have the same fingerprint with a chance below rows * their length / 2^61
// (Schwartz and Zippel).

#include <cstdint>

#include "app/base/bytes.h"
#include "app/base/random.h"

namespace jcic::ledger {

class RowFingerprint {
public:
    struct Points {
        std::uint64_t x = 0;
        std::uint64_t y = 0;
        [[nodiscard]] static Points by(Random& random);
    };
    explicit RowFingerprint(const Points& points) : points_(points) {}

    void add(ByteView key, std::uint64_t number);
    /// All rows of another, made with the same points.
    void add(const RowFingerprint& rows);
    [[nodiscard]] bool same_as(const RowFingerprint& other) const { return product_ == other.product_; }

private:
    Points points_;
    std::uint64_t product_ = 1;
};

}  // namespace jcic::ledger
