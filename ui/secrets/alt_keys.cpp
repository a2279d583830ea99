#include "ui/secrets/alt_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace jcic::ui {

AltKeys::AltKeys(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool AltKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || qobject_cast<QWidget*>(watched) == nullptr)
        return QObject::eventFilter(watched, event);
    // What a button or a label that can be reached has for its mnemonic was taken before: it comes as no key press.
    // Control and Alt together is AltGr on some keyboards: it types.
    const auto& key = *static_cast<QKeyEvent*>(event);
    const auto with = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const bool letter = !key.text().isEmpty() && key.text().front().isPrint();
    if (with != Qt::AltModifier || !letter) return false;
    event->accept();
    return true;
}

}  // namespace jcic::ui
