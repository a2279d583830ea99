#include "app/scanner/ink_in_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace jcic::scanner {
namespace {

using scan::Place;

constexpr double sheet_width = 210;  // mm
constexpr double sheet_height = 297;
constexpr double searched = 6;  // mm to each side of a mark's place
constexpr double grid = 0.25;   // mm
constexpr double mark_is_there = 0.7;
constexpr double frame_part = 0.15;  // of a box: its own lines, which are no ink in it

struct Spot {
    double x = 0;
    double y = 0;
};
struct Found {
    Spot wanted;  ///< mm, the mark's middle as it is described
    Spot seen;    ///< mm, as it is on the page
};

/// By millimetres of the sheet. A part is ink where it is darker than six tenths of the paper around it.
class Sheet {
public:
    explicit Sheet(const Picture& page) : page_(page) {}
    [[nodiscard]] int at(Spot mm) const {
        const auto x = static_cast<int>(std::floor(mm.x / sheet_width * page_.width));
        const auto y = static_cast<int>(std::floor(mm.y / sheet_height * page_.height));
        if (x < 0 || y < 0 || x >= page_.width || y >= page_.height) return white;
        return page_
            .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(page_.width) + static_cast<std::size_t>(x)];
    }
    /// How bright the paper is within so many millimetres.
    [[nodiscard]] int paper_around(Spot middle, double across, double down) const {
        std::vector<int> greys;
        for (double y = middle.y - down / 2; y < middle.y + down / 2; y += 2 * grid)
            for (double x = middle.x - across / 2; x < middle.x + across / 2; x += 2 * grid)
                greys.push_back(at({x, y}));
        if (greys.empty()) return white;
        const auto ninth = greys.begin() + static_cast<std::ptrdiff_t>(greys.size() * 9 / 10);
        std::nth_element(greys.begin(), ninth, greys.end());
        return *ninth;
    }

private:
    static constexpr int white = 255;
    const Picture& page_;
};

struct Measured {
    double share = 0;
    Spot middle;
};

double mm_of(std::uint32_t hundredths) {
    return hundredths / 100.0;
}
Spot middle_of(const Place& place) {
    return {mm_of(place.left) + mm_of(place.width) / 2, mm_of(place.top) + mm_of(place.height) / 2};
}

/// The window of the mark's size with the most ink, and of several the nearest.
Measured look_for_mark(const Sheet& sheet, const Place& mark) {
    const auto wanted = middle_of(mark);
    const double across = mm_of(mark.width);
    const double down = mm_of(mark.height);
    const int paper = sheet.paper_around(wanted, across + 3 * searched, down + 3 * searched);
    const auto cells = [](double mm) { return std::max(1, static_cast<int>(std::lround(mm / grid))); };
    const int wide = cells(across + 2 * searched);
    const int high = cells(down + 2 * searched);
    const int window_wide = std::min(cells(across), wide);
    const int window_high = std::min(cells(down), high);
    // Sums of ink from the corner on, each row one longer than the cells.
    const auto row = static_cast<std::size_t>(wide) + 1;
    std::vector<int> sums(row * (static_cast<std::size_t>(high) + 1));
    const auto sum = [&](int x, int y) -> int& {
        return sums[static_cast<std::size_t>(y) * row + static_cast<std::size_t>(x)];
    };
    for (int y = 0; y < high; ++y)
        for (int x = 0; x < wide; ++x) {
            const Spot spot{mm_of(mark.left) - searched + (x + 0.5) * grid,
                            mm_of(mark.top) - searched + (y + 0.5) * grid};
            const int ink = sheet.at(spot) * 10 < paper * 6 ? 1 : 0;
            sum(x + 1, y + 1) = ink + sum(x, y + 1) + sum(x + 1, y) - sum(x, y);
        }
    Measured best{-1, wanted};
    double nearest = 0;
    for (int y = 0; y + window_high <= high; ++y)
        for (int x = 0; x + window_wide <= wide; ++x) {
            const int ink =
                sum(x + window_wide, y + window_high) - sum(x, y + window_high) - sum(x + window_wide, y) + sum(x, y);
            const double share = static_cast<double>(ink) / (window_wide * window_high);
            const Spot middle{mm_of(mark.left) - searched + (x + window_wide / 2.0) * grid,
                              mm_of(mark.top) - searched + (y + window_high / 2.0) * grid};
            const double away = std::hypot(middle.x - wanted.x, middle.y - wanted.y);
            if (share < best.share || (share <= best.share && away >= nearest)) continue;
            best = {share, middle};
            nearest = away;
        }
    return best;
}

double determinant(const std::array<std::array<double, 3>, 3>& m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
           m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
}

