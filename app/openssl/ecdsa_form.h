#pragma once
// The two forms of an ECDSA P-256 signature: r and s of 32 bytes each, as a card returns them and as they are stored
// and sent; and RFC 3279's Ecdsa-Sig-Value in DER, as OpenSSL makes and checks them.

#include <optional>

#include "app/base/bytes.h"

namespace jcic::openssl {

inline constexpr std::size_t raw_signature_size = 64;

/// Empty for anything but 64 bytes.
[[nodiscard]] Bytes der_from_raw(ByteView raw);
/// 64 bytes; nullopt for what is no such structure, or has more after it, or numbers beyond 256 bits.
[[nodiscard]] std::optional<Bytes> raw_from_der(ByteView der);

}  // namespace jcic::openssl
