#pragma once
// The working papers 聯徵1 to 聯徵4 (R-LO-5, R-DU-1), filled from the ledger and its registers, and an inspector's
// list of queries (R-LO-7). For unit head, reviewer and auditor; values they may not read are marked.

#include <filesystem>

#include "app/desk/papers/query_list.h"
#include "app/desk/papers/statistics.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/with.h"
#include "app/domain/branch_report.h"
#include "app/domain/registers/self_checks.h"
#include "app/paper/forms/layouts.h"
#include "app/paper/layout/document.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

// Converts a paper's document to a workbook's sheet with the same words as printed.

[[nodiscard]] tables::Sheet as_sheet(const paper::Document& document, std::string name);

}  // namespace jcic::desk::papers

namespace jcic::desk {

class RegisterDesk;
class Seat;

/// A requested paper. Contains the reviewer's own words if given.
struct PaperWanted {
    int number = 1;                             ///< of 聯徵
    papers::Span span;                          ///< 查核期間
    std::optional<domain::RocDate> base_day{};  ///< 查核基準日; nullopt: the span's last day, today at the latest
    std::string scope{};                        ///< 查核範圍; "": the branch
    std::string reviewer{};                     ///< 查核人; "": to be written by hand
};

/// An item of 聯徵1 for its filler.
struct CheckLine {
    const domain::registers::CheckQuestion* question = nullptr;
    std::string verdict;  ///< yes, no, not-applicable; "" before an answer
    std::string note;
    std::string before;  ///< the previous answer, in words: never copied
};
struct CheckSheet {
    std::string half;
    std::string row;     ///< of the register self-checks; "": not begun
    std::string filler;  ///< name and code
    bool is_signed = false;
    std::string before;  ///< the half-year of the previous answers; "" for none
    std::vector<CheckLine> lines;
    bool may_fill = false;  ///< the signed-in person fills it, or may begin it
};

/// A report written for head office.
struct ReportWritten {
    domain::BranchReport said;
    std::string fingerprint;  ///< SHA-256 of this workstation's certificate, hex: to be compared by head office
};

/// A paper as printed, and as saved in a workbook.
struct FilledPaper {
    paper::Document document;
    paper::Layout look;
    std::size_t rows = 0;  ///< of 聯徵1, items with facts
};

class PapersDesk {
public:
    PapersDesk(const With<const Machine, Seating, const Printing>& parts, RegisterDesk& registers)
        : parts_(parts), registers_(registers) {}

    /// Faults person.duty, input.form (no such number; a span that has not begun).
    [[nodiscard]] Result<FilledPaper> fill(const PaperWanted& wanted);
    /// As RegisterDesk::save: "*.pdf", or the workbook as "*.zip"; in clear, for JCIC and head office, "*.xlsx".
    /// Returns the number of rows.
    Result<std::size_t> save(const PaperWanted& wanted, const std::filesystem::path& file, const Leaving& how);

    /// Returns the span's matching queries, a row for each item, in the order of their first events in it. Fault
    /// person.duty.
    [[nodiscard]] Result<tables::Table> list(const papers::ListWanted& wanted, const papers::Watched& waiting = {});
    /// As RegisterDesk::save: a sheet for "*.pdf", CSV and workbook together for "*.zip", each encrypted. Fault
    /// cancelled, also of save_authorisations: stopped before anything was written.
    Result<std::size_t> save_list(const papers::ListWanted& wanted, const std::filesystem::path& file,
                                  const Secret& password, const papers::Watched& waiting = {});

    /// Returns authorisations entered, or used by a query, on a day of the span. Fault person.duty.
    [[nodiscard]] Result<tables::Table> list_authorisations(const papers::Span& span,
                                                            const papers::Watched& waiting = {});
    Result<std::size_t> save_authorisations(const papers::Span& span, const std::filesystem::path& file,
                                            const Secret& password, const papers::Watched& waiting = {});

    /// Returns the results of the span's queries, without subjects or cases. Faults person.duty, cancelled.
    [[nodiscard]] Result<papers::Statistics> statistics(const papers::Span& span, const papers::Watched& waiting = {});
    /// As save_list. Returns the number of rows.
    Result<std::size_t> save_statistics(const papers::Span& span, const std::filesystem::path& file,
                                        const Secret& password, const papers::Watched& waiting = {});

    /// Returns the half-year's answers so far, with the previous ones. For readers of the register self-checks. Faults
    /// person.duty, input.form.
    [[nodiscard]] Result<CheckSheet> check(std::string_view half);
    /// Records answers in the half-year's unsigned row, by the register's fields; begins one, filled by the signed-in
    /// person, if there is none. Returns the row. Faults person.duty (another person fills it), input.missing (no
    /// answers), input.form, register.state (reason "signed": already signed), and as RegisterDesk::take_step.
    Result<std::string> answer(std::string_view half, const domain::registers::Values& answers);
    /// Writes the half-year's figures into a file "*.report" for head office, signed with the workstation's key;
    /// register.exported first. Also sent through the hub, if there is one. Faults person.duty, input.form, file.*,
    /// paper.signer, host.unreachable (there is no key yet).
    Result<ReportWritten> report(std::string_view half, const std::filesystem::path& file);

private:
    [[nodiscard]] Result<Seat*> seat();
    With<const Machine, Seating, const Printing> parts_;
    RegisterDesk& registers_;
};

}  // namespace jcic::desk
