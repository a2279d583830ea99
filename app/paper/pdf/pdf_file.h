#pragma once
// A PDF that Cairo writes into memory, and its completion.

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>
#include <memory>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/paper/pdf/pdf.h"
#include "app/paper/pdf/pdf_objects.h"
#include "app/paper/pdf/pdf_structure.h"

namespace jcic::paper {

// Writes a PDF with object streams and a cross-reference stream (ISO 32000-1 sections 7.5.7 and 7.5.8): the many small
// elements of a structure tree then take a fifth of their bytes.

/// The same objects give the same bytes: the file's identifier is derived from them.
[[nodiscard]] PdfBytes packed(const PdfObjects& objects);

// Differences between Cairo 1.18 (Debian 13) and 1.16 (Debian 12).

/// From PDF 1.5 on it packs objects into streams, which PdfObjects does not read. It is therefore limited to 1.4, which
/// does not record the letters of a ligature, so ligatures must be off. The whole file is packed afterwards
/// (pdf_file.h), with its own version.
inline bool packs_objects() {
    return cairo_version() >= CAIRO_VERSION_ENCODE(1, 17, 6);
}

inline void keep_objects_apart(cairo_surface_t* pdf) {
    if (packs_objects()) cairo_pdf_surface_restrict_to_version(pdf, CAIRO_PDF_VERSION_1_4);
}

// Owners for the reference-counted C objects of Cairo and Pango.

struct Release {
    void operator()(cairo_t* it) const { cairo_destroy(it); }
    void operator()(cairo_surface_t* it) const { cairo_surface_destroy(it); }
    void operator()(cairo_pattern_t* it) const { cairo_pattern_destroy(it); }
    void operator()(cairo_font_options_t* it) const { cairo_font_options_destroy(it); }
    void operator()(PangoFontDescription* it) const { pango_font_description_free(it); }
    void operator()(PangoContext* it) const { g_object_unref(it); }
    void operator()(PangoLayout* it) const { g_object_unref(it); }
};

template <class T>
using Handle = std::unique_ptr<T, Release>;

/// In points.
struct PageSize {
    double width = 0;
    double height = 0;
};

class PdfFile {
public:
    PdfFile(PageSize size, const std::string& title, UtcTime created, std::string language = "zh-TW");
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;
    /// Wipes what was written: a page may contain a secret (part of a recovery key).
    ~PdfFile();
    [[nodiscard]] cairo_t* cr() const { return cr_.get(); }
    void next_page() { cairo_show_page(cr_.get()); }
    /// What a table's heading cells span, in the order of painting; filled by their painter.
    [[nodiscard]] std::vector<HeadCell>& heads() { return heads_; }
    /// Ends the file. Adds what Cairo 1.16 does not write: the structure's rest (pdf_structure.h), artifacts
    /// (pdf_pages.h), metadata for archiving (pdf_archive.h), and an identifier derived from the contents. `last` are
    /// PDF operators, painted last: none, or one text for each page. Fault paper.layout (reason "pdf") if Cairo failed
    /// or wrote something unexpected.
    [[nodiscard]] Result<PdfBytes> finish(const std::vector<std::string>& last);

private:
    std::string title_;
    std::string language_;
    UtcTime created_;
    std::vector<HeadCell> heads_;
    std::unique_ptr<std::string> written_;  ///< buffer of the surface: its address must not move
    Handle<cairo_surface_t> surface_;
    Handle<cairo_t> cr_;
};

}  // namespace jcic::paper
