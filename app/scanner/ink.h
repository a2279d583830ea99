#pragma once
// Determines whether anything is printed on a page, before the page is searched.

#include "app/scanner/read_code.h"

namespace jcic::scanner {

struct Ink {
    /// Nothing darker than its paper: no code is possible, so none is searched for.
    bool none = false;
    /// Blank to a person's eye too: show-through, dust, punched holes and the shadow of an edge do not count as print.
    bool blank = false;
    /// Dark all over, as scanned with the cover open or nothing beneath it: light from the sides does not count.
    bool black = false;
};

[[nodiscard]] Ink ink_on(const Picture& page);

}  // namespace jcic::scanner
