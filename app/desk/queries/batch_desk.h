#pragma once
// Many queries from one file (CSV): read, judged line by line like a single form, corrected, and submitted, each as a
// query with its own event. After a stop or power failure, lines already submitted are recognised and not submitted
// again.

#include <filesystem>
#include <stop_token>

#include "app/desk/queries/query_desk.h"
#include "app/desk/rooms/command.h"
#include "app/inquiry/checks/batch.h"

namespace jcic::desk {

enum class BatchStage { judging, submitting };

/// Result of a line.
struct SentLine {
    std::size_t number = 0;
    std::optional<inquiry::QueryId> query;
    std::optional<Fault> fault;  ///< why it was not submitted, although it was ready when judged
};

struct SentBatch {
    std::vector<SentLine> lines;  ///< the ready ones, as far as processed
    std::optional<Fault> ended;   ///< why the rest was not begun; it is unchanged
    [[nodiscard]] std::size_t submitted() const;
};

/// For query officers only: else person.duty. Reports progress of long work in lines.
class BatchDesk {
public:
    using Tell = std::function<void(BatchStage stage, std::uint64_t done, std::uint64_t total)>;

    BatchDesk(const With<const Machine, Seating>& parts, QueryDesk& queries) : parts_(parts), queries_(queries) {}

    /// Reads and judges CSV, UTF-8 or cp950, with or without byte order mark (inquiry::batch_of). Submits nothing.
    /// Appends waiting lines from the loan system (integration_desk.h). Faults file.*, input.form, input.missing,
    /// cancelled.
    [[nodiscard]] Result<inquiry::Batch> read(const std::filesystem::path& file, const Tell& tell = {},
                                              const std::stop_token& stop = {});
    /// Judges these lines again, all if none are named; then contradictions between lines. Fault cancelled.
    [[nodiscard]] Result<inquiry::Batch> judge(inquiry::Batch batch, const std::set<std::size_t>& only = {},
                                               const Tell& tell = {}, const std::stop_token& stop = {});
    /// Submits the ready lines, each judged again. A refused line is reported and the others continue. A fault that
    /// concerns all lines (the seat, the ledger), or a stop request, ends it; submitted lines remain.
    [[nodiscard]] Result<SentBatch> submit(const inquiry::Batch& batch, const Tell& tell = {},
                                           const std::stop_token& stop = {});
    /// Keeps unsubmitted lines as this person's encrypted draft, replacing the previous one, so that a sign-out loses
    /// no input. Deletes the draft if no lines are left.
    Result<void> keep(const inquiry::Batch& batch);
    /// Returns the draft, judged again; nullopt if there is none.
    [[nodiscard]] Result<std::optional<inquiry::Batch>> kept(const Tell& tell = {}, const std::stop_token& stop = {});
    /// Saves a file to be filled in. Fault file.write: nothing is overwritten.
    [[nodiscard]] Result<std::filesystem::path> save_sample(const std::filesystem::path& file);
    /// Returns the same bytes without a session.
    [[nodiscard]] static std::string sample();

private:
    friend class IntegrationDesk;  // adds the loan system's lines to a person's draft
    /// Returns the signed-in person's draft, unjudged; no lines if there is none.
    [[nodiscard]] Result<inquiry::Batch> draft(Seat& seat) const;
    [[nodiscard]] Result<void> put_draft(Seat& seat, const inquiry::Batch& batch) const;
    Result<void> judge_one(Seat& seat, inquiry::BatchLine& line, const std::stop_token& stop);
    /// Records the file's name with it, unless the line comes from the loan system.
    Result<inquiry::QueryId> submit_one(const inquiry::Batch& batch, const inquiry::BatchLine& line);
    With<const Machine, Seating> parts_;
    QueryDesk& queries_;
};

}  // namespace jcic::desk
