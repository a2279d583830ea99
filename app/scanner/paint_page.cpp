#include "app/scanner/paint_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/scanner/decode_picture.h"
#include "app/scanner/file_says.h"
#include "app/scanner/paint_pdf.h"
#include "app/scanner/read_pdf.h"
#include "app/scanner/turned.h"

namespace jcic::scanner {

namespace {

using scan::PageWanted;
using scan::PaintedPage;
using scan::Unread;

constexpr std::size_t colours = 3;

struct Measures {
    std::size_t width = 0;
    std::size_t height = 0;
};

/// As large as it may be shown, and no larger than it is.
Measures shown_as(Measures whole, std::uint32_t width) {
    const auto across = static_cast<double>(whole.width);
    const auto down = static_cast<double>(whole.height);
    const double scale =
        std::min({1.0, width / across, scan::longest_page / down, std::sqrt(scan::most_painted / (across * down))});
    const auto scaled = [scale](double side) {
        return std::max<std::size_t>(1, static_cast<std::size_t>(side * scale));
    };
    return {scaled(across), scaled(down)};
}

/// The mean of what of `from` falls on each pixel of a picture of these measures, not larger than it is.
ColourPicture made_smaller(const ColourPicture& from, Measures to) {
    const auto width = static_cast<std::size_t>(from.width);
    const auto height = static_cast<std::size_t>(from.height);
    if (to.width == width && to.height == height) return from;
    ColourPicture out{static_cast<int>(to.width), static_cast<int>(to.height), {}};
    out.pixels.reserve(to.width * to.height * colours);
    std::vector<std::uint64_t> sums;
    for (std::size_t y = 0; y < to.height; ++y) {
        const std::size_t top = y * height / to.height;
        const std::size_t below = std::max(top + 1, (y + 1) * height / to.height);
        sums.assign(to.width * colours, 0);
        for (std::size_t row = top; row < below; ++row)
            for (std::size_t x = 0; x < width; ++x)
                for (std::size_t one = 0; one < colours; ++one)
                    sums[x * to.width / width * colours + one] += from.pixels[(row * width + x) * colours + one];
        for (std::size_t x = 0; x < to.width; ++x) {
            // Those x that the loop above counts to this pixel.
            const auto first = [&](std::size_t at) { return (at * width + to.width - 1) / to.width; };
            const std::uint64_t many = (first(x + 1) - first(x)) * (below - top);
            for (std::size_t one = 0; one < colours; ++one)
                out.pixels.push_back(static_cast<std::uint8_t>(sums[x * colours + one] / many));
        }
    }
    return out;
}

PaintedPage turned_upright(const ColourPicture& from, std::uint32_t turned) {
    const Turned seen(static_cast<std::size_t>(from.width), static_cast<std::size_t>(from.height), turned);
    PaintedPage out;
    out.pages = 1;
    out.width = static_cast<std::uint32_t>(seen.width());
    out.height = static_cast<std::uint32_t>(seen.height());
    out.pixels.reserve(seen.width() * seen.height() * scan::bytes_a_pixel);
    for (std::size_t y = 0; y < out.height; ++y)
        for (std::size_t x = 0; x < out.width; ++x) {
            const auto at = seen.place_of(x, y) * colours;
            for (std::size_t one = 0; one < colours; ++one) out.pixels.push_back(from.pixels[at + one]);
            out.pixels.push_back(255);
        }
    return out;
}

PaintedPage shown(const ColourPicture& picture, std::uint32_t turned, std::uint32_t width) {
    Measures whole{static_cast<std::size_t>(picture.width), static_cast<std::size_t>(picture.height)};
    const bool on_its_side = lies_on_its_side(turned);
    if (on_its_side) std::swap(whole.width, whole.height);
    auto to = shown_as(whole, width);
    if (on_its_side) std::swap(to.width, to.height);
    return turned_upright(made_smaller(picture, to), turned);
}

}  // namespace

tl::expected<PaintedPage, Unread> paint_page(ByteView file, const PageWanted& wanted, Care care) {
    if (is_pdf(file)) return paint_pdf_page(file, wanted, care);
    if ((!is_png(file) && !is_jpeg(file)) || wanted.page != 1) return tl::unexpected(Unread::no_picture);
    if (care == Care::as_evidence && is_jpeg(file))
        if (const auto wrong = wrong_with_jpeg(file, true)) return tl::unexpected(*wrong);
    // Whichever side is to be its width.
    const auto picture =
        is_png(file) ? decode_png_in_colours(file) : decode_jpeg_in_colours(file, static_cast<int>(wanted.width));
    if (!picture) return tl::unexpected(picture.error());
    return shown(*picture, is_png(file) ? 1 : jpeg_says(file).turned, wanted.width);
}

}  // namespace jcic::scanner
