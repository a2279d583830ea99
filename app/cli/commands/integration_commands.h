#pragma once

#include "app/cli/command.h"
#include "app/desk/queries/batch_desk.h"

namespace jcic::cli {

// Output of a batch: the same for a file that a person chose and for cases from the loan system.

[[nodiscard]] Answer told_of(const inquiry::Batch& batch, const desk::SentBatch& sent);
void say_sent(Answer& answer, const desk::SentBatch& sent);
/// Submits the lines without faults, shows the progress, and requests the approver at another desk. The outcome is that
/// of the submission: all done, some refused, or the fault that stopped it.
[[nodiscard]] Result<Answer> submit_ready(desk::Workplace& workplace, const inquiry::Batch& batch,
                                          const desk::BatchDesk::Tell& tell, const std::stop_token& stop);

}  // namespace jcic::cli
