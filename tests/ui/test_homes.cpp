// Each duty signs in and lands where its work is; the to-do is one step away; the unit head sees what is not in order,
// each line with the way to its remedy. And what can be undone, or asks.
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include "app/desk/commands/duties.h"
#include "app/desk/commands/retention.h"
#include "support/test_program.h"
#include "tests/ui/new_query_rig.h"
#include "ui/record/record_page.h"
#include "ui/seat/rail_and_strip.h"
#include "ui/todo/duties_dialog.h"
#include "ui/todo/todo_list.h"
#include "ui/todo/unit_cards.h"
#include "ui/todo/unit_page.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;
using ui::PageId;

namespace {

/// What a screen reader says of that part of the strip: its state is painted.
QString card_told(const WindowRig& rig) {
    return rig.find("stripCard")->accessibleName() + rig.find("stripCard")->accessibleDescription() +
           rig.find("stripCard")->toolTip();
}

}  // namespace

class TestHomes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_duty_lands_where_its_work_is_data();
    void each_duty_lands_where_its_work_is();
    void a_duty_with_little_to_do_sees_what_comes_next();
    void of_several_duties_the_one_with_work_waiting();
    void who_does_not_work_with_queries_has_a_to_do_of_their_own();
    void a_key_goes_home_and_one_to_the_to_do();
    void while_the_password_has_run_out_no_key_leads_past_it_R_PW_2();
    void the_unit_head_sees_what_is_not_in_order_with_the_way_to_it();
    void a_line_of_the_unit_leads_to_its_remedy();
    void the_unit_heads_lines_are_asked_for_again_when_they_may_be_others();
    void what_was_seen_leaves_with_the_seat();
    void the_strip_says_where_the_card_is_that_is_in_no_reader();
    void a_hand_out_says_which_cases_it_is_for();
    void nobody_is_told_to_pull_the_card_while_a_record_is_read();
    void what_was_cleared_comes_back();
    void what_was_cleared_is_gone_once_something_else_is_typed();
    void a_record_is_used_up_only_after_a_question();

private:
    static void sit_down(WindowRig& rig, std::set<Duty> duties) {
        rig.world.state.people[0].duties = std::move(duties);
        rig.world.publish();
        rig.sign_in();
    }
    static QPushButton* remedy(const WindowRig& rig, const QString& of) {
        for (auto* one : rig.window.findChildren<QPushButton*>(QStringLiteral("unitRemedy")))
            if (one->isVisible() && one->accessibleName().contains(of)) return one;
        return nullptr;
    }
};

void TestHomes::each_duty_lands_where_its_work_is_data() {
    QTest::addColumn<Duty>("duty");
    QTest::addColumn<PageId>("page");
    QTest::newRow("officer") << Duty::query_officer << PageId::board;
    QTest::newRow("supervisor") << Duty::supervisor << PageId::approval;
    QTest::newRow("card") << Duty::card_custodian << PageId::card;
    QTest::newRow("password") << Duty::password_custodian << PageId::todo;
    QTest::newRow("reviewer") << Duty::reviewer << PageId::todo;
    QTest::newRow("auditor") << Duty::auditor << PageId::todo;
    QTest::newRow("administrator") << Duty::administrator << PageId::todo;
    QTest::newRow("unit head") << Duty::unit_head << PageId::unit;
}

void TestHomes::each_duty_lands_where_its_work_is() {
    QFETCH(const Duty, duty);
    QFETCH(const PageId, page);
    WindowRig rig;
    sit_down(rig, {duty});
    QVERIFY(rig.window.current() == page);
    QVERIFY(WindowRig::dialog() == nullptr);  // nothing there refuses them
    // No key is offered that does nothing for them.
    QCOMPARE(rig.find("askKey")->isVisible(), duty == Duty::query_officer);
    // Nor do the keys stand in a field where they do nothing.
    const auto* focused = rig.window.focusWidget();
    QVERIFY(focused == nullptr || (focused->isVisible() && focused->isEnabled()));
}

/// What is in order, what comes next and when, what was done; the next thing leads to its row.
void TestHomes::a_duty_with_little_to_do_sees_what_comes_next() {
    WindowRig rig;
    rig.world.state.todo.clear();
    rig.world.answer<command::Duties>([](const auto&) {
        const auto line = [](desk::DutyLine::Kind kind, const char* day, bool mine) {
            const auto on = domain::RocDate::parse(day).value();
            const auto& findings = domain::registers::findings;
            return desk::DutyLine{kind, &findings, "2", findings.dues[0].title, on, on, {}, {}, mine};
        };
        using Of = desk::DutyLine::Kind;
        return std::vector{line(Of::due, "1151228", true), line(Of::due, "1151225", false),
                           line(Of::done, "1151120", true)};
    });
    sit_down(rig, {Duty::password_custodian});
    QVERIFY(rig.find("todoNone")->isVisible());
    const auto ways = rig.find("comingCard")->findChildren<QPushButton*>(QStringLiteral("comingGo"));
    QCOMPARE(ways.size(), 1);  // the others' duties are theirs
    QVERIFY(ways.front()->hasFocus());
    const auto stands = rig.find("standingCard")->findChildren<QLabel*>(QStringLiteral("stands"));
    QCOMPARE(stands.size(), 2);  // password and ledger: what is due stands beside it
    WindowRig::click(ways.front());
    QTRY_VERIFY(rig.window.current() == PageId::registers);
    QTRY_VERIFY(rig.world.asked<command::Rows>() > 0);
    QCOMPARE(rig.world.last<command::Rows>().book, &domain::registers::findings);
    // Nothing of it stays for the next one.
    rig.leave();
    QVERIFY(rig.window.findChild<QPushButton*>(QStringLiteral("comingGo")) == nullptr);
}

