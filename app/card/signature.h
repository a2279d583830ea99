#pragma once
// Signatures of cards: the input for the card, its result, and the verification of it.

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/card/certificate.h"

namespace jcic::card {

[[nodiscard]] Digest sha256(ByteView message);

/// DigestInfo of a SHA-256 hash (RFC 8017, 9.2, note 1): the input of a token that pads and signs (CKM_RSA_PKCS).
[[nodiscard]] Bytes digest_info_of(const Digest& hash);
/// The padded block for an RSA key of 2048 bits: EMSA-PKCS1-v1_5 of a SHA-256 hash (RFC 8017, 9.2), 256 bytes. The card
/// only exponentiates (SP 800-73-4, part 2, 3.2.4).
[[nodiscard]] Bytes pkcs1_block(const Digest& hash);

/// Verifies a signature in the form of its algorithm (algorithm.h), by the certificate's key.
/// Fault card.certificate, "reason" = "signature".
[[nodiscard]] Result<void> verify_signature(const Certificate& certificate, ByteView message, ByteView signature);

}  // namespace jcic::card
