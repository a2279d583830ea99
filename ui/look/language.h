#pragma once
// The language of every window, changed while they are open (all languages: app/words/languages.h).

#include <QTranslator>
#include <atomic>
#include <functional>
#include <optional>

#include "app/words/languages.h"

namespace jcic::ui {

using words::Language;

/// The program's own translations. Always installed, but inactive for the source language, so that a search finds words
/// of every language (in_other_language).
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
    /// Installs the translators if the language changes; windows receive QEvent::LanguageChange.
    void use(Language language);

private:
    std::optional<Language> language_;  ///< nullopt: none installed yet
    OwnWords own_;
    QTranslator qt_;  ///< Qt's own dialogs
};

/// The windows' current language.
[[nodiscard]] Language spoken_language();
/// Returns the text that `said` gives in every language but the windows' own, on this thread only.
[[nodiscard]] QString in_other_language(const std::function<QString()>& said);
/// Translates a source text into that language, whatever the windows' language.
[[nodiscard]] QString word_in(Language language, const char* context, const char* source);

}  // namespace jcic::ui
