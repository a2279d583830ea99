#include "app/words/compared_name.h"

#include <QList>
#include <QString>
#include <string_view>

namespace jcic::words {
namespace {

/// Chooses one of a character's forms: no other character.
bool selects_variation(char32_t c) {
    return (c >= 0x180B && c <= 0x180D) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

/// Between the parts of a foreign name or an indigenous one: each keyboard and each authority writes another. After
/// NFKC, which makes of U+FF0E a full stop and of U+FF65 U+30FB.
bool joins_parts(char32_t c) {
    constexpr std::u32string_view dots = U".\u00B7\u0387\u2022\u2024\u2027\u2219\u22C5\u30FB\uFE52";
    return dots.find(c) != std::u32string_view::npos;
}

bool is_compared(char32_t c) {
    return !joins_parts(c) && !QChar::isSpace(c) && QChar::category(c) != QChar::Other_Format &&
           QChar::category(c) != QChar::Other_Control && !selects_variation(c);
}

}  // namespace

std::string compared_name(std::string_view utf8) {
    const auto text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    // Upper case may give what is not normalised, and leaving out what stands between two characters, too.
    const auto folded = text.normalized(QString::NormalizationForm_KC).toUpper();
    QString out;
    for (const char32_t c : folded.toUcs4())
        if (is_compared(c)) out += QString::fromUcs4(&c, 1);
    return out.normalized(QString::NormalizationForm_KC).toStdString();
}

}  // namespace jcic::words
