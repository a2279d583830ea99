#include "ui/look/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QScopedValueRollback>
#include <QStringList>
#include <mutex>
#include <utility>

namespace jcic::ui {
namespace {

thread_local std::optional<Language> asked;  ///< instead of what the windows speak

QString translated(Language language, const char* context, const char* source, const char* note = nullptr, int n = -1) {
    struct File {
        std::once_flag loading;  ///< not before somebody asks for that language
        QTranslator words;       ///< not installed itself
    };
    static File files[std::size(words::languages)];
    const auto& row = words::row_of(language);
    if (row.file == nullptr) return {};
    auto& file = files[static_cast<std::size_t>(language)];
    std::call_once(file.loading, [&] {
        static_cast<void>(file.words.load(QLatin1String(row.file)));  // built in; a test has it
    });
    return file.words.translate(context, source, note, n);
}

}  // namespace

QString OwnWords::translate(const char* context, const char* source, const char* note, int n) const {
    return translated(asked.value_or(language_), context, source, note, n);
}

void LanguageSwitch::use(Language language) {
    if (std::exchange(language_, language) == language) return;
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    const auto& row = words::row_of(language);
    QLocale::setDefault(QLocale(row.dates, row.script, QLocale::Taiwan));
    own_.speak(language);
    QCoreApplication::installTranslator(&own_);
    if (row.qt != nullptr && qt_.load(QLatin1String(row.qt), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
}

Language spoken_language() {
    const auto* found = std::ranges::find(words::languages, QLocale().language(), &words::LanguageRow::dates);
    return found == std::end(words::languages) ? Language::chinese : found->language;
}

QString in_other_language(const std::function<QString()>& said) {
    QStringList out;
    for (const auto& row : words::languages) {
        if (row.language == spoken_language()) continue;
        const QScopedValueRollback other(asked, std::optional(row.language));
        out << said();
    }
    return out.join(QLatin1Char(' '));
}

QString word_in(Language language, const char* context, const char* source) {
    const auto word = translated(language, context, source);
    return word.isEmpty() ? QString::fromUtf8(source) : word;
}

}  // namespace jcic::ui
