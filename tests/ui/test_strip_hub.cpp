// 櫃台連線 in the strip: how it stands, since when, and what may still be done; nothing where there is no hub.
// JCIC_PICTURES=FOLDER: to be looked at.

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <csignal>

#include "support/test_program.h"
#include "tests/ui/system_bus.h"
#include "tests/ui/window_rig.h"
#include "ui/look/symbol.h"
#include "ui/registers/register_ways.h"
#include "ui/settings/self_check_dialog.h"
#include "ui/system/system_watch.h"
#include "ui/todo/todo_list.h"
#include "ui/window/program.h"

using namespace jcic;
using namespace jcic::test;
using State = desk::HubView::State;

class TestStripHub : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void without_a_hub_nothing_stands_there() {
        WindowRig rig;
        rig.sign_in();
        QVERIFY(!rig.find<ui::StateCell>("stripHub")->isVisible());
    }
    void it_says_how_the_hub_stands_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("own_forms");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, State state, bool own_forms, const char* said) {
            QTest::newRow(name) << static_cast<int>(state) << own_forms << QString::fromUtf8(said);
        };
        row("opening", State::opening, false, "連線中…");
        row("connected", State::connected, false, "正常");
        row("away", State::away, false, "離線，自 09:02，可續辦已送出之查詢");
        row("away, and the branch goes on", State::away, true, "離線，自 09:02，限以本櫃授權書查詢");
        row("refused", State::refused, false, "無法確認櫃台連線伺服器身分");
    }
    void it_says_how_the_hub_stands() {
        QFETCH(int, state);
        QFETCH(bool, own_forms);
        QFETCH(QString, said);
        WindowRig rig;
        rig.sign_in();
        rig.window.resize(1280, 720);
        desk::HubView hub;
        hub.state = static_cast<State>(state);
        hub.since = domain::parse_iso("2026-12-21T01:02:00.000Z").value();
        hub.own_forms = own_forms;
        if (hub.state == State::refused)
            hub.fault = Fault{FaultCode::hub_untrusted, "test", {{"reason", "not-entered"}}};
        show(rig, hub);
        const auto* cell = rig.find<ui::StateCell>("stripHub");
        QVERIFY(cell->isVisible());
        QVERIFY2(cell->toolTip().contains(said), qPrintable(cell->toolTip()));
        QVERIFY(cell->accessibleName().contains(said));
        QVERIFY2(cell->width() >= cell->needed(), "what may be done is cut");
        const bool works = hub.state == State::connected || hub.state == State::opening;
        QCOMPARE(rig.find<ui::StateCell>("stripPrinter")->isVisible(), works);
        picture(rig, "light zh");
        rig.appearance.change({ui::Language::english, ui::Shade::dark, std::chrono::minutes{5}});
        rig.publish();
        WindowRig::settle();
        QVERIFY2(cell->width() >= cell->needed(), "what may be done is cut in English");
        picture(rig, "dark en");
    }
    void what_is_owed_comes_before_good_news() {
        WindowRig rig;
        rig.sign_in();
        desk::HubView hub;
        hub.state = State::connected;
        hub.told = 12;
        hub.to_tell = 40;
        show(rig, hub);
        QVERIFY(rig.find<ui::StateCell>("stripHub")->toolTip().contains(QStringLiteral("傳送中 12／40")));
        hub.certificate_until = rig.world.state.now + std::chrono::days{31};
        show(rig, hub);
        QVERIFY(rig.find<ui::StateCell>("stripHub")->toolTip().contains(QStringLiteral("傳送中")));
        hub.certificate_until = domain::parse_iso("2026-12-31T04:00:00.000Z").value();
        rig.world.state.now = *hub.certificate_until - std::chrono::days{10};
        show(rig, hub);
        QVERIFY(rig.find<ui::StateCell>("stripHub")->toolTip().contains(QStringLiteral("憑證 115-12-31 到期，請換發")));
        hub.unread = {"0129999-W2"};
        show(rig, hub);
        QVERIFY(rig.find<ui::StateCell>("stripHub")->toolTip().contains(QStringLiteral("未採用 0129999-W2 之資料")));
        hub.differ = 2;
        show(rig, hub);
        QVERIFY(rig.find<ui::StateCell>("stripHub")->toolTip().contains(QStringLiteral("2 項與其他櫃台不符")));
        hub.owed = Fault{FaultCode::hub_forged, "test", {{"reason", "claim"}}};
        show(rig, hub);
        QVERIFY(rig.find<ui::StateCell>("stripHub")->toolTip().contains(QStringLiteral("偽造")));
    }
    /// What it needs of a person is a task, and its button leads to where it is seen what to do.
    void what_it_needs_leads_to_the_check_and_to_the_register() {
        WindowRig rig;
        desk::Owed away;
        away.kind = desk::TodoKind::hub_away;
        away.since = domain::parse_iso("2026-12-21T01:02:00.000Z").value();
        rig.world.state.todo = {away};
        rig.sign_in(ui::PageId::board);
        auto* way = rig.window.findChild<ui::TodoList*>()->findChild<QPushButton*>();
        QVERIFY(way != nullptr);
        QVERIFY2(way->accessibleName().contains(QStringLiteral("櫃台連線中斷，自 ")),
                 qPrintable(way->accessibleName()));
        WindowRig::key(way, Qt::Key_Space);
        QVERIFY(WindowRig::dialog<ui::SelfCheckDialog>() != nullptr);
        ui::close_all_dialogs();
        desk::Owed key;
        key.kind = desk::TodoKind::hub_approver_key;
        rig.world.state.todo = {key};
        rig.publish();
        way = rig.window.findChild<ui::TodoList*>()->findChild<QPushButton*>();
        WindowRig::key(way, Qt::Key_Space);
        QCOMPARE(rig.window.current(), ui::PageId::registers);
    }

