#include "app/desk/rooms/unprinted.h"

#include "app/desk/rooms/parts.h"
#include "app/paper/layout/typesetter.h"

namespace jcic::desk {

std::string unprinted(const Printing& printing, std::string_view text) {
    // The fonts are the same on every kind of page.
    return paper::listed(paper::named_in(text, printing.layouts().form(paper::FormKind::record_t50).look));
}

}  // namespace jcic::desk
