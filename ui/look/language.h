#pragma once
// The language of every window, changed while they are open (app/words/languages.h has them all).

#include <QTranslator>
#include <atomic>
#include <functional>
#include <optional>

#include "app/words/languages.h"

namespace jcic::ui {

using words::Language;

/// The program's own words. It stays installed and is silent where the windows speak as the sources do, so that a
/// search finds the words of every language (in_other_language).
class OwnWords : public QTranslator {
public:
    void speak(Language language) { language_ = language; }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* note, int n) const override;

private:
    std::atomic<Language> language_ = Language::chinese;
};

class LanguageSwitch {
public:
    /// Installs the translators where the language is another; windows get QEvent::LanguageChange.
    void use(Language language);

private:
    std::optional<Language> language_;  ///< nullopt: none installed yet
    OwnWords own_;
    QTranslator qt_;  ///< Qt's own dialogs
};

/// What the windows are in now.
[[nodiscard]] Language spoken_language();
/// What `said` comes to in every language but the windows' own, on this thread alone.
[[nodiscard]] QString in_other_language(const std::function<QString()>& said);
/// A word of the sources, whatever the windows speak.
[[nodiscard]] QString word_in(Language language, const char* context, const char* source);

}  // namespace jcic::ui
