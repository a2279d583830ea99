#pragma once
// A form that is drawn, no scan of anybody's: ruled in both directions, with strokes like letters in rows.

#include <random>

#include "app/scanner/read_code.h"

namespace jcic::scanner {

class DrawnForm {
public:
    /// A4 in portrait, on paper that is not quite white.
    explicit DrawnForm(int dpi) : dpi_(dpi) {
        page_.width = at(210);
        page_.height = at(297);
        page_.pixels.assign(static_cast<std::size_t>(page_.width) * static_cast<std::size_t>(page_.height), paper);
        for (const double y : {25.0, 70.0, 115.0, 160.0, 205.0, 270.0}) fill(20, y, 170, 0.8);
        for (const double x : {20.0, 35.0, 105.0, 175.0, 189.2}) fill(x, 25, 0.8, 245.8);
        for (double y = 30; y < 262; y += 7)
            for (double x = 24; x < 184; x += 5) letter(x, y);
    }
    /// Millimetres.
    void fill(double left, double top, double width, double height, std::uint8_t grey = ink) {
        for (int y = at(top); y < std::min(page_.height, at(top + height)); ++y)
            for (int x = at(left); x < std::min(page_.width, at(left + width)); ++x) set(x, y, grey);
    }
    void set(int x, int y, std::uint8_t grey) {
        page_
            .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(page_.width) + static_cast<std::size_t>(x)] =
            grey;
    }
    [[nodiscard]] const Picture& page() const { return page_; }

    static constexpr std::uint8_t paper = 235;
    static constexpr std::uint8_t ink = 30;

private:
    [[nodiscard]] int at(double mm) const { return static_cast<int>(mm / 25.4 * dpi_); }
    void letter(double x, double y) {
        std::uniform_real_distribution<double> place(0, 3);
        for (int stroke = 0; stroke < 2; ++stroke) {
            fill(x, y + place(chance_), 3.5, 0.4);
            fill(x + place(chance_), y, 0.4, 3.5);
        }
    }
    int dpi_;
    Picture page_;
    std::mt19937 chance_{4711};
};

}  // namespace jcic::scanner
