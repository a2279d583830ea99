#include "app/scanner/ink.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>

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

}  // namespace

Ink ink_on(const Picture& page) {
    const auto pieces = pieces_of(page);
    if (pieces.bright.empty()) return {true, false};
    const int paper = paper_of(pieces);
    if (paper < paper_is_at_least) return {};
    const int rim_across = pieces.across * rim_in_hundred / 100;
    const int rim_down = pieces.down * rim_in_hundred / 100;
    int for_a_code = 0;
    int for_an_eye = 0;
    auto bright = pieces.bright.begin();
    for (int y = 0; y < pieces.down; ++y)
        for (int x = 0; x < pieces.across; ++x, ++bright) {
            const int differs = std::abs(paper - *bright) * 100;
            if (differs > differs_for_a_code * paper) ++for_a_code;
            const bool inside =
                x >= rim_across && x < pieces.across - rim_across && y >= rim_down && y < pieces.down - rim_down;
            if (inside && differs > differs_for_an_eye * paper) ++for_an_eye;
        }
    return {for_a_code <= pieces_of_dust, for_an_eye <= pieces_of_dust};
}

}  // namespace jcic::scanner
