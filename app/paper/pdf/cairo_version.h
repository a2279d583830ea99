#pragma once
// Differences between Cairo 1.18 (Debian 13) and 1.16 (Debian 12).

#include <cairo-pdf.h>

namespace jcic::paper {

/// From PDF 1.5 on it packs its objects into streams, which PdfObjects does not read: it is held to 1.4, and then says
/// nowhere which letters a ligature stands for, so that none may be set. The whole file is packed afterwards
/// (pdf_packing.h), and has a version of its own.
inline bool packs_objects() {
    return cairo_version() >= CAIRO_VERSION_ENCODE(1, 17, 6);
}

inline void keep_objects_apart(cairo_surface_t* pdf) {
    if (packs_objects()) cairo_pdf_surface_restrict_to_version(pdf, CAIRO_PDF_VERSION_1_4);
}

}  // namespace jcic::paper
