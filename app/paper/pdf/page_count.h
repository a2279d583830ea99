#pragma once
// Counts the pages of a finished PDF.

#include "app/paper/pdf/pdf.h"

namespace jcic::paper {

/// Fault paper.layout (reason "pdf") if it is no PDF.
[[nodiscard]] Result<int> page_count(const PdfBytes& pdf);

}  // namespace jcic::paper
