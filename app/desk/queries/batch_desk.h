#pragma once
// Many queries out of one file (CSV): read, judged line by line as one query's form is, mended, and submitted, each as
// a query of its own with its own event. What was submitted before a stop or a power cut is known again, and is not
// submitted twice.

#include <filesystem>
#include <stop_token>

#include "app/desk/queries/query_desk.h"
#include "app/desk/rooms/command.h"
#include "app/inquiry/checks/batch.h"

namespace jcic::desk {

enum class BatchStage { judging, submitting };

/// What became of a line.
struct SentLine {
    std::size_t number = 0;
    std::optional<inquiry::QueryId> query;
    std::optional<Fault> fault;  ///< why it is not submitted: it was ready when it was judged
};

struct SentBatch {
    std::vector<SentLine> lines;  ///< those that were ready, as far as it came
    std::optional<Fault> ended;   ///< why the rest was not begun: it stands as it stood
    [[nodiscard]] std::size_t submitted() const;
};

/// All of it is query officers' work: else person.duty. Of long work it tells how far it has come, in lines.
class BatchDesk {
public:
    using Tell = std::function<void(BatchStage stage, std::uint64_t done, std::uint64_t total)>;

    BatchDesk(const With<const Machine, Seating>& parts, QueryDesk& queries) : parts_(parts), queries_(queries) {}

    /// CSV, UTF-8 or cp950, with or without byte order mark (inquiry::batch_of), judged. Nothing is submitted. Behind
    /// its lines stand those that the loan system laid (integration_desk.h) and that wait here. Faults file.*,
    /// input.form, input.missing, cancelled.
    [[nodiscard]] Result<inquiry::Batch> read(const std::filesystem::path& file, const Tell& tell = {},
                                              const std::stop_token& stop = {});
    /// Judges these lines anew, all where none are named; and then what lines say against each other. Fault cancelled.
    [[nodiscard]] Result<inquiry::Batch> judge(inquiry::Batch batch, const std::set<std::size_t>& only = {},
                                               const Tell& tell = {}, const std::stop_token& stop = {});
    /// Submits the lines that are ready, each judged again; one that is refused is told of, and the others go on. What
    /// would refuse all the others too (the seat, the ledger), and being asked to stop, ends it after what was
    /// submitted.
    [[nodiscard]] Result<SentBatch> submit(const inquiry::Batch& batch, const Tell& tell = {},
                                           const std::stop_token& stop = {});
    /// Keeps what is not submitted for this person, in place of what was kept before, as an encrypted draft: leaving
    /// the seat loses nothing that was typed. Nothing left: nothing is kept.
    Result<void> keep(const inquiry::Batch& batch);
    /// That, judged anew; nullopt where nothing is kept.
    [[nodiscard]] Result<std::optional<inquiry::Batch>> kept(const Tell& tell = {}, const std::stop_token& stop = {});
    /// A file to be filled in. Fault file.write: nothing is written over.
    [[nodiscard]] Result<std::filesystem::path> save_sample(const std::filesystem::path& file);
    /// The same bytes, where nobody is signed in.
    [[nodiscard]] static std::string sample();

private:
    friend class IntegrationDesk;  // puts into a person's draft what the loan system laid
    /// What is kept for who sits there, unjudged; no lines for none.
    [[nodiscard]] Result<inquiry::Batch> draft(Seat& seat) const;
    [[nodiscard]] Result<void> put_draft(Seat& seat, const inquiry::Batch& batch) const;
    Result<void> judge_one(Seat& seat, inquiry::BatchLine& line, const std::stop_token& stop);
    /// The file's name stands with it, unless the loan system laid the line.
    Result<inquiry::QueryId> submit_one(const inquiry::Batch& batch, const inquiry::BatchLine& line);
    With<const Machine, Seating> parts_;
    QueryDesk& queries_;
};

}  // namespace jcic::desk
