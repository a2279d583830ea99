#pragma once
// A paper's document as a workbook's sheet: the very words that are printed, since both come of one document.

#include "app/paper/layout/document.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

[[nodiscard]] tables::Sheet as_sheet(const paper::Document& document, std::string name);

}  // namespace jcic::desk::papers
