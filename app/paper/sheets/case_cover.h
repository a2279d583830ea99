#pragma once
// The cover sheet of a case's records: items, pages, copies, by whom and when. It is openly visible in a file, so the
// case number is its only reference to the subject.

#include <vector>

#include "app/paper/sheets/sheet_head.h"

namespace jcic::paper {

struct CaseCover {
    struct Row {
        std::string item;  ///< T50 財政部個人最新年度所得資料
        int copy_number = 1;
        int pages = 0;
        std::optional<UtcTime> printed;
        std::string by;  ///< name and user code
        std::string remark;
    };
    SheetHead head;
    std::string case_number;
    std::string querier;   ///< name and user code
    std::string approver;  ///< the same
    std::vector<Row> rows;
};

/// Faults as render().
[[nodiscard]] Result<PdfBytes> lay_out(const CaseCover& cover, const Layouts& layouts);

}  // namespace jcic::paper
