#pragma once
// Unpacks gzip (RFC 1952), with which PIV cards compress their certificates.

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::card {

/// One gzip member, whole, with nothing behind it. Fault card.answer, "reason" = "compression", also where more than
/// `limit` bytes come out.
[[nodiscard]] Result<Bytes> gunzip(ByteView packed, std::size_t limit);

}  // namespace jcic::card
