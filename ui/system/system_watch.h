#pragma once
// What the system asks of the desk: to be locked before it goes on. Signals, the end of the person's session, suspend
// and shutdown (logind, which waits a few seconds for whoever asked it to), the locking of the screen. It only says so;
// who locks says when it is done.

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
    /// Listens from here on, to SIGTERM, SIGINT and SIGHUP, the desktop, both buses, and to the clock.
    void start();
    /// The desk is locked: what waits for it goes on.
    void locked();
    /// Whether logind would wait for the desk now.
    [[nodiscard]] bool inhibits() const { return inhibitor_.isValid(); }

public Q_SLOTS:
    /// The desktop ends the person's session. Comes back when the desk is locked, or after a few seconds.
    void session_ends();

Q_SIGNALS:
    /// why: of the event session.signed-out (stopped, session-end, suspend, shutdown, screen-lock).
    void lock(const std::string& why);
    /// The machine is awake again.
    void resumed();
    /// Somebody has set the system's clock.
    void clock_set();
    /// A signal asked for the end, and the desk is locked.
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
    QString own_session_;  ///< its path at logind; "" while it is not known: then any session's lock is ours
    QEventLoop session_end_;
    bool release_ = false;  ///< once locked, logind need not wait any more
    bool end_ = false;      ///< once locked, the program ends
};

}  // namespace jcic::ui
