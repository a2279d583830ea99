#pragma once
// Writes a PDF with object streams and a cross-reference stream (ISO 32000-1 sections 7.5.7 and 7.5.8): the many small
// elements of a structure tree then take a fifth of their bytes.

#include "app/paper/pdf/pdf_objects.h"

namespace jcic::paper {

/// The same objects give the same bytes: the file's identifier is derived from them.
[[nodiscard]] PdfBytes packed(const PdfObjects& objects);

}  // namespace jcic::paper
