#pragma once
// The working papers 聯徵1 to 聯徵4, an inspector's lists, and the report to head office with its collection.

#include "app/desk/commands/reading.h"
#include "app/desk/registers/gathering.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Fills and saves a paper. Returns the number of rows. One password: the file's; or `in_clear`, the reason for none.
struct SavePaper {
    using Answer = std::size_t;
    PaperWanted wanted;
    std::filesystem::path file;
    std::string in_clear{};
    static constexpr auto does = &PapersDesk::save;
};

/// The answers to 聯徵1 of a half-year, with the previous ones.
struct OpenCheck {
    using Answer = CheckSheet;
    std::string half;
    static constexpr auto does = &PapersDesk::check;
};

/// Records answers by the register's fields. Returns the row.
struct AnswerCheck {
    using Answer = std::string;
    std::string half;
    domain::registers::Values answers;
    static constexpr auto does = &PapersDesk::answer;
};

/// Lists for an inspector (R-LO-7). Each returns the number of rows and can be stopped until its file is written. One
/// password: the file's.
struct SaveQueryList {
    using Answer = std::size_t;
    using Progress = QueriesRead;
    papers::ListWanted wanted;
    std::filesystem::path file;
    static constexpr auto does = &PapersDesk::save_list;
};
struct SaveAuthorisationList {
    using Answer = std::size_t;
    using Progress = QueriesRead;
    papers::Span span;
    std::filesystem::path file;
    static constexpr auto does = &PapersDesk::save_authorisations;
};

/// Results of a span's queries, without subjects; and their export.
struct CountQueries {
    using Answer = papers::Statistics;
    using Progress = QueriesRead;
    papers::Span span;
    static constexpr auto does = &PapersDesk::statistics;
};
struct SaveStatistics {
    using Answer = std::size_t;
    using Progress = QueriesRead;
    papers::Span span;
    std::filesystem::path file;
    static constexpr auto does = &PapersDesk::save_statistics;
};

/// The branch's report, signed by the workstation, for head office (R-LO-5).
struct WriteBranchReport {
    using Answer = ReportWritten;
    std::string half;
    std::filesystem::path file;
    static constexpr auto does = &PapersDesk::report;
};
/// The branches whose reports head office expects.
struct LookAtExpected {
    using Answer = std::vector<papers::ExpectedBranch>;
    std::filesystem::path file;
    static constexpr auto does = &expected_in;
};
/// For head office: combines a folder's reports into one table and lists missing ones. In practice: practice branches.
struct GatherBranchReports {
    using Answer = papers::Gathered;
    std::string half;
    std::filesystem::path folder;
    std::filesystem::path expected;  ///< "": all branches found
    std::filesystem::path file;
    Result<papers::Gathered> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
