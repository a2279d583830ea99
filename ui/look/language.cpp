#include "ui/look/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QScopedValueRollback>
#include <utility>

namespace jcic::ui {
namespace {
thread_local bool other_is_asked = false;
}

QString OwnWords::translate(const char* context, const char* source, const char* note, int n) const {
    if (english_ == other_is_asked) return {};
    std::call_once(loading_, [this] {
        static_cast<void>(file_.load(QStringLiteral(":/translations/jcic-desk_en.qm")));  // built in; a test has it
    });
    return file_.translate(context, source, note, n);
}

void LanguageSwitch::use(Language language) {
    if (std::exchange(language_, language) == language) return;
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    const bool english = language == Language::english;
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::Taiwan)
                                : QLocale(QLocale::Chinese, QLocale::TraditionalHanScript, QLocale::Taiwan));
    own_.speak(english);
    QCoreApplication::installTranslator(&own_);
    if (!english && qt_.load(QStringLiteral("qtbase_zh_TW"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_);
}

Language spoken_language() {
    return QLocale().language() == QLocale::English ? Language::english : Language::chinese;
}

QString in_other_language(const std::function<QString()>& said) {
    const QScopedValueRollback asked(other_is_asked, !other_is_asked);
    return said();
}

}  // namespace jcic::ui
