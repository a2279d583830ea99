#pragma once
// What a scanner and a copier do to a page.

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "app/scanner/picture.h"

namespace jcic::scanner {

class Spoilt {
public:
    explicit Spoilt(Picture page) : page_(std::move(page)) {}

    /// Laid on the glass askew; what comes in at the edges is white.
    Spoilt& turned(double degrees) {
        const double c = std::cos(degrees * std::numbers::pi / 180);
        const double s = std::sin(degrees * std::numbers::pi / 180);
        const double mx = page_.width / 2.0;
        const double my = page_.height / 2.0;
        return each([&](const Picture& from, int x, int y) {
            return between(from, c * (x - mx) + s * (y - my) + mx, c * (y - my) - s * (x - mx) + my);
        });
    }
    /// Out of focus: the mean of a square of 2 r + 1 pixels, twice.
    Spoilt& blurred(int r) {
        for (int turn = 0; turn < 2; ++turn)
            each([&](const Picture& from, int x, int y) {
                double sum = 0;
                for (int v = -r; v <= r; ++v)
                    for (int u = -r; u <= r; ++u) sum += at(from, x + u, y + v);
                return sum / ((2 * r + 1) * (2 * r + 1));
            });
        return *this;
    }
    /// A grey lamp and a noisy sensor.
    Spoilt& noisy(double sigma) {
        std::mt19937 chance(4711);
        std::normal_distribution<double> noise(0, sigma);
        return each([&](const Picture& from, int x, int y) { return 0.85 * at(from, x, y) + 20 + noise(chance); });
    }
    [[nodiscard]] const Picture& page() const { return page_; }

private:
    static double at(const Picture& from, int x, int y) {
        if (x < 0 || y < 0 || x >= from.width || y >= from.height) return 255;
        return from
            .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width) + static_cast<std::size_t>(x)];
    }
    static double between(const Picture& from, double x, double y) {
        const int left = static_cast<int>(std::floor(x));
        const int top = static_cast<int>(std::floor(y));
        const double u = x - left;
        const double v = y - top;
        return (at(from, left, top) * (1 - u) + at(from, left + 1, top) * u) * (1 - v) +
               (at(from, left, top + 1) * (1 - u) + at(from, left + 1, top + 1) * u) * v;
    }
    template <class Pixel>
    Spoilt& each(Pixel pixel) {
        const Picture from = page_;
        std::size_t i = 0;
        for (int y = 0; y < from.height; ++y)
            for (int x = 0; x < from.width; ++x)
                page_.pixels[i++] = static_cast<std::uint8_t>(std::clamp(std::lround(pixel(from, x, y)), 0L, 255L));
        return *this;
    }
    Picture page_;
};

}  // namespace jcic::scanner
