#pragma once
// What pages could only give by number (app/paper/layout/named_characters.h), told where it is typed or read in.

#include <string>
#include <string_view>

#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// "⟨U+E000⟩、⟨U+0378⟩"; "" where all of the text has a glyph.
[[nodiscard]] std::string unprinted(const Printing& printing, std::string_view text);

}  // namespace jcic::desk
