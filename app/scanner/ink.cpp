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
constexpr int rim_in_hundred = 3;        ///< 6 mm of A4, where a cover casts its shadow
constexpr int lit_rim_in_hundred = 10;   ///< where light comes in beside what is scanned without a cover
constexpr int differs_in_the_dark = 40;  ///< of 255

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

/// By how much a piece must differ for an eye: more where all of them differ from their neighbours, which is noise, but
/// never so much that print is none.
int differs_by(const Pieces& pieces, int paper) {
    std::array<std::size_t, 256> many{};
    std::size_t all = 0;
    for (std::size_t i = 1; i < pieces.bright.size(); ++i, ++all)
        ++many[static_cast<std::size_t>(std::abs(pieces.bright[i] - pieces.bright[i - 1]))];
    std::size_t so_far = 0;
    int median = 0;
    while (median < 255 && (so_far += many[static_cast<std::size_t>(median)]) * 2 < all) ++median;
    // Of two that are spread alike the difference's median is about their standard deviation.
    constexpr int deviations_in_ten = 45;
    const int noise = median * deviations_in_ten / 10;
    const int least = paper < paper_is_at_least ? differs_in_the_dark : differs_for_an_eye * paper / 100;
    const int most = std::max(least, 60 * std::max(paper, 255 - paper) / 100);
    return std::clamp(noise, least, most);
}

/// How bright the paper is around each place: light that falls off to one side is no print. What is as large as two
/// parts is compared with what lies around it.
class PaperAround {
public:
    explicit PaperAround(const Pieces& pieces)
        : across_((pieces.across + part - 1) / part), down_((pieces.down + part - 1) / part) {
        for (int y = 0; y < down_; ++y)
            for (int x = 0; x < across_; ++x) bright_.push_back(upper_quarter(pieces, x * part, y * part));
    }
    [[nodiscard]] int at(int x, int y) const {
        int out = 0;
        for (int v = std::max(0, y / part - 1); v <= std::min(down_ - 1, y / part + 1); ++v)
            for (int u = std::max(0, x / part - 1); u <= std::min(across_ - 1, x / part + 1); ++u)
                out = std::max(out, bright_[static_cast<std::size_t>(v * across_ + u)]);
        return out;
    }

private:
    static constexpr int part = 24;  ///< pieces: 8 mm

    static int upper_quarter(const Pieces& pieces, int left, int top) {
        std::vector<std::uint8_t> all;
        for (int y = top; y < std::min(top + part, pieces.down); ++y)
            for (int x = left; x < std::min(left + part, pieces.across); ++x)
                all.push_back(pieces.bright[static_cast<std::size_t>(y) * static_cast<std::size_t>(pieces.across) +
                                            static_cast<std::size_t>(x)]);
        const auto at = all.begin() + static_cast<std::ptrdiff_t>(all.size() * 3 / 4);
        std::nth_element(all.begin(), at, all.end());
        return *at;
    }

    int across_;
    int down_;
    std::vector<int> bright_;
};

/// Which pieces differ from the paper so that an eye sees it.
class Seen {
public:
    Seen(const Pieces& pieces, int paper) : across_(pieces.across), down_(pieces.down), seen_(pieces.bright.size()) {
        const bool dark = paper < paper_is_at_least;
        const int rim = dark ? lit_rim_in_hundred : rim_in_hundred;
        rim_across_ = across_ * rim / 100;
        rim_down_ = down_ * rim / 100;
        leave_out_what_touches_the_rim_ = !dark;
        const int differs = differs_by(pieces, paper);
        const auto differ = [&](int bright) { return std::abs(paper - bright) > differs; };
        // Most pages that show nothing are known by that alone.
        if (std::ranges::count_if(pieces.bright, differ) <= pieces_of_dust) return;
        const PaperAround around(pieces);
        for (int y = 0; y < down_; ++y)
            for (int x = 0; x < across_; ++x) {
                const int bright = pieces.bright[at(x, y)];
                if (!differ(bright)) continue;
                seen_[at(x, y)] = dark ? !is_rim(x, y) : std::abs(around.at(x, y) - bright) * 2 > differs;
            }
        leave_out_streaks();
    }
    /// Those that hang together as those of a sign do, and those of a speck, a punched hole and a shadow do not.
    [[nodiscard]] int in_signs() {
        int out = 0;
        for (int y = 0; y < down_; ++y)
            for (int x = 0; x < across_; ++x) {
                if (!seen_[at(x, y)]) continue;
                const auto spot = taken_with(x, y);
                if (spot.size > pieces_of_a_speck && !(leave_out_what_touches_the_rim_ && spot.touches_the_rim) &&
                    !is_hole(spot))
                    out += spot.size;
            }
        return out;
    }

private:
    struct Spot {
        int size = 0;
        bool touches_the_rim = false;
        int left = 0, right = 0, top = 0, bottom = 0;
    };

    [[nodiscard]] std::size_t at(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(across_) + static_cast<std::size_t>(x);
    }
    [[nodiscard]] bool is_rim(int x, int y) const {
        return x < rim_across_ || y < rim_down_ || x >= across_ - rim_across_ || y >= down_ - rim_down_;
    }
    /// Round, 4 to 9 mm wide, within 20 mm of an edge: the dark behind it is seen.
    [[nodiscard]] bool is_hole(const Spot& spot) const {
        const int short_side = std::min(across_, down_);
        const auto hundredths_of_a_mm = [&](int pieces) { return pieces * 21'000 / short_side; };
        const int wide = hundredths_of_a_mm(spot.right - spot.left + 1);
        const int high = hundredths_of_a_mm(spot.bottom - spot.top + 1);
        const int edge = std::min({spot.left, spot.top, across_ - 1 - spot.right, down_ - 1 - spot.bottom});
        const int around = (spot.right - spot.left + 1) * (spot.bottom - spot.top + 1);
        return std::min(wide, high) >= 400 && std::max(wide, high) <= 900 && std::abs(wide - high) <= 150 &&
               spot.size * 100 >= around * 70 && hundredths_of_a_mm(edge) <= 2'000;
    }
    /// How many hang together with this one, each of which counts once.
    Spot taken_with(int left, int top) {
        Spot out{0, false, left, left, top, top};
        std::vector<std::pair<int, int>> open{{left, top}};
        while (!open.empty()) {
            const auto [x, y] = open.back();
            open.pop_back();
            if (x < 0 || y < 0 || x >= across_ || y >= down_ || !seen_[at(x, y)]) continue;
            seen_[at(x, y)] = false;
            ++out.size;
            out.touches_the_rim = out.touches_the_rim || is_rim(x, y);
            out.left = std::min(out.left, x);
            out.right = std::max(out.right, x);
            out.top = std::min(out.top, y);
            out.bottom = std::max(out.bottom, y);
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
    int rim_across_ = 0;
    int rim_down_ = 0;
    bool leave_out_what_touches_the_rim_ = true;
    std::vector<bool> seen_;
};

}  // namespace

Ink ink_on(const Picture& page) {
    const auto pieces = pieces_of(page);
    if (pieces.bright.empty()) return {true, false, false};
    const int paper = paper_of(pieces);
    const bool nothing_seen = Seen(pieces, paper).in_signs() <= pieces_of_dust;
    if (paper < paper_is_at_least) return {false, false, nothing_seen};
    const auto for_a_code = std::ranges::count_if(
        pieces.bright, [&](int one) { return std::abs(paper - one) * 100 > differs_for_a_code * paper; });
    return {for_a_code <= pieces_of_dust, nothing_seen, false};
}

}  // namespace jcic::scanner
