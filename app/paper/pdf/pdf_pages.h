#pragma once
// The contents of each page of a file that Cairo wrote: extracted, extended, put back.

#include <string>
#include <string_view>
#include <vector>

#include "app/paper/pdf/pdf_objects.h"

namespace jcic::paper {

/// A page's operators with all that is painted outside the structure tree marked as an artifact (ISO 32000-1 section
/// 14.8.2.2): heads and feet that are repeated, watermark, lines, logo. Operators as Cairo writes them: marked content
/// of the structure begins and ends on lines of its own, outside text objects. nullopt where they are not.
[[nodiscard]] std::optional<std::string> with_artifacts(std::string_view operators);

/// Cairo 1.18 takes what is painted while a table or a list is open, between its cells, for content of the table
/// itself: rules, and at a page's end its foot, watermark and the next one's head. Their marks become blanks.
void unmark_groups(std::string& operators);

/// Both of every page. Fault paper.layout (reason "pdf").
[[nodiscard]] Result<void> mark_artifacts(PdfObjects& objects);

/// `last`: operators of each page, painted after all that it painted and untouched by the state of its graphics; none
/// for nothing. Fault paper.layout (reason "pdf").
[[nodiscard]] Result<void> paint_last(PdfObjects& objects, const std::vector<std::string>& last);

}  // namespace jcic::paper
