#pragma once
// What a desk signs at the hub, and whether it holds: ECDSA P-256 with SHA-256 by the workstation's key, r and s of 32
// bytes each.

#include <functional>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::hub {

/// This workstation's key. 64 bytes; what it faults with is handed on.
using Sign = std::function<Result<Bytes>(ByteView message)>;

/// By the key of that certificate (DER).
[[nodiscard]] bool holds_for(ByteView certificate, std::string_view text, ByteView signature);

/// By which people compare a certificate.
[[nodiscard]] Digest fingerprint_of(ByteView certificate);

}  // namespace jcic::hub
