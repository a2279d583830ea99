#include "app/desk/rooms/unprinted.h"

#include "app/desk/rooms/rooms.h"
#include "app/paper/layout/typesetter.h"

namespace jcic::desk {

std::string unprinted(const Rooms& rooms, std::string_view text) {
    // The fonts are the same on every kind of page.
    return paper::listed(paper::named_in(text, rooms.layouts->form(paper::FormKind::record_t50).look));
}

}  // namespace jcic::desk
