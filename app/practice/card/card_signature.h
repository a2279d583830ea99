#pragma once
// The practice card's signature: ECDSA P-256.

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::practice {

/// Over a hash of 32 bytes, by a private key in DER: raw r || s, 64 bytes. Empty where the key is none.
[[nodiscard]] Bytes sign_hash(const Secret& key_der, ByteView hash);

}  // namespace jcic::practice
