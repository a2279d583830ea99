#pragma once
// Decoder complaints about a JPEG (ITU-T T.81) that do not affect its picture, as cameras and scanners write it:
// superfluous bytes, and an incomplete scan header.

#include <cstddef>
#include <string_view>

#include "app/base/bytes.h"

namespace jcic::scanner {

/// The same picture without the bytes between its header's parts and, if it is sequential, with scan headers as T.81
/// requires: a decoder reports only its first complaint, which could hide damage.
[[nodiscard]] Bytes without_oddities(ByteView jpeg);

/// Whether the decoder's first complaint about a JPEG without oddities is harmless: a few bytes, or any number of one
/// value, between a complete scan and the end of the file. More bytes are the trace of a hole in a scan.
[[nodiscard]] bool is_filling_before_the_end(ByteView jpeg, std::string_view complaint);

}  // namespace jcic::scanner
