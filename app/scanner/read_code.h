#pragma once
// Reads QR codes in a scanned page.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::scanner {

// A scanned page as grey pixels.

struct Picture {
    int width = 0;
    int height = 0;
    Bytes pixels;           ///< row by row from the top, 0 black to 255 white; width * height of them
    double dpi_across = 0;  ///< as the file states; 0: not stated
    double dpi_down = 0;
};

// A picture whose pixels must be rotated or mirrored for display (Exif 2.32, tag 0x0112).

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

/// The words of the codes on an A4 page scanned at any resolution, in any orientation; empty if none is readable. Reads
/// it scaled to 300 dpi first, then at others: of 45 noisy pages each at 150, 200 and 300 dpi, up to 7 degrees askew
/// and blurred by up to 0.9 pixels of 150 dpi, ZXing read 135 this way, 101 as scanned; ZBar fewer throughout.
[[nodiscard]] std::vector<std::string> codes_in(const Picture& page);
/// Of a page without noise, in its own size.
[[nodiscard]] std::vector<std::string> codes_as_painted(const Picture& page);

}  // namespace jcic::scanner
