#include "ui/record/pdf_find.h"

#include <QPdfSelection>

#include "app/base/secret.h"
#include "ui/look/page_text.h"

namespace jcic::ui {
namespace {

struct Compared {
    QString text;
    std::vector<int> at;  ///< where each character stood
};

Compared compared(const QString& text) {
    constexpr char16_t first = 0xFF01, last = 0xFF5E;
    Compared out;
    out.text.reserve(text.size());  // once: what grew would leave its former places behind
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

QString comparable(const QString& words) {
    return compared(words).text;
}

std::vector<PdfPlace> find_on(QPdfDocument& document, int page, const QString& comparable) {
    std::vector<PdfPlace> out;
    if (comparable.isEmpty()) return out;
    const PageText words(document, page);
    auto said = compared(words.text());
    for (auto found = said.text.indexOf(comparable); found >= 0;
         found = said.text.indexOf(comparable, found + comparable.size())) {
        const int from = said.at[static_cast<std::size_t>(found)];
        const int to = said.at[static_cast<std::size_t>(found + comparable.size() - 1)];
        out.push_back({page, from, to - from + 1});
    }
    wipe({reinterpret_cast<std::uint8_t*>(said.text.data()),
          static_cast<std::size_t>(said.text.size()) * sizeof(QChar)});
    return out;
}

void surround(QPdfDocument& document, PdfPlace& place) {
    if (!place.boxes.empty()) return;
    for (const auto& box : document.getSelectionAtIndex(place.page, place.from, place.length).bounds())
        place.boxes.push_back(box.boundingRect());
}

}  // namespace jcic::ui
