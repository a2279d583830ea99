#pragma once
// Renders one page of a file for display, in colour (scan::PaintedPage). Meant to run in the sandbox (confine.h).

#include "app/scan/painted.h"
#include "app/scan/scanned.h"
#include "app/scanner/weigh_pdf.h"

namespace jcic::scanner {

/// Renders a PNG, a JPEG (turned by its Exif) or a PDF without a password; pictures are only reduced, never enlarged.
/// Refuses a picture that is too large by its header, before painting; as evidence also any damaged file.
[[nodiscard]] tl::expected<scan::PaintedPage, scan::Unread> paint_page(ByteView file, const scan::PageRequest& wanted,
                                                                       Care care = Care::as_far_as_it_goes);

}  // namespace jcic::scanner
