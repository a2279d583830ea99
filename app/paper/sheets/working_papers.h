#pragma once
// The working papers 聯徵1 to 聯徵4 (R-DU-1, R-LO-3, R-LO-5). The desk states facts; 查核結果 and 處理意見
// are a person's, and stay empty until filled in. Titles, headings, items and notes are in resources/layouts/.

#include <map>
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
        std::string sheet;  ///< 工作底稿編號 of the attached evidence
        std::string facts;  ///< facts from the ledger, above the line; the judgement below it is written by hand
    };
    ReviewHead head;
    std::string ways;                       ///< ways of querying, separated by commas: "N", "N,B" (R-SE-4)
    std::map<std::string, Answer> answers;  ///< by section and item: "2.3"
};

/// A cell for each of the paper's columns (form_kinds.h): Sentences::cells.
using PaperRow = std::vector<std::string>;

/// 聯徵2: one row for each sampled query.
struct SamplePaper {
    ReviewHead head;
    std::vector<PaperRow> rows;
};

/// 聯徵3: one row for each card and reader.
struct DevicePaper {
    ReviewHead head;
    std::vector<PaperRow> rows;
};

/// 聯徵4: the register of persons, one row for each authorisation.
struct PersonRegister {
    SheetHead head;
    std::string year;
    std::vector<PaperRow> rows;
};

/// A paper as a document, with the wording of its layout, for printing (render) or for a workbook. Fault paper.layout
/// (reason "answer") for an item that 聯徵1 does not have.
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
