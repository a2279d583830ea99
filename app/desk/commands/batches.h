#pragma once
// Many queries out of one file.

#include "app/desk/queries/batch_desk.h"
#include "app/desk/rooms/command.h"

namespace jcic::desk::command {

/// A file's lines, judged, and kept for who leaves the seat meanwhile. Nothing is submitted.
struct ReadBatch {
    using Answer = inquiry::Batch;
    using Progress = HowFar<BatchStage>;
    std::filesystem::path file;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// As BatchDesk::judge; kept as they stand then.
struct JudgeBatch {
    using Answer = inquiry::Batch;
    using Progress = HowFar<BatchStage>;
    inquiry::Batch batch;
    std::set<std::size_t> only{};
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// As BatchDesk::kept.
struct KeptBatch {
    using Answer = std::optional<inquiry::Batch>;
    using Progress = HowFar<BatchStage>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// As BatchDesk::keep.
struct KeepBatch {
    using Answer = void;
    inquiry::Batch batch;
    Result<void> carry_out(const CommandContext& context) const;
};
/// As BatchDesk::submit.
struct SubmitBatch {
    using Answer = SentBatch;
    using Progress = HowFar<BatchStage>;
    inquiry::Batch batch;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// How the file is called.
struct SaveBatchSample {
    using Answer = std::filesystem::path;
    std::filesystem::path file;
    Result<Answer> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
