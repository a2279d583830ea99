#include "app/desk/commands/batches.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<inquiry::Batch> ReadBatch::carry_out(const CommandContext& context) const {
    return context.workplace.batches().read(file, context.how_far<BatchStage>(), context.stop);
}

Result<inquiry::Batch> JudgeBatch::carry_out(const CommandContext& context) const {
    return context.workplace.batches().judge(batch, only, context.how_far<BatchStage>(), context.stop);
}

Result<SentBatch> SubmitBatch::carry_out(const CommandContext& context) const {
    return context.workplace.batches().submit(batch, context.how_far<BatchStage>(), context.stop);
}

Result<std::filesystem::path> SaveBatchSample::carry_out(const CommandContext& context) const {
    return context.workplace.batches().save_sample(file);
}

}  // namespace jcic::desk::command
