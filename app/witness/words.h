#pragma once
// What the witness says, in both languages.

#include <string>

#include "app/base/fault.h"
#include "app/verify/words.h"
#include "app/witness/hub_round.h"

namespace jcic::witness {

using verify::Language;
using verify::Words;

/// What a judgement means, and what to do.
[[nodiscard]] Words words_for(Judgement judgement);
/// How a ledger stands of which nothing was judged.
[[nodiscard]] Words words_for(Told::What what);
[[nodiscard]] Words words_for(const Fault& fault);
/// Before what was refused last.
[[nodiscard]] Words refused_word();
[[nodiscard]] Words help_words();

}  // namespace jcic::witness
