#pragma once
// Reads a PDF with poppler.

#include <tl/expected.hpp>

#include "app/base/secret.h"
#include "app/scan/read_apart.h"
#include "app/scan/scanned.h"
#include "app/scanner/read_code.h"

namespace jcic::scanner {

// Looks at a file that is to be evidence (scan::EvidenceLook): refuses what is not whole, or is more than pages, and
// tells the pages without ink. Meant to run in the sandbox (confine.h).

/// PNG, JPEG, or a PDF without a password. A PDF is judged by its own structure (pdf_structure.h) before a library
/// paints it.
[[nodiscard]] tl::expected<scan::EvidenceLook, scan::Unread> look_as_evidence(ByteView file);

}  // namespace jcic::scanner

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
