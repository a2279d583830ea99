#include "ui/pdf_find.h"

#include <QPdfSelection>

namespace jcic::ui {
namespace {

struct Compared {
    QString text;
    std::vector<int> at;  ///< where each character stood
};

Compared compared(const QString& text) {
    constexpr char16_t first = 0xFF01, last = 0xFF5E;
    Compared out;
    for (int i = 0; i < text.size(); ++i) {
        const auto code = text[i].unicode();
        const QChar one = code >= first && code <= last ? QChar(static_cast<char16_t>(code - first + '!')) : text[i];
        if (one.isSpace() || one == QLatin1Char(',')) continue;
        out.text += one.toCaseFolded();
        out.at.push_back(i);
    }
    return out;
}

}  // namespace

std::vector<PdfPlace> find_in(QPdfDocument& document, const QString& words) {
    const auto wanted = compared(words).text;
    std::vector<PdfPlace> out;
    if (wanted.isEmpty()) return out;
    for (int page = 0; page < document.pageCount(); ++page) {
        const auto said = compared(document.getAllText(page).text());
        for (auto found = said.text.indexOf(wanted); found >= 0;
             found = said.text.indexOf(wanted, found + wanted.size())) {
            const int from = said.at[static_cast<std::size_t>(found)];
            const int to = said.at[static_cast<std::size_t>(found + wanted.size() - 1)];
            out.push_back({page, from, to - from + 1});
        }
    }
    return out;
}

void surround(QPdfDocument& document, PdfPlace& place) {
    if (!place.boxes.empty()) return;
    for (const auto& box : document.getSelectionAtIndex(place.page, place.from, place.length).bounds())
        place.boxes.push_back(box.boundingRect());
}

}  // namespace jcic::ui
