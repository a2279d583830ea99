#include "app/paper/sheets/sheet_head.h"

#include <algorithm>

namespace jcic::paper {

Filling begin_sheet(const SheetHead& head) {
    const Unit& unit = head.unit;
    const std::string printed = domain::roc_time_text(head.printed_at);
    Filling filling;
    filling.values = {{"institution-code", unit.institution_code},
                      {"institution-name", unit.institution_name},
                      {"branch", unit.branch_name},
                      {"address", unit.address},
                      {"telephone", unit.telephone},
                      {"printed-date", domain::roc_date_at(head.printed_at).dashed()},
                      {"printed-time", printed},
                      {"printed-by", head.printed_by},
                      {"user-code", head.user_code},
                      {"checkpoint", head.checkpoint},
                      {"anchor", head.anchor}};
    filling.practice = head.practice;
    filling.running_head = unit.branch_name;
    filling.footer = unit.institution_code + " " + unit.branch_name + "  " + printed + "  " + head.printed_by + "（" +
                     head.user_code + "）" + (head.witnessed.empty() ? "" : "  " + head.witnessed);
    filling.created = head.printed_at;
    return filling;
}

Result<PdfBytes> lay_out(FormKind kind, const Filling& filling, const Layouts& layouts) {
    return lay_out(layouts.form(kind), filling);
}

Document document_of(const Form& form, const Filling& filling) {
    Filling whole = filling;
    const auto counted = std::ranges::count(filling.rows, Table::RowKind::plain, &Table::Row::kind);
    if (whole.values.get("count").empty()) whole.values.set("count", std::to_string(counted));
    Document document = fill(form, whole);
    // Sheets and forms have titles without personal data; a record names its item.
    document.metadata_title = document.frame.title;
    return document;
}

Result<PdfBytes> lay_out(const Form& form, const Filling& filling) {
    return render(document_of(form, filling), form.look);
}

std::string date_text(const std::optional<domain::RocDate>& date) {
    return date ? date->dashed() : "";
}

std::string time_text(const std::optional<UtcTime>& time) {
    return time ? domain::roc_time_text(*time) : "";
}

}  // namespace jcic::paper
