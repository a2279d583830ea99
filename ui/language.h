#pragma once
// The language of every window, changed while they are open. The sources are Traditional Chinese.

#include <QTranslator>

namespace jcic::ui {

enum class Language { chinese, english };

class LanguageSwitch {
public:
    /// Installs the translators; windows get QEvent::LanguageChange.
    void use(Language language);
    [[nodiscard]] Language language() const { return language_; }

private:
    Language language_ = Language::chinese;
    QTranslator own_;  ///< :/translations/jcic-desk_en.qm
    QTranslator qt_;   ///< Qt's own dialogs: qtbase_zh_TW
};

}  // namespace jcic::ui
