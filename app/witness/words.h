#pragma once
// What the witness says, in both languages.

#include <string>

#include "app/base/fault.h"
#include "app/verify/words.h"
#include "app/witness/judgement.h"

namespace jcic::witness {

using verify::Language;
using verify::Words;

/// What a judgement means, and what to do.
[[nodiscard]] Words words_for(Judgement judgement);
[[nodiscard]] Words words_for(const Fault& fault);
[[nodiscard]] Words help_words();

}  // namespace jcic::witness
