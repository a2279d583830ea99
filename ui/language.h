#pragma once
// The language of every window, changed while they are open. The sources are Traditional Chinese.

#include <QTranslator>
#include <optional>

namespace jcic::ui {

enum class Language { chinese, english };

class LanguageSwitch {
public:
    /// Installs the translators where the language is another; windows get QEvent::LanguageChange.
    void use(Language language);

private:
    std::optional<Language> language_;  ///< nullopt: none installed yet
    QTranslator own_;                   ///< :/translations/jcic-desk_en.qm
    QTranslator qt_;                    ///< Qt's own dialogs: qtbase_zh_TW
};

}  // namespace jcic::ui
