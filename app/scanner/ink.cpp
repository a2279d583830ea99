#include "app/scanner/ink.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <utility>
#include <vector>

namespace jcic::scanner {

namespace {

/// Measured in pieces of a third of a millimetre of A4: a scanner's noise is gone in their mean, a dot of ink is not.
constexpr int pieces_of_a_short_side = 620;
constexpr int paper_is_at_least = 100;  ///< of 255; darker is no paper, whatever it is
/// In a hundred of the paper's brightness. What shines through a sheet of 70 g differs by some ten. ZXing reads no code
/// that differs by less than a fourth, of whose narrowest bars and paper the mean is half of that.
constexpr int differs_for_a_code = 12;
constexpr int differs_for_an_eye = 20;
/// Two square millimetres in all, less than one sign of a page's smallest print: dust has as much.
constexpr int pieces_of_dust = 20;
constexpr int pieces_of_a_speck = 6;
constexpr int rim_in_hundred = 3;  ///< 6 mm of A4, where a cover casts its shadow

struct Pieces {
    int across = 0;
    int down = 0;
    std::vector<std::uint8_t> bright;
};

Pieces pieces_of(const Picture& page) {
    const int side = std::max(1, std::min(page.width, page.height) / pieces_of_a_short_side);
    Pieces out{page.width / side, page.height / side, {}};
    out.bright.reserve(static_cast<std::size_t>(out.across) * static_cast<std::size_t>(out.down));
    std::vector<int> sums(static_cast<std::size_t>(out.across));
    for (int y = 0; y < out.down; ++y) {
        std::ranges::fill(sums, 0);
        for (int row = y * side; row < (y + 1) * side; ++row) {
            const auto* pixel = page.pixels.data() + static_cast<std::ptrdiff_t>(row) * page.width;
            for (auto& sum : sums) {
                sum = std::accumulate(pixel, pixel + side, sum);
                pixel += side;
            }
        }
        for (const int sum : sums) out.bright.push_back(static_cast<std::uint8_t>(sum / (side * side)));
    }
    return out;
}

/// What most of it is as bright as.
int paper_of(const Pieces& pieces) {
    std::array<std::size_t, 256> many{};
    for (const auto one : pieces.bright) ++many[one];
    std::size_t so_far = 0;
    for (std::size_t level = 0; level < many.size(); ++level) {
        so_far += many[level];
        if (so_far * 2 >= pieces.bright.size()) return static_cast<int>(level);
    }
    return 0;
}

/// Which pieces differ from the paper so that an eye sees it, inside of the rim.
class Seen {
public:
    Seen(const Pieces& pieces, int paper) : across_(pieces.across), down_(pieces.down), seen_(pieces.bright.size()) {
        const int rim_across = across_ * rim_in_hundred / 100;
        const int rim_down = down_ * rim_in_hundred / 100;
        for (int y = rim_down; y < down_ - rim_down; ++y)
            for (int x = rim_across; x < across_ - rim_across; ++x)
                seen_[at(x, y)] = std::abs(paper - pieces.bright[at(x, y)]) * 100 > differs_for_an_eye * paper;
        leave_out_streaks();
    }
    /// Those that hang together as those of a sign do, and those of a speck do not.
    [[nodiscard]] int in_signs() {
        int out = 0;
        for (int y = 0; y < down_; ++y)
            for (int x = 0; x < across_; ++x) {
                const int size = taken_with(x, y);
                if (size > pieces_of_a_speck) out += size;
            }
        return out;
    }

private:
    [[nodiscard]] std::size_t at(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(across_) + static_cast<std::size_t>(x);
    }
    /// How many hang together with this one, each of which counts once.
    int taken_with(int left, int top) {
        int out = 0;
        std::vector<std::pair<int, int>> open{{left, top}};
        while (!open.empty()) {
            const auto [x, y] = open.back();
            open.pop_back();
            if (x < 0 || y < 0 || x >= across_ || y >= down_ || !seen_[at(x, y)]) continue;
            seen_[at(x, y)] = false;
            ++out;
            for (int v = y - 1; v <= y + 1; ++v)
                for (int u = x - 1; u <= x + 1; ++u) open.emplace_back(u, v);
        }
        return out;
    }
    /// Dirt on a feeder's glass draws a line from one end of the sheet to the other.
    void leave_out_streaks() {
        for (int x = 0; x < across_; ++x) {
            int dark = 0;
            for (int y = 0; y < down_; ++y) dark += seen_[at(x, y)] ? 1 : 0;
            for (int y = 0; dark * 10 > down_ * 8 && y < down_; ++y) seen_[at(x, y)] = false;
        }
    }

    int across_;
    int down_;
    std::vector<bool> seen_;
};

}  // namespace

Ink ink_on(const Picture& page) {
    const auto pieces = pieces_of(page);
    if (pieces.bright.empty()) return {true, false};
    const int paper = paper_of(pieces);
    if (paper < paper_is_at_least) return {};
    const auto for_a_code = std::ranges::count_if(
        pieces.bright, [&](int one) { return std::abs(paper - one) * 100 > differs_for_a_code * paper; });
    return {for_a_code <= pieces_of_dust, Seen(pieces, paper).in_signs() <= pieces_of_dust};
}

}  // namespace jcic::scanner
