#pragma once
// Differences between Cairo 1.18 (Debian 13) and 1.16 (Debian 12).

#include <cairo-pdf.h>

namespace jcic::paper {

/// From PDF 1.5 on it packs objects into streams, which PdfObjects does not read. It is therefore limited to 1.4, which
/// does not record the letters of a ligature, so ligatures must be off. The whole file is packed afterwards
/// (pdf_packing.h), with its own version.
inline bool packs_objects() {
    return cairo_version() >= CAIRO_VERSION_ENCODE(1, 17, 6);
}

inline void keep_objects_apart(cairo_surface_t* pdf) {
    if (packs_objects()) cairo_pdf_surface_restrict_to_version(pdf, CAIRO_PDF_VERSION_1_4);
}

}  // namespace jcic::paper
