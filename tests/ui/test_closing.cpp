// The yearly closing and an account's unlocking, at the windows: for whoever may, told as it goes, by keyboard.
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/ledger/ledger_page.h"
#include "ui/ledger/years_dialog.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;

namespace {

/// Whom the last such command named; nobody where none was sent.
template <class C>
std::optional<domain::PersonId> named(const FakeWorld& world) {
    if (world.asked<C>() == 0) return std::nullopt;
    return world.last<C>().person;
}
using Done = std::optional<domain::PersonId> (*)(const FakeWorld&);

}  // namespace

class TestClosing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void only_who_may_close_a_year_sees_the_button();
    void the_next_year_is_closed_by_one_key_and_stands_in_the_list();
    void a_fault_says_what_to_do_and_it_can_be_tried_again();
    void where_no_year_is_over_it_says_so();
    void it_can_be_stopped_and_ends_with_the_window();
    void what_begins_with_knowing_who_asks_is_done_after_a_question_data();
    void what_begins_with_knowing_who_asks_is_done_after_a_question();

private:
    static void sit_down(WindowRig& rig, std::set<Duty> duties) {
        rig.sign_in();
        rig.world.state.seat->person.duties = std::move(duties);
        rig.world.publish();
    }
    static ui::YearsDialog* open(WindowRig& rig) {
        sit_down(rig, {Duty::administrator});
        rig.find<QAbstractButton>("railLedger")->click();
        WindowRig::settle();
        rig.press("years");
        return WindowRig::dialog<ui::YearsDialog>();
    }
    static desk::Years two_years() {
        return {{{2024, 1, 1200, {}, {}, 1'200'000, 1201}, {2025, 1201, 2600, {}, {}, 1'400'000, 2601}}, 2026};
    }
};

void TestClosing::only_who_may_close_a_year_sees_the_button() {
    for (const auto duty : {Duty::query_officer, Duty::auditor, Duty::administrator, Duty::unit_head}) {
        WindowRig rig;
        sit_down(rig, {duty});
        rig.find<QAbstractButton>("railLedger")->click();
        WindowRig::settle();
        QCOMPARE(rig.find("years")->isVisible(), duty == Duty::administrator || duty == Duty::unit_head);
    }
}

void TestClosing::the_next_year_is_closed_by_one_key_and_stands_in_the_list() {
    WindowRig rig;
    rig.world.closed_years = two_years();
    auto* dialog = open(rig);
    QVERIFY(dialog != nullptr);
    auto* table = dialog->findChild<QTreeWidget*>("table");
    QCOMPARE(table->topLevelItemCount(), 2);
    auto* button = dialog->findChild<QPushButton*>("closeYear");
    QVERIFY(button->text().contains(QStringLiteral("115")));  // 2026, as years are counted here
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!button->isEnabled());
    QVERIFY(dialog->findChild<QWidget*>("stop")->isEnabled());
    QTRY_COMPARE(rig.world.asked<command::CloseYear>(), 1);
    WindowRig::settle();
    const auto* progress = dialog->findChild<QProgressBar*>("progress");
    QCOMPARE(progress->value() * 2, progress->maximum());
    QVERIFY(!progress->isVisible());
    QCOMPARE(table->topLevelItemCount(), 3);
    QVERIFY(dialog->findChild<QLabel*>("result")->text().contains(QStringLiteral("已封存民國 115 年：1,234 筆")));
    QVERIFY(!button->isEnabled());
    QVERIFY(!dialog->findChild<QWidget*>("stop")->isEnabled());
}

void TestClosing::a_fault_says_what_to_do_and_it_can_be_tried_again() {
    WindowRig rig;
    rig.world.closed_years = two_years();
    rig.world.refuse<command::CloseYear>(Fault{FaultCode::ledger_busy, "test", {}});
    auto* dialog = open(rig);
    auto* button = dialog->findChild<QPushButton*>("closeYear");
    button->click();
    WindowRig::settle();
    auto* fault = dialog->findChild<ui::FaultPanel*>();
    QVERIFY(fault->isVisible());
    QVERIFY(button->isEnabled());
    rig.world.accept<command::CloseYear>();
    button->click();
    WindowRig::settle();
    QVERIFY(!fault->isVisible());
    QCOMPARE(dialog->findChild<QTreeWidget*>("table")->topLevelItemCount(), 3);
}

void TestClosing::where_no_year_is_over_it_says_so() {
    WindowRig rig;
    rig.world.closed_years = {};
    auto* dialog = open(rig);
    QVERIFY(!dialog->findChild<QPushButton*>("closeYear")->isEnabled());
    auto* next = dialog->findChild<QLabel*>("next");
    QVERIFY(next->isVisible() && !next->text().isEmpty());
}

void TestClosing::it_can_be_stopped_and_ends_with_the_window() {
    WindowRig rig;
    rig.world.closed_years = two_years();
    auto* dialog = open(rig);
    dialog->findChild<QPushButton*>("closeYear")->click();
    dialog->findChild<QPushButton*>("stop")->click();
    QVERIFY(rig.world.stopped<command::CloseYear>());
    WindowRig::settle();
    rig.world.closed_years = two_years();
    dialog = [&] {
        ui::close_all_dialogs();
        WindowRig::settle();
        rig.press("years");
        return WindowRig::dialog<ui::YearsDialog>();
    }();
    dialog->findChild<QPushButton*>("closeYear")->click();
    QVERIFY(!rig.world.stopped<command::CloseYear>());
    delete dialog;
    QVERIFY(rig.world.stopped<command::CloseYear>());
    WindowRig::settle();  // the answer comes to nobody
}

// R-PW-4: the procedure begins with knowing who asks; and so does a recovery's.
void TestClosing::what_begins_with_knowing_who_asks_is_done_after_a_question_data() {
    QTest::addColumn<desk::TodoKind>("kind");
    QTest::addColumn<QString>("act");
    QTest::addColumn<Done>("done");
    QTest::newRow("a locked account") << desk::TodoKind::unlock_account << QStringLiteral("解鎖")
                                      << Done(named<command::UnlockAccount>);
    QTest::newRow("somebody let in by a recovery key")
        << desk::TodoKind::confirm_recovered << QStringLiteral("確認") << Done(named<command::ConfirmRecovered>);
}

void TestClosing::what_begins_with_knowing_who_asks_is_done_after_a_question() {
    QFETCH(desk::TodoKind, kind);
    QFETCH(QString, act);
    QFETCH(Done, done);
    WindowRig rig;
    rig.world.state.todo = {{kind, "", {}, "林怡君", {}, person("L03")}};
    sit_down(rig, {Duty::unit_head});
    WindowRig::settle();
    const auto press_todo = [&] {
        for (auto* button : rig.window.findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == act) return button->click();
        QFAIL("no such button");
    };
    press_todo();
    auto* question = WindowRig::dialog<QMessageBox>();
    QVERIFY(question != nullptr);
    QVERIFY(question->text().contains(QStringLiteral("林怡君本人")));
    QTest::keyClick(question, Qt::Key_Escape);
    WindowRig::settle();
    QVERIFY(!done(rig.world));
    press_todo();
    QTest::keyClick(WindowRig::dialog<QMessageBox>(), Qt::Key_Return);  // nor by haste
    WindowRig::settle();
    QVERIFY(!done(rig.world));
    press_todo();
    question = WindowRig::dialog<QMessageBox>();
    for (auto* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole) button->click();
    WindowRig::settle();
    QCOMPARE(done(rig.world), std::optional(person("L03")));
}

JCIC_WINDOW_TEST(TestClosing)
#include "test_closing.moc"
