#pragma once
// One page of a file as it is to be seen, in colours (scan::PaintedPage). Meant to run behind walls (confine.h).

#include "app/scan/painted.h"
#include "app/scan/scanned.h"

namespace jcic::scanner {

/// Of a PNG, a JPEG (turned as its Exif says) or a PDF without a password. A picture is made smaller, never larger.
[[nodiscard]] tl::expected<scan::PaintedPage, scan::Unread> paint_page(ByteView file, const scan::PageWanted& wanted);

}  // namespace jcic::scanner
