#pragma once
// qpdf from memory to memory, through its C interface: the C++ one does not compile with clang 14 as C++20.

#include <qpdf/qpdf-c.h>

#include <functional>

#include "app/paper/pdf/pdf.h"

namespace jcic::paper {

/// Reads, lets `change` do its work on what was read and on how it will be written, and writes.
/// Fault paper.layout (reason "pdf") where qpdf failed anywhere.
[[nodiscard]] Result<PdfBytes> rewrite(const PdfBytes& pdf, const std::function<void(qpdf_data)>& change);

}  // namespace jcic::paper
