#pragma once
// Renders one page of a file for display, in colour (scan::PaintedPage). Meant to run in the sandbox (confine.h).

#include "app/scan/painted.h"
#include "app/scan/scanned.h"
#include "app/scanner/weigh_pdf.h"

namespace jcic::scanner {

/// Of a PNG, a JPEG (turned as its Exif says) or a PDF without a password. A picture is made smaller, never larger.
/// What is too large is refused before it is painted, by its head; of evidence, what is damaged anywhere.
[[nodiscard]] tl::expected<scan::PaintedPage, scan::Unread> paint_page(ByteView file, const scan::PageWanted& wanted,
                                                                       Care care = Care::as_far_as_it_goes);

}  // namespace jcic::scanner
