#include "app/paper/document.h"

#include "app/paper/pages.h"

namespace jcic::paper {

Result<PdfBytes> render(const Document& document, const Layout& layout, const Prove& prove) {
    JCIC_TRY(Pages pages, Pages::set(document, layout, static_cast<bool>(prove)));
    return pages.all(prove);
}

}  // namespace jcic::paper
