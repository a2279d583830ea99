#pragma once
// What the desktop and logind say on their buses. A thread of its own begins to listen: the first calls of a connection
// wait for the bus, which may have stopped. Nobody waits for that thread.

#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <memory>
#include <string>

namespace jcic::ui {

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

}  // namespace jcic::ui