/// Where a place of the description is on the page: moved, turned and stretched as the marks are, by least squares.
class Laid {
public:
    [[nodiscard]] static std::optional<Laid> by(const std::vector<Found>& marks) {
        std::array<std::array<double, 3>, 3> left{};
        std::array<double, 3> across{};
        std::array<double, 3> down{};
        for (const auto& one : marks) {
            const std::array<double, 3> known{1, one.wanted.x, one.wanted.y};
            for (std::size_t i = 0; i < 3; ++i) {
                for (std::size_t j = 0; j < 3; ++j) left[i][j] += known[i] * known[j];
                across[i] += known[i] * one.seen.x;
                down[i] += known[i] * one.seen.y;
            }
        }
        const double whole = determinant(left);
        if (marks.size() < 3) return std::nullopt;
        // Marks in one line tell nothing of the other direction: how far they stand from it, mm² in all, is what
        // carries a place there.
        const double n = left[0][0];
        const double spread = left[1][1] - left[0][1] * left[0][1] / n + left[2][2] - left[0][2] * left[0][2] / n;
        constexpr double off_line = 30.0 * 30.0;
        if (spread <= 0 || whole / n / spread < off_line) return std::nullopt;
        Laid out;
        for (std::size_t i = 0; i < 3; ++i) {
            out.across_[i] = with_column(left, i, across) / whole;
            out.down_[i] = with_column(left, i, down) / whole;
        }
        return out;
    }
    [[nodiscard]] Spot at(Spot wanted) const {
        return {across_[0] + across_[1] * wanted.x + across_[2] * wanted.y,
                down_[0] + down_[1] * wanted.x + down_[2] * wanted.y};
    }

private:
    static double with_column(std::array<std::array<double, 3>, 3> of, std::size_t column,
                              const std::array<double, 3>& put) {
        for (std::size_t i = 0; i < 3; ++i) of[i][column] = put[i];
        return determinant(of);
    }
    std::array<double, 3> across_{};
    std::array<double, 3> down_{};
};

std::uint32_t in_thousand(double share) {
    return static_cast<std::uint32_t>(std::lround(std::clamp(share, 0.0, 1.0) * 1000));
}

std::uint32_t ink_within(const Sheet& sheet, const Laid& laid, const Place& place) {
    const auto middle = laid.at(middle_of(place));
    const int paper = sheet.paper_around(middle, mm_of(place.width) + searched, mm_of(place.height) + searched);
    const double across = mm_of(place.width) * (1 - 2 * frame_part);
    const double down = mm_of(place.height) * (1 - 2 * frame_part);
    const Spot corner{mm_of(place.left) + mm_of(place.width) * frame_part,
                      mm_of(place.top) + mm_of(place.height) * frame_part};
    constexpr double fine = grid / 2;
    int all = 0;
    int ink = 0;
    for (double y = 0; y < down; y += fine)
        for (double x = 0; x < across; x += fine, ++all)
            if (sheet.at(laid.at({corner.x + x, corner.y + y})) * 10 < paper * 6) ++ink;
    return all == 0 ? 0 : in_thousand(static_cast<double>(ink) / all);
}

/// Of a page as it lies before the eye.
class Looked {
public:
    Looked(const Picture& page, const std::vector<Place>& places)
        : sheet_(page), places_(places), ink_(places.size(), scan::unmeasured) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!places[i].mark) continue;
            const auto found = look_for_mark(sheet_, places[i]);
            ink_[i] = in_thousand(found.share);
            if (found.share >= mark_is_there) marks_.push_back({middle_of(places[i]), found.middle});
        }
    }
    [[nodiscard]] std::size_t marks() const { return marks_.size(); }
    [[nodiscard]] bool has_all_marks() const {
        return marks() == static_cast<std::size_t>(std::ranges::count(places_, true, &Place::mark));
    }
    [[nodiscard]] std::vector<std::uint32_t> measured() const {
        auto out = ink_;
        const auto laid = Laid::by(marks_);
        for (std::size_t i = 0; laid && i < places_.size(); ++i)
            if (!places_[i].mark) out[i] = ink_within(sheet_, *laid, places_[i]);
        return out;
    }

private:
    Sheet sheet_;
    const std::vector<Place>& places_;
    std::vector<std::uint32_t> ink_;
    std::vector<Found> marks_;
};

}  // namespace

std::vector<std::uint32_t> ink_in(const Picture& page, const std::vector<Place>& places) {
    const Looked upright(page, places);
    if (upright.has_all_marks()) return upright.measured();
    // Scanned upside down: where more of its marks are then, that is how it lies.
    const Picture around{page.width, page.height, Bytes(page.pixels.rbegin(), page.pixels.rend())};
    const Looked turned(around, places);
    return turned.marks() > upright.marks() ? turned.measured() : upright.measured();
}

}  // namespace jcic::scanner
