#pragma once
// qpdf from memory to memory. The only place that includes its headers.

#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr only; qpdf/PointerHolder.hh
#include <functional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <qpdf/QUtil.hh>

#include "app/paper/pdf.h"

namespace jcic::paper {

using ChangePdf = std::function<void(QPDF& pdf, QPDFWriter& writer)>;

/// Reads, lets `change` do its work and writes. Fault paper.layout (reason "pdf") where qpdf throws.
[[nodiscard]] Result<PdfBytes> rewrite(const PdfBytes& pdf, const ChangePdf& change);

}  // namespace jcic::paper
