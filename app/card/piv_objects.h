#pragma once
// The data objects of a PIV card that the desk reads, NIST SP 800-73-4 part 1, 3 and appendix A. Each function takes
// the contents of the object's outer template.

#include <cstdint>
#include <optional>
#include <string>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::card {

/// The card's UUID of the CHUID (tag 34), formatted as in RFC 9562: "00112233-4455-...". nullopt if missing or all
/// zeros, as on cards before FIPS 201-2. Fault card.answer, "reason" = "chuid".
[[nodiscard]] Result<std::optional<std::string>> uuid_in(ByteView chuid);

/// The DER in a certificate object (tags 70, 71), decompressed if 71 requires it. Faults: card.answer, "reason" =
/// "certificate-object" or "compression"; card.certificate, "reason" = "missing" for an empty one.
[[nodiscard]] Result<Bytes> certificate_in(ByteView object, std::size_t limit);

/// The PIN that the discovery object prefers (tag 5F2F): 80 the application's, 00 the card's global one.
/// Fault card.answer, "reason" = "discovery".
[[nodiscard]] Result<std::uint8_t> pin_reference_in(ByteView discovery);

}  // namespace jcic::card
