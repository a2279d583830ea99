#pragma once
// The language of every window, changed while they are open. The sources are Traditional Chinese.

#include <QTranslator>
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

namespace jcic::ui {

enum class Language { chinese, english };

/// The program's own English. It stays installed and is silent where the windows speak Chinese, so that a search finds
/// the words of both (in_other_language).
class OwnWords : public QTranslator {
public:
    void speak(bool english) { english_ = english; }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* note, int n) const override;

private:
    std::atomic_bool english_ = false;
    mutable std::once_flag loading_;  ///< not before somebody asks for English
    mutable QTranslator file_;        ///< :/translations/jcic-desk_en.qm; not installed itself
};

class LanguageSwitch {
public:
    /// Installs the translators where the language is another; windows get QEvent::LanguageChange.
    void use(Language language);

private:
    std::optional<Language> language_;  ///< nullopt: none installed yet
    OwnWords own_;
    QTranslator qt_;  ///< Qt's own dialogs: qtbase_zh_TW
};

/// What the windows are in now.
[[nodiscard]] Language spoken_language();
/// What `said` comes to in the other of the two languages, on this thread alone.
[[nodiscard]] QString in_other_language(const std::function<QString()>& said);

}  // namespace jcic::ui
