#pragma once
// Tells the desk to lock before the system proceeds: signals, end of the session, suspend and shutdown (logind waits a
// few seconds for inhibitors), locked screen. It only emits lock(); the receiver calls locked() when done.

#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QEventLoop>
#include <QObject>
#include <QSocketNotifier>
#include <memory>
#include <string>

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
    [[nodiscard]] bool inhibits() const { return inhibitor_.isValid(); }

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

private Q_SLOTS:
    void sleep_begins(bool begins);
    void shutdown_begins(bool begins);
    void session_locked(const QDBusMessage& message);
    void screen_saver(bool active);

private:
    void listen_to_signals();
    void listen_to_logind();
    void listen_to_screen();
    void listen_to_clock();
    void learn_own_session();
    void take_inhibitor();
    void signal_came();
    void clock_moved();

    std::unique_ptr<QSocketNotifier> signal_;
    std::unique_ptr<QSocketNotifier> clock_;
    QDBusUnixFileDescriptor inhibitor_;
    QString own_session_;  ///< its path at logind; "" while unknown: then a lock of any session counts
    QEventLoop session_end_;
    bool release_ = false;  ///< once locked, release logind
    bool end_ = false;      ///< once locked, end the program
};

}  // namespace jcic::ui
