#pragma once
// The metadata that keep a file readable for decades: PDF/A-3, ISO 19005-3, level B. tests/paper/test_archive.cpp
// checks them by its author's reading of the standard; no validator has checked them.

#include <qpdf/qpdf-c.h>
#include <string>
#include <string_view>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/paper/pdf/pdf_objects.h"

namespace jcic::paper {

// The compression of RFC 1950 (zlib's), which PDF calls FlateDecode (ISO 32000-1 section 7.4.4).

[[nodiscard]] std::string deflated(std::string_view plain);

/// Fault paper.layout (reason "pdf") for input not written by deflated(), or beyond 64 MB.
[[nodiscard]] Result<std::string> inflated(std::string_view packed);

inline constexpr const char* pdf_creator = "jcic-desk";

/// "2026-12-21T06:06:00Z".
[[nodiscard]] std::string pdf_date(UtcTime when);

/// Adds metadata (XMP) equal to the Info dictionary, the file's colours (an output intent with a profile), and what
/// else Cairo 1.16 omits.
void make_archival(PdfObjects& objects, const std::string& title, const std::string& language, UtcTime created);

/// Removes the PDF/A claim from a file about to be encrypted: an encrypted file is none (ISO 19005-3, 6.1.3).
void no_longer_archival(qpdf_data file);

}  // namespace jcic::paper
