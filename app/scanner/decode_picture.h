#pragma once
// Decodes PNG (ISO/IEC 15948) and JPEG (ITU-T T.81) to pixels: grey for reading, in colour for display.

#include <optional>

#include "app/scan/scanned.h"
#include "app/scanner/picture.h"

namespace jcic::scanner {

/// The most that is taken: A4 at 600 dpi is 35 million.
inline constexpr std::size_t most_pixels = 80'000'000;
/// Told by the measures alone; one of no size is too.
[[nodiscard]] constexpr bool too_large(std::uint64_t width, std::uint64_t height) {
    return width == 0 || height == 0 || width > most_pixels / height;
}

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
/// In half of its measures, or a quarter or an eighth, where both sides stay at least this long. What a scanner's slip
/// lets be seen is shown, as by any viewer: damage is no end.
[[nodiscard]] tl::expected<ColourPicture, scan::Unread> decode_jpeg_in_colours(ByteView bytes, int at_least);
/// Why it cannot be seen: its measures, told by its head; where it must be whole, any damage too.
[[nodiscard]] std::optional<scan::Unread> wrong_with_jpeg(ByteView bytes, bool must_be_whole);

}  // namespace jcic::scanner
