#pragma once
// Signatures of desks at the hub: ECDSA P-256 with SHA-256 by the workstation's key, r and s of 32 bytes each.

#include <functional>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::hub {

/// Signs with this workstation's key; 64 bytes. Faults are passed on.
using Sign = std::function<Result<Bytes>(ByteView message)>;

/// Verifies by the key of that certificate (DER).
[[nodiscard]] bool holds_for(ByteView certificate, std::string_view text, ByteView signature);

/// The public key of a certificate, x and y of 32 bytes each; empty if it is none of P-256.
[[nodiscard]] Bytes point_of(ByteView certificate);

/// The fingerprint that people compare.
[[nodiscard]] Digest fingerprint_of(ByteView certificate);

}  // namespace jcic::hub
