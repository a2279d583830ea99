#pragma once
// Result of checking a page, in words: what is proven, and what must be compared by eye.

#include <QString>

#include "app/desk/printing/scan_desk.h"
#include "ui/look/mark.h"

namespace jcic::ui {

struct ProofWords {
    Mark mark = Mark::not_yet;
    QString verdict;  ///< one or two sentences
    QString details;  ///< line by line
};

[[nodiscard]] ProofWords words_of(const desk::ProofReport& report);
[[nodiscard]] ProofWords words_of(const desk::OriginReport& report);

}  // namespace jcic::ui
