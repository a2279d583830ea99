#pragma once
// PNG (ISO/IEC 15948) and JPEG (ITU-T T.81) to grey pixels.

#include "app/scan/scanned.h"
#include "app/scanner/picture.h"

namespace jcic::scanner {

/// The most that is taken: A4 at 600 dpi is 35 million.
inline constexpr std::size_t most_pixels = 80'000'000;

[[nodiscard]] bool is_png(ByteView bytes);
[[nodiscard]] bool is_jpeg(ByteView bytes);
[[nodiscard]] tl::expected<Picture, scan::Unread> decode_png(ByteView bytes);
[[nodiscard]] tl::expected<Picture, scan::Unread> decode_jpeg(ByteView bytes);

}  // namespace jcic::scanner