void TestHomes::of_several_duties_the_one_with_work_waiting() {
    for (const bool own : {false, true}) {
        WindowRig rig;
        rig.world.state.todo.clear();
        rig.world.state.approvals.front().own = own;
        sit_down(rig, {Duty::supervisor, Duty::unit_head});
        QVERIFY(rig.window.current() == (own ? PageId::unit : PageId::approval));
    }
}

void TestHomes::who_does_not_work_with_queries_has_a_to_do_of_their_own() {
    WindowRig rig;
    rig.world.state.todo = {{desk::TodoKind::unlock_account, "", {}, "陳志明", {}, person("L02")}};
    sit_down(rig, {Duty::administrator});
    QVERIFY(!rig.find("railBoard")->isVisible());
    rig.press("railTodo");
    QVERIFY(rig.window.current() == PageId::todo);
    auto* first = rig.find<ui::TodoList>("todoRows")->findChild<QPushButton*>();
    QVERIFY(first != nullptr && first->hasFocus());
    WindowRig::key(first, Qt::Key_Space);
    auto* question = WindowRig::dialog<QMessageBox>();
    QVERIFY(question != nullptr && question->text().contains(QStringLiteral("陳志明 本人")));
}

void TestHomes::a_key_goes_home_and_one_to_the_to_do() {
    WindowRig rig;
    sit_down(rig, {Duty::auditor});
    rig.window.go_to(PageId::settings);
    QTest::keyClick(&rig.window, Qt::Key_F4);
    QVERIFY(rig.window.current() == PageId::todo);
    QTest::keyClick(&rig.window, Qt::Key_F3);
    QVERIFY(rig.window.current() == PageId::todo);
}

void TestHomes::while_the_password_has_run_out_no_key_leads_past_it_R_PW_2() {
    WindowRig rig;
    sit_down(rig, {Duty::unit_head});
    rig.world.state.seat->password_must_change = true;
    rig.world.publish();
    for (const auto key : {Qt::Key_F3, Qt::Key_F4}) {
        QTest::keyClick(&rig.window, key);
        QVERIFY(rig.window.current() == PageId::settings);
    }
}

void TestHomes::the_unit_head_sees_what_is_not_in_order_with_the_way_to_it() {
    WindowRig rig;
    sit_down(rig, {Duty::unit_head});
    QTRY_VERIFY(rig.find("unitOpen")->isVisible());
    QVERIFY(rig.find<QLabel>("unitLead")->text().startsWith(QStringLiteral("有待處理事項")));
    const auto lines = desk::unit_lines([] {
        desk::UnitParts parts;
        parts.now = afternoon();
        return parts;
    }());
    for (const auto& line : lines) QVERIFY2(!ui::text_of(line).isEmpty(), "a line without words");
    int remedies = 0;
    for (auto* one : rig.window.findChildren<QPushButton*>(QStringLiteral("unitRemedy")))
        if (one->isVisible()) ++remedies;
    QCOMPARE(remedies, 5);  // set-up, no backup, a duty late, a locked account, an approval
}

void TestHomes::a_line_of_the_unit_leads_to_its_remedy() {
    WindowRig rig;
    sit_down(rig, {Duty::unit_head});
    QTRY_VERIFY(remedy(rig, QStringLiteral("缺失改善登記簿")) != nullptr);
    WindowRig::click(remedy(rig, QStringLiteral("缺失改善登記簿")));
    QVERIFY(rig.window.current() == PageId::registers);
    QTRY_VERIFY(rig.world.asked<command::Row>() > 0);
    QTRY_COMPARE(rig.world.last<command::Row>().id, std::string("2"));
    rig.window.go_home();
    WindowRig::settle();
    remedy(rig, QStringLiteral("陳志明"))->click();
    auto* question = WindowRig::dialog<QMessageBox>();
    QVERIFY(question != nullptr && question->text().contains(QStringLiteral("陳志明 本人")));
    ui::close_all_dialogs();
    WindowRig::settle();
    rig.press("unitDuties");
    QVERIFY(WindowRig::dialog<ui::DutiesDialog>() != nullptr);
    ui::close_all_dialogs();
    WindowRig::settle();
    remedy(rig, QStringLiteral("備份"))->click();
    QVERIFY(rig.window.current() == PageId::ledger);
}

