#pragma once
// Where words stand on the pages of a document, as a person means them: without regard to capitals, full-width forms,
// spaces and the commas of amounts.

#include <QPdfDocument>
#include <QRectF>
#include <vector>

namespace jcic::ui {

/// One place: its characters on the page, and the boxes around them, in points from the page's upper left.
struct PdfPlace {
    int page = 0;
    int from = 0;
    int length = 0;
    std::vector<QRectF> boxes{};  ///< once surround() was asked
};

/// Words as they are compared; "" where nothing is to be compared.
[[nodiscard]] QString comparable(const QString& words);
/// On one page, in the order of reading. Nothing of its text is kept.
[[nodiscard]] std::vector<PdfPlace> find_on(QPdfDocument& document, int page, const QString& comparable);
/// Fills the boxes. The page is read anew for each place: not for hundreds, while a person types.
void surround(QPdfDocument& document, PdfPlace& place);

}  // namespace jcic::ui
