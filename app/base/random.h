#pragma once
// Randomness is injected, so that tests control it.

#include <array>
#include <cstdint>
#include <span>

namespace jcic {

class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;

    template <std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> bytes() {
        std::array<std::uint8_t, N> out{};
        fill(out);
        return out;
    }
};

/// The system's generator: getrandom(2), on Windows BCryptGenRandom.
class SystemRandom : public Random {
public:
    void fill(std::span<std::uint8_t> out) override;
};

}  // namespace jcic
