#pragma once
// Reads a scan or a PDF, page by page: the codes on it, and its words if it has any. Meant to run in the sandbox
// (confine.h).

#include <functional>

#include "app/base/secret.h"
#include "app/scan/scanned.h"
#include "app/scanner/read_code.h"

namespace jcic::scanner {

// Decodes TIFF 6.0 to grey pixels, page by page: the format of many office copiers.

[[nodiscard]] bool is_tiff(ByteView bytes);
/// Calls `take` for each page in order; only one is in memory at a time.
[[nodiscard]] tl::expected<void, scan::Unread> each_page_of_tiff(ByteView file,
                                                                 const std::function<void(const Picture&)>& take);

/// Loads what the libraries need from the system, before the sandbox.
void prepare();

/// PNG, JPEG, TIFF, or PDF (each page painted, at 300 dpi if its code needs it). Measures the ink in `places` of a
/// form's first page.
[[nodiscard]] tl::expected<scan::ScannedFile, scan::Unread> read_file(ByteView file, const Secret& password,
                                                                      scan::LookFor look_for = scan::LookFor::proof,
                                                                      const std::vector<scan::Place>& places = {});

}  // namespace jcic::scanner
