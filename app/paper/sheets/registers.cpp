#include "app/paper/sheets/registers.h"

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

}  // namespace

Result<PdfBytes> lay_out(const CardRegister& book, const Layouts& layouts) {
    Filling filling = begin_register(book.head);
    for (const CardRegister::Row& row : book.rows)
        add_row(filling, {row.card, row.purpose, time_text(row.handed_out), row.handed_by, row.holder,
                          time_text(row.returned), row.taken_by, row.failed_tries, row.remark});
    return lay_out(FormKind::card_register, filling, layouts);
}

Result<PdfBytes> lay_out(const RegisterSheet& book, const Layouts& layouts) {
    Filling filling = begin_register(book.head);
    filling.values.set("years", std::to_string(book.years));
    for (const auto& row : book.rows) add_row(filling, row);
    Form form = layouts.form(FormKind::register_sheet);
    form.title = book.title;
    for (Part& part : form.parts) {
        auto* table = std::get_if<TablePart>(&part);
        if (table == nullptr) continue;
        for (std::size_t i = 0; i < book.columns.size(); ++i) {
            TablePart::Column column;
            column.source = i;
            column.look.title = book.columns[i];
            table->columns.push_back(std::move(column));
        }
    }
    return lay_out(form, filling);
}

Result<PdfBytes> lay_out(const DestructionRegister& book, const Layouts& layouts) {
    Filling filling = begin_register(book.head);
    for (const DestructionRegister::Row& row : book.rows)
        add_row(filling, {row.item, row.case_number, row.copy, time_text(row.printed), row.reason,
                          time_text(row.destroyed), row.how, row.done_by, row.witness, row.remark});
    return lay_out(FormKind::destruction_register, filling, layouts);
}

}  // namespace jcic::paper
