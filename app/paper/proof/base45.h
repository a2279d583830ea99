#pragma once
// Base45 (RFC 9285): bytes in the 45 characters of a QR code's alphanumeric mode, so that every reader returns them
// unchanged; readers guess the character set of raw bytes.

#include <string>

#include "app/base/bytes.h"

namespace jcic::paper {

[[nodiscard]] std::string to_base45(ByteView bytes);
/// Fault input.form for text not written by to_base45.
[[nodiscard]] Result<Bytes> from_base45(std::string_view text);

}  // namespace jcic::paper
