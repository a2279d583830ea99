#pragma once
// Reads a PDF with poppler.

#include "app/base/secret.h"
#include "app/scan/places.h"
#include "app/scan/scanned.h"
#include "app/scanner/picture.h"

namespace poppler {
class page;
}

namespace jcic::scanner {

void prepare_pdf();
/// In grey.
[[nodiscard]] tl::expected<Picture, scan::Unread> painted(const poppler::page& page, double dpi);
[[nodiscard]] bool is_pdf(ByteView bytes);
[[nodiscard]] tl::expected<scan::ScannedFile, scan::Unread> read_pdf(ByteView file, const Secret& password,
                                                                     scan::LookFor look_for,
                                                                     const std::vector<scan::Place>& places = {});

}  // namespace jcic::scanner
