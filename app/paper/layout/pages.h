#pragma once
// A document, typeset and broken into pages. All of it must be typeset first, because columns are as wide as their
// widest cell; painting can be done page by page, so that the first page is visible before the others are painted.

#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/paper/layout/page_frame.h"
#include "app/paper/layout/pagination.h"
#include "app/paper/layout/strips.h"
#include "app/paper/pdf/pdf_file.h"

namespace jcic::paper {

// The proof's QR code (ISO/IEC 18004), level M, as squares in a page's contents: not text, and marked as an artifact
// for screen readers.

/// The side in points, quiet zone of four modules included: 25 mm.
inline constexpr double code_side = 25 / 25.4 * 72;

/// PDF operators that paint the code, its lower left corner at (x, y) from the page's. `words` are characters of
/// Base45. Fault paper.layout (reason "code") if they do not fit a code.
[[nodiscard]] Result<std::string> code_contents(const std::string& words, double x, double y);

class Pages {
public:
    /// `coded`: every page has room for a code. Faults as render().
    [[nodiscard]] static Result<Pages> set(const Document& document, const Layout& layout, bool coded);
    [[nodiscard]] std::size_t count() const { return pages_.size(); }
    /// The first page as a separate file, numbered among all and without its code.
    [[nodiscard]] Result<PdfBytes> first();
    /// All in one file. Faults as render().
    [[nodiscard]] Result<PdfBytes> all(const Prove& prove);
    /// Number of pages painted so far, in any file.
    [[nodiscard]] std::size_t painted() const { return painted_; }

private:
    Pages(const Document& document, const Layout& layout, Typesetter type, PageFrame frame);
    void paint_ground(const Canvas& canvas, std::size_t page) const;
    /// Paints the first `count` pages; adds each one's text to `said`, unless that is null.
    Result<void> paint(PdfFile& file, std::vector<std::string>* said, std::size_t count);

    std::string title_;
    std::string language_;
    UtcTime created_;
    Layout layout_;
    Typesetter type_;
    PageFrame frame_;
    Strips strips_;
    std::vector<Page> pages_;
    std::size_t painted_ = 0;
};

}  // namespace jcic::paper
