// One page of income and twenty, by the paper's engine and by bare Cairo and Pango with the same text on as many pages:
// no tags, no watermark. Time, and the file's bytes.
#include <cairo-pdf.h>

#include <string>
#include <variant>

#include "app/paper/handles.h"
#include "tests/bench/bench.h"
#include "tests/paper/samples.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

constexpr int rounds = 21;

struct Words {
    std::string text;
    bool bold = false;
};

/// What every page shows.
std::vector<Words> frame_words(const Document& document) {
    const Frame& frame = document.frame;
    std::vector<Words> words{{frame.title, true}, {frame.running_head, true},
                             {frame.mark, true},  {frame.notice, true},
                             {frame.advice},      {frame.footer}};
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            for (const auto& column : table->columns) words.push_back({column.title, true});
    return words;
}

/// What the document shows once, bold where it is bold there: the same fonts go into both files.
std::vector<Words> words_of(const Document& document) {
    std::vector<Words> words;
    for (const Block& block : document.blocks) {
        if (const auto* facts = std::get_if<Facts>(&block))
            for (const auto& fact : facts->facts) words.insert(words.end(), {{fact.label}, {fact.value}});
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const auto& row : table->rows)
                for (const auto& cell : row.cells) words.push_back({cell, row.kind != Table::RowKind::plain});
        }
        if (const auto* stamp = std::get_if<Stamp>(&block)) {
            words.insert(words.end(), {{stamp->unit, true}, {stamp->date, true}, {stamp->person, true}});
            for (const auto& line : stamp->lines) words.push_back({line});
        }
    }
    return words;
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    auto& bytes = *static_cast<Bytes*>(closure);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

/// The words in six columns, each set and shown as Pango's manual has it; as many pages as ours.
std::size_t bare(const Document& document, int pages) {
    const std::vector<Words> every = frame_words(document);
    const std::vector<Words> once = words_of(document);
    Bytes bytes;
    const Handle<cairo_surface_t> surface(
        cairo_pdf_surface_create_for_stream(append, &bytes, Layout::a4_short, Layout::a4_long));
    {
        const Handle<cairo_t> cr(cairo_create(surface.get()));
        const Handle<PangoFontDescription> font(pango_font_description_from_string((Layout{}.fonts + " 7").c_str()));
        const auto show = [&](const Words& words, std::size_t place) {
            pango_font_description_set_weight(font.get(), words.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
            const Handle<PangoLayout> layout(pango_cairo_create_layout(cr.get()));
            pango_layout_set_font_description(layout.get(), font.get());
            pango_layout_set_text(layout.get(), words.text.c_str(), -1);
            cairo_move_to(cr.get(), 40 + static_cast<double>(place % 6) * 85, 40 + static_cast<double>(place / 6) * 18);
            pango_cairo_show_layout(cr.get(), layout.get());
        };
        std::size_t next = 0;
        for (int page = 1; page <= pages; ++page) {
            if (page > 1) cairo_show_page(cr.get());
            std::size_t place = 0;
            for (const Words& words : every) show(words, place++);
            const std::size_t end = once.size() * static_cast<std::size_t>(page) / static_cast<std::size_t>(pages);
            while (next < end) show(once[next++], place++);
        }
    }
    cairo_surface_finish(surface.get());
    return bytes.size();
}

struct Case {
    const char* name;
    const char* bytes_name;
    int rows;
    int pages;
};
constexpr Case cases[]{{"page", "page bytes", 15, 1}, {"20 pages", "20 pages bytes", 600, 20}};

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
        const std::size_t bytes = bare(document, one.pages);
        std::printf("%s\t%.2f\t%zu\t%zu\n", one.bytes_name,
                    static_cast<double>(page->size()) / static_cast<double>(bytes), page->size(), bytes);
    }
    return 0;
}
