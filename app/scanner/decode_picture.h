#pragma once
// Decodes PNG (ISO/IEC 15948) and JPEG (ITU-T T.81) to pixels: grey for reading, in colour for display.

#include <cstddef>
#include <optional>
#include <string_view>

#include "app/base/bytes.h"
#include "app/scan/scanned.h"
#include "app/scanner/read_code.h"

namespace jcic::scanner {

// Decoder complaints about a JPEG (ITU-T T.81) that do not affect its picture, as cameras and scanners write it:
// superfluous bytes, and an incomplete scan header.

/// The same picture without the bytes between its header's parts and, if it is sequential, with scan headers as T.81
/// requires: a decoder reports only its first complaint, which could hide damage.
[[nodiscard]] Bytes without_oddities(ByteView jpeg);

/// Whether the decoder's first complaint about a JPEG without oddities is harmless: a few bytes, or any number of one
/// value, between a complete scan and the end of the file. More bytes are the trace of a hole in a scan.
[[nodiscard]] bool is_filling_before_the_end(ByteView jpeg, std::string_view complaint);

/// The largest accepted picture: A4 at 600 dpi is 35 million.
inline constexpr std::size_t most_pixels = 80'000'000;
/// Judged by dimensions only; a picture without dimensions also counts.
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
/// Transparent pixels become white.
[[nodiscard]] tl::expected<ColourPicture, scan::Unread> decode_png_in_colours(ByteView bytes);
/// Reduced to a half, a quarter or an eighth if both sides stay at least this long. Shows what is readable despite
/// damage, as any viewer does.
[[nodiscard]] tl::expected<ColourPicture, scan::Unread> decode_jpeg_in_colours(ByteView bytes, int at_least);
/// Why it cannot be shown: its dimensions, from its header; if it must be whole, also any damage.
[[nodiscard]] std::optional<scan::Unread> wrong_with_jpeg(ByteView bytes, bool must_be_whole);

}  // namespace jcic::scanner
