#include "app/scan/read_file.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>

#include "app/scan/decode_picture.h"
#include "app/scan/read_code.h"

namespace jcic::scan {

namespace {

/// In dpi. What a desk printed is read at the first, in a quarter of the time.
constexpr double resolutions[] = {150, 300};
constexpr int most_pages = 4095;  ///< as many as a code can number

tl::unexpected<Fault> no_file(const char* reason) {
    return fail(FaultCode::file_form, "scan.file", {{"reason", reason}});
}

void keep_silent(const std::string&, void*) {
    // Poppler tells damaged files to stderr; the fault says so.
}

Result<Picture> painted(const poppler::page& page, double dpi) {
    const auto size = page.page_rect();
    const double pixels = size.width() / 72 * dpi * size.height() / 72 * dpi;
    if (!(pixels > 0 && pixels < static_cast<double>(most_pixels))) return no_file("too-large");
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    const poppler::image image = renderer.render_page(&page, dpi, dpi);
    if (!image.is_valid()) return no_file("no-picture");
    Picture out{image.width(), image.height(), {}};
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const std::uint8_t*>(image.const_data()) + y * image.bytes_per_row();
        out.pixels.insert(out.pixels.end(), row, row + image.width());
    }
    return out;
}

std::string words_of(const poppler::page& page) {
    const poppler::byte_array text =
        page.text(page.page_rect(poppler::media_box), poppler::page::raw_order_layout).to_utf8();
    return {text.begin(), text.end()};
}

bool says_anything(const std::string& words) {
    return words.find_first_not_of(" \t\r\n\f") != std::string::npos;
}

Result<std::vector<ScannedPage>> read_pdf(ByteView file) {
    poppler::set_debug_error_function(keep_silent, nullptr);
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        reinterpret_cast<const char*>(file.data()), static_cast<int>(file.size())));
    if (!document) return no_file("no-picture");
    if (document->is_locked()) return no_file("locked");
    if (document->pages() < 1 || document->pages() > most_pages) return no_file("too-large");
    std::vector<ScannedPage> out;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page) return no_file("no-picture");
        std::string words = words_of(*page);
        out.push_back({{}, std::nullopt});
        for (const double dpi : resolutions) {
            JCIC_TRY(const Picture picture, painted(*page, dpi));
            out.back().codes = codes_in(picture);
            if (!out.back().codes.empty()) break;
        }
        if (says_anything(words)) out.back().words = std::move(words);
    }
    return out;
}

}  // namespace

Result<std::vector<ScannedPage>> read_pages(ByteView file) {
    constexpr std::string_view pdf = "%PDF-";
    const auto head = file.first(std::min<std::size_t>(file.size(), 1024));
    if (std::search(head.begin(), head.end(), pdf.begin(), pdf.end()) != head.end()) return read_pdf(file);
    if (!is_png(file) && !is_jpeg(file)) return no_file("no-picture");
    JCIC_TRY(const Picture picture, is_png(file) ? decode_png(file) : decode_jpeg(file));
    return std::vector<ScannedPage>{{codes_in(picture), std::nullopt}};
}

}  // namespace jcic::scan
