#pragma once
// The desktop's session bus, if there is one.

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QEventLoop>
#include <QFileInfo>
#include <QObject>
#include <QSocketNotifier>
#include <memory>
#include <optional>
#include <string>

namespace jcic::ui {

/// nullopt without a session bus: the library would start one.
[[nodiscard]] inline std::optional<QDBusConnection> session_bus() {
    const auto usual = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && !QFileInfo::exists(usual)) return std::nullopt;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return std::nullopt;
    return bus;
}

// What the desktop and logind say on their buses. A thread of its own begins to listen: the first calls of a connection
// wait for the bus, which may have stopped. Nobody waits for that thread.

class DesktopBuses : public QObject {
    Q_OBJECT
public:
    /// Begins to listen. Destroyed in the windows' thread once nobody holds it, the listening thread included.
    [[nodiscard]] static std::shared_ptr<DesktopBuses> listen();
    /// Whether logind would wait for the desk.
    [[nodiscard]] bool inhibits() const { return inhibitor_.isValid(); }
    /// Lets logind proceed, if it waits.
    void release();

Q_SIGNALS:
    /// why: suspend, shutdown, screen-lock.
    void lock(const std::string& why);
    /// The machine has resumed.
    void resumed();

private Q_SLOTS:
    void sleep_begins(bool begins);
    void shutdown_begins(bool begins);
    void session_locked(const QDBusMessage& message);
    void screen_saver(bool active);
    void owner_changed(const QString& name, const QString& before, const QString& after);

private:
    DesktopBuses() = default;
    /// In the listening thread.
    void connect_to_logind();
    void connect_to_screen();
    void learn_own_session();
    void take_inhibitor();

    QDBusUnixFileDescriptor inhibitor_;
    QString own_session_;   ///< its path at logind; "" while unknown: then a lock of any session counts
    bool release_ = false;  ///< once locked, release logind
};

// Tells the desk to lock before the system proceeds: signals, end of the session, suspend and shutdown (logind waits a
// few seconds for inhibitors), locked screen. It only emits lock(); the receiver calls locked() when done.

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
