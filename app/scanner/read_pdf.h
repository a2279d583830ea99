#pragma once
// Reads a PDF with poppler.

#include "app/base/secret.h"
#include "app/scan/places.h"
#include "app/scan/scanned.h"

namespace jcic::scanner {

void prepare_pdf();
[[nodiscard]] bool is_pdf(ByteView bytes);
[[nodiscard]] tl::expected<scan::ScannedFile, scan::Unread> read_pdf(ByteView file, const Secret& password,
                                                                     scan::LookFor look_for,
                                                                     const std::vector<scan::Place>& places = {});

}  // namespace jcic::scanner
