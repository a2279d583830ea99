#pragma once
// Converts a paper's document to a workbook's sheet with the same words as printed.

#include "app/paper/layout/document.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

[[nodiscard]] tables::Sheet as_sheet(const paper::Document& document, std::string name);

}  // namespace jcic::desk::papers
