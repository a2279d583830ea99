#pragma once
// Finds words on a document's pages, ignoring capitals, full-width forms, spaces and the commas of amounts.

#include <QRectF>
#include <QString>
#include <vector>

namespace jcic::ui {

/// One match: its characters on the page and the boxes around them, in the caller's units.
struct FoundPlace {
    int page = 0;  ///< from 0
    int from = 0;
    int length = 0;
    std::vector<QRectF> boxes{};
};

/// Normalises words for comparison; "" if nothing is left to compare.
[[nodiscard]] QString comparable(const QString& words);
/// Returns the matches in a page's text, in reading order. Keeps none of the text.
[[nodiscard]] std::vector<FoundPlace> find_in(const QString& text, int page, const QString& comparable);

}  // namespace jcic::ui
