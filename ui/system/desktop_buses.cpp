#include "ui/system/desktop_buses.h"

#include <unistd.h>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <thread>
#include <utility>

#include "ui/system/session_bus.h"
#include "ui/system/system_watch.h"

namespace jcic::ui {
namespace {

const auto logind = QStringLiteral("org.freedesktop.login1");
const auto logind_path = QStringLiteral("/org/freedesktop/login1");
const auto logind_manager = QStringLiteral("org.freedesktop.login1.Manager");
const auto logind_session = QStringLiteral("org.freedesktop.login1.Session");
const auto the_bus = QStringLiteral("org.freedesktop.DBus");
const auto the_bus_path = QStringLiteral("/org/freedesktop/DBus");

QDBusConnection system_bus() {
    return QDBusConnection::systemBus();
}

}  // namespace

std::shared_ptr<DesktopBuses> DesktopBuses::listen() {
    const std::shared_ptr<DesktopBuses> buses(new DesktopBuses, [](DesktopBuses* gone) { gone->deleteLater(); });
    std::thread([buses] {
        buses->connect_to_logind();
        buses->connect_to_screen();
    }).detach();
    return buses;
}

void DesktopBuses::connect_to_logind() {
    auto bus = system_bus();
    if (!bus.isConnected()) return;
    bus.connect(logind, logind_path, logind_manager, QStringLiteral("PrepareForSleep"), this, SLOT(sleep_begins(bool)));
    bus.connect(logind, logind_path, logind_manager, QStringLiteral("PrepareForShutdown"), this,
                SLOT(shutdown_begins(bool)));
    bus.connect(logind, QString(), logind_session, QStringLiteral("Lock"), this, SLOT(session_locked(QDBusMessage)));
    bus.connect(the_bus, the_bus_path, the_bus, QStringLiteral("NameOwnerChanged"), {logind}, QString(), this,
                SLOT(owner_changed(QString, QString, QString)));
    QMetaObject::invokeMethod(
        this,
        [this] {
            learn_own_session();
            take_inhibitor();
        },
        Qt::QueuedConnection);
}

void DesktopBuses::connect_to_screen() {
    auto bus = session_bus();
    if (!bus) return;
    // Desktops have it at paths of their own, and GNOME under a name of its own.
    for (const auto& of : {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
        bus->connect(QString(), QString(), of, QStringLiteral("ActiveChanged"), this, SLOT(screen_saver(bool)));
}

void DesktopBuses::learn_own_session() {
    const auto id = qEnvironmentVariable("XDG_SESSION_ID");
    auto call =
        QDBusMessage::createMethodCall(logind, logind_path, logind_manager,
                                       id.isEmpty() ? QStringLiteral("GetSessionByPID") : QStringLiteral("GetSession"));
    call << (id.isEmpty() ? QVariant(static_cast<uint>(::getpid())) : QVariant(id));
    auto* waiting = new QDBusPendingCallWatcher(system_bus().asyncCall(call), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        const QDBusPendingReply<QDBusObjectPath> answer = *waiting;
        if (!answer.isError()) own_session_ = answer.value().path();
        waiting->deleteLater();
    });
}

void DesktopBuses::take_inhibitor() {
    auto call = QDBusMessage::createMethodCall(logind, logind_path, logind_manager, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:shutdown") << QStringLiteral("jcic-desk") << SystemWatch::tr("先行登出聯徵查調櫃台")
         << QStringLiteral("delay");
    auto* waiting = new QDBusPendingCallWatcher(system_bus().asyncCall(call), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> answer = *waiting;
        if (!answer.isError()) inhibitor_ = answer.value();
        waiting->deleteLater();
    });
}

void DesktopBuses::release() {
    if (std::exchange(release_, false)) inhibitor_ = {};
}

void DesktopBuses::sleep_begins(bool begins) {
    if (begins) {
        release_ = true;
        Q_EMIT lock("suspend");
        return;
    }
    take_inhibitor();
    Q_EMIT resumed();
}

void DesktopBuses::shutdown_begins(bool begins) {
    if (!begins) return take_inhibitor();
    release_ = true;
    Q_EMIT lock("shutdown");
}

void DesktopBuses::session_locked(const QDBusMessage& message) {
    if (own_session_.isEmpty() || message.path() == own_session_) Q_EMIT lock("screen-lock");
}

void DesktopBuses::screen_saver(bool active) {
    if (active) Q_EMIT lock("screen-lock");
}

/// logind is there, or there again.
void DesktopBuses::owner_changed(const QString& name, const QString& /*before*/, const QString& after) {
    if (name == logind && !after.isEmpty()) take_inhibitor();
}

}  // namespace jcic::ui
