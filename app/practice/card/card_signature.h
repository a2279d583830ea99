#pragma once
// The practice card's signature: ECDSA P-256.

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::practice {

/// Signs a hash of 32 bytes with a private key in DER: raw r || s, 64 bytes. Empty for an invalid key.
[[nodiscard]] Bytes sign_hash(const Secret& key_der, ByteView hash);

}  // namespace jcic::practice
