#pragma once
// A finished PDF in memory. It is never written to a disk unencrypted (R-PA-5).

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::paper {

using PdfBytes = Bytes;

/// The same pages under AES-256 (PDF 2.0, ISO 32000-2 section 7.6, revision 6), as filed (R-PA-5). The password opens
/// the file; printing is allowed, copying out and changing are not. Faults input.missing (empty password), paper.layout
/// (not a PDF).
[[nodiscard]] Result<PdfBytes> encrypt_pdf(const PdfBytes& pdf, const Secret& password);

}  // namespace jcic::paper
