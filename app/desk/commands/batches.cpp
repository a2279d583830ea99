#include "app/desk/commands/batches.h"

namespace jcic::desk::command {

Result<inquiry::Batch> ReadBatch::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.batches();
    JCIC_TRY(auto batch, desk.read(file, Given<BatchDesk::Tell>::of<ReadBatch>(context, 0), context.stop));
    JCIC_CHECK(desk.keep(batch));
    return batch;
}

Result<inquiry::Batch> JudgeBatch::carry_out(const CommandContext& context) const {
    auto& desk = context.workplace.batches();
    JCIC_TRY(auto judged, desk.judge(batch, only, Given<BatchDesk::Tell>::of<JudgeBatch>(context, 0), context.stop));
    JCIC_CHECK(desk.keep(judged));
    return judged;
}

}  // namespace jcic::desk::command
