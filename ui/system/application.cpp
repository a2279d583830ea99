#include "ui/system/application.h"

#include <QPointer>
#include <QWindow>

#include "app/base/boundary.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {
namespace {

/// The secret field that would be given the window's keys.
SecretField* secret_field_of(const QObject* window) {
    if (QApplication::activePopupWidget() != nullptr) return nullptr;
    for (const QWidget* top : QApplication::topLevelWidgets())
        if (top->windowHandle() == window) return qobject_cast<SecretField*>(top->focusWidget());
    return nullptr;
}

}  // namespace

bool Application::notify(QObject* receiver, QEvent* event) {
    const auto taken = bounded("ui.event", [&]() -> Result<bool> { return deliver(receiver, event); });
    if (taken) return *taken;
    // Told when this event is over: what failed may be half way through a change.
    QMetaObject::invokeMethod(
        this, [this, fault = taken.error()] { Q_EMIT escaped(fault); }, Qt::QueuedConnection);
    return true;
}

bool Application::deliver(QObject* receiver, QEvent* event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (key && event->spontaneous() && qobject_cast<QWindow*>(receiver) != nullptr &&
        kept_secret(receiver, *static_cast<QKeyEvent*>(event)))
        return true;
    return QApplication::notify(receiver, event);
}

bool Application::kept_secret(QObject* window, QKeyEvent& event) {
    const QPointer<SecretField> field = secret_field_of(window);
    const bool press = event.type() == QEvent::KeyPress;
    if (press && field == nullptr) pressed_elsewhere_.insert(event.key());
    if (press && field != nullptr) pressed_elsewhere_.erase(event.key());
    if (!press && pressed_elsewhere_.erase(event.key()) > 0) return false;
    if (press && field == nullptr) return false;
    if (!press) return true;
    event.accept();
    static_cast<QObject*>(field.get())->event(&event);
    if (field != nullptr && event.isAccepted()) {
        // Somebody is at the desk: all that anybody else may know.
        QEvent touched(static_cast<QEvent::Type>(SecretField::touched));
        QCoreApplication::sendEvent(field, &touched);
    }
    if (event.isAccepted()) return true;
    // A key of the window, Escape or Tab: it is the window's, and still nobody's business on the bus, where only what
    // comes from outside is told.
    QCoreApplication::sendEvent(window, &event);
    return true;
}

}  // namespace jcic::ui
