#pragma once
// Formats head office's overview as text, as JSON, as a table for a workbook, and as a page.

#include <string>

#include "app/hub_server/office.h"
#include "app/hub_server/words.h"
#include "app/paper/layout/document.h"
#include "app/tables/table.h"

namespace jcic::hub_server {

/// A register's title, or its name in English.
[[nodiscard]] std::string called(const std::string& book, Language language);
/// One line per branch, followed by its untrusted rows; the last line is the total.
[[nodiscard]] std::string text_of(const Office& office, Language language);
[[nodiscard]] std::string json_of(const Office& office);
[[nodiscard]] tables::Table table_of(const Office& office, Language language);
/// One row per branch, on A4 landscape, with small bars; continues on further pages.
[[nodiscard]] Result<paper::PdfBytes> page_of(const Office& office, Language language);

}  // namespace jcic::hub_server
