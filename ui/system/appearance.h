#pragma once
// Language and colours at run time; windows are notified by Qt's own change events.

#include <QObject>

#include "ui/look/preferences.h"
#include "ui/look/terms.h"

namespace jcic::ui {

class Appearance : public QObject {
    Q_OBJECT
public:
    /// Applies the profile's preferences. Reads the system's palette before ours replaces it.
    explicit Appearance(std::filesystem::path profile, QObject* parent = nullptr);
    [[nodiscard]] const Preferences& preferences() const { return preferences_; }
    /// Applies and saves them.
    void change(const Preferences& preferences);
    /// Saves the last choice of a cover, without preferences that apply to this run only.
    void keep_cover(bool cover);
    /// Applies them to this run only, for command-line options.
    void override_with(const Preferences& preferences);

Q_SIGNALS:
    void changed();

private:
    void apply();
    std::filesystem::path profile_;
    Shade system_shade_;
    std::optional<Shade> shown_;
    int shown_text_ = 0;
    Preferences preferences_;
    LanguageSwitch language_;
    TermTips tips_;
};

}  // namespace jcic::ui
