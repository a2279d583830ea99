#pragma once
// The graphical application. Delivers keys for a secret field to that field alone, bypassing the application's event
// filters: Qt's accessibility bridge is one of them and reports every key on the desktop's bus. No filter could be sure
// to precede it, because it is installed when a listener appears.

#include <QApplication>
#include <QKeyEvent>
#include <set>

#include "app/base/fault.h"

namespace jcic::ui {

class Application : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;
    /// Catches exceptions of slots: emits escaped() and continues.
    bool notify(QObject* receiver, QEvent* event) override;

Q_SIGNALS:
    void escaped(const jcic::Fault& fault);

private:
    bool deliver(QObject* receiver, QEvent* event);
    /// Whether the event was delivered to a secret field and needs no further handling.
    bool kept_secret(QObject* window, QKeyEvent& event);
    /// Keys that were pressed elsewhere: their releases are delivered as usual, in a secret field too. A key pressed in
    /// a secret field is released silently, wherever the focus is by then.
    std::set<int> pressed_elsewhere_;
};

}  // namespace jcic::ui
