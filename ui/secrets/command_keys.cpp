#include "ui/secrets/command_keys.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>

namespace jcic::ui {
namespace {

/// What a button or a label that can be reached has for its mnemonic was taken before: it comes as no key press.
/// Control and Alt together is AltGr on some keyboards: it types.
bool is_untaken_command(const QKeyEvent& key) {
    const auto with = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return with == Qt::AltModifier && !key.text().isEmpty() && key.text().front().isPrint();
}

/// An editor in a cell is no list.
bool is_held_on_row(const QObject& watched, const QKeyEvent& key) {
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return enter && key.isAutoRepeat() && qobject_cast<const QAbstractItemView*>(&watched) != nullptr;
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
    if (!is_untaken_command(key) && !is_held_on_row(*watched, key)) return false;
    event->accept();
    return true;
}

}  // namespace jcic::ui
