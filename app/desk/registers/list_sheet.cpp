#include "app/desk/registers/list_sheet.h"

#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/sheet_heads.h"

namespace jcic::desk {

Result<paper::RegisterSheet> list_sheet(const With<const Machine, const Seating, const Printing>& parts, Seat& seat,
                                        const papers::Span& span, tables::Table table) {
    JCIC_TRY(auto head, sheet_head_of(parts.machine, seat));
    return paper::RegisterSheet{{std::move(head), span.from, span.to, seat.names().named(seat.person().text()),
                                 unit_head(seat, parts.machine.today())},
                                std::move(table.title),
                                parts.seating.policy().retention_years,
                                std::move(table.columns),
                                std::move(table.rows)};
}

Result<std::size_t> save_listed(const With<const Machine, const Seating, const Printing>& parts, Seat& seat,
                                const SavedFile& saved, const std::string& name, const papers::Span& span,
                                tables::Table table) {
    const auto rows = table.rows.size();
    if (!saved.is_pdf()) return saved.save_table(seat, name, rows, table);
    JCIC_TRY(const auto sheet, list_sheet(parts, seat, span, std::move(table)));
    JCIC_TRY(const auto pdf, paper::lay_out(sheet, parts.printing.layouts()));
    return saved.save_pages(seat, name, rows, pdf);
}

}  // namespace jcic::desk
