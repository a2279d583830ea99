#pragma once
// Bech32m (BIP 350): bytes as text that people can type; the checksum finds every error in up to four characters.

#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::ledger {

/// Lower case: `kind`, "1", the bytes, six characters of checksum. The checksum is reliable up to 90 characters in all.
[[nodiscard]] std::string to_bech32m(std::string_view kind, ByteView bytes);
/// Skips blanks and hyphens, accepts upper case. Fault input.form if kind, characters or checksum are invalid.
[[nodiscard]] Result<Bytes> from_bech32m(std::string_view kind, std::string_view text);

/// The same for secrets of at most 47 bytes, entirely in locked memory.
[[nodiscard]] Secret to_secret_bech32m(std::string_view kind, const Secret& bytes);
[[nodiscard]] Result<Secret> from_secret_bech32m(std::string_view kind, const Secret& text);

}  // namespace jcic::ledger
