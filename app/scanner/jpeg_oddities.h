#pragma once
// Decoder complaints about a JPEG (ITU-T T.81) that do not affect its picture, as cameras and scanners write it:
// superfluous bytes, and a scan header that says less than it should.

#include <cstddef>
#include <string_view>

#include "app/base/bytes.h"

namespace jcic::scanner {

/// The same picture without the bytes between the parts of its head, and with its scans' heads as T.81 has them where
/// it is sequential: a decoder tells the first thing only that it finds odd, behind which damage would be hidden.
[[nodiscard]] Bytes without_oddities(ByteView jpeg);

/// Whether what the decoder said first of a JPEG without oddities is no damage: a few bytes, or as many as there are of
/// one value, between a whole scan and the end of the file. More of them are what a hole leaves of a scan.
[[nodiscard]] bool is_filling_before_the_end(ByteView jpeg, std::string_view complaint);

}  // namespace jcic::scanner
