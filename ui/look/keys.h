#pragma once
// Shortcuts of windows and pages, each with a description for the list of keys (ui/look/key_list.h).

#include <QShortcut>

namespace jcic::ui {

/// Property of a QShortcut with its untranslated description.
inline constexpr auto key_says = "says";

/// Adds a shortcut without auto-repeat: printing or asking must happen once. `says`: QT_TRANSLATE_NOOP("Keys", ...).
template <class Act>
QShortcut* add_key(const QKeySequence& keys, QWidget* where, const char* says, Act act) {
    auto* shortcut = new QShortcut(keys, where);
    shortcut->setProperty(key_says, QByteArray(says));
    shortcut->setAutoRepeat(false);
    QObject::connect(shortcut, &QShortcut::activated, where, act);
    return shortcut;
}

/// The same with auto-repeat, for turning pages and moving to the next match.
template <class Act>
QShortcut* add_held_key(const QKeySequence& keys, QWidget* where, const char* says, Act act) {
    auto* shortcut = add_key(keys, where, says, act);
    shortcut->setAutoRepeat(true);
    return shortcut;
}

}  // namespace jcic::ui
