#pragma once
// A page of a file of unknown origin, as plain pixels for a window: painted in a separate process (app/scan), so that
// such a file is never decoded in the process that holds the keys.

#include <functional>
#include <stop_token>

#include "app/base/bytes.h"

namespace jcic::desk {

/// Width of a painted page in pixels: A4 at 290 dpi. Closer views are scaled up.
inline constexpr std::uint32_t page_width = 2400;

struct ShownPage {
    int pages = 0;               ///< total in the file
    bool without_fonts = false;  ///< some letters may be invisible: their fonts are not embedded
    int width = 0;
    int height = 0;
    Bytes pixels;  ///< row by row from the top, without gaps: blue, green, red, and an unused byte
};

/// Paints a page of a PNG, a JPEG or a PDF; `page` from 1. May take half a minute and does not use the desk: call it on
/// a background thread. A stop request ends the process. Faults file.missing (the reader itself), file.form (detail
/// "reason"), cancelled, internal.
[[nodiscard]] Result<ShownPage> paint_page(ByteView file, int page, const std::stop_token& stop = {});

using PaintPage = std::function<Result<ShownPage>(ByteView file, int page, const std::stop_token& stop)>;

}  // namespace jcic::desk
