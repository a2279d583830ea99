#pragma once
// A desktop of the test's own: a display, a bus, and on it somebody who listens to every key as a screen reader may
// (org.a11y.atspi.DeviceEventController). Nothing of the machine's own desktop is touched.

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVirtualObject>
#include <QFile>
#include <QMutex>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "support/server_process.h"

namespace jcic::test {

/// What AT-SPI's interfaces call (so) and (ss).
struct Reference {
    QString service;
    QDBusObjectPath path;
};
struct Wish {
    QString listener;
    QString event;
};
inline QDBusArgument& operator<<(QDBusArgument& out, const Reference& value) {
    out.beginStructure();
    out << value.service << value.path;
    out.endStructure();
    return out;
}
inline const QDBusArgument& operator>>(const QDBusArgument& in, Reference& value) {
    in.beginStructure();
    in >> value.service >> value.path;
    in.endStructure();
    return in;
}
inline QDBusArgument& operator<<(QDBusArgument& out, const Wish& value) {
    out.beginStructure();
    out << value.listener << value.event;
    out.endStructure();
    return out;
}
inline const QDBusArgument& operator>>(const QDBusArgument& in, Wish& value) {
    in.beginStructure();
    in >> value.listener >> value.event;
    in.endStructure();
    return in;
}

}  // namespace jcic::test

Q_DECLARE_METATYPE(jcic::test::Reference)
Q_DECLARE_METATYPE(jcic::test::Wish)

namespace jcic::test {

/// The registry of AT-SPI, as far as Qt's bridge speaks to it; answers from a thread of its own.
class KeyListener : public QDBusVirtualObject {
public:
    explicit KeyListener(QString address) : address_(std::move(address)) {
        qDBusRegisterMetaType<Reference>();
        qDBusRegisterMetaType<Wish>();
        qDBusRegisterMetaType<QList<Wish>>();
    }

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
        const auto answer = [&](const QVariant& value) { return connection.send(message.createReply(value)); };
        if (message.member() == u"GetAddress") return answer(address_);
        if (message.member() == u"Get") return answer(QVariant::fromValue(QDBusVariant(true)));
        if (message.member() == u"Embed") {
            const QMutexLocker lock(&mutex_);
            program_ = message.service();
        }
        if (message.member() == u"Embed")
            return answer(QVariant::fromValue(Reference{
                connection.baseService(), QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))}));
        if (message.member() == u"GetRegisteredEvents")
            return answer(QVariant::fromValue(QList<Wish>{{connection.baseService(), QStringLiteral("Object:")},
                                                          {connection.baseService(), QStringLiteral("Focus:")}}));
        if (message.member().startsWith(u"NotifyListeners")) {
            hear(message);
            return answer(false);  // not consumed: the key goes on
        }
        return false;
    }

    /// The texts of the keys that were pressed, all of them.
    [[nodiscard]] QString heard() {
        const QMutexLocker lock(&mutex_);
        return pressed_;
    }
    /// The program that showed itself, by its name on the bus; "" until it did.
    [[nodiscard]] QString program() {
        const QMutexLocker lock(&mutex_);
        return program_;
    }
    /// Every key event, presses and releases.
    [[nodiscard]] int events() {
        const QMutexLocker lock(&mutex_);
        return events_;
    }

private:
    void hear(const QDBusMessage& message) {
        const auto event = message.arguments().value(0).value<QDBusArgument>();
        uint type = 0;
        int id = 0, hardware = 0, modifiers = 0, timestamp = 0;
        QString text;
        event.beginStructure();
        event >> type >> id >> hardware >> modifiers >> timestamp >> text;
        const QMutexLocker lock(&mutex_);
        ++events_;
        if (type == 0) pressed_ += text;
    }

    const QString address_;
    QMutex mutex_;
    QString pressed_;
    QString program_;
    int events_ = 0;
};

class Desktop {
public:
    /// Before the application: its environment names display and bus.
    Desktop() {
        display_.start(
            QStringLiteral("Xvfb"),
            {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
             QStringLiteral("800x600x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        qputenv("DISPLAY", ":" + first_line(display_));
        write_configuration();
        bus_.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--config-file"), folder_.filePath(QStringLiteral("bus.conf")),
                    QStringLiteral("--print-address"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile")});
        address_ = first_line(bus_);
        qputenv("DBUS_SESSION_BUS_ADDRESS", address_);
        qputenv("QT_QPA_PLATFORM", "xcb");
        qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
        monitor_.setStandardOutputFile(folder_.filePath(QStringLiteral("traffic")));
        monitor_.start(QStringLiteral("dbus-monitor"), {QStringLiteral("--address"), QString::fromLatin1(address_)});
    }
    ~Desktop() {
        thread_.quit();
        thread_.wait();
        for (auto* process : {&monitor_, &bus_, &display_}) {
            process->kill();
            process->waitForFinished();
        }
    }

    [[nodiscard]] bool stands() const { return display_.state() == QProcess::Running && !address_.isEmpty(); }

    /// Listens from now on.
    bool listen() {
        listener_ = std::make_unique<KeyListener>(QString::fromLatin1(address_));
        listener_->moveToThread(&thread_);
        thread_.start();
        auto bus = QDBusConnection::connectToBus(QString::fromLatin1(address_), QStringLiteral("listener"));
        return QTest::qWaitFor([this] { return written().contains("NameAcquired"); }, 20'000) &&
               bus.registerVirtualObject(QStringLiteral("/"), listener_.get(), QDBusConnection::SubPath) &&
               bus.registerService(QStringLiteral("org.a11y.Bus")) &&
               bus.registerService(QStringLiteral("org.a11y.atspi.Registry"));
    }
    [[nodiscard]] KeyListener& listener() { return *listener_; }
    [[nodiscard]] QString address() const { return QString::fromLatin1(address_); }

    /// All that went over the bus up to now, as dbus-monitor writes it.
    [[nodiscard]] QByteArray traffic() {
        const auto mark = QStringLiteral("jcic.test.mark%1").arg(++marks_);
        auto bus = QDBusConnection::connectToBus(QString::fromLatin1(address_), QStringLiteral("mark"));
        bus.send(QDBusMessage::createSignal(QStringLiteral("/"), mark, QStringLiteral("Now")));
        (void)QTest::qWaitFor([&] { return written().contains(mark.toLatin1()); }, 20'000);
        return written();
    }

private:
    static QByteArray first_line(QProcess& process) {
        while (!process.canReadLine() && process.waitForReadyRead(10'000)) continue;
        return process.readLine().trimmed();
    }

    [[nodiscard]] QByteArray written() const {
        QFile file(folder_.filePath(QStringLiteral("traffic")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write_configuration() {
        QFile file(folder_.filePath(QStringLiteral("bus.conf")));
        if (!file.open(QIODevice::WriteOnly)) return;
        file.write("<busconfig><type>session</type><listen>unix:tmpdir=" + folder_.path().toLocal8Bit() +
                   "</listen><auth>EXTERNAL</auth><limit name=\"max_replies_per_connection\">100000</limit><policy "
                   "context=\"default\"><allow send_destination=\"*\" "
                   "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    }

    QTemporaryDir folder_;
    ServerProcess display_, bus_, monitor_;
    QByteArray address_;
    QThread thread_;
    std::unique_ptr<KeyListener> listener_;
    int marks_ = 0;
};

}  // namespace jcic::test
