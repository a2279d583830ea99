#pragma once
// A picture whose pixels must be rotated or mirrored for display (Exif 2.32, tag 0x0112).

#include <cstddef>
#include <cstdint>

#include "app/scanner/picture.h"

namespace jcic::scanner {

[[nodiscard]] inline bool lies_on_its_side(std::uint32_t turned) {
    return turned >= 5;
}

class Turned {
public:
    /// The file's dimensions; `turned` from 1 to 8.
    Turned(std::size_t width, std::size_t height, std::uint32_t turned)
        : width_(width),
          height_(height),
          on_its_side_(lies_on_its_side(turned)),
          from_the_right_(turned == 2 || turned == 3 || turned == 7 || turned == 8),
          from_below_(turned == 3 || turned == 4 || turned == 6 || turned == 7) {}

    [[nodiscard]] std::size_t width() const { return on_its_side_ ? height_ : width_; }
    [[nodiscard]] std::size_t height() const { return on_its_side_ ? width_ : height_; }
    /// The file's index of the pixel displayed there.
    [[nodiscard]] std::size_t place_of(std::size_t x, std::size_t y) const {
        std::size_t across = on_its_side_ ? y : x;
        std::size_t down = on_its_side_ ? x : y;
        if (from_the_right_) across = width_ - 1 - across;
        if (from_below_) down = height_ - 1 - down;
        return down * width_ + across;
    }

private:
    std::size_t width_;
    std::size_t height_;
    bool on_its_side_;
    bool from_the_right_;
    bool from_below_;
};

/// As it is displayed, with its resolution.
[[nodiscard]] Picture upright(Picture from, std::uint32_t turned);

}  // namespace jcic::scanner
