#include "scan/spoil.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace jcic::scanner {
namespace {

double at(const Picture& from, int x, int y) {
    if (x < 0 || y < 0 || x >= from.width || y >= from.height) return 255;
    return from
        .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width) + static_cast<std::size_t>(x)];
}

double between(const Picture& from, double x, double y) {
    const int left = static_cast<int>(std::floor(x));
    const int top = static_cast<int>(std::floor(y));
    const double u = x - left;
    const double v = y - top;
    return (at(from, left, top) * (1 - u) + at(from, left + 1, top) * u) * (1 - v) +
           (at(from, left, top + 1) * (1 - u) + at(from, left + 1, top + 1) * u) * v;
}

template <class Pixel>
void each(Picture& page, Pixel pixel) {
    const Picture from = page;
    std::size_t i = 0;
    for (int y = 0; y < from.height; ++y)
        for (int x = 0; x < from.width; ++x)
            page.pixels[i++] = static_cast<std::uint8_t>(std::clamp(std::lround(pixel(from, x, y)), 0L, 255L));
}

}  // namespace

Spoilt& Spoilt::turned(double degrees) {
    const double c = std::cos(degrees * std::numbers::pi / 180);
    const double s = std::sin(degrees * std::numbers::pi / 180);
    const double mx = page_.width / 2.0;
    const double my = page_.height / 2.0;
    each(page_, [&](const Picture& from, int x, int y) {
        return between(from, c * (x - mx) + s * (y - my) + mx, c * (y - my) - s * (x - mx) + my);
    });
    return *this;
}

Spoilt& Spoilt::blurred(int r) {
    for (int turn = 0; turn < 2; ++turn)
        each(page_, [&](const Picture& from, int x, int y) {
            double sum = 0;
            for (int v = -r; v <= r; ++v)
                for (int u = -r; u <= r; ++u) sum += at(from, x + u, y + v);
            return sum / ((2 * r + 1) * (2 * r + 1));
        });
    return *this;
}

Spoilt& Spoilt::noisy(double sigma) {
    std::mt19937 chance(4711);
    std::normal_distribution<double> noise(0, sigma);
    each(page_, [&](const Picture& from, int x, int y) { return 0.85 * at(from, x, y) + 20 + noise(chance); });
    return *this;
}

}  // namespace jcic::scanner
