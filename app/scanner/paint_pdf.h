#pragma once
// Renders a page of a PDF with poppler, for display.

#include "app/scan/painted.h"
#include "app/scan/scanned.h"
#include "app/scanner/weigh_pdf.h"

namespace jcic::scanner {

[[nodiscard]] tl::expected<scan::PaintedPage, scan::Unread> paint_pdf_page(ByteView file,
                                                                           const scan::PageWanted& wanted, Care care);

}  // namespace jcic::scanner
