#pragma once
// Texts of the witness, in both languages.

#include <string>

#include "app/base/fault.h"
#include "app/verify/words.h"
#include "app/witness/hub_round.h"

namespace jcic::witness {

using verify::Language;
using verify::Words;

/// A judgement's meaning, and the remedy.
[[nodiscard]] Words words_for(Judgement judgement);
/// State of a ledger without a judgement.
[[nodiscard]] Words words_for(LogStatus::What what);
[[nodiscard]] Words words_for(const Fault& fault);
/// Heading of the last refusal.
[[nodiscard]] Words refused_word();
[[nodiscard]] Words help_words();

}  // namespace jcic::witness
