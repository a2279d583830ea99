#pragma once
// Who signed a whole PDF. The file is untrusted: nothing of it is parsed as a PDF here.

#include <optional>

#include "app/base/bytes.h"

namespace jcic::paper {

/// SHA-256 of the certificate whose key signed every byte of the file but the signature itself, as signature.h does;
/// nullopt where nobody did: no signature, one over a part (something was appended), or one that does not hold. The
/// certificate is the file's own: whether it is one to be believed is for the caller to say.
[[nodiscard]] std::optional<Digest> signed_whole_by(ByteView file);

/// Whether the file says that it was signed as the desk signs, and no signature over all of it holds, ours or
/// anybody's: it was changed, cut or added to since, or its signature was. A file that says nothing of one (a
/// photograph) has none broken.
[[nodiscard]] bool has_broken_signature(ByteView file);

}  // namespace jcic::paper
