#pragma once
// Time and chance in a test's hands.

#include <algorithm>
#include <cstdint>
#include <span>

#include "app/base/clock.h"
#include "app/base/random.h"

namespace jcic::test {

/// Stands still until told to go on.
class TestClock : public Clock {
public:
    explicit TestClock(UtcTime start) : now_(start) {}
    [[nodiscard]] UtcTime now() const override { return now_; }
    [[nodiscard]] Millis since_boot() const override { return since_boot_; }

    void advance(Millis by) {
        now_ += by;
        since_boot_ += by;
    }
    /// The system's time is set by hand: civil time jumps, the time since boot does not.
    void set(UtcTime now) { now_ = now; }

private:
    UtcTime now_;
    Millis since_boot_{0};
};

/// The same numbers in every run (SplitMix64), different ones for every seed. Nothing secret may come from it.
class TestRandom : public Random {
public:
    explicit TestRandom(std::uint64_t seed = 1) : state_(seed) {}
    void fill(std::span<std::uint8_t> out) override {
        for (std::uint8_t& byte : out) byte = static_cast<std::uint8_t>(next() >> 56);
    }
    [[nodiscard]] std::uint64_t next() {
        std::uint64_t mixed = (state_ += 0x9e3779b97f4a7c15U);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31);
    }
    /// A number of 0 .. limit - 1.
    [[nodiscard]] std::uint64_t below(std::uint64_t limit) { return next() % limit; }

private:
    std::uint64_t state_;
};

}  // namespace jcic::test
