#pragma once
// What head office sees, as text, as JSON, as a table for a workbook, and as a page.

#include <string>

#include "app/hub_server/office.h"
#include "app/hub_server/words.h"
#include "app/paper/layout/document.h"
#include "app/tables/table.h"

namespace jcic::hub_server {

/// A register's title, or its name in English.
[[nodiscard]] std::string called(const std::string& book, Language language);
/// A line a branch, below it what is not believed; last a line for all.
[[nodiscard]] std::string text_of(const Office& office, Language language);
[[nodiscard]] std::string json_of(const Office& office);
[[nodiscard]] tables::Table table_of(const Office& office, Language language);
/// A row a branch, on A4 lying, with small bars; more branches than a page takes go on on the next.
[[nodiscard]] Result<paper::PdfBytes> page_of(const Office& office, Language language);

}  // namespace jcic::hub_server
