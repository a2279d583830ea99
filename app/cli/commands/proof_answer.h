#pragma once
// What the terminal says of a page or file that was checked.

#include "app/cli/command.h"
#include "app/desk/printing/proof_report.h"

namespace jcic::cli {

/// "ok" is true, and the status 0, only where nothing is left to a person's eye: the whole file is proven, by a key
/// that is known. Status 7 where nothing was found wrong and that is all; else the gravest fault's.
[[nodiscard]] Answer answer_of(const desk::ProofReport& report);

}  // namespace jcic::cli
