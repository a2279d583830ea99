#include "app/scanner/paint_page.h"

#include <poppler-document.h>
#include <poppler-font.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "app/scanner/decode_picture.h"
#include "app/scanner/file_says.h"
#include "app/scanner/read_code.h"
#include "app/scanner/read_pdf.h"
#include "app/scanner/weigh_pdf.h"

namespace jcic::scanner {

namespace {

// Renders a page of a PDF with poppler, for display.

using scan::PageRequest;
using scan::PaintedPage;
using scan::Unread;

constexpr double points_in_inch = 72;

/// At which it is as large as it may be shown; 0 for a page without measures. A side may come out a pixel longer than
/// it is reckoned.
double dpi_for(const poppler::page& page, std::uint32_t width) {
    constexpr double finest = 600;
    constexpr double nearly_all = 0.99;
    const auto size = page.page_rect();
    double across = size.width() / points_in_inch;
    double down = size.height() / points_in_inch;
    const auto lies = page.orientation();
    if (lies == poppler::page::landscape || lies == poppler::page::seascape) std::swap(across, down);
    if (!(across > 0 && down > 0)) return 0;
    return std::min({finest, (width - 1) / across, (scan::longest_page - 1) / down,
                     std::sqrt(nearly_all * scan::most_painted / (across * down))});
}

bool brings_its_fonts(const poppler::document& document, int page) {
    const std::unique_ptr<poppler::font_iterator> fonts(document.create_font_iterator(page));
    const auto used = fonts ? fonts->next() : std::vector<poppler::font_info>();
    return std::ranges::all_of(used, [](const auto& font) { return font.is_embedded(); });
}

tl::expected<PaintedPage, scan::Unread> paint_pdf_page(ByteView file, const PageRequest& wanted) {
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        reinterpret_cast<const char*>(file.data()), static_cast<int>(file.size())));
    if (!document) return tl::unexpected(Unread::damaged);
    if (document->is_locked()) return tl::unexpected(Unread::locked);
    const int pages = document->pages();
    if (pages > static_cast<int>(scan::most_pages)) return tl::unexpected(Unread::too_many_pages);
    const int at = static_cast<int>(wanted.page) - 1;
    const PagesWeighed weighed{static_cast<std::size_t>(at), 1};
    if (const auto heavy = weigh_pdf(file, Secret(), weighed, Care::as_far_as_it_goes)) return tl::unexpected(*heavy);
    if (at >= pages) return tl::unexpected(Unread::no_picture);
    const std::unique_ptr<poppler::page> page(document->create_page(at));
    if (!page) return tl::unexpected(Unread::damaged);
    const double dpi = dpi_for(*page, wanted.width);
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_argb32);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    const poppler::image image = dpi > 0 ? renderer.render_page(page.get(), dpi, dpi) : poppler::image();
    if (!image.is_valid() || image.width() < 1 || image.height() < 1) return tl::unexpected(Unread::damaged);
    PaintedPage out;
    out.pages = static_cast<std::uint32_t>(pages);
    out.without_fonts = !brings_its_fonts(*document, at);
    out.width = std::min(static_cast<std::uint32_t>(image.width()), wanted.width);
    out.height = std::min(static_cast<std::uint32_t>(image.height()), scan::longest_page);
    const std::size_t row_bytes = std::size_t{out.width} * scan::bytes_a_pixel;
    out.pixels.reserve(row_bytes * out.height);
    for (std::uint32_t y = 0; y < out.height; ++y) {
        const auto* row = reinterpret_cast<const std::uint8_t*>(image.const_data()) +
                          std::size_t{y} * static_cast<std::size_t>(image.bytes_per_row());
        out.pixels.insert(out.pixels.end(), row, row + row_bytes);
    }
    return out;
}

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

tl::expected<PaintedPage, Unread> paint_page(ByteView file, const PageRequest& wanted) {
    if (is_pdf(file)) return paint_pdf_page(file, wanted);
    if ((!is_png(file) && !is_jpeg(file)) || wanted.page != 1) return tl::unexpected(Unread::no_picture);
    // Whichever side is to be its width.
    const auto picture =
        is_png(file) ? decode_png_in_colours(file) : decode_jpeg_in_colours(file, static_cast<int>(wanted.width));
    if (!picture) return tl::unexpected(picture.error());
    return shown(*picture, (is_png(file) ? png_says(file) : jpeg_says(file)).turned, wanted.width);
}

}  // namespace jcic::scanner
