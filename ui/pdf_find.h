#pragma once
// Where words stand on the pages of a document, as a person means them: without regard to capitals, full-width forms,
// spaces and the commas of amounts.

#include <QPdfDocument>
#include <QRectF>
#include <vector>

namespace jcic::ui {

/// One place: the boxes around it, in points from the page's upper left.
struct PdfPlace {
    int page = 0;
    std::vector<QRectF> boxes{};
};

/// In the order of reading; none for no words. Nothing of the text is kept.
[[nodiscard]] std::vector<PdfPlace> find_in(QPdfDocument& document, const QString& words);

}  // namespace jcic::ui
