// 櫃台連線 in the strip: how it stands, since when, and what may still be done; nothing where there is no hub.
// JCIC_PICTURES=FOLDER: to be looked at.
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/look/symbol.h"
#include "ui/settings/self_check_dialog.h"
#include "ui/todo/todo_list.h"

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

JCIC_WINDOW_TEST(TestStripHub)
#include "test_strip_hub.moc"
