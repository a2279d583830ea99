#pragma once
// Handles command keys in every window. Alt with the letter of a disabled button does nothing here; Qt would type the
// letter into the focused field, or select a row that begins with it. A held key (Alt and a letter, or Enter) gives its
// command once, so that it does not answer the next question too. Enter presses the focused button, in dialogs and on
// pages; otherwise the window's main button.

#include <QObject>

namespace jcic::ui {

/// Property of a button on which Enter does nothing.
inline constexpr auto no_enter = "noEnter";

/// One for the program. A secret field ignores such keys itself (ui/secrets/secret_field.h).
class CommandKeys : public QObject {
    Q_OBJECT
public:
    explicit CommandKeys(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool held_ = false;  ///< the key that Qt now matches against shortcuts was already down
};

}  // namespace jcic::ui
