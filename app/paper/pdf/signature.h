#pragma once
// Signs files that leave the desk, so that any reader detects an altered page (PAdES baseline B, ETSI EN 319 142-1).

#include "app/base/clock.h"
#include "app/paper/pdf/document_signer.h"
#include "app/paper/pdf/pdf.h"

namespace jcic::paper {

/// The same pages with an invisible signature over the whole file; `at` is the time that the file claims. Faults
/// paper.signer and the signer's own, paper.layout (not a PDF).
[[nodiscard]] Result<PdfBytes> sign_pdf(const PdfBytes& pdf, DocumentSigner& signer, UtcTime at);

/// Encrypted as by encrypt_pdf and signed over the encrypted bytes: what is filed (R-PA-5). Faults of both.
[[nodiscard]] Result<PdfBytes> encrypt_and_sign_pdf(const PdfBytes& pdf, const Secret& password, DocumentSigner& signer,
                                                    UtcTime at);

}  // namespace jcic::paper
