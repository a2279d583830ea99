#include "app/paper/sheets/working_papers.h"

#include <algorithm>

namespace jcic::paper {

namespace {

Filling begin_review(const ReviewHead& head) {
    Filling filling = begin_sheet(head.head);
    filling.values.set("review-year", head.year);
    filling.values.set("base-date", head.base_date);
    filling.values.set("scope", head.scope);
    filling.values.set("period", head.period);
    filling.values.set("reviewer", head.reviewer);
    return filling;
}

void add_rows(Filling& filling, const std::vector<PaperRow>& rows) {
    for (const PaperRow& row : rows) filling.rows.push_back({Table::RowKind::plain, row});
}

template <class Paper>
Result<PdfBytes> rendered(const Paper& paper, FormKind kind, const Layouts& layouts) {
    JCIC_TRY(const auto document, document_of(paper, layouts));
    return render(document, layouts.form(kind).look);
}

}  // namespace

Result<Document> document_of(const SelfCheckPaper& paper, const Layouts& layouts) {
    Filling filling = begin_review(paper.head);
    filling.values.set("ways", paper.ways);
    const auto known = info(FormKind::working_paper_1).values;
    for (const auto& [item, answer] : paper.answers) {
        if (std::find(known.begin(), known.end(), "facts-" + item) == known.end())
            return fail(FaultCode::paper_layout, "paper.self-check", {{"reason", "answer"}, {"item", item}});
        filling.values.set("sheet-" + item, answer.sheet);
        filling.values.set("facts-" + item, answer.facts);
    }
    return document_of(layouts.form(FormKind::working_paper_1), filling);
}

Result<Document> document_of(const SamplePaper& paper, const Layouts& layouts) {
    Filling filling = begin_review(paper.head);
    filling.watermark = paper.head.head.unit.institution_code + " " + paper.head.head.unit.branch_name;
    add_rows(filling, paper.rows);
    return document_of(layouts.form(FormKind::working_paper_2), filling);
}

Result<Document> document_of(const DevicePaper& paper, const Layouts& layouts) {
    Filling filling = begin_review(paper.head);
    add_rows(filling, paper.rows);
    return document_of(layouts.form(FormKind::working_paper_3), filling);
}

Result<Document> document_of(const PersonRegister& book, const Layouts& layouts) {
    Filling filling = begin_sheet(book.head);
    filling.values.set("review-year", book.year);
    add_rows(filling, book.rows);
    return document_of(layouts.form(FormKind::working_paper_4), filling);
}

Result<PdfBytes> lay_out(const SelfCheckPaper& paper, const Layouts& layouts) {
    return rendered(paper, FormKind::working_paper_1, layouts);
}

Result<PdfBytes> lay_out(const SamplePaper& paper, const Layouts& layouts) {
    return rendered(paper, FormKind::working_paper_2, layouts);
}

Result<PdfBytes> lay_out(const DevicePaper& paper, const Layouts& layouts) {
    return rendered(paper, FormKind::working_paper_3, layouts);
}

Result<PdfBytes> lay_out(const PersonRegister& book, const Layouts& layouts) {
    return rendered(book, FormKind::working_paper_4, layouts);
}

}  // namespace jcic::paper
