// One page of income, by the paper's engine and by bare Cairo and Pango with the same text: no tags, no watermark, no
// frame.
#include <cairo-pdf.h>

#include <string>
#include <variant>

#include "app/paper/handles.h"
#include "tests/bench/bench.h"
#include "tests/paper/samples.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

constexpr int rounds = 41;
constexpr int rows = 20;

struct Words {
    std::string text;
    bool bold = false;
};

/// Every string that the document shows on its one page, bold where it is bold there: the same fonts go into both
/// files.
std::vector<Words> words_of(const Document& document) {
    const Frame& frame = document.frame;
    std::vector<Words> words{{frame.title, true}, {frame.mark, true}, {frame.notice}, {frame.footer}};
    for (const Block& block : document.blocks) {
        if (const auto* facts = std::get_if<Facts>(&block))
            for (const auto& fact : facts->facts) words.insert(words.end(), {{fact.label}, {fact.value}});
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const auto& column : table->columns) words.push_back({column.title, true});
            for (const auto& row : table->rows)
                for (const auto& cell : row.cells) words.push_back({cell, row.kind != Table::RowKind::plain});
        }
        if (const auto* stamp = std::get_if<Stamp>(&block))
            for (const auto& line : stamp->lines) words.push_back({line});
    }
    return words;
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    auto& bytes = *static_cast<Bytes*>(closure);
    bytes.insert(bytes.end(), data, data + length);
    return CAIRO_STATUS_SUCCESS;
}

/// The words in six columns, each set and shown as Pango's manual has it.
std::size_t bare_page(const std::vector<Words>& words) {
    Bytes bytes;
    const Handle<cairo_surface_t> surface(
        cairo_pdf_surface_create_for_stream(append, &bytes, Layout::a4_short, Layout::a4_long));
    {
        const Handle<cairo_t> cr(cairo_create(surface.get()));
        const Handle<PangoFontDescription> font(pango_font_description_from_string((Layout{}.fonts + " 7").c_str()));
        for (std::size_t i = 0; i < words.size(); ++i) {
            pango_font_description_set_weight(font.get(), words[i].bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
            const Handle<PangoLayout> layout(pango_cairo_create_layout(cr.get()));
            pango_layout_set_font_description(layout.get(), font.get());
            pango_layout_set_text(layout.get(), words[i].text.c_str(), -1);
            cairo_move_to(cr.get(), 40 + static_cast<double>(i % 6) * 85, 40 + static_cast<double>(i / 6) * 20);
            pango_cairo_show_layout(cr.get(), layout.get());
        }
    }
    cairo_surface_finish(surface.get());
    return bytes.size();
}

}  // namespace

int main() {
    const RecordPaper paper = sample::sheet(sample::income(rows));
    const std::vector<Words> words = words_of(sample::document(paper));
    const auto page = lay_out(paper, sample::layouts());
    if (!page || bare_page(words) == 0) {
        std::fprintf(stderr, "bench_page: no page\n");
        return 1;
    }
    bench::compare(
        "page", rounds, [&] { static_cast<void>(lay_out(paper, sample::layouts())); }, [&] { bare_page(words); });
    return 0;
}
