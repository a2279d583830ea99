#pragma once
// What a PNG would cost to be decoded, told before it is: its measures by its head, and whether its pixels unpack to
// more than these. libpng unpacks such to its end, for a minute, to throw it away.

#include <optional>

#include "app/scan/scanned.h"

namespace jcic::scanner {

/// Why it is not to be decoded: too_large or damaged.
[[nodiscard]] std::optional<scan::Unread> weigh_png(ByteView file);

}  // namespace jcic::scanner
