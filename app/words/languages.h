#pragma once
// The languages of the program: one row each, which the windows, the terminal and the help read. The sources are
// Traditional Chinese; signed or stored text stays so.

#include <QLocale>
#include <algorithm>
#include <iterator>
#include <string_view>

namespace jcic::words {

enum class Language { chinese, english };

struct LanguageRow {
    Language language;
    std::string_view code;    ///< of the terminal's --language, and docs/help/<code>
    std::string_view locale;  ///< of the windows' --language, and in windows.conf
    const char* own_name;     ///< who cannot read the others finds it
    const char* file;         ///< of its words, in the program; nullptr: they are the sources'
    const char* qt;           ///< of the words in Qt's own dialogs; nullptr: they need none
    QLocale::Language dates;  ///< and numbers; written as in Taiwan
    QLocale::Script script;
    const char* roff;  ///< at the beginning of a manual page
};

inline constexpr LanguageRow languages[]{
    // It has no spaces at which a line could be broken, or which could be stretched: groff has rules for it.
    {Language::chinese, "zh", "zh_TW", "中文（臺灣）", nullptr, "qtbase_zh_TW", QLocale::Chinese,
     QLocale::TraditionalHanScript, ".mso zh.tmac\n.ad l\n"},
    {Language::english, "en", "en", "English", ":/translations/jcic-desk_en.qm", nullptr, QLocale::English,
     QLocale::AnyScript, ""},
};

/// In the order of their rows.
[[nodiscard]] constexpr const LanguageRow& row_of(Language language) {
    return languages[static_cast<std::size_t>(language)];
}
/// By its code or locale; nullptr: there is none of that name.
[[nodiscard]] constexpr const LanguageRow* language_named(std::string_view name,
                                                          std::string_view LanguageRow::*by = &LanguageRow::code) {
    const auto* found = std::ranges::find(languages, name, by);
    return found == std::end(languages) ? nullptr : found;
}

}  // namespace jcic::words
