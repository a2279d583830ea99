#pragma once
// PNG (ISO/IEC 15948) and JPEG (ITU-T T.81) to grey pixels.

#include "app/scan/picture.h"

namespace jcic::scan {

/// The most that is taken: A4 at 600 dpi is 35 million.
inline constexpr std::size_t most_pixels = 80'000'000;

[[nodiscard]] bool is_png(ByteView bytes);
[[nodiscard]] bool is_jpeg(ByteView bytes);
/// Faults file.form: no picture, or damaged; detail "reason" size for one that is too large.
[[nodiscard]] Result<Picture> decode_png(ByteView bytes);
[[nodiscard]] Result<Picture> decode_jpeg(ByteView bytes);

}  // namespace jcic::scan
