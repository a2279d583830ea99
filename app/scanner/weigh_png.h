#pragma once
// Estimates the cost of decoding a PNG before decoding it: its dimensions by its header, and whether its data unpack to
// more pixels. libpng would unpack such a file completely, for a minute, and then discard it.

#include <optional>

#include "app/scan/scanned.h"

namespace jcic::scanner {

/// Why it must not be decoded: too_large or damaged.
[[nodiscard]] std::optional<scan::Unread> weigh_png(ByteView file);

}  // namespace jcic::scanner
