#include "app/scanner/read_pdf.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <algorithm>
#include <memory>

#include "app/scanner/decode_picture.h"
#include "app/scanner/ink.h"
#include "app/scanner/ink_in_places.h"
#include "app/scanner/page_look.h"
#include "app/scanner/pdf_structure.h"
#include "app/scanner/read_bars.h"
#include "app/scanner/read_code.h"
#include "app/scanner/weigh_pdf.h"

namespace jcic::scanner {

namespace {

using scan::EvidenceLook;
using scan::Unread;

constexpr double resolution = 75;  ///< dpi: finer than the pieces by which ink is told

void note_ink(EvidenceLook& out, const Picture& page) {
    const auto ink = ink_on(page);
    ++out.looked_at;
    if (ink.blank || ink.black) out.empty.push_back({out.looked_at, ink.black});
}

tl::expected<EvidenceLook, Unread> look_at_pdf(ByteView file) {
    const auto wrong = wrong_with_pdf(file);
    if (wrong == Unread::too_many_pages) return tl::unexpected(*wrong);  // no library counts them first
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        reinterpret_cast<const char*>(file.data()), static_cast<int>(file.size())));
    if (document && document->is_locked()) return tl::unexpected(Unread::locked);
    if (wrong) return tl::unexpected(*wrong);
    if (!document) return tl::unexpected(Unread::damaged);
    // Every page is to be painted one day.
    if (const auto heavy = weigh_pdf(file, Secret(), {}, Care::as_evidence)) return tl::unexpected(*heavy);
    EvidenceLook out;
    out.pages = static_cast<std::uint32_t>(std::max(document->pages(), 0));
    if (out.pages == 0 || out.pages > scan::most_pages) return tl::unexpected(Unread::damaged);
    const auto most = std::min(out.pages, scan::most_looked_at);
    for (std::uint32_t i = 0; i < most; ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(static_cast<int>(i)));
        if (!page) return tl::unexpected(Unread::damaged);
        const auto picture = painted(*page, resolution);
        if (!picture) return tl::unexpected(picture.error());
        note_ink(out, *picture);
    }
    return out;
}

}  // namespace

tl::expected<EvidenceLook, Unread> look_as_evidence(ByteView file) {
    if (is_pdf(file)) return look_at_pdf(file);
    if (!is_png(file) && !is_jpeg(file)) return tl::unexpected(Unread::no_picture);
    const auto picture = is_png(file) ? decode_png(file) : decode_jpeg(file);
    if (!picture) return tl::unexpected(picture.error());
    EvidenceLook out{1, 0, {}};
    note_ink(out, *picture);
    return out;
}

namespace {

using scan::ScannedFile;
using scan::Unread;

/// In dpi. What a desk printed is read at the first, as it is painted, in a tenth of the time.
constexpr double as_painted = 110;
constexpr double resolutions[] = {150, 300};

void keep_silent(const std::string&, void*) {
    // Poppler tells damaged files to stderr; the fault says so.
}

std::string utf8(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

std::string words_of(const poppler::page& page) {
    return utf8(page.text(page.page_rect(poppler::media_box), poppler::page::raw_order_layout));
}

bool says_anything(const std::string& words) {
    return words.find_first_not_of(" \t\r\n\f") != std::string::npos;
}

tl::expected<scan::ScannedPage, Unread> read_page(const poppler::page& page, scan::LookFor look_for,
                                                  const std::vector<scan::Place>& places) {
    scan::ScannedPage out;
    if (look_for != scan::LookFor::proof) {
        const auto picture = painted(page, resolutions[1]);
        if (!picture) return tl::unexpected(picture.error());
        if (look_for == scan::LookFor::origin) {
            out.codes = bars_in(*picture);
            out.blank = out.codes.empty() && ink_on(*picture).blank;
        } else {
            out.look = look_at(*picture);
            out.look->painted = true;
            out.look->places = ink_in(*picture, places);
        }
        return out;
    }
    if (auto words = words_of(page); words.size() > scan::longest_words)
        return tl::unexpected(Unread::too_large);
    else if (says_anything(words))
        out.words = std::move(words);
    const auto small = painted(page, as_painted);
    if (!small) return tl::unexpected(small.error());
    const auto ink = ink_on(*small);
    out.blank = ink.blank && !out.words;
    if (ink.none) return out;
    out.codes = codes_as_painted(*small);
    for (const double dpi : resolutions) {
        if (!out.codes.empty()) break;
        const auto picture = painted(page, dpi);
        if (!picture) return tl::unexpected(picture.error());
        out.codes = codes_in(*picture);
    }
    if (!out.codes.empty()) out.blank = false;
    return out;
}

/// The library's own text. The string's end is the library's way of saying where a password ends.
std::string text_of(const Secret& password) {
    return to_text(password.view());
}

}  // namespace

tl::expected<Picture, Unread> painted(const poppler::page& page, double dpi) {
    const auto size = page.page_rect();
    const double pixels = size.width() / 72 * dpi * size.height() / 72 * dpi;
    if (!(pixels > 0 && pixels < static_cast<double>(most_pixels))) return tl::unexpected(Unread::too_large);
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    const poppler::image image = renderer.render_page(&page, dpi, dpi);
    if (!image.is_valid()) return tl::unexpected(Unread::damaged);
    Picture out{image.width(), image.height(), {}};
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const std::uint8_t*>(image.const_data()) + y * image.bytes_per_row();
        out.pixels.insert(out.pixels.end(), row, row + image.width());
    }
    return out;
}

void prepare_pdf() {
    poppler::set_debug_error_function(keep_silent, nullptr);
    // The C library reads its tables of encodings at the first text.
    static_cast<void>(utf8(poppler::ustring::from_latin1("a")));
}

bool is_pdf(ByteView bytes) {
    constexpr std::string_view pdf = "%PDF-";
    const auto head = bytes.first(std::min<std::size_t>(bytes.size(), 1024));
    return std::search(head.begin(), head.end(), pdf.begin(), pdf.end()) != head.end();
}

tl::expected<ScannedFile, Unread> read_pdf(ByteView file, const Secret& password, scan::LookFor look_for,
                                           const std::vector<scan::Place>& places) {
    const std::string opens = text_of(password);
    if (const auto many = has_too_many_pages(file)) return tl::unexpected(*many);  // before a library counts them
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        reinterpret_cast<const char*>(file.data()), static_cast<int>(file.size()), opens, opens));
    if (!document) return tl::unexpected(Unread::damaged);
    if (document->is_locked()) return tl::unexpected(password.empty() ? Unread::locked : Unread::password);
    if (document->pages() > static_cast<int>(scan::most_pages)) return tl::unexpected(Unread::too_many_pages);
    if (document->pages() < 1) return tl::unexpected(Unread::damaged);
    if (const auto heavy = weigh_pdf(file, password, {}, Care::as_far_as_it_goes)) return tl::unexpected(*heavy);
    ScannedFile out;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page) return tl::unexpected(Unread::damaged);
        auto read = read_page(*page, look_for, i == 0 ? places : std::vector<scan::Place>{});
        if (!read) return tl::unexpected(read.error());
        out.pages.push_back(std::move(*read));
    }
    return out;
}

}  // namespace jcic::scanner
