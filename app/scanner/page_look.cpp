#include "app/scanner/page_look.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>
#include <vector>

#include "app/scanner/ink.h"

namespace jcic::scanner {

namespace {

// Measures the skew of rows.

struct Dot {
    int x = 0;
    int y = 0;
};

using Dots = std::vector<Dot>;

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

/// Degrees by which rows of dots sink along the page, from -8 to 8; nullopt if too few are in rows to measure it:
/// if the contrast of rows at their own angle is less than `stands_out` times the median of all angles. Dots that lie
/// by chance have about the same contrast at every angle.
std::optional<double> row_angle(const Dots& dots, double stands_out = 1.5) {
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

using scan::PageLook;

std::size_t pixel_index(const Picture& picture, int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x);
}

std::uint32_t rounded(double value, double most) {
    return static_cast<std::uint32_t>(std::lround(std::clamp(value, 0.0, most)));
}

/// `part` of `whole`, in so many.
std::uint32_t share(std::uint64_t part, std::uint64_t whole, std::uint32_t in) {
    return whole == 0 ? 0 : rounded(static_cast<double>(part) * in / static_cast<double>(whole), in);
}

/// How bright the paper is, part by part: nine in ten of a part's pixels are darker or as bright. Ink seldom covers a
/// tenth of a form, and never nine.
class PaperLight {
public:
    explicit PaperLight(const Picture& page) : page_(page) {
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column) parts_[index(column, row)] = part(column, row);
    }
    [[nodiscard]] int at(int x, int y) const {
        return parts_[index(std::min(x * columns / page_.width, columns - 1),
                            std::min(y * rows / page_.height, rows - 1))];
    }
    /// Of the parts within: at the page's edges shadows and what lies beside the paper would be taken for it.
    [[nodiscard]] std::pair<int, int> darkest_and_brightest() const {
        std::pair out{255, 0};
        for (int row = 1; row + 1 < rows; ++row)
            for (int column = 1; column + 1 < columns; ++column) {
                out.first = std::min(out.first, parts_[index(column, row)]);
                out.second = std::max(out.second, parts_[index(column, row)]);
            }
        return out;
    }

private:
    static constexpr int columns = 10;
    static constexpr int rows = 14;
    static std::size_t index(int column, int row) { return static_cast<std::size_t>(row * columns + column); }
    [[nodiscard]] int part(int column, int row) const {
        std::array<std::uint32_t, 256> counts{};
        std::uint32_t all = 0;
        const auto edge = [](int side, int of, int number) {
            return static_cast<int>(static_cast<std::int64_t>(side) * number / of);
        };
        for (int y = edge(page_.height, rows, row); y < edge(page_.height, rows, row + 1); ++y)
            for (int x = edge(page_.width, columns, column); x < edge(page_.width, columns, column + 1); ++x, ++all)
                ++counts[page_.pixels[pixel_index(page_, x, y)]];
        std::uint32_t below = 0;
        for (int grey = 0; grey < 256; ++grey) {
            below += counts[static_cast<std::size_t>(grey)];
            if (all > 0 && below >= all - all / 10) return grey;
        }
        return 255;
    }
    const Picture& page_;
    std::array<int, static_cast<std::size_t>(columns* rows)> parts_{};
};

class Look {
public:
    explicit Look(const Picture& page) : page_(page), light_(page) {}

    PageLook take() {
        out_.width = static_cast<std::uint32_t>(page_.width);
        out_.height = static_cast<std::uint32_t>(page_.height);
        out_.stated_across = stated(page_.dpi_across);
        out_.stated_down = stated(page_.dpi_down);
        const auto [darkest, brightest] = light_.darkest_and_brightest();
        out_.darkest_paper = static_cast<std::uint32_t>(std::min(darkest, brightest));
        out_.brightest_paper = static_cast<std::uint32_t>(brightest);
        const auto ink = ink_on(page_);
        out_.blank = ink.blank;
        out_.black = ink.black;
        tones();
        rows_twice();
        angles();
        edges();
        specks();
        rim();
        return out_;
    }

private:
    [[nodiscard]] int at(int x, int y) const { return page_.pixels[pixel_index(page_, x, y)]; }
    [[nodiscard]] bool ink(int x, int y) const { return at(x, y) * 10 < light_.at(x, y) * 6; }
    [[nodiscard]] std::uint64_t area() const { return page_.pixels.size(); }

    static std::uint32_t stated(double dpi) {
        constexpr double finest = 100'000;
        return std::isfinite(dpi) && dpi > 0 && dpi <= finest ? rounded(dpi * 100, finest * 100) : 0;
    }

    void tones() {
        constexpr int nearly_black = 24;
        constexpr int nearly_white = 231;
        const auto between = std::count_if(page_.pixels.begin(), page_.pixels.end(), [](std::uint8_t grey) {
            return grey > nearly_black && grey < nearly_white;
        });
        out_.two_tones = static_cast<std::uint64_t>(between) * 1000 < area() * 2;
    }

    /// Rows that have ink, and are like the one below: many from one row on, few from the next.
    void rows_twice() {
        std::array<std::uint32_t, 2> alike{};
        std::array<std::uint32_t, 2> all{};
        for (int y = 0; y + 1 < page_.height; ++y) {
            const auto begin = page_.pixels.begin() + static_cast<std::ptrdiff_t>(pixel_index(page_, 0, y));
            const auto next = begin + page_.width;
            if (*std::min_element(begin, next) > 128) continue;
            const auto parity = static_cast<std::size_t>(y % 2);
            ++all[parity];
            if (std::equal(begin, next, next)) ++alike[parity];
        }
        constexpr std::uint32_t enough = 50;
        const auto [few, many] = std::minmax({share(alike[0], all[0], 100), share(alike[1], all[1], 100)});
        // Of lines and letters that are drawn straight many rows are alike, whichever they begin from.
        out_.doubled = all[0] >= enough && all[1] >= enough && many >= 98 && few <= 80;
    }

