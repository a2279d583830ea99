#pragma once
// The branch's registers (R-DU-2, R-DU-9, R-DU-11, R-PA-4) as printed: rows handed in, one sheet with the places to
// sign. What has not happened yet is empty, and can be written by hand.

#include <optional>
#include <vector>

#include "app/paper/sheets/sheet_head.h"

namespace jcic::paper {

/// What all registers have: the days they cover, who keeps them and who looks them through.
struct RegisterHead {
    SheetHead head;
    domain::RocDate from;
    domain::RocDate to;
    std::string keeper;
    std::string unit_head;
};

/// 晶片卡借用登記簿.
struct CardRegister {
    struct Row {
        std::string card;
        std::string purpose;
        std::optional<UtcTime> handed_out;
        std::string handed_by;
        std::string holder;
        std::optional<UtcTime> returned;
        std::string taken_by;
        std::string failed_tries;
        std::string remark;
    };
    RegisterHead head;
    std::vector<Row> rows;
};

/// Any register, as its description has it (app/domain/registers): the rows as they are shown.
struct RegisterSheet {
    RegisterHead head;
    std::string title;
    int years = 5;  ///< it is kept
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< one cell a column
};

/// 公務機關資料表銷毀登記簿.
struct DestructionRegister {
    struct Row {
        std::string item;
        std::string case_number;
        std::string copy;  ///< 第 1 份
        std::optional<UtcTime> printed;
        std::string reason;  ///< 未承作, 印製不良
        std::optional<UtcTime> destroyed;
        std::string how;
        std::string done_by;
        std::string witness;
        std::string remark;
    };
    RegisterHead head;
    std::vector<Row> rows;
};

/// Faults as render().
[[nodiscard]] Result<PdfBytes> lay_out(const CardRegister& book, const Layouts& layouts);
[[nodiscard]] Result<PdfBytes> lay_out(const RegisterSheet& book, const Layouts& layouts);
[[nodiscard]] Result<PdfBytes> lay_out(const DestructionRegister& book, const Layouts& layouts);

}  // namespace jcic::paper
