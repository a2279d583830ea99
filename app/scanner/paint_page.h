#pragma once
// Renders one page of a file for display, in colour (scan::PaintedPage). Meant to run in the sandbox (confine.h).

#include "app/scan/painted.h"
#include "app/scan/scanned.h"

namespace jcic::scanner {

/// Renders a PNG, a JPEG (both turned by their Exif) or a PDF without a password; pictures are only reduced, never
/// enlarged. Refuses a picture that is too large by its header, before painting.
[[nodiscard]] tl::expected<scan::PaintedPage, scan::Unread> paint_page(ByteView file, const scan::PageRequest& wanted);

}  // namespace jcic::scanner
