#pragma once
// Shortcuts of windows and pages, each with a description for the list of keys (ui/look/keys.h).

#include <QShortcut>
#include <QString>
#include <vector>

#include "app/desk/rooms/snapshot.h"

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

// Lists a window's keys from its current widgets, so that no separate list is needed.

class QWidget;

namespace jcic::ui {

struct KeyLine {
    QString keys;  ///< "F2", "Alt+1"
    QString says;
    bool enabled = true;  ///< currently
    bool operator==(const KeyLine&) const = default;
};

/// Returns the shortcuts, actions, mnemonics and default button that are visible.
[[nodiscard]] std::vector<KeyLine> keys_of(const QWidget& window);

/// Returns a button's or label's text without its mnemonic: "案件(&1)" becomes 案件.
[[nodiscard]] QString without_mnemonic(QString text);

// Instructions for typing a password on the reader's own keys.

/// Returns what to type, the time limit, and how to cancel: the desk cannot cancel at every reader.
[[nodiscard]] QString keys_words(const desk::CardView& card, int passwords);

}  // namespace jcic::ui
