#pragma once
// Where words stand on the pages of a document, as a person means them: without regard to capitals, full-width forms,
// spaces and the commas of amounts.

#include <QRectF>
#include <QString>
#include <vector>

namespace jcic::ui {

/// One place: its characters on the page, and the boxes around them, in the measures of who knows them.
struct FoundPlace {
    int page = 0;  ///< from 0
    int from = 0;
    int length = 0;
    std::vector<QRectF> boxes{};
};

/// Words as they are compared; "" where nothing is to be compared.
[[nodiscard]] QString comparable(const QString& words);
/// In what a page says, in the order of reading. Nothing of it is kept.
[[nodiscard]] std::vector<FoundPlace> find_in(const QString& text, int page, const QString& comparable);

}  // namespace jcic::ui
