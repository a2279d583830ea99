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
        ~Points();  ///< wipes them: with a key's points one could make rows that fit
        [[nodiscard]] static Points by(Random& random) { return from(random.bytes<16>()); }
        [[nodiscard]] static Points from(const std::array<std::uint8_t, 16>& chance);
    };
    /// Of no rows, or of those that gave `product` before.
    explicit RowFingerprint(const Points& points, std::uint64_t product = 1) : points_(points), product_(product) {}

    void add(ByteView key, std::uint64_t number);
    /// All rows of another, made with the same points.
    void add(const RowFingerprint& rows);
    /// To be kept, and gone on with.
    [[nodiscard]] std::uint64_t product() const { return product_; }
    [[nodiscard]] bool same_as(const RowFingerprint& other) const { return product_ == other.product_; }

private:
    Points points_;
    std::uint64_t product_ = 1;
};

}  // namespace jcic::ledger
