// What the system asks of the desk: it is locked first, and what waits for it goes on then.
#include <QApplication>
#include <QStackedWidget>
#include <csignal>

#include "support/test_program.h"
#include "tests/ui/system_bus.h"
#include "tests/ui/window_rig.h"
#include "ui/system/system_watch.h"
#include "ui/window/program.h"

using namespace jcic;
using namespace jcic::test;

namespace {

SystemBus* bus = nullptr;

/// A window somebody works at, and the system's watch, joined as the program joins them.
struct AtTheDesk {
    AtTheDesk() {
        // Before the watch hears that it is locked.
        QObject::connect(&rig.window, &ui::MainWindow::locked, [this] { held_until_locked = watch.inhibits(); });
        ui::follow_system(watch, rig.window, rig.world);
        QObject::connect(&watch, &ui::SystemWatch::ended, [this] { ++ended; });
        rig.sign_in();
    }
    [[nodiscard]] bool locked() const { return rig.find<QStackedWidget>("layers")->currentIndex() == 0; }
    [[nodiscard]] std::string why() const {
        return rig.world.asked<command::SignOut>() == 0 ? "" : rig.world.last<command::SignOut>().why;
    }
    WindowRig rig;
    ui::SystemWatch watch;
    bool held_until_locked = false;
    int ended = 0;
};

}  // namespace

class TestSystemWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (bus == nullptr) QSKIP("python3-dbusmock is not installed: no logind to be had");
    }
    void suspend_waits_until_the_desk_is_locked_and_no_longer();
    void after_resume_card_and_host_are_looked_at_anew();
    void shutdown_locks_first();
    void the_lock_of_this_session_is_the_desks_and_another_ones_is_not();
    void the_screen_savers_lock_is_the_desks_data();
    void the_screen_savers_lock_is_the_desks();
    void the_end_of_the_persons_session_waits_for_the_lock();
    void a_signal_locks_and_then_ends();
    void a_sign_in_under_way_is_ended_too();
    void nobody_at_the_desk_holds_nothing_up();
};

void TestSystemWatch::suspend_waits_until_the_desk_is_locked_and_no_longer() {
    AtTheDesk desk;
    QTRY_COMPARE(SystemBus::inhibitors(), 1);
    QTRY_VERIFY(desk.watch.inhibits());
    QVERIFY(!desk.locked());
    bus->prepare_for("PrepareForSleep", true);
    QTRY_VERIFY(desk.locked());
    QTRY_VERIFY(!desk.watch.inhibits());
    QVERIFY(desk.held_until_locked);
    QCOMPARE(desk.why(), std::string("suspend"));
    QTRY_COMPARE(SystemBus::inhibitors(), 0);
}

void TestSystemWatch::after_resume_card_and_host_are_looked_at_anew() {
    AtTheDesk desk;
    QTRY_VERIFY(desk.watch.inhibits());
    bus->prepare_for("PrepareForSleep", true);
    QTRY_VERIFY(!desk.watch.inhibits());
    QCOMPARE(desk.rig.world.asked<command::LookAnew>(), 0);
    bus->prepare_for("PrepareForSleep", false);
    QTRY_COMPARE(desk.rig.world.asked<command::LookAnew>(), 1);
    QTRY_VERIFY(desk.watch.inhibits());  // for the next time
    QTRY_COMPARE(SystemBus::inhibitors(), 1);
    QVERIFY(desk.locked());
}

void TestSystemWatch::shutdown_locks_first() {
    AtTheDesk desk;
    QTRY_VERIFY(desk.watch.inhibits());
    bus->prepare_for("PrepareForShutdown", true);
    QTRY_VERIFY(!desk.watch.inhibits());
    QVERIFY(desk.locked() && desk.held_until_locked);
    QCOMPARE(desk.why(), std::string("shutdown"));
}

void TestSystemWatch::the_lock_of_this_session_is_the_desks_and_another_ones_is_not() {
    AtTheDesk desk;
    QTRY_VERIFY(desk.watch.inhibits());  // asked after the session's name was
    bus->lock_session("c8");
    bus->prepare_for("PrepareForShutdown", false);  // comes after it
    QTRY_COMPARE(SystemBus::inhibitors(), 1);
    WindowRig::settle();
    QVERIFY(!desk.locked());
    bus->lock_session("c7");
    QTRY_VERIFY(desk.locked());
    QCOMPARE(desk.why(), std::string("screen-lock"));
}

void TestSystemWatch::the_screen_savers_lock_is_the_desks_data() {
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"})
        QTest::newRow(name) << QByteArray(name);
}

void TestSystemWatch::the_screen_savers_lock_is_the_desks() {
    QFETCH(const QByteArray, name);
    AtTheDesk desk;
    SystemBus::screen_saver(name.constData(), true);
    QTRY_VERIFY(desk.locked());
    QTRY_COMPARE(desk.why(), std::string("screen-lock"));
    desk.rig.sign_in();
    QVERIFY(!desk.locked());
    SystemBus::screen_saver(name.constData(), false);
    bus->lock_session("c8");
    WindowRig::settle();
    QVERIFY(!desk.locked());
}

void TestSystemWatch::a_signal_locks_and_then_ends() {
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        AtTheDesk desk;
        std::raise(signal);
        QCOMPARE(desk.rig.world.asked<command::SignOut>(), 0);  // not within the signal
        QTRY_COMPARE(desk.ended, 1);
        QVERIFY(desk.locked());
        QCOMPARE(desk.why(), std::string("stopped"));
    }
}

void TestSystemWatch::the_end_of_the_persons_session_waits_for_the_lock() {
    AtTheDesk desk;
    desk.watch.session_ends();
    QVERIFY(desk.locked());  // without another turn of the event loop
    QCOMPARE(desk.why(), std::string("session-end"));
}

void TestSystemWatch::a_sign_in_under_way_is_ended_too() {
    AtTheDesk desk;
    desk.rig.leave();
    WindowRig::type(desk.rig.find("password"), a_password);
    QTest::keyClick(desk.rig.find("password"), Qt::Key_Return);
    desk.rig.window.lock("screen-lock");  // before the answer has come
    WindowRig::settle();
    QVERIFY(desk.locked());
    QCOMPARE(desk.rig.world.last<command::SignOut>().why, std::string("screen-lock"));
}

void TestSystemWatch::nobody_at_the_desk_holds_nothing_up() {
    AtTheDesk desk;
    desk.rig.leave();
    QTRY_VERIFY(desk.watch.inhibits());
    bus->prepare_for("PrepareForSleep", true);
    QTRY_VERIFY(!desk.watch.inhibits());
}

namespace {

int run(int argc, char** argv) {
    if (!SystemBus::can_be_had()) return run_test<QApplication, TestSystemWatch>(argc, argv);
    SystemBus own;
    bus = &own;
    QApplication application(argc, argv);
    if (!own.stands()) return 1;
    TestSystemWatch test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace

JCIC_TEST_MAIN(run)
#include "test_system_watch.moc"
