#pragma once
// The working papers 聯徵1 to 聯徵4, the lists that an inspector asks for, the report to head office and its gathering.

#include "app/desk/commands/reading.h"
#include "app/desk/registers/gathering.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// A paper, filled and saved. How many rows. One password: the file's; or why it leaves in clear.
struct SavePaper {
    using Answer = std::size_t;
    PaperWanted wanted;
    std::filesystem::path file;
    std::string in_clear{};
    static constexpr auto does = &PapersDesk::save;
};

/// The answers to 聯徵1 of a half, with last time's beside.
struct OpenCheck {
    using Answer = CheckSheet;
    std::string half;
    static constexpr auto does = &PapersDesk::check;
};

/// What somebody answered, by the register's fields. The row.
struct AnswerCheck {
    using Answer = std::string;
    std::string half;
    domain::registers::Values answers;
    static constexpr auto does = &PapersDesk::answer;
};

/// Lists for an inspector (R-LO-7): how many rows. Each can be stopped until its file is written. One password: the
/// file's.
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

/// What queries of a span came to: without subjects, and how it is saved.
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

/// The branch's, signed by the workstation, for head office (R-LO-5).
struct WriteBranchReport {
    using Answer = ReportWritten;
    std::string half;
    std::filesystem::path file;
    static constexpr auto does = &PapersDesk::report;
};
/// Whom head office waits for, before anything is gathered.
struct LookAtExpected {
    using Answer = std::vector<papers::ExpectedBranch>;
    std::filesystem::path file;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// Head office's: the reports of a folder as one table, with what is missing. In practice of practice branches.
struct GatherBranchReports {
    using Answer = papers::Gathered;
    std::string half;
    std::filesystem::path folder;
    std::filesystem::path expected;  ///< "": whoever reports
    std::filesystem::path file;
    Result<papers::Gathered> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