private:
    static void picture(WindowRig& rig, const char* look) {
        if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
            rig.window.grab().save(QStringLiteral("%1/hub %2 %3.png")
                                       .arg(folder, QString::fromLatin1(QTest::currentDataTag()), QLatin1String(look)));
    }
    static void show(WindowRig& rig, const desk::HubView& hub) {
        rig.world.state.hub = hub;
        rig.world.publish();
        WindowRig::settle();
    }
};

// What the branch's desks tell each other, in its window (R-AU-5).

namespace {

class LinksRig : public WindowRig {
public:
    explicit LinksRig(std::optional<desk::HubView> hub = {}) {
        sign_in();
        world.state.hub = std::move(hub);
        world.publish();
        settle();
        dialog_ = new ui::DeskLinksDialog(world, &window);
        WindowRig::open(dialog_);
    }
    template <class T>
    [[nodiscard]] T* in(const char* name) {
        return dialog_->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QString told() { return in<QPlainTextEdit>("linksTold")->toPlainText(); }
    [[nodiscard]] ui::DeskLinksDialog* dialog() { return dialog_; }

private:
    ui::DeskLinksDialog* dialog_ = nullptr;
};

}  // namespace

class TestDeskLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_fingerprint_to_be_compared_stands_there() {
        LinksRig rig;
        QCOMPARE(rig.in<QLineEdit>("ownFingerprint")->text(), QString(64, QLatin1Char('a')));
        QVERIFY(rig.in<QLineEdit>("ownFingerprint")->isReadOnly());
        const auto* label = rig.in<QLabel>("ownFingerprintLabel");
        QCOMPARE(label->buddy(), rig.in<QLineEdit>("ownFingerprint"));
        QVERIFY(!label->property("kind").isValid());  // beside its line, in the size of the rest
    }
    void where_there_is_a_hub_each_desk_stands_there_with_what_was_read_and_refused() {
        QVERIFY(LinksRig().told().contains(QStringLiteral("未設定櫃台連線伺服器")));
        LinksRig rig(desk::HubView{});
        QVERIFY(rig.told().contains(QStringLiteral("0129999-W2：讀至其日誌第 30 筆")));
        QVERIFY(rig.told().contains(QStringLiteral("0129999-W3：尚未讀到。\n未採用：")));
        QVERIFY(rig.told().contains(QStringLiteral("牴觸：")));
        QVERIFY(!rig.told().contains(QStringLiteral("。。")));
        QVERIFY(rig.told().contains(QStringLiteral("至第 44 筆尚待送出。")));
        if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
            rig.dialog()->grab().save(folder + QStringLiteral("/desk links.png"));
    }
};

// What the system asks of the desk: it is locked first, and what waits for it goes on then.

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

JCIC_WINDOW_TEST(TestStripHub)
JCIC_WINDOW_TEST(TestDeskLinks)
JCIC_TEST_MAIN(run)
#include "test_strip_hub.moc"
