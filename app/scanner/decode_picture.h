#pragma once
// PNG (ISO/IEC 15948) and JPEG (ITU-T T.81) to pixels: grey to be read, in colours to be seen.

#include "app/scan/scanned.h"
#include "app/scanner/picture.h"

namespace jcic::scanner {

/// The most that is taken: A4 at 600 dpi is 35 million.
inline constexpr std::size_t most_pixels = 80'000'000;

[[nodiscard]] bool is_png(ByteView bytes);
[[nodiscard]] bool is_jpeg(ByteView bytes);
[[nodiscard]] tl::expected<Picture, scan::Unread> decode_png(ByteView bytes);
[[nodiscard]] tl::expected<Picture, scan::Unread> decode_jpeg(ByteView bytes);

struct ColourPicture {
    int width = 0;
    int height = 0;
    Bytes pixels;  ///< row by row from the top: blue, green, red
};
/// What is transparent lies on white.
[[nodiscard]] tl::expected<ColourPicture, scan::Unread> decode_png_in_colours(ByteView bytes);
/// In half of its measures, or a quarter or an eighth, where both sides stay at least this long.
[[nodiscard]] tl::expected<ColourPicture, scan::Unread> decode_jpeg_in_colours(ByteView bytes, int at_least);

}  // namespace jcic::scanner
