#pragma once
// The sheet on top of a case's records: which, how many pages, which copies, by whom and when. It lies open in a file,
// so that nothing on it says whom the case is about but the case's number.

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
