#pragma once
// Decodes TIFF 6.0 to grey pixels, page by page: the format of many office copiers.

#include <functional>

#include "app/scan/scanned.h"
#include "app/scanner/picture.h"

namespace jcic::scanner {

[[nodiscard]] bool is_tiff(ByteView bytes);
/// Calls `take` for each page in order; only one is in memory at a time.
[[nodiscard]] tl::expected<void, scan::Unread> each_page_of_tiff(ByteView file,
                                                                 const std::function<void(const Picture&)>& take);

}  // namespace jcic::scanner
