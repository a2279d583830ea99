// Told while working elsewhere: the window asks for attention and the desktop shows a notification, which says nothing
// of anybody; once for each thing, and not where the person does not want it.
#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>

#include "support/server_process.h"
#include "support/test_program.h"
#include "tests/ui/system_bus.h"
#include "tests/ui/window_rig.h"
#include "ui/system/desktop_notice.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// On the bus of SystemBus, which is the desktop's too: notifications that show nothing and are kept
/// (python3-dbusmock).
class Notifications {
public:
    Notifications() {
        mock_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        mock_.start(QStringLiteral("/usr/bin/python3"),
                    {QStringLiteral("-m"), QStringLiteral("dbusmock"), QStringLiteral("--session"),
                     QStringLiteral("--template"), QStringLiteral("notification_daemon")});
    }
    ~Notifications() {
        mock_.kill();
        mock_.waitForFinished();
    }
    [[nodiscard]] static bool stands() {
        return QTest::qWaitFor(
            [] {
                return call("org.freedesktop.Notifications", "GetCapabilities").type() == QDBusMessage::ReplyMessage;
            },
            20'000);
    }
    static void forget() { call(mock, "ClearCalls"); }
    /// The arguments of each such call since, in their order.
    [[nodiscard]] static QList<QVariantList> calls(const char* method) {
        const auto answer = call(mock, "GetMethodCalls", {QLatin1String(method)});
        QList<QVariantList> out;
        if (answer.arguments().isEmpty()) return out;
        const auto list = answer.arguments().constFirst().value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            qulonglong at = 0;
            QVariantList arguments;
            list.beginStructure();
            list >> at >> arguments;
            list.endStructure();
            out << arguments;
        }
        list.endArray();
        return out;
    }
    /// The number of the one that is shown: one less than the next one's.
    [[nodiscard]] static uint last() {
        const auto next = call("org.freedesktop.Notifications", "Notify",
                               {QString(), 0U, QString(), QString(), QString(), QStringList(), QVariantMap(), -1});
        return next.arguments().value(0).toUInt() - 1;
    }
    /// To everybody on the bus, in its own name.
    static void say(const char* signal, const char* signature, const QVariantList& values) {
        call(mock, "EmitSignal",
             {QStringLiteral("org.freedesktop.Notifications"), QString::fromLatin1(signal),
              QString::fromLatin1(signature), values});
    }
    /// Summary and body of the last one.
    [[nodiscard]] static QString shown() {
        const auto all = calls("Notify");
        return all.isEmpty()
                   ? QString()
                   : all.constLast().value(3).toString() + QLatin1Char('\n') + all.constLast().value(4).toString();
    }

private:
    static constexpr const char* mock = "org.freedesktop.DBus.Mock";
    static QDBusMessage call(const char* interface, const char* method, const QVariantList& values = {}) {
        auto bus = QDBusConnection::connectToBus(QString::fromLatin1(qgetenv("DBUS_SESSION_BUS_ADDRESS")),
                                                 QStringLiteral("notices"));
        auto message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
                                                      QStringLiteral("/org/freedesktop/Notifications"),
                                                      QLatin1String(interface), QLatin1String(method));
        message.setArguments(values);
        return bus.call(message);
    }
    test::ServerProcess mock_;
};

bool notices_stand = false;

}  // namespace

class TestNotice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!notices_stand) QSKIP("python3-dbusmock is not installed: no notifications to be had");
    }
    void init() { Notifications::forget(); }
    void what_is_ready_is_told_without_anybodys_name_number_or_case();
    void what_stands_there_at_sign_in_is_no_news();
    void the_same_thing_is_told_once();
    void who_looks_at_the_window_is_told_nothing();
    void it_can_be_turned_off_and_the_window_still_asks_for_attention();
    void what_was_told_is_taken_back_with_the_seat();
    void who_chooses_it_gives_the_window_leave_to_come_to_the_front();

private:
    static desk::Owed something(desk::TodoKind kind, const char* query) {
        desk::Owed out;
        out.kind = kind;
        out.query = query;
        out.item = domain::Item::t50;
        out.who = "郭美惠";
        return out;
    }
    static void look_elsewhere() {
        QApplication::setActiveWindow(nullptr);
        QVERIFY(QApplication::activeWindow() == nullptr);
    }
    static void comes(WindowRig& rig, desk::TodoKind kind, const char* query) {
        rig.world.state.todo.push_back(something(kind, query));
        rig.world.publish();
    }
};

