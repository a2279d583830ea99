#include "app/scanner/row_angle.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace jcic::scanner {

namespace {

constexpr double widest_angle = 8;        ///< degrees
constexpr double first_step = 0.25;       ///< of the first search
constexpr double second_step = 0.025;     ///< of the second, around what the first found
constexpr std::size_t least_dots = 1500;  ///< dots; of fewer chance makes rows

class Rows {
public:
    explicit Rows(const Dots& dots) : dots_(dots) {
        int most_x = 0;
        int most_y = 0;
        for (const auto& dot : dots) {
            most_x = std::max(most_x, dot.x);
            most_y = std::max(most_y, dot.y);
        }
        above_ = static_cast<int>(most_x * std::tan(radians(widest_angle + first_step))) + 1;
        counts_.resize(static_cast<std::size_t>(most_y + 2 * above_ + 2));
    }

    /// How much rows differ from their neighbours when all are levelled by the angle: most at the angle that they have.
    double contrast(double degrees) {
        std::fill(counts_.begin(), counts_.end(), 0);
        const double sinks = std::tan(radians(degrees));
        for (const auto& dot : dots_)
            ++counts_[static_cast<std::size_t>(dot.y + above_ - static_cast<int>(std::lround(dot.x * sinks)))];
        double sum = 0;
        for (std::size_t i = 1; i < counts_.size(); ++i) {
            const double difference = counts_[i] - counts_[i - 1];
            sum += difference * difference;
        }
        return sum;
    }

private:
    static double radians(double degrees) { return degrees * std::numbers::pi / 180; }
    const Dots& dots_;
    int above_ = 0;
    std::vector<std::int32_t> counts_;
};

}  // namespace

std::optional<double> row_angle(const Dots& dots, double stands_out) {
    if (dots.size() < least_dots) return std::nullopt;
    Rows rows(dots);
    std::vector<double> all;
    double best = 0;
    double most = -1;
    const auto look = [&](double degrees) {
        const double contrast = rows.contrast(degrees);
        if (contrast > most) {
            most = contrast;
            best = degrees;
        }
        return contrast;
    };
    const int steps = static_cast<int>(widest_angle / first_step);
    for (int i = -steps; i <= steps; ++i) all.push_back(look(i * first_step));
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    if (*middle <= 0 || most < *middle * stands_out) return std::nullopt;
    const double around = best;
    const int second_steps = static_cast<int>(std::lround(first_step / second_step));
    for (int i = -second_steps; i <= second_steps; ++i) look(around + i * second_step);
    return best;
}

}  // namespace jcic::scanner
