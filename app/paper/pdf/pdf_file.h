#pragma once
// A PDF that Cairo writes into memory, and its completion.

#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/paper/pdf/handles.h"
#include "app/paper/pdf/pdf.h"
#include "app/paper/pdf/pdf_structure.h"

namespace jcic::paper {

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