void TestNotice::what_is_ready_is_told_without_anybodys_name_number_or_case() {
    WindowRig rig;
    rig.sign_in();
    look_elsewhere();
    QSignalSpy told(rig.window.findChild<ui::DesktopNotice*>(), &ui::DesktopNotice::told);
    comes(rig, desk::TodoKind::fetch, "q77");
    QCOMPARE(told.count(), 1);
    QTRY_COMPARE(Notifications::calls("Notify").size(), 1);
    const auto text = Notifications::shown();
    QVERIFY2(text.contains(QStringLiteral("有查詢結果可供檢視")), qPrintable(text));
    for (const auto& row : rig.world.state.board)
        for (const auto& secret : {row.subject_name, row.subject_masked, row.case_number})
            QVERIFY(!text.contains(QString::fromStdString(secret)));
    for (const char* secret : {"郭美惠", "q77", "T50", "L03", "林怡君"})
        QVERIFY2(!text.contains(QString::fromUtf8(secret)), secret);
    comes(rig, desk::TodoKind::approve, "q78");
    QTRY_COMPARE(Notifications::calls("Notify").size(), 2);
    // In the place of the first, and says all of it.
    QTRY_VERIFY(Notifications::shown().contains(QStringLiteral("有待核准查詢")));
    QVERIFY(Notifications::shown().contains(QStringLiteral("有查詢結果可供檢視")));
}

void TestNotice::what_stands_there_at_sign_in_is_no_news() {
    WindowRig rig;
    rig.sign_in();
    QSignalSpy told(rig.window.findChild<ui::DesktopNotice*>(), &ui::DesktopNotice::told);
    look_elsewhere();
    rig.world.publish();
    QCOMPARE(told.count(), 0);
}

void TestNotice::the_same_thing_is_told_once() {
    WindowRig rig;
    rig.sign_in();
    QSignalSpy told(rig.window.findChild<ui::DesktopNotice*>(), &ui::DesktopNotice::told);
    look_elsewhere();
    comes(rig, desk::TodoKind::request, "q77");
    rig.world.publish();
    rig.world.state.todo.pop_back();
    rig.world.publish();
    comes(rig, desk::TodoKind::request, "q77");
    QCOMPARE(told.count(), 1);
}

void TestNotice::who_looks_at_the_window_is_told_nothing() {
    WindowRig rig;
    rig.sign_in();
    QSignalSpy told(rig.window.findChild<ui::DesktopNotice*>(), &ui::DesktopNotice::told);
    QApplication::setActiveWindow(&rig.window);
    comes(rig, desk::TodoKind::request, "q77");
    look_elsewhere();
    rig.world.publish();  // seen already
    QCOMPARE(told.count(), 0);
}

void TestNotice::it_can_be_turned_off_and_the_window_still_asks_for_attention() {
    WindowRig rig;
    rig.sign_in();
    rig.window.go_to(ui::PageId::settings);
    rig.press("notify");
    QVERIFY(!ui::Preferences::read(rig.folder.path().toStdString()).notify);
    QSignalSpy told(rig.window.findChild<ui::DesktopNotice*>(), &ui::DesktopNotice::told);
    look_elsewhere();
    comes(rig, desk::TodoKind::request, "q77");
    QCOMPARE(told.count(), 1);
    WindowRig::settle();
    QVERIFY(Notifications::calls("Notify").isEmpty());
}

void TestNotice::what_was_told_is_taken_back_with_the_seat() {
    WindowRig rig;
    rig.sign_in();
    look_elsewhere();
    comes(rig, desk::TodoKind::request, "q77");
    QTRY_COMPARE(Notifications::calls("Notify").size(), 1);
    WindowRig::settle();
    rig.window.leave("left");
    QTRY_COMPARE(Notifications::calls("CloseNotification").size(), 1);
}

void TestNotice::who_chooses_it_gives_the_window_leave_to_come_to_the_front() {
    WindowRig rig;
    rig.sign_in();
    look_elsewhere();
    auto* notice = rig.window.findChild<ui::DesktopNotice*>();
    QSignalSpy chosen(notice, &ui::DesktopNotice::chosen);
    QByteArray given;
    connect(notice, &ui::DesktopNotice::chosen, this, [&] { given = qgetenv(ui::activation_token); });
    comes(rig, desk::TodoKind::request, "q77");
    QTRY_COMPARE(Notifications::calls("Notify").size(), 1);
    WindowRig::settle();
    const auto shown = Notifications::last();
    Notifications::say("ActivationToken", "us", {shown + 1, QStringLiteral("of another")});
    Notifications::say("ActivationToken", "us", {shown, QStringLiteral("leave-7")});
    Notifications::say("ActionInvoked", "us", {shown, QStringLiteral("default")});
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(given, QByteArray("leave-7"));
    qunsetenv(ui::activation_token);
}

namespace {

int run(int argc, char** argv) {
    if (!SystemBus::can_be_had()) return run_test<QApplication, TestNotice>(argc, argv);
    SystemBus bus;
    const Notifications notices;
    QApplication application(argc, argv);
    if (!Notifications::stands()) return 1;
    notices_stand = true;
    TestNotice test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace

JCIC_TEST_MAIN(run)
#include "test_notice.moc"
