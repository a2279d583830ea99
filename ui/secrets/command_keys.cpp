#include "ui/secrets/command_keys.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>

namespace jcic::ui {
namespace {

/// What a button or a label that can be reached has for its mnemonic was taken before: it comes as no key press.
/// Control and Alt together is AltGr on some keyboards: it types.
bool is_untaken_command(const QKeyEvent& key) {
    const auto with = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return with == Qt::AltModifier && !key.text().isEmpty() && key.text().front().isPrint();
}

/// Enter is what a dialog, a button or a row does; only in a text of several lines it is typed.
bool is_enter(const QKeyEvent& key) {
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

bool is_held_enter(const QObject& watched, const QKeyEvent& key) {
    const bool types =
        qobject_cast<const QPlainTextEdit*>(&watched) != nullptr || qobject_cast<const QTextEdit*>(&watched) != nullptr;
    return is_enter(key) && key.isAutoRepeat() && !types;
}

/// Qt gives Enter on a button to the dialog's default, on "Cancel" too, and on a page to nobody.
QPushButton* pressed_by_enter(QObject& watched, const QKeyEvent& key) {
    auto* button = qobject_cast<QPushButton*>(&watched);
    const bool presses =
        button != nullptr && is_enter(key) && !(key.modifiers() & ~Qt::KeypadModifier) && button->isEnabled();
    return presses ? button : nullptr;
}

}  // namespace

CommandKeys::CommandKeys(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool CommandKeys::eventFilter(QObject* watched, QEvent* event) {
    // Qt asks first whether somebody wants the key for something else; a button is not told that its own is held.
    if (event->type() == QEvent::ShortcutOverride) held_ = static_cast<QKeyEvent*>(event)->isAutoRepeat();
    if (event->type() == QEvent::Shortcut) return held_ && qobject_cast<QAbstractButton*>(watched) != nullptr;
    if (event->type() != QEvent::KeyPress || qobject_cast<QWidget*>(watched) == nullptr)
        return QObject::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool swallowed = is_untaken_command(key) || is_held_enter(*watched, key);
    auto* button = swallowed ? nullptr : pressed_by_enter(*watched, key);
    if (!swallowed && button == nullptr) return false;
    event->accept();
    if (button != nullptr && !button->property(no_enter).toBool()) button->click();
    return true;
}

}  // namespace jcic::ui
