#pragma once
// Language and colours while the program runs; windows are told by Qt's own change events.

#include <QObject>

#include "ui/look/preferences.h"
#include "ui/look/terms.h"

namespace jcic::ui {

class Appearance : public QObject {
    Q_OBJECT
public:
    /// Applies what the profile's folder says. The system's palette is asked here, before ours replaces it.
    explicit Appearance(std::filesystem::path profile, QObject* parent = nullptr);
    [[nodiscard]] const Preferences& preferences() const { return preferences_; }
    /// Applies and keeps them.
    void change(const Preferences& preferences);
    /// Keeps what was chosen last where a case is printed, and nothing that holds for this run only.
    void keep_cover(bool cover);
    /// Applies them for this run only: what the command line says.
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
