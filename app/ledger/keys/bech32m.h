#pragma once
// Bech32m (BIP 350): bytes as text that people can type; the checksum finds every error in up to four characters.

#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::ledger {

/// Lower case: `kind`, "1", the bytes, six characters of checksum. At most 90 characters in all are sound.
[[nodiscard]] std::string to_bech32m(std::string_view kind, ByteView bytes);
/// Blanks and hyphens are passed over, upper case is taken too. Fault input.form where kind, characters or checksum are
/// not as they should be.
[[nodiscard]] Result<Bytes> from_bech32m(std::string_view kind, std::string_view text);

/// The same for what is secret: at most 47 bytes, all of it in locked memory.
[[nodiscard]] Secret to_secret_bech32m(std::string_view kind, const Secret& bytes);
[[nodiscard]] Result<Secret> from_secret_bech32m(std::string_view kind, const Secret& text);

}  // namespace jcic::ledger
