#pragma once
// A key that is a command. Alt and a letter: where its button is grey nothing takes it, and Qt would type the letter
// into the field in front, or go to a row that begins with it: here it does nothing. And held down, a command is given
// once: Alt and a letter, or Enter, which would answer what is asked next, too. Enter presses the button that the keys
// are on, in a dialog as on a page, and only elsewhere the one that the window is about.

#include <QObject>

namespace jcic::ui {

/// A button's property: true where Enter on it does nothing.
inline constexpr auto no_enter = "noEnter";

/// One in the program. A secret field takes no such key by itself (ui/secrets/secret_field.h).
class CommandKeys : public QObject {
    Q_OBJECT
public:
    explicit CommandKeys(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool held_ = false;  ///< the key that Qt looks for among shortcuts now is pressed since before
};

}  // namespace jcic::ui
