#pragma once
// What a command tells of a batch: the same for a file that a person chose and for cases that the loan system laid.

#include "app/cli/command.h"
#include "app/desk/queries/batch_desk.h"

namespace jcic::cli {

[[nodiscard]] Answer told_of(const inquiry::Batch& batch, const desk::SentBatch& sent);
void say_sent(Answer& answer, const desk::SentBatch& sent);
/// Submits what is ready, tells how far it is, and asks who approves at another desk. Ends as the answer of what was
/// sent does: all done, some refused, or why it stopped.
[[nodiscard]] Result<Answer> submit_ready(desk::Workplace& workplace, const inquiry::Batch& batch,
                                          const desk::BatchDesk::Tell& tell, const std::stop_token& stop);

}  // namespace jcic::cli
