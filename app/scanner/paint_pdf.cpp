#include "app/scanner/paint_pdf.h"

#include <poppler-document.h>
#include <poppler-font.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace jcic::scanner {

namespace {

using scan::PageWanted;
using scan::PaintedPage;

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

}  // namespace

tl::expected<PaintedPage, scan::Unread> paint_pdf_page(ByteView file, const PageWanted& wanted, Care care) {
    using scan::Unread;
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        reinterpret_cast<const char*>(file.data()), static_cast<int>(file.size())));
    if (!document) return tl::unexpected(Unread::damaged);
    if (document->is_locked()) return tl::unexpected(Unread::locked);
    const int pages = document->pages();
    if (pages > static_cast<int>(scan::most_pages)) return tl::unexpected(Unread::too_many_pages);
    const int at = static_cast<int>(wanted.page) - 1;
    // Of evidence every page is to be painted one day.
    const auto weighed = care == Care::as_evidence ? PagesWeighed{} : PagesWeighed{static_cast<std::size_t>(at), 1};
    if (const auto heavy = weigh_pdf(file, Secret(), weighed, care)) return tl::unexpected(*heavy);
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

}  // namespace jcic::scanner
