#include "app/paper/sheets/registers.h"

#include <algorithm>

namespace jcic::paper {

namespace {

Filling begin_register(const RegisterHead& head) {
    Filling filling = begin_sheet(head.head);
    filling.values.set("from", head.from.dashed());
    filling.values.set("to", head.to.dashed());
    filling.values.set("keeper", head.keeper);
    filling.values.set("head", head.unit_head);
    return filling;
}

void add_row(Filling& filling, std::vector<std::string> cells) {
    filling.rows.push_back({Table::RowKind::plain, std::move(cells)});
}

/// The cells of a row by the layout's columns; empty where the register has none of that name.
std::vector<std::string> placed(const std::vector<std::string>& row, const RegisterSheet& book, const FormInfo& form) {
    std::vector<std::string> out;
    for (const auto name : form.columns) {
        const auto place = static_cast<std::size_t>(std::ranges::find(book.names, name) - book.names.begin());
        out.push_back(place < row.size() ? row[place] : std::string());
    }
    return out;
}

/// A column for each that was handed in.
void add_columns(Form& form, const std::vector<std::string>& titles) {
    for (Part& part : form.parts) {
        auto* table = std::get_if<TablePart>(&part);
        if (table == nullptr) continue;
        for (std::size_t i = 0; i < titles.size(); ++i) {
            TablePart::Column column;
            column.source = i;
            column.look.title = titles[i];
            table->columns.push_back(std::move(column));
        }
    }
}

}  // namespace

Result<PdfBytes> lay_out(const RegisterSheet& book, const Layouts& layouts) {
    const auto kinds = all_forms();
    const auto found = std::ranges::find(kinds, book.layout, &FormInfo::file);
    const FormInfo& kind = found == kinds.end() ? info(FormKind::register_sheet) : *found;
    const bool own = !kind.columns.empty();  // its layout says which stand where
    Filling filling = begin_register(book.head);
    filling.values.set("years", std::to_string(book.years));
    for (const auto& row : book.rows) add_row(filling, own ? placed(row, book, kind) : row);
    Form form = layouts.form(kind.kind);
    if (own) return lay_out(form, filling);
    form.title = book.title;
    if (book.counted > 0) filling.values.set("count", std::to_string(book.counted));
    add_columns(form, book.columns);
    return lay_out(form, filling);
}

Result<PdfBytes> lay_out(const LabelsSheet& sheet, const Layouts& layouts) {
    Form form = layouts.form(FormKind::register_sheet);
    form.title = sheet.title;
    form.mark.clear();  // what is stuck on things is seen
    Document document = document_of(form, begin_sheet(sheet.head));
    document.blocks = {Labels{sheet.labels}};
    return render(document, form.look);
}

}  // namespace jcic::paper
