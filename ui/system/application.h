#pragma once
// The application of the windows. A key for a secret field goes to that field alone, past every filter on the
// application: Qt's bridge to assistive technology is one, and tells each key that is typed to whoever listens on the
// desktop's bus. No filter can be sure to come before it, for the bridge wakes when a listener does.

#include <QApplication>
#include <QKeyEvent>
#include <set>

#include "app/base/fault.h"

namespace jcic::ui {

class Application : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;
    /// What a slot throws ends here: escaped() tells it, and the program goes on.
    bool notify(QObject* receiver, QEvent* event) override;

Q_SIGNALS:
    void escaped(const jcic::Fault& fault);

private:
    bool deliver(QObject* receiver, QEvent* event);
    /// Whether it went where it should, and nobody else has to see it.
    bool kept_secret(QObject* window, QKeyEvent& event);
    /// Keys that were pressed elsewhere: their releases are no secret, in a secret field neither. One that was pressed
    /// in a secret field is let go in silence, wherever the focus went meanwhile.
    std::set<int> pressed_elsewhere_;
};

/// Ends a program of windows whose own objects are gone: the exit status, and under Wayland the process itself. There
/// Qt 6.4 now and then waits for ever in ~QGuiApplication for a thread that reads the desktop's socket (ui.wayland saw
/// it on a busy machine): its profile is free by then, but a process that nobody sees would stay.
[[nodiscard]] int leave_display(int status);

}  // namespace jcic::ui
