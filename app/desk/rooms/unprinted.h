#pragma once
// Characters that pages can only print as numbers (app/paper/layout/named_characters.h), reported on entry or import.

#include <string>
#include <string_view>

#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// "⟨U+E000⟩、⟨U+0378⟩"; "" if the whole text has glyphs.
[[nodiscard]] std::string unprinted(const Printing& printing, std::string_view text);

}  // namespace jcic::desk