void TestHomes::the_unit_heads_lines_are_asked_for_again_when_they_may_be_others() {
    WindowRig rig;
    sit_down(rig, {Duty::unit_head});
    const auto asked = [&rig] { return rig.world.asked<command::UnitOrder>(); };
    const auto publish = [&rig] { rig.publish(); };
    const int before = asked();
    rig.world.state.now += std::chrono::seconds{59};
    publish();
    QCOMPARE(asked(), before);  // nothing that they say has changed
    rig.world.state.now += std::chrono::seconds{1};
    publish();
    QCOMPARE(asked(), before + 1);
    rig.world.state.warnings.push_back(Fault{FaultCode::disk_low, "test", {}});
    publish();
    QCOMPARE(asked(), before + 2);
    ++rig.world.state.ledger.events;
    publish();
    QCOMPARE(asked(), before + 3);
    publish();
    QCOMPARE(asked(), before + 3);
}

void TestHomes::what_was_seen_leaves_with_the_seat() {
    WindowRig rig;
    sit_down(rig, {Duty::unit_head});
    QTRY_VERIFY(rig.find("unitOpen")->isVisible());
    rig.leave();
    for (const auto* label : rig.window.findChild<ui::UnitPage*>()->findChildren<QLabel*>())
        QVERIFY(!label->text().contains(QStringLiteral("林怡君")));
}

void TestHomes::the_strip_says_where_the_card_is_that_is_in_no_reader() {
    WindowRig rig;
    rig.sign_in();
    rig.world.pull_card();
    WindowRig::settle();
    QVERIFY2(card_told(rig).contains(QStringLiteral("本人借用中")), qPrintable(card_told(rig)));
    rig.world.state.cards.front().holder = person("L07");
    rig.world.state.cards.front().holder_name = "王俊傑";
    rig.world.publish();
    QVERIFY(card_told(rig).contains(QStringLiteral("王俊傑 借用中")));
    rig.world.state.cards.front().holder.reset();
    rig.world.publish();
    QVERIFY(card_told(rig).contains(QStringLiteral("由 張美玲 保管")));
}

void TestHomes::a_hand_out_says_which_cases_it_is_for() {
    WindowRig rig;
    rig.sign_in(ui::PageId::card);
    const auto purpose = rig.find<QLineEdit>("purpose")->text();
    for (const auto* one : {"2026-信貸-01102", "2026-企貸-00077", "2026-房貸-00417"})  // ready, ready, approved
        QVERIFY2(purpose.contains(QString::fromUtf8(one)), qPrintable(purpose));
    QVERIFY2(!purpose.contains(QStringLiteral("2026-房貸-00418")), qPrintable(purpose));  // waits for the supervisor
}

void TestHomes::nobody_is_told_to_pull_the_card_while_a_record_is_read() {
    WindowRig rig;
    rig.sign_in();
    rig.world.state.card.opened = rig.world.state.card.done_with = true;
    rig.world.publish();
    QVERIFY(card_told(rig).contains(QStringLiteral("請拔出晶片卡並歸還")));
    rig.window.go_to(PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    WindowRig::settle();
    rig.world.publish();
    QVERIFY(!card_told(rig).contains(QStringLiteral("拔出晶片卡")));
    rig.window.go_to(PageId::board);
    QVERIFY(card_told(rig).contains(QStringLiteral("請拔出晶片卡並歸還")));
}

void TestHomes::what_was_cleared_comes_back() {
    NewQueryRig rig;
    rig.write("caseNumber", "2026-77");
    rig.press("clear");
    QVERIFY(rig.text_of("caseNumber").isEmpty());
    QVERIFY(rig.find("subjectId")->hasFocus());
    QVERIFY(!rig.page()->unsent());
    rig.press("clear");
    QCOMPARE(rig.text_of("caseNumber"), QStringLiteral("2026-77"));
}

void TestHomes::what_was_cleared_is_gone_once_something_else_is_typed() {
    NewQueryRig rig;
    rig.write("caseNumber", "2026-77");
    rig.press("clear");
    rig.write("caseNumber", "2026-78");
    rig.press("clear");
    QVERIFY(rig.text_of("caseNumber").isEmpty());
    rig.leave();
    rig.sign_in();
    rig.window.go_to(PageId::new_query);
    rig.press("clear");
    QVERIFY(rig.text_of("caseNumber").isEmpty());  // nobody gets what another cleared
}

void TestHomes::a_record_is_used_up_only_after_a_question() {
    WindowRig rig;
    rig.sign_in(PageId::copies);
    rig.choose("moreWays", "usedUp");
    auto* question = WindowRig::dialog<QMessageBox>();
    QVERIFY(question != nullptr);
    QCOMPARE(question->objectName(), QStringLiteral("useUpQuestion"));
    WindowRig::key(question, Qt::Key_Return);  // nor by haste
    QCOMPARE(rig.world.taken("record.used-up"), 0);
    rig.choose("moreWays", "usedUp");
    question = WindowRig::dialog<QMessageBox>();
    for (auto* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole) button->click();
    WindowRig::settle();
    QCOMPARE(rig.world.taken("record.used-up"), 1);
}

JCIC_WINDOW_TEST(TestHomes)
#include "test_homes.moc"
