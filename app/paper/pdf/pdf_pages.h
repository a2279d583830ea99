#pragma once
// The contents of each page of a file that Cairo wrote: extracted, extended, and put back.

#include <string>
#include <string_view>
#include <vector>

#include "app/paper/pdf/pdf_objects.h"

namespace jcic::paper {

/// A page's operators, with everything painted outside the structure tree marked as an artifact (ISO 32000-1 section
/// 14.8.2.2): repeated heads and feet, watermark, lines, logo. Expects Cairo's form: marked content of the structure
/// begins and ends on lines of its own, outside text objects; otherwise nullopt.
[[nodiscard]] std::optional<std::string> with_artifacts(std::string_view operators);

/// Replaces marks around a group's own content by blanks. Cairo 1.18 counts what is painted between cells while a table
/// or a list is open as the table's content: rules, and at a page's end its foot, watermark and the next one's head.
void unmark_groups(std::string& operators);

/// Both for every page. Fault paper.layout (reason "pdf").
[[nodiscard]] Result<void> mark_artifacts(PdfObjects& objects);

/// `last`: operators for each page, painted after everything else and independent of its graphics state; empty for
/// none. Fault paper.layout (reason "pdf").
[[nodiscard]] Result<void> paint_last(PdfObjects& objects, const std::vector<std::string>& last);

}  // namespace jcic::paper
