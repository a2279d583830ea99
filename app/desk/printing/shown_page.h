#pragma once
// A page of a file of unknown origin, as plain pixels for a window: painted by a program of its own (app/scan), since
// nothing of such a file is decoded beside the keys.

#include <functional>
#include <stop_token>

#include "app/base/bytes.h"

namespace jcic::desk {

/// How wide a page is painted, in pixels: an A4 sheet at 290 dots an inch. Nearer, it is drawn larger.
inline constexpr std::uint32_t page_width = 2400;

struct ShownPage {
    int pages = 0;               ///< that the file has
    bool without_fonts = false;  ///< some of its letters may not be seen: their fonts are not in the file
    int width = 0;
    int height = 0;
    Bytes pixels;  ///< row by row from the top, without gaps: blue, green, red, and a byte that says nothing
};

/// Of a PNG, a JPEG or a PDF; `page` from 1. It may take half a minute, and needs nothing of the desk: whoever asks
/// does so beside the windows and the conductor. Asked to stop, the reader is ended. Faults file.missing (the reader
/// itself), file.form (detail "reason"), cancelled, internal.
[[nodiscard]] Result<ShownPage> paint_page(ByteView file, int page, const std::stop_token& stop = {});

using PaintPage = std::function<Result<ShownPage>(ByteView file, int page, const std::stop_token& stop)>;

}  // namespace jcic::desk
