#pragma once
// qpdf from memory to memory, through its C interface: the C++ one does not compile with clang 14 as C++20.

#include <qpdf/qpdf-c.h>
#include <functional>

#include "app/paper/pdf/pdf.h"

namespace jcic::paper {

// Counts the pages of a finished PDF.

/// Fault paper.layout (reason "pdf") if it is no PDF.
[[nodiscard]] Result<int> page_count(const PdfBytes& pdf);

/// Reads the file, lets `change` edit it and its output options, and writes it. Fault paper.layout (reason "pdf") if
/// qpdf failed anywhere.
[[nodiscard]] Result<PdfBytes> rewrite(const PdfBytes& pdf, const std::function<void(qpdf_data)>& change);

}  // namespace jcic::paper
