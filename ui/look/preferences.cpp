#include "ui/look/preferences.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStringList>
#include <algorithm>
#include <mutex>
#include <utility>

#include "app/domain/password_policy.h"
#include "ui/look/text.h"

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

namespace {
const auto language_key = QStringLiteral("language");
const auto shade_key = QStringLiteral("shade");
const auto idle_key = QStringLiteral("idle-minutes");
const auto cover_key = QStringLiteral("print-cover");
const auto notify_key = QStringLiteral("notify");
const auto text_key = QStringLiteral("text-size");
}  // namespace

QString file_of_windows(const std::filesystem::path& profile) {
    return QString::fromStdString((profile / "windows.conf").string());
}

void offer_languages(QComboBox& box, Language chosen) {
    box.clear();
    for (const auto& row : words::languages) box.addItem(QString::fromUtf8(row.own_name));
    box.setCurrentIndex(static_cast<int>(chosen));
}

Language chosen_language(const QComboBox& box) {
    return words::languages[static_cast<std::size_t>(box.currentIndex())].language;
}

Preferences Preferences::read(const std::filesystem::path& profile) {
    const QSettings file(file_of_windows(profile), QSettings::IniFormat);
    Preferences out;
    const auto language = file.value(language_key).toString().toStdString();
    if (const auto* row = words::language_named(language, &words::LanguageRow::locale)) out.language = row->language;
    const auto shade = file.value(shade_key).toString();
    if (shade == QLatin1String("dark")) out.shade = Shade::dark;
    if (shade == QLatin1String("light")) out.shade = Shade::light;
    const std::chrono::minutes kept{file.value(idle_key, static_cast<int>(domain::idle_limit.count())).toInt()};
    out.idle_limit = std::clamp(kept, shortest_idle, longest_idle);
    out.cover = file.value(cover_key, false).toBool();
    out.notify = file.value(notify_key, true).toBool();
    if (const int text = file.value(text_key).toInt(); std::ranges::find(text_sizes, text) != text_sizes.end())
        out.text = text;
    return out;
}

void Preferences::write(const std::filesystem::path& profile) const {
    QSettings file(file_of_windows(profile), QSettings::IniFormat);
    file.setValue(language_key, q(words::row_of(language).locale));
    file.setValue(shade_key, !shade                  ? QStringLiteral("system")
                             : *shade == Shade::dark ? QStringLiteral("dark")
                                                     : QStringLiteral("light"));
    file.setValue(idle_key, static_cast<int>(idle_limit.count()));
    file.setValue(cover_key, cover);
    file.setValue(notify_key, notify);
    file.setValue(text_key, text);
}

}  // namespace jcic::ui
