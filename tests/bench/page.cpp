// One page of income and twenty, by the paper's engine and by bare Cairo and Pango with the same text on as many pages:
// no tags, no watermark. Time, and the file's bytes. And twenty by QPdfWriter with a watermark of outlines, which is
// how a Qt program would do it.
#include <cairo-pdf.h>

#include "app/paper/pdf/pdf_file.h"
#include "tests/bench/bench.h"
#include "tests/bench/page_words.h"

using namespace jcic;
using namespace jcic::bench;

namespace {

constexpr int rounds = 21;

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    auto& bytes = *static_cast<Bytes*>(closure);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

/// The words in six columns, each set and shown as Pango's manual has it, a line below each row; as many pages as ours.
std::size_t bare(const Document& document, std::size_t pages) {
    const std::vector<Words> every = frame_words(document);
    const std::vector<Words> once = words_of(document);
    Bytes bytes;
    const Handle<cairo_surface_t> surface(
        cairo_pdf_surface_create_for_stream(append, &bytes, Layout::a4_short, Layout::a4_long));
    {
        const Handle<cairo_t> cr(cairo_create(surface.get()));
        const Handle<PangoFontDescription> font(pango_font_description_from_string(looks.fonts.c_str()));
        const auto show = [&](const Words& words, std::size_t place) {
            if (words.text.empty()) return;
            pango_font_description_set_absolute_size(font.get(), words.size * PANGO_SCALE);
            pango_font_description_set_weight(font.get(), words.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
            const Handle<PangoLayout> layout(pango_cairo_create_layout(cr.get()));
            pango_layout_set_font_description(layout.get(), font.get());
            pango_layout_set_text(layout.get(), words.text.c_str(), -1);
            const double y = 40 + static_cast<double>(place / 6) * 18;
            cairo_move_to(cr.get(), 40 + static_cast<double>(place % 6) * 85, y);
            pango_cairo_show_layout(cr.get(), layout.get());
            if (!words.ends_row) return;
            cairo_move_to(cr.get(), 40, y + 15);
            cairo_line_to(cr.get(), 550, y + 15);
            cairo_stroke(cr.get());
        };
        for (std::size_t page = 1; page <= pages; ++page) {
            if (page > 1) cairo_show_page(cr.get());
            std::size_t place = 0;
            for (const Words& words : page_of(every, once, page, pages)) show(words, place++);
        }
    }
    cairo_surface_finish(surface.get());
    return bytes.size();
}

struct Case {
    const char* name;
    const char* bytes_name;
    int rows;
    std::size_t pages;
};
constexpr Case cases[]{{"page", "page, bytes", 15, 1}, {"20 pages", "20 pages, bytes", 600, 20}};

}  // namespace

int main() {
    for (const Case& one : cases) {
        const RecordPaper paper = sample::sheet(sample::income(one.rows));
        const Document document = sample::document(paper);
        const auto page = lay_out(paper, sample::layouts());
        if (!page) {
            std::fprintf(stderr, "bench_page: no page\n");
            return 1;
        }
        bench::compare(
            one.name, rounds, [&] { static_cast<void>(lay_out(paper, sample::layouts())); },
            [&] { bare(document, one.pages); });
        bench::report_count(one.bytes_name, page->size() / 1000, bare(document, one.pages) / 1000, "KB");
    }
    return 0;
}
