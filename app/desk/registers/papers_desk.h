#pragma once
// The working papers 聯徵1 to 聯徵4 (R-LO-5, R-DU-1), filled from the ledger and its registers, and the list of queries
// that an inspector asks for (R-LO-7). For unit head, reviewer and auditor; what is not theirs to read is said to be
// so.

#include <filesystem>

#include "app/desk/papers/query_list.h"
#include "app/desk/papers/statistics.h"
#include "app/desk/rooms/leaving.h"
#include "app/desk/rooms/with.h"
#include "app/domain/branch_report.h"
#include "app/domain/registers/self_checks.h"
#include "app/paper/forms/layouts.h"

namespace jcic::desk {

class RegisterDesk;
class Seat;

/// What is wanted of a paper. Read from the review's own words, where a person gives them.
struct PaperWanted {
    int number = 1;                             ///< of 聯徵
    papers::Span span;                          ///< 查核期間
    std::optional<domain::RocDate> base_day{};  ///< 查核基準日; none: the span's last day, today at the latest
    std::string scope{};                        ///< 查核範圍; "": the branch
    std::string reviewer{};                     ///< 查核人; "": left to the pen
};

/// An item of 聯徵1, as its filler sees it.
struct CheckLine {
    const domain::registers::CheckQuestion* question = nullptr;
    std::string verdict;  ///< yes, no, not-applicable; "" while nobody answered
    std::string note;
    std::string before;  ///< last time's answer, in words: never taken over
};
struct CheckSheet {
    std::string half;
    std::string row;     ///< of the register self-checks; "": nobody has begun
    std::string filler;  ///< name and code
    bool is_signed = false;
    std::string before;  ///< the half that last time's answers are of; "" for none
    std::vector<CheckLine> lines;
    bool may_fill = false;  ///< who is at the seat fills it, or may begin it
};

/// What was written for head office.
struct ReportWritten {
    domain::BranchReport said;
    std::string fingerprint;  ///< SHA-256 of this workstation's certificate, hex: what head office compares
};

/// A paper as it prints, and as it is written as a workbook.
struct FilledPaper {
    paper::Document document;
    paper::Layout look;
    std::size_t rows = 0;  ///< of 聯徵1 items with facts
};

class PapersDesk {
public:
    PapersDesk(const With<const Machine, Seating, const Printing>& parts, RegisterDesk& registers)
        : parts_(parts), registers_(registers) {}

    /// Faults person.duty, input.form (a number that is none; a span that has not begun).
    [[nodiscard]] Result<FilledPaper> fill(const PaperWanted& wanted);
    /// As RegisterDesk::save: "*.pdf", or the workbook as "*.zip"; in clear, as JCIC and head office are given it,
    /// "*.xlsx". How many rows.
    Result<std::size_t> save(const PaperWanted& wanted, const std::filesystem::path& file, const Leaving& how);

    /// Queries of the span that fit, a row for each item, in the order of their first events in it. Fault person.duty.
    [[nodiscard]] Result<tables::Table> list(const papers::ListWanted& wanted, const papers::Watched& waiting = {});
    /// As RegisterDesk::save: a sheet for "*.pdf", CSV and workbook together for "*.zip", each encrypted. Fault
    /// cancelled, also of save_authorisations: who waits stopped it, and nothing was written.
    Result<std::size_t> save_list(const papers::ListWanted& wanted, const std::filesystem::path& file,
                                  const Secret& password, const papers::Watched& waiting = {});

    /// Authorisations of which something was entered, or on which a query leaned, on a day of the span. Fault
    /// person.duty.
    [[nodiscard]] Result<tables::Table> list_authorisations(const papers::Span& span,
                                                            const papers::Watched& waiting = {});
    Result<std::size_t> save_authorisations(const papers::Span& span, const std::filesystem::path& file,
                                            const Secret& password, const papers::Watched& waiting = {});

    /// What the span's queries came to, without subjects or cases. Faults person.duty, cancelled.
    [[nodiscard]] Result<papers::Statistics> statistics(const papers::Span& span, const papers::Watched& waiting = {});
    /// As save_list. How many rows.
    Result<std::size_t> save_statistics(const papers::Span& span, const std::filesystem::path& file,
                                        const Secret& password, const papers::Watched& waiting = {});

    /// This time's answers of the half, as far as somebody gave them, with last time's beside. For who may read the
    /// register self-checks. Faults person.duty, input.form.
    [[nodiscard]] Result<CheckSheet> check(std::string_view half);
    /// Into the row of the half that is not signed; where there is none it is begun, with who is at the seat as its
    /// filler. By the register's fields. The row. Faults person.duty (another fills it, too), input.missing (nothing
    /// is answered), input.form, register.state (reason "signed": the half's answers were), and as
    /// RegisterDesk::take_step.
    Result<std::string> answer(std::string_view half, const domain::registers::Values& answers);
    /// The half's figures as a file "*.report" for head office, signed by the workstation's key; register.exported
    /// first. Where there is a hub it goes there by itself, too. Faults person.duty, input.form, file.*, paper.signer,
    /// host.unreachable (there is no key yet).
    Result<ReportWritten> report(std::string_view half, const std::filesystem::path& file);

private:
    [[nodiscard]] Result<Seat*> seat();
    With<const Machine, Seating, const Printing> parts_;
    RegisterDesk& registers_;
};

}  // namespace jcic::desk
