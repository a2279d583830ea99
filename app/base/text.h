#pragma once
// Text from outside: UTF-8 (with or without BOM) or Big5 in Microsoft's variant cp950.

#include <string>

#include "app/base/bytes.h"

namespace jcic {

/// UTF-8 without BOM. Valid UTF-8 is taken as such, anything else as cp950; fault input.form
/// with the byte's position where it is neither.
[[nodiscard]] Result<std::string> decode_text(ByteView bytes);
[[nodiscard]] bool is_utf8(ByteView bytes);
/// The number of code points of UTF-8 text.
[[nodiscard]] std::size_t code_points(std::string_view utf8);

}  // namespace jcic
