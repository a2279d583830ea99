#pragma once
// Many queries from one file, or from the bank's own loan system.

#include "app/desk/queries/integration_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Judges a file's lines and keeps them as a draft in case of a sign-out. Submits nothing.
struct ReadBatch {
    using Answer = inquiry::Batch;
    using Progress = HowFar<BatchStage>;
    std::filesystem::path file;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// As BatchDesk::judge; keeps the result as a draft.
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
/// As IntegrationDesk::take_files. Returns the cases awaiting the officer's submission, judged. Submits nothing.
struct TakeLaid {
    using Answer = TakenCases;
    using Progress = HowFar<BatchStage>;
    static constexpr auto does = &IntegrationDesk::take_files;
};
/// Returns the file's name.
struct SaveBatchSample {
    using Answer = std::filesystem::path;
    std::filesystem::path file;
    static constexpr auto does = &BatchDesk::save_sample;
};

}  // namespace jcic::desk::command
