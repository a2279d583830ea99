#pragma once
// Unpacks what zlib packed (RFC 1950), as far as anybody asked: what a few bytes would unpack to is not unpacked.

#include <cstddef>

#include "app/base/bytes.h"

namespace jcic::scanner {

/// Cut at the most that was asked for.
struct Unpacked {
    Bytes bytes;
    bool whole = true;  ///< no damage and no premature end was found
    bool over = false;  ///< there are more
};

/// `keep`: false if only damage is looked for.
[[nodiscard]] Unpacked inflated(ByteView packed, std::size_t most, bool keep);

}  // namespace jcic::scanner
