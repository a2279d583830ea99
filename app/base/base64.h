#pragma once
// Base64 of RFC 4648, section 4: with padding.

#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"

namespace jcic {

[[nodiscard]] std::string to_base64(ByteView bytes);
/// Accepts only what to_base64 writes, so that no bytes have two texts: no blank or line end, full padding, no unused
/// bit set. nullopt for anything else.
[[nodiscard]] std::optional<Bytes> from_base64(std::string_view text);

}  // namespace jcic
