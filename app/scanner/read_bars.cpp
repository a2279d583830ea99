#include "app/scanner/read_bars.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <iterator>

#include "app/scan/scanned.h"
#include "app/scanner/ink.h"
#include "app/scanner/zxing.h"

namespace jcic::scanner {

namespace {

/// Fewer digits are no mark of an origin: text and table lines may look like a short code.
constexpr std::size_t least_digits = 16;
/// ZXing looks at every row of a picture of so many; of a higher one it leaves out rows, and the bars are low.
constexpr int band_rows = 400;
constexpr int band_step = 360;
constexpr int paper_around = 40;  ///< a piece may be cut just where a code ends, which must have paper beside it
constexpr std::size_t most_enlarged = 20'000'000;
/// How much a line sinks along the picture: one code holds for half a degree either way, so these reach 7.
constexpr double slopes[] = {0, 0.02, -0.02, 0.04, -0.04, 0.06, -0.06, 0.08, -0.08, 0.1, -0.1, 0.12, -0.12};

std::size_t place(const Picture& picture, int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x);
}

Picture blank(int width, int height) {
    constexpr std::uint8_t paper = 255;
    return {width, height, Bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), paper)};
}

Picture with_paper_around(const Picture& from) {
    Picture out = blank(from.width + 2 * paper_around, from.height + 2 * paper_around);
    for (int y = 0; y < from.height; ++y)
        std::copy_n(from.pixels.begin() + static_cast<std::ptrdiff_t>(place(from, 0, y)), from.width,
                    out.pixels.begin() + static_cast<std::ptrdiff_t>(place(out, paper_around, y + paper_around)));
    return out;
}

Picture turned(const Picture& from) {
    Picture out = blank(from.height, from.width);
    for (int y = 0; y < from.height; ++y)
        for (int x = 0; x < from.width; ++x) out.pixels[place(out, y, x)] = from.pixels[place(from, x, y)];
    return out;
}

/// Every column moved up or down, so that lines which sink by `slope` run level: bars stay as wide as they are.
Picture levelled(const Picture& from, double slope) {
    if (slope == 0) return from;
    Picture out = blank(from.width, from.height);
    for (int x = 0; x < from.width; ++x) {
        const auto shift = static_cast<int>(std::lround(slope * (x - from.width / 2.0)));
        for (int y = std::max(0, -shift); y < std::min(from.height, from.height - shift); ++y)
            out.pixels[place(out, x, y)] = from.pixels[place(from, x, y + shift)];
    }
    return out;
}

/// Twice as wide and high, between pixels the mean of theirs.
Picture doubled(const Picture& from) {
    Picture out = blank(2 * from.width, 2 * from.height);
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            const int right = std::min(x / 2 + x % 2, from.width - 1);
            const int lower = std::min(y / 2 + y % 2, from.height - 1);
            const int sum = from.pixels[place(from, x / 2, y / 2)] + from.pixels[place(from, right, y / 2)] +
                            from.pixels[place(from, x / 2, lower)] + from.pixels[place(from, right, lower)];
            out.pixels[place(out, x, y)] = static_cast<std::uint8_t>(sum / 4);
        }
    return out;
}

/// Half as wide and high: the mean of four.
Picture halved(const Picture& from) {
    Picture out = blank(from.width / 2, from.height / 2);
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            const int sum = from.pixels[place(from, 2 * x, 2 * y)] + from.pixels[place(from, 2 * x + 1, 2 * y)] +
                            from.pixels[place(from, 2 * x, 2 * y + 1)] + from.pixels[place(from, 2 * x + 1, 2 * y + 1)];
            out.pixels[place(out, x, y)] = static_cast<std::uint8_t>(sum / 4);
        }
    return out;
}

bool is_long_number(const std::string& text) {
    return text.size() >= least_digits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// From dark to light and back, as often as over the bars of the fewest digits: 34 bars, of whose edges a copier may
/// have run more than half together.
bool may_have_bars(const std::uint8_t* row, int width) {
    constexpr int least_turns = 24;
    constexpr int least_contrast = 24;  // ZXing itself tells no bar from paper below
    int turns = 0;
    int from = *row;  // the darkest or the lightest since the last turn
    bool lighter = true;
    for (int x = 1; x < width && turns < least_turns; ++x) {
        const int now = row[x];
        if (lighter ? now >= from : now <= from) {
            from = now;
        } else if (std::abs(now - from) >= least_contrast) {
            lighter = !lighter;
            from = now;
            ++turns;
        }
    }
    return turns >= least_turns;
}

bool may_have_bars(const Picture& picture, int top, int rows) {
    for (int y = top; y < top + rows; ++y)
        if (may_have_bars(picture.pixels.data() + place(picture, 0, y), picture.width)) return true;
    return false;
}

void read_band(const Picture& picture, int top, BarsFound& found) {
    ReaderOptions options;
    options.setFormats(ZXing::BarcodeFormat::Code128).setTryHarder(true).setTryRotate(false).setTryDownscale(false);
    const int rows = std::min(band_rows, picture.height - top);
    if (!may_have_bars(picture, top, rows)) return;
    ++found.searched;
    found.pixels += static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(rows);
    const ZXing::ImageView view(picture.pixels.data() + place(picture, 0, top), picture.width, rows,
                                ZXing::ImageFormat::Lum);
    // One a band: where a picture has the same code twice, ZXing 1.4 ends the program when asked for all.
    const auto result = ZXing::ReadBarcode(view, options);
    const auto text = result.text();
    if (result.isValid() && is_long_number(text)) found.texts.insert(text);
}

void read_rows(const Picture& picture, BarsFound& found) {
    // All bands of a direction, once begun: a page may have several codes.
    for (int top = 0; top < picture.height && found.pixels < found.most; top += band_step) {
        try {
            read_band(picture, top, found);
        } catch (const std::exception&) {
            // What ZXing cannot bear in one band it may in the next.
            continue;
        }
    }
}

void read(const Picture& picture, BarsFound& found) {
    const Picture across = turned(picture);
    for (const double slope : slopes) {
        read_rows(levelled(picture, slope), found);
        read_rows(levelled(across, slope), found);
        if (!found.goes_on()) break;
    }
}

}  // namespace

BarsFound search_bars(const Picture& picture, std::size_t most) {
    BarsFound found;
    found.most = most;
    if (picture.width <= 0 || picture.height <= 0 || ink_on(picture).none) return found;
    const Picture whole = with_paper_around(picture);
    const bool large = whole.pixels.size() > most_enlarged;
    // At 600 dpi the bars are as easily read at half of it, in a quarter of the work.
    if (large) read(halved(whole), found);
    if (found.goes_on()) read(whole, found);
    // Twice as large it is easier to read, and has no bars that it had not.
    if (found.goes_on() && found.searched > 0 && !large) read(doubled(whole), found);
    return found;
}

std::vector<std::string> bars_in(const Picture& picture) {
    const auto found = search_bars(picture).texts;
    const auto many = std::min<std::size_t>(found.size(), scan::most_codes);
    return {found.begin(), std::next(found.begin(), static_cast<std::ptrdiff_t>(many))};
}

}  // namespace jcic::scanner
