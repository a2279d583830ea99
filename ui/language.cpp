#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <utility>

namespace jcic::ui {

void LanguageSwitch::use(Language language) {
    if (std::exchange(language_, language) == language) return;
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    const bool english = language == Language::english;
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::Taiwan)
                                : QLocale(QLocale::Chinese, QLocale::TraditionalHanScript, QLocale::Taiwan));
    if (english) {
        if (own_.load(QStringLiteral(":/translations/jcic-desk_en.qm"))) QCoreApplication::installTranslator(&own_);
    } else if (qt_.load(QStringLiteral("qtbase_zh_TW"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qt_);
    }
}

}  // namespace jcic::ui
