#pragma once
// The working papers 聯徵1 to 聯徵4 (R-DU-1, R-LO-3, R-LO-5). The desk states facts: 查核結果 and 處理意見 are a
// person's, and stay empty where nobody has judged. Titles, headings, items and notes are in resources/layouts/.

#include <map>
#include <optional>
#include <vector>

#include "app/paper/sheets/sheet_head.h"

namespace jcic::paper {

/// The head of 聯徵1, 2 and 3, from the review as it was opened.
struct ReviewHead {
    SheetHead head;
    std::string year;       ///< ROC, of the title
    std::string base_date;  ///< 查核基準日
    std::string scope;      ///< 查核範圍
    std::string period;     ///< 查核期間
    std::string reviewer;   ///< 查核人
};

/// 聯徵1.
struct SelfCheckPaper {
    struct Answer {
        std::string sheet;  ///< 工作底稿編號: what is attached as evidence
        std::string facts;  ///< what the ledger knows, above the line; the judgement below it is written by hand
    };
    ReviewHead head;
    std::string ways;                       ///< of querying, with commas between: "N", "N,B" (R-SE-4)
    std::map<std::string, Answer> answers;  ///< by section and item: "2.3"
};

/// 聯徵2: one row for each query drawn.
struct SamplePaper {
    struct Row {
        std::string query_date;
        std::string subject;  ///< number and name
        std::string querier;
        std::string authorised;  ///< 有 or 無
        std::string user_code;
        std::string matters;
        std::string authorisation;
        std::string basis;
        std::string log;
        std::string stamp;
        std::string internal_only;
        std::string disposal;
        std::string watermark;
        std::string result;
        std::string opinion;
    };
    ReviewHead head;
    std::vector<Row> rows;
};

/// 聯徵3: one row for each card and reader.
struct DevicePaper {
    struct Row {
        std::string name;
        std::string number;
        std::string keeper;
        std::string keeper_authorised;  ///< 是 or 否
        std::string kept_well;
        std::string letter;
        std::string checked;
        std::string followed_up;
        std::string password_from;
        std::string password_received;
        std::string password_keeper;
        std::string password_changed;
        std::string separate;  ///< 是 or 否
        std::string result;
        std::string opinion;
        std::string remark;
    };
    ReviewHead head;
    std::vector<Row> rows;
};

/// 聯徵4: the register of persons itself, one row for each authorisation.
struct PersonRegister {
    struct Row {
        std::string name;
        std::string title;
        std::string way;      ///< N, B, Q, W
        std::string matters;  ///< 授權辦理事項, with the card's number
        std::string user_code;
        domain::RocDate from;
        std::string from_confirmed;            ///< the head's confirmation; "" leaves room for the hand signature
        std::optional<domain::RocDate> until;  ///< none while it lasts
        std::string until_confirmed;
        std::string remark;
    };
    SheetHead head;
    std::string year;
    std::vector<Row> rows;
};

/// A paper as a document, with the wording of its layout: the same prints (render) and is written as a workbook.
/// Fault paper.layout (reason "answer") for an item that 聯徵1 does not have.
[[nodiscard]] Result<Document> document_of(const SelfCheckPaper& paper, const Layouts& layouts);
[[nodiscard]] Result<Document> document_of(const SamplePaper& paper, const Layouts& layouts);
[[nodiscard]] Result<Document> document_of(const DevicePaper& paper, const Layouts& layouts);
[[nodiscard]] Result<Document> document_of(const PersonRegister& book, const Layouts& layouts);

/// Faults as document_of and render().
[[nodiscard]] Result<PdfBytes> lay_out(const SelfCheckPaper& paper, const Layouts& layouts);
[[nodiscard]] Result<PdfBytes> lay_out(const SamplePaper& paper, const Layouts& layouts);
[[nodiscard]] Result<PdfBytes> lay_out(const DevicePaper& paper, const Layouts& layouts);
[[nodiscard]] Result<PdfBytes> lay_out(const PersonRegister& book, const Layouts& layouts);

}  // namespace jcic::paper
