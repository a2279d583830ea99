#include "app/paper/sheets/query_record_sheet.h"

namespace jcic::paper {

Result<PdfBytes> lay_out(const QueryRecordSheet& sheet, const Layouts& layouts) {
    Filling filling = begin_sheet(sheet.head);
    filling.values.set("from", sheet.from.dashed());
    filling.values.set("to", sheet.to.dashed());
    filling.values.set("querier", sheet.querier);
    filling.values.set("stamped-by", sheet.stamped_by);
    filling.values.set("approver", sheet.approver);
    filling.values.set("sheet", sheet.number);
    filling.values.set("confirmed", sheet.confirmed);
    filling.values.set("approved", sheet.approved);
    filling.watermark = sheet.head.unit.institution_code + " " + sheet.head.unit.branch_name;
    for (const QueryRecordRow& row : sheet.rows) {
        const std::string when = domain::roc_time_text(row.at, true);
        filling.rows.push_back(
            {Table::RowKind::plain,
             {std::to_string(filling.rows.size() + 1), when.substr(0, when.find(' ')), when.substr(when.find(' ') + 1),
              row.user_code, row.user_name, row.address, row.item, row.subject_id, row.subject_name, row.conditions,
              row.case_number, row.reason, row.approver, row.outcome, row.event}});
    }
    if (sheet.rows.empty()) filling.instead = Statement{"本週無查詢紀錄", "查詢日誌於本週無發查紀錄。"};
    return lay_out(FormKind::query_record_sheet, filling, layouts);
}

}  // namespace jcic::paper
