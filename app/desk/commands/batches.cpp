#include "app/desk/commands/batches.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<inquiry::Batch> ReadBatch::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.batches();
    JCIC_TRY(auto batch, desk.read(file, context.how_far<BatchStage>(), context.stop));
    JCIC_CHECK(desk.keep(batch));
    return batch;
}

Result<inquiry::Batch> JudgeBatch::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.batches();
    JCIC_TRY(auto judged, desk.judge(batch, only, context.how_far<BatchStage>(), context.stop));
    JCIC_CHECK(desk.keep(judged));
    return judged;
}

Result<std::optional<inquiry::Batch>> KeptBatch::carry_out(const CommandContext& context) const {
    return context.workplace.batches().kept(context.how_far<BatchStage>(), context.stop);
}

Result<void> KeepBatch::carry_out(const CommandContext& context) const {
    return context.workplace.batches().keep(batch);
}

Result<SentBatch> SubmitBatch::carry_out(const CommandContext& context) const {
    return context.workplace.batches().submit(batch, context.how_far<BatchStage>(), context.stop);
}

Result<std::filesystem::path> SaveBatchSample::carry_out(const CommandContext& context) const {
    return context.workplace.batches().save_sample(file);
}

}  // namespace jcic::desk::command
