#include "ui/system/leave_key.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace jcic::ui {

const QKeySequence LeaveKey::keys(Qt::CTRL | Qt::Key_L);
const char* const LeaveKey::says = QT_TRANSLATE_NOOP("Keys", "離座：登出並遮蔽畫面");

LeaveKey::LeaveKey(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

/// Taken as no shortcut first, so that it comes as a press wherever the keys go.
bool LeaveKey::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() != Qt::Key_L || (key.modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier) return false;
    event->accept();
    if (event->type() == QEvent::KeyPress && !key.isAutoRepeat()) Q_EMIT pressed();
    return true;
}

}  // namespace jcic::ui
