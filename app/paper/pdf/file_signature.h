#pragma once
// Identifies the signer of a whole PDF. The file is untrusted: nothing of it is parsed as a PDF here.

#include <optional>

#include "app/base/bytes.h"

namespace jcic::paper {

/// SHA-256 of the certificate whose key signed every byte of the file except the signature itself, as signature.h does;
/// nullopt for no signature, one over a part (something was appended), or an invalid one. The certificate is the file's
/// own: the caller decides whether to trust it.
[[nodiscard]] std::optional<Digest> signed_whole_by(ByteView file);

/// Whether the file claims to be signed as the desk signs, but no valid signature covers all of it: it or its signature
/// was changed, cut or extended since. False for a file without such a claim (a photograph).
[[nodiscard]] bool has_broken_signature(ByteView file);

}  // namespace jcic::paper
