#pragma once
// The program's languages: one row each, used by windows, terminal and help. The sources are Traditional Chinese;
// signed or stored text always remains so.

#include <QLocale>
#include <algorithm>
#include <iterator>
#include <string_view>

namespace jcic::words {

enum class Language { chinese, english };

struct LanguageRow {
    Language language;
    std::string_view code;    ///< for the terminal's --language, and docs/help/<code>
    std::string_view locale;  ///< for the windows' --language, and in windows.conf
    const char* own_name;     ///< readable without knowing the other languages
    const char* file;         ///< of its translations, in the program; nullptr: it is the source language
    const char* qt;           ///< of Qt's own translations; nullptr: none needed
    QLocale::Language dates;  ///< and numbers; written as in Taiwan
    QLocale::Script script;
    const char* roff;  ///< at the beginning of a manual page
};

inline constexpr LanguageRow languages[]{
    // Chinese has no spaces at which lines could be broken or stretched: groff has rules for it.
    {Language::chinese, "zh", "zh_TW", "中文（臺灣）", nullptr, "qtbase_zh_TW", QLocale::Chinese,
     QLocale::TraditionalHanScript, ".mso zh.tmac\n.ad l\n"},
    {Language::english, "en", "en", "English", ":/translations/jcic-desk_en.qm", nullptr, QLocale::English,
     QLocale::AnyScript, ""},
};

/// In the order of the rows.
[[nodiscard]] constexpr const LanguageRow& row_of(Language language) {
    return languages[static_cast<std::size_t>(language)];
}
/// By its code or locale; nullptr if there is none of that name.
[[nodiscard]] constexpr const LanguageRow* language_named(std::string_view name,
                                                          std::string_view LanguageRow::*by = &LanguageRow::code) {
    const auto* found = std::ranges::find(languages, name, by);
    return found == std::end(languages) ? nullptr : found;
}

}  // namespace jcic::words