    void angles() {
        // A hundred dots an inch of an A4 page are enough, and take noise away.
        constexpr int wanted = 1200;
        const int step = std::max(1, (std::max(page_.width, page_.height) + wanted / 2) / wanted);
        const int width = page_.width / step;
        const int height = page_.height / step;
        constexpr int left_out = 33;  // of each side the outermost part: the glass' edge is no row
        Dots dots;
        for (int y = height / left_out; y < height - height / left_out; ++y)
            for (int x = width / left_out; x < width - width / left_out; ++x)
                if (darker_than_paper(x * step, y * step, step)) dots.push_back({x, y});
        if (const auto skew = row_angle(dots)) out_.skew = static_cast<std::int32_t>(std::lround(*skew * 100));
        out_.bend = bend_of(dots, width, height);
    }

    [[nodiscard]] bool darker_than_paper(int left, int top, int size) const {
        int sum = 0;
        for (int y = top; y < top + size; ++y)
            for (int x = left; x < left + size; ++x) sum += at(x, y);
        return sum * 10 < light_.at(left, top) * 7 * size * size;
    }

    static std::optional<std::uint32_t> bend_of(const Dots& dots, int width, int height) {
        // Of each side a quarter: the further apart, the more a camera's view differs.
        Dots upper, lower, left, right;
        for (const auto& dot : dots) {
            if (dot.y * 4 < height) upper.push_back(dot);
            if (dot.y * 4 > height * 3) lower.push_back(dot);
            // Columns are rows of the page on its side.
            if (dot.x * 4 < width) left.push_back({dot.y, dot.x});
            if (dot.x * 4 > width * 3) right.push_back({dot.y, dot.x});
        }
        constexpr double clear = 2;  // fewer rows are needed to be mistaken
        std::optional<double> widest;
        const auto hold_against = [&](const std::optional<double>& one, const std::optional<double>& other) {
            if (one && other) widest = std::max(widest.value_or(0), std::abs(*one - *other));
        };
        hold_against(row_angle(upper, clear), row_angle(lower, clear));
        hold_against(row_angle(left, clear), row_angle(right, clear));
        if (!widest) return std::nullopt;
        return rounded(*widest * 100, 9000);
    }

    /// From ink to paper along a row: the pixels that it takes to get from a third of the paper's brightness to three
    /// quarters of it without going back.
    void edges() {
        constexpr int most = 40;
        constexpr std::uint32_t enough = 200;
        std::array<std::uint32_t, most + 1> counts{};
        std::uint32_t all = 0;
        for (int y = 0; y < page_.height; y += 4)
            for (int x = 0; x + 1 < page_.width; ++x) {
                const int paper = light_.at(x, y);
                if (at(x, y) * 3 > paper || at(x + 1, y) <= at(x, y)) continue;
                int end = x + 1;
                while (end + 1 < page_.width && end - x < most && at(end, y) * 4 < paper * 3 &&
                       at(end + 1, y) >= at(end, y))
                    ++end;
                // Of a rise only its last dark pixel counts.
                if (at(end, y) * 4 < paper * 3 || at(x + 1, y) * 3 <= paper) continue;
                ++counts[static_cast<std::size_t>(end - x)];
                ++all;
            }
        if (all < enough) return;
        std::uint32_t below = 0;
        for (std::uint32_t size = 1; size <= most; ++size) {
            below += counts[size];
            if (below * 2 >= all) {
                out_.edge = size * 100;
                return;
            }
        }
    }

    /// Dots of up to a hundredth of an inch of an A4 page, with paper all around.
    void specks() {
        const int largest = std::max(2, (std::max(page_.width, page_.height) + 600) / 1200);
        std::uint64_t found = 0;
        for (int y = 1; y + largest + 1 < page_.height; ++y)
            for (int x = 1; x + largest + 1 < page_.width; ++x)
                if (ink(x, y) && stands_alone(x, y, largest)) ++found;
        out_.specks = share(found, area(), 1'000'000);
    }

    /// Whether the pixel is the first of a dot within the square that begins with it.
    [[nodiscard]] bool stands_alone(int x, int y, int largest) const {
        for (int i = -1; i <= largest; ++i)
            if (ink(x + i, y - 1) || ink(x + i, y + largest) || ink(x - 1, y + i) || ink(x + largest, y + i))
                return false;
        return true;
    }

    void rim() {
        constexpr int black = 96;
        const int deep = std::max(1, std::min(page_.width, page_.height) / 100);
        std::uint64_t dark = 0;
        std::uint64_t all = 0;
        for (int y = 0; y < page_.height; ++y)
            for (int x = 0; x < page_.width; ++x) {
                const bool outermost = y < deep || y >= page_.height - deep || x < deep || x >= page_.width - deep;
                if (!outermost) continue;
                ++all;
                if (at(x, y) < black) ++dark;
            }
        out_.dark_rim = share(dark, all, 1000);
    }

    const Picture& page_;
    PaperLight light_;
    PageLook out_;
};

}  // namespace

PageLook look_at(const Picture& page) {
    return Look(page).take();
}

}  // namespace jcic::scanner
