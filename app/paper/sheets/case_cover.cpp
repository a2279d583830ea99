#include "app/paper/sheets/case_cover.h"

namespace jcic::paper {

Result<PdfBytes> lay_out(const CaseCover& cover, const Layouts& layouts) {
    Filling filling = begin_sheet(cover.head);
    int pages = 0;
    for (const CaseCover::Row& row : cover.rows) {
        pages += row.pages;
        filling.rows.push_back(
            {Table::RowKind::plain,
             {std::to_string(filling.rows.size() + 1), row.item, "第 " + std::to_string(row.copy_number) + " 份",
              std::to_string(row.pages), time_text(row.printed), row.by, row.remark}});
    }
    const std::string copies = std::to_string(filling.rows.size());
    filling.values.set("case-number", cover.case_number);
    filling.values.set("querier", cover.querier);
    filling.values.set("approver", cover.approver);
    filling.values.set("copies", copies);
    filling.values.set("pages", std::to_string(pages));
    filling.rows.push_back(
        {Table::RowKind::total, {"合計 " + copies + " 份", "", "", std::to_string(pages), "", "", ""}});
    if (cover.rows.empty()) filling.instead = Statement{"尚無紙本", "本案無已列印之資料。"};
    return lay_out(FormKind::case_cover, filling, layouts);
}

}  // namespace jcic::paper
