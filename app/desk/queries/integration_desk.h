#pragma once
// Exchange folder of the bank's own loan system: cases from it and their status for it (docs/run/integration.md). The
// desk takes a whole file or sets it aside with a reason; a case becomes a line of the officer's batch, and a query
// only when that person submits it.

#include <map>
#include <string>

#include "app/desk/queries/batch_desk.h"
#include "app/desk/queries/laid_cases.h"
#include "app/desk/rooms/last_round.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

class Machine;

/// The words of the published format, in the order of a case's progress.
namespace told_state {

// Status of the loan system's cases as reported to it (docs/run/integration.md): the query's states in the ledger,
// without contents of records, serial numbers or subjects.

inline constexpr std::string_view laid = "laid";
inline constexpr std::string_view wrong = "wrong";
inline constexpr std::string_view submitted = "submitted";
inline constexpr std::string_view approved = "approved";
inline constexpr std::string_view asked = "asked";
inline constexpr std::string_view not_known = "not-known";  ///< whether JCIC took the request: being checked
inline constexpr std::string_view answered = "answered";
inline constexpr std::string_view refused = "refused";      ///< by the approver, every item
inline constexpr std::string_view withdrawn = "withdrawn";  ///< by the officer, before or after it was submitted
inline constexpr std::string_view ended = "ended";          ///< finished without a further result
inline constexpr std::string_view all[]{laid,      wrong,    submitted, approved,  asked,
                                        not_known, answered, refused,   withdrawn, ended};
}  // namespace told_state

struct CaseState {
    std::string state;
    std::string reason{};  ///< a stable code: of the line's fault, of the approver's cause, or why an item ended
    std::string column{};  ///< of the fault
    std::map<std::string, std::string> items{};  ///< "T50" to one of the words above
    UtcTime since{};
    std::string corrected{};  ///< the valid case number, if it was corrected since it was laid; else ""
    /// Whether the state is final.
    [[nodiscard]] bool is_over() const;
};

/// `query`: null if none is loaded.
[[nodiscard]] CaseState state_of(const LaidCase& laid, const inquiry::QueryEntry* query);
/// Returns the text to be signed; `number` counts the case's reports.
[[nodiscard]] std::string state_text(const Machine& machine, const LaidCase& laid, const CaseState& state,
                                     std::uint64_t number, UtcTime made);

}  // namespace jcic::desk

namespace jcic::files {
struct Lying;
}  // namespace jcic::files

namespace jcic::desk {

class IntegrationFolder;

struct LaidFile {
    std::string name;
    std::uint64_t size = 0;
    UtcTime written{};
    std::optional<Fault> fault;  ///< why it would be refused, as far as visible without opening it
};

struct LaidView {
    bool is_set = false;  ///< the settings name a folder
    std::vector<LaidFile> files;
    std::vector<LaidFile> left;                 ///< stay in the folder: each has its fault
    std::vector<RefusedFile> refused;           ///< newest first
    std::vector<LaidCase> cases;                ///< taken but not yet a query, or with a query at hand
    std::map<std::string, CaseState> states{};  ///< of these, by reference
    std::optional<Fault> untold{};              ///< why the last report to the loan system failed
};

struct TakenCases {
    inquiry::Batch batch;  ///< all lines not yet submitted by the officer, judged
    std::size_t files = 0;
    std::size_t cases = 0;
    std::vector<RefusedFile> refused;
    std::vector<RefusedFile> left;
    bool more = false;  ///< files remain: the batch is full
};

struct ToldStates {
    std::size_t written = 0;
    std::size_t all = 0;
};

/// For query officers only: else person.duty. Their status is reported in anyone's session.
class IntegrationDesk {
public:
    using Tell = BatchDesk::Tell;

    IntegrationDesk(const With<const Machine, Seating, LastRound>& parts, BatchDesk& batches)
        : parts_(parts), batches_(batches) {}

    /// Lists the folder's files and the status of taken cases. Faults integration.folder (if one is named), file.*.
    [[nodiscard]] Result<LaidView> look();
    /// Takes each file in the folder and finishes interrupted ones; then judges the officer's batch. Faults
    /// integration.folder, file.* of the profile, cancelled: files already taken are kept. Each entry of the folder is
    /// judged by itself: what cannot be read or moved is left, and stops no other.
    [[nodiscard]] Result<TakenCases> take_files(const Tell& tell = {}, const std::stop_token& stop = {});
    /// Writes each changed case status, signed with the workstation's key. Faults as take_files(), and paper.signer.
    [[nodiscard]] Result<ToldStates> tell_states(const Tell& tell = {}, const std::stop_token& stop = {});
    /// A round's part during a session: reports a few cases at hand, and looks for new files.
    void go_on();

private:
    struct Taking;
    /// Whether the file is complete: not written to a moment ago.
    [[nodiscard]] bool is_settled(const files::Lying& one) const;
    [[nodiscard]] Result<void> take_one(Taking& taking, const std::string& name, bool was_taken);
    static void leave(Taking& taking, const std::string& name, const Fault& why);
    [[nodiscard]] Result<void> take_cases(Taking& taking, const std::string& name, const std::string& digest,
                                          inquiry::Batch batch);
    [[nodiscard]] Result<std::size_t> tell_of(Seat& seat, const std::vector<std::string>& references,
                                              const IntegrationFolder& folder, const Tell& tell,
                                              const std::stop_token& stop, bool& more);
    [[nodiscard]] Result<void> tell_some();
    [[nodiscard]] Result<LaidFiles> count_files() const;
    void note_files();

    With<const Machine, Seating, LastRound> parts_;
    BatchDesk& batches_;
    std::optional<LaidCases> cases_;  ///< as last read
    std::uint64_t seen_ = 0;          ///< number of events when the last round had reported all
    bool more_ = true;                ///< the last round did not report all
    Millis told_at_{};
    Millis counted_at_{};
    std::optional<Fault> untold_;
};

}  // namespace jcic::desk
