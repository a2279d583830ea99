#pragma once
// The language of every window, changed while they are open (all languages: app/words/languages.h).

#include <QTranslator>
#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

#include "app/words/languages.h"
#include "ui/look/theme.h"

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

// This workstation's preferences for appearance and sign-out, stored in the profile's folder. Nothing is personal.

class QComboBox;

namespace jcic::ui {

struct Preferences {
    Language language = Language::chinese;
    std::optional<Shade> shade;  ///< nullopt: the system's
    std::chrono::minutes idle_limit{5};
    bool cover = false;  ///< last choice: a cover sheet on a case's records that are printed together
    bool notify = true;  ///< desktop notices of waiting work (ui/system/desktop_notice.h)
    int text = 100;      ///< text size in percent: one of text_sizes

    [[nodiscard]] static Preferences read(const std::filesystem::path& profile);
    void write(const std::filesystem::path& profile) const;
    bool operator==(const Preferences&) const = default;
};

/// Sizes of text; the widgets grow with it. The desktop's own scale applies in addition.
inline constexpr std::array text_sizes{100, 115, 130, 150};

/// The file of the preferences in the profile's folder; also used for a window's place (ui/look/screen_room.h) and
/// lists' layouts (ui/lists/list_columns.h).
[[nodiscard]] QString file_of_windows(const std::filesystem::path& profile);

/// Adds the languages, each by its own name, in the order of their rows.
void offer_languages(QComboBox& box, Language chosen);
[[nodiscard]] Language chosen_language(const QComboBox& box);

/// R-PW-5 leaves the number to the institution; ours may be changed within these limits.
inline constexpr std::chrono::minutes shortest_idle{1}, longest_idle{15};

}  // namespace jcic::ui
