#pragma once
// Cases that the bank's own loan system lays into a folder, and fetches how they stand from (docs/integration.md). The
// desk takes a file whole or puts it aside with its reason; a case becomes a line of the officer's batch, and a query
// only when that person submits it.

#include "app/desk/queries/batch_desk.h"
#include "app/desk/queries/case_states.h"
#include "app/desk/rooms/last_round.h"

namespace jcic::files {
struct Lying;
}  // namespace jcic::files

namespace jcic::desk {

class IntegrationFolder;

struct LaidFile {
    std::string name;
    std::uint64_t size = 0;
    UtcTime written{};
    std::optional<Fault> fault;  ///< why it would not be taken, as far as it was not opened
};

struct RefusedFile {
    std::string name;
    Fault why;
};

struct LaidView {
    bool is_set = false;  ///< a folder is named by the settings
    std::vector<LaidFile> files;
    std::vector<std::string> refused;           ///< names, the newest on top
    std::vector<LaidCase> cases;                ///< that were taken and are no query yet, or whose query is at hand
    std::map<std::string, CaseState> states{};  ///< of these, by reference
    std::optional<Fault> untold{};              ///< why the loan system could not be told last
};

struct TakenCases {
    inquiry::Batch batch;  ///< all that the officer has not submitted, judged
    std::size_t files = 0;
    std::size_t cases = 0;
    std::vector<RefusedFile> refused;
    bool more = false;  ///< files stay: a batch holds no more lines
};

struct ToldStates {
    std::size_t written = 0;
    std::size_t all = 0;
};

/// Cases are query officers' work: else person.duty. How they stand is told whoever sits at the desk.
class IntegrationDesk {
public:
    using Tell = BatchDesk::Tell;

    IntegrationDesk(const With<const Machine, Seating, LastRound>& parts, BatchDesk& batches)
        : parts_(parts), batches_(batches) {}

    /// What lies there, and how what was taken stands. Faults integration.folder (where one is named), file.*.
    [[nodiscard]] Result<LaidView> look();
    /// Takes each file that lies there, and goes on with what was begun; then judges the officer's batch. Faults
    /// integration.folder, file.*, cancelled: what was taken is kept.
    [[nodiscard]] Result<TakenCases> take_files(const Tell& tell = {}, const std::stop_token& stop = {});
    /// Writes how each case stands where that has changed, signed with the workstation's key. Faults as take_files(),
    /// and paper.signer.
    [[nodiscard]] Result<ToldStates> tell_states(const Tell& tell = {}, const std::stop_token& stop = {});
    /// The same, a few at a time, of what is at hand, and looks what lies there: a round's part, while somebody sits
    /// there.
    void go_on();

private:
    struct Taking;
    /// What lies there is settled, or has been written to a moment ago: then not yet.
    [[nodiscard]] bool is_settled(const files::Lying& one) const;
    [[nodiscard]] Result<void> take_one(Taking& taking, const std::string& name, bool was_taken);
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
    std::optional<LaidCases> cases_;  ///< as they were read last
    std::uint64_t seen_ = 0;          ///< events, when the last round told all
    bool more_ = true;                ///< the last round did not
    Millis told_at_{};
    Millis counted_at_{};
    std::optional<Fault> untold_;
};

}  // namespace jcic::desk
