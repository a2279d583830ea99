#pragma once
// Looks at a file that is to be evidence (scan::EvidenceLook): refuses what is not whole, or is more than pages, and
// tells the pages without ink. Meant to run in the sandbox (confine.h).

#include <tl/expected.hpp>

#include "app/scan/evidence.h"
#include "app/scan/scanned.h"

namespace jcic::scanner {

/// PNG, JPEG, or a PDF without a password. A PDF is judged by its own structure (pdf_structure.h) before a library
/// paints it.
[[nodiscard]] tl::expected<scan::EvidenceLook, scan::Unread> look_as_evidence(ByteView file);

}  // namespace jcic::scanner
