#pragma once
// Many queries out of one file, or as the bank's own loan system laid them.

#include "app/desk/queries/integration_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

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
    static constexpr auto does = &BatchDesk::kept;
};
/// As BatchDesk::keep.
struct KeepBatch {
    using Answer = void;
    inquiry::Batch batch;
    static constexpr auto does = &BatchDesk::keep;
};
/// As BatchDesk::submit.
struct SubmitBatch {
    using Answer = SentBatch;
    using Progress = HowFar<BatchStage>;
    inquiry::Batch batch;
    static constexpr auto does = &BatchDesk::submit;
};
/// As IntegrationDesk::look.
struct LookLaid {
    using Answer = LaidView;
    static constexpr auto does = &IntegrationDesk::look;
};
/// As IntegrationDesk::take_files: what waits for the officer's submission, judged. Nothing is submitted.
struct TakeLaid {
    using Answer = TakenCases;
    using Progress = HowFar<BatchStage>;
    static constexpr auto does = &IntegrationDesk::take_files;
};
/// How the file is called.
struct SaveBatchSample {
    using Answer = std::filesystem::path;
    std::filesystem::path file;
    static constexpr auto does = &BatchDesk::save_sample;
};

}  // namespace jcic::desk::command
