#include "app/paper/layout/document.h"

#include "app/paper/layout/pages.h"

namespace jcic::paper {

Result<PdfBytes> render(const Document& document, const Layout& layout, const Prove& prove) {
    JCIC_TRY(Pages pages, Pages::set(document, layout, static_cast<bool>(prove)));
    return pages.all(prove);
}

}  // namespace jcic::paper
