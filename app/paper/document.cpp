#include "app/paper/document.h"

#include "app/paper/page_code.h"
#include "app/paper/page_frame.h"
#include "app/paper/pdf_file.h"
#include "app/paper/strips.h"

namespace jcic::paper {

namespace {

std::vector<Piece> pieces_of(const Strips& strips) {
    std::vector<Piece> pieces;
    pieces.reserve(strips.size());
    for (const auto& strip : strips) pieces.push_back(strip->piece);
    return pieces;
}

/// A table's element stays open from its first strip to its last, whatever pages lie between.
void paint(const Strip& strip, const Canvas& canvas, double top, bool repeated) {
    if (strip.opens_table && !repeated) cairo_tag_begin(canvas.cr(), "Table", nullptr);
    strip.paint(canvas, top);
    if (strip.closes_table && !repeated) cairo_tag_end(canvas.cr(), "Table");
}

}  // namespace

Result<PdfBytes> render(const Document& document, const Layout& layout, const Prove& prove) {
    JCIC_CHECK(check(layout));
    const Typesetter type(layout);
    JCIC_TRY(const PageFrame frame, PageFrame::make(document.frame, layout, type, prove ? code_side : 0));
    Strips strips;
    for (const Block& block : document.blocks)
        JCIC_CHECK(std::visit([&](const auto& one) { return add_strips(one, Setting{layout, type}, strips); }, block));
    JCIC_TRY(const auto pages, paginate(pieces_of(strips), frame.body_bottom() - frame.body_top(true),
                                        frame.body_bottom() - frame.body_top(false)));

    PdfFile file({layout.page_width, layout.page_height}, document.metadata_title, document.created);
    std::vector<std::string> said(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) file.next_page();
        const PageNumber number{i + 1, pages.size()};
        const Canvas canvas(file.cr(), layout, said[i]);
        JCIC_CHECK(frame.paint(canvas, type, number));
        for (const Placed& placed : pages[i])
            paint(*strips[placed.piece], canvas, frame.body_top(number.first()) + placed.top, placed.repeated);
    }
    if (!prove) return file.finish({});
    JCIC_TRY(const auto codes, prove(said));
    std::vector<std::string> contents;
    for (const std::string& code : codes) {
        JCIC_TRY(contents.emplace_back(),
                 code_contents(code, layout.page_width - layout.margin_right - code_side, layout.margin_bottom));
    }
    return file.finish(contents);
}

}  // namespace jcic::paper
