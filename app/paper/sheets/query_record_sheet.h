#pragma once
// The weekly query record sheet 查詢紀錄單 (R-LO-1, R-LO-2): stamped by the querier, approved by the authorised level.

#include <vector>

#include "app/paper/sheets/sheet_head.h"

namespace jcic::paper {

struct QueryRecordRow {
    UtcTime at{};  ///< of the request
    std::string user_code;
    std::string user_name;
    std::string address;     ///< the workstation's IP
    std::string item;        ///< T50
    std::string subject_id;  ///< as it is to be printed
    std::string subject_name;
    std::string conditions;  ///< 查詢條件 other than the subject
    std::string case_number;
    std::string reason;
    std::string approver;
    std::string outcome;  ///< in words
    std::string event;    ///< the ledger's number
};

struct QueryRecordSheet {
    SheetHead head;
    domain::RocDate from;
    domain::RocDate to;
    std::string querier;       ///< whose queries it lists; stamps it
    std::string approver;      ///< "" if not yet known
    std::string number{};      ///< in its register; "" for none
    std::string confirmed{};   ///< who confirmed it and when, or that it waits
    std::string approved{};    ///< the same for its approval
    std::string stamped_by{};  ///< in the querier's box; "" until they confirmed it
    std::vector<QueryRecordRow> rows{};
};

/// A week without a query also gets a sheet, with that statement. Faults as render().
[[nodiscard]] Result<PdfBytes> lay_out(const QueryRecordSheet& sheet, const Layouts& layouts);

}  // namespace jcic::paper
