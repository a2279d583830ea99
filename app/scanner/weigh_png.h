#pragma once
// Estimates the cost of decoding a PNG before decoding it: its dimensions by its header, and whether its pixels unpack
// to more than these. libpng would unpack such a file completely, for a minute, and then discard it.

#include <optional>

#include "app/scan/scanned.h"

namespace jcic::scanner {

/// Why it is not to be decoded: too_large or damaged.
[[nodiscard]] std::optional<scan::Unread> weigh_png(ByteView file);

}  // namespace jcic::scanner
