#pragma once
// The keys of windows and pages: each says what it does where it is made, so that the list of keys (ui/look/key_list.h)
// can tell it.

#include <QShortcut>

namespace jcic::ui {

/// What a shortcut does, as the sources say it: a property of the QShortcut.
inline constexpr auto key_says = "says";

/// `says`: QT_TRANSLATE_NOOP("Keys", ...). Held down it acts once: one that prints or asks would do so again and again.
template <class Act>
QShortcut* add_key(const QKeySequence& keys, QWidget* where, const char* says, Act act) {
    auto* shortcut = new QShortcut(keys, where);
    shortcut->setProperty(key_says, QByteArray(says));
    shortcut->setAutoRepeat(false);
    QObject::connect(shortcut, &QShortcut::activated, where, act);
    return shortcut;
}

/// The same of one that goes on while it is held: through pages, and to what is found next.
template <class Act>
QShortcut* add_held_key(const QKeySequence& keys, QWidget* where, const char* says, Act act) {
    auto* shortcut = add_key(keys, where, says, act);
    shortcut->setAutoRepeat(true);
    return shortcut;
}

}  // namespace jcic::ui
