#include "ui/pages/found_place.h"

#include "ui/secrets/wiped_text.h"

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

std::vector<FoundPlace> find_in(const QString& text, int page, const QString& comparable) {
    std::vector<FoundPlace> out;
    if (comparable.isEmpty()) return out;
    const auto said = compared(text);
    for (auto found = said.text.indexOf(comparable); found >= 0;
         found = said.text.indexOf(comparable, found + comparable.size())) {
        const int from = said.at[static_cast<std::size_t>(found)];
        const int to = said.at[static_cast<std::size_t>(found + comparable.size() - 1)];
        out.push_back({page, from, to - from + 1});
    }
    wipe(said.text);
    return out;
}

}  // namespace jcic::ui
