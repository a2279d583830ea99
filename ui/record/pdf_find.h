#pragma once
// Where words stand on the pages of a document that this process laid out.

#include <QPdfDocument>

#include "ui/record/found_place.h"

namespace jcic::ui {

/// On one page, in the order of reading. Nothing of its text is kept.
[[nodiscard]] std::vector<FoundPlace> find_on(QPdfDocument& document, int page, const QString& comparable);
/// Fills the boxes, in points from the page's upper left. The page is read anew for each place: not for hundreds, while
/// a person types.
void surround(QPdfDocument& document, FoundPlace& place);

}  // namespace jcic::ui
