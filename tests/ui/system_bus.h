#pragma once
// A bus of the test's own, and on it a logind that sleeps, shuts down and locks sessions when the test says so
// (python3-dbusmock). Nothing of the machine's own is touched.

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "support/server_process.h"

namespace jcic::test {

class SystemBus {
public:
    /// Before the program's first look at a bus: its environment names this one for both.
    SystemBus() {
        bus_.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                   QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
        while (!bus_.canReadLine() && bus_.waitForReadyRead(10'000)) continue;
        const auto address = bus_.readLine().trimmed();
        for (const auto* variable : {"DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"}) qputenv(variable, address);
        qputenv("XDG_SESSION_ID", "c7");
        logind_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        logind_.start(QStringLiteral("/usr/bin/python3"),
                      {QStringLiteral("-m"), QStringLiteral("dbusmock"), QStringLiteral("--system"),
                       QStringLiteral("--template"), QStringLiteral("logind")});
    }
    ~SystemBus() {
        for (auto* process : {&logind_, &bus_}) {
            process->kill();
            process->waitForFinished();
        }
    }

    [[nodiscard]] static bool can_be_had() {
        QProcess look;
        look.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import dbusmock")});
        return look.waitForFinished(-1) && look.exitCode() == 0;  // else CTest says that it hangs
    }
    /// logind is there, with two people's sessions.
    bool stands() {
        if (!QTest::qWaitFor([] { return !call(root, "org.freedesktop.login1.Manager", "CanSuspend").isEmpty(); },
                             20'000))
            return false;
        for (const auto* id : {"c7", "c8"}) call(root, mock, "AddSession", {id, "seat0", 1000U, "clerk", true});
        return true;
    }

    void prepare_for(const char* what, bool begins) {
        call(root, mock, "EmitSignal",
             {"org.freedesktop.login1.Manager", QLatin1String(what), "b", QVariantList{QVariant(begins)}});
    }
    void lock_session(const char* id) {
        call((QLatin1String("/org/freedesktop/login1/session/") + QLatin1String(id)).toLatin1().constData(),
             "org.freedesktop.login1.Session", "Lock");
    }
    /// What the desktop's own locking says.
    static void screen_saver(const char* name, bool active) {
        auto said = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/ScreenSaver"), QLatin1String(name),
                                               QStringLiteral("ActiveChanged"));
        said << active;
        bus().send(said);
    }
    /// How many wait with logind's sleep.
    [[nodiscard]] static int inhibitors() {
        const auto answer = call(root, "org.freedesktop.login1.Manager", "ListInhibitors");
        if (answer.isEmpty()) return -1;
        const auto list = answer.first().value<QDBusArgument>();
        int count = 0;
        list.beginArray();
        while (!list.atEnd()) {
            QString what, who, why, mode;
            uint user = 0, process = 0;
            list.beginStructure();
            list >> what >> who >> why >> mode >> user >> process;
            list.endStructure();
            if (what == QLatin1String("sleep:shutdown") && who == QLatin1String("jcic-desk") &&
                mode == QLatin1String("delay"))
                ++count;
        }
        list.endArray();
        return count;
    }

private:
    static constexpr const char* root = "/org/freedesktop/login1";
    static constexpr const char* mock = "org.freedesktop.DBus.Mock";

    static QDBusConnection bus() {
        return QDBusConnection::connectToBus(QString::fromLatin1(qgetenv("DBUS_SYSTEM_BUS_ADDRESS")),
                                             QStringLiteral("test"));
    }
    static QVariantList call(const char* path, const char* interface, const char* method,
                             const QVariantList& values = {}) {
        auto message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"), QLatin1String(path),
                                                      QLatin1String(interface), QLatin1String(method));
        message.setArguments(values);
        const auto answer = bus().call(message);
        return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments() + QVariantList{true} : QVariantList();
    }

    ServerProcess bus_, logind_;
};

}  // namespace jcic::test
