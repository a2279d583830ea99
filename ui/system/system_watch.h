#pragma once
// Tells the desk to lock before the system proceeds: signals, end of the session, suspend and shutdown (logind waits a
// few seconds for inhibitors), locked screen. It only emits lock(); the receiver calls locked() when done.

#include <QEventLoop>
#include <QObject>
#include <QSocketNotifier>
#include <memory>
#include <string>

#include "ui/system/desktop_buses.h"

namespace jcic::ui {

class SystemWatch : public QObject {
    Q_OBJECT
public:
    explicit SystemWatch(QObject* parent = nullptr);
    ~SystemWatch() override;
    /// Starts listening to SIGTERM, SIGINT and SIGHUP, the desktop, both buses, and the clock.
    void start();
    /// The desk is locked: lets the system proceed.
    void locked();
    /// Whether logind would wait for the desk.
    [[nodiscard]] bool inhibits() const { return buses_ && buses_->inhibits(); }

public Q_SLOTS:
    /// The desktop ends the session. Returns when the desk is locked, or after a few seconds.
    void session_ends();

Q_SIGNALS:
    /// why: of the event session.signed-out (stopped, session-end, suspend, shutdown, screen-lock).
    void lock(const std::string& why);
    /// The machine has resumed.
    void resumed();
    /// The system's clock was set.
    void clock_set();
    /// A signal requested the end, and the desk is locked.
    void ended();

private:
    void listen_to_signals();
    void listen_to_buses();
    void listen_to_clock();
    void signal_came();
    void clock_moved();

    std::unique_ptr<QSocketNotifier> signal_;
    std::unique_ptr<QSocketNotifier> clock_;
    std::shared_ptr<DesktopBuses> buses_;
    QEventLoop session_end_;
    bool end_ = false;  ///< once locked, end the program
};

}  // namespace jcic::ui
