#pragma once
// Tells whether anything is printed on a page, before the page is searched.

#include "app/scanner/picture.h"

namespace jcic::scanner {

struct Ink {
    /// Nothing that a code could be made of: where nothing is darker than its paper, nothing is looked for.
    bool none = false;
    /// Paper for a person's eye too: what shines through from the other side, dust and the shadow of an edge are not
    /// printed on it.
    bool blank = false;
};

[[nodiscard]] Ink ink_on(const Picture& page);

}  // namespace jcic::scanner
