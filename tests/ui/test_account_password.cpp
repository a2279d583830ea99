// The password of a querier's account at JCIC, changed in the window, by keys alone (R-DU-2, R-DU-5, R-PW-1).
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <set>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/ledger/open_jcic_dialog.h"
#include "ui/registers/registers_page.h"
#include "ui/seat/card_dialog.h"
#include "ui/seat/seat_forms.h"
#include "ui/todo/todo_list.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;

namespace {

constexpr const char* given_by_jcic = "Ab1-wxyz";
constexpr const char* new_at_jcic = "Qp5-rstu";

/// As a person types, in whichever field the keys are.
void type_keys(const char* typed) {
    QTest::keyClicks(QApplication::focusWidget(), QLatin1String(typed));
    WindowRig::settle();
}

void press_enter() {
    WindowRig::key(QApplication::focusWidget(), Qt::Key_Return);
}

/// Opened from the settings, by its key.
QPointer<QDialog> account_dialog(WindowRig& rig) {
    rig.world.state.host.account_apart = true;
    rig.sign_in(ui::PageId::settings);
    QTest::keyClick(&rig.window, Qt::Key_J, Qt::AltModifier);
    (void)QTest::qWaitFor([] { return WindowRig::dialog("AccountPasswordDialog") != nullptr; });
    return WindowRig::dialog("AccountPasswordDialog");
}

}  // namespace

class TestAccountPassword : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void it_is_changed_by_keys_alone_R_DU_5();
    void what_it_lacks_stands_there_while_it_is_typed_R_PW_1();
    void two_that_differ_are_told_and_nothing_is_lost();
    void a_derived_one_becomes_what_the_desks_password_says();
    void who_queries_nothing_is_not_offered_it_R_DU_1();
    void who_steps_in_to_type_the_cards_password_is_named_R_DU_2();
    void why_no_query_goes_is_said_before_the_card_is_opened_R_DU_2_R_DU_5();
    void it_is_at_hand_where_the_account_is_asked_for();
    void the_task_of_changing_leads_to_the_cards_password_R_DU_5();
    void ones_own_password_is_held_to_the_rule_while_it_is_typed_R_PW_1();
};

void TestAccountPassword::it_is_changed_by_keys_alone_R_DU_5() {
    WindowRig rig;
    const auto dialog = account_dialog(rig);
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::focusWidget(), part_of<QWidget>(dialog, "present"));
    type_keys(given_by_jcic);
    press_enter();
    QTRY_COMPARE(QApplication::focusWidget(), part_of<QWidget>(dialog, "wanted"));
    type_keys(new_at_jcic);
    press_enter();
    QCOMPARE(QApplication::focusWidget(), part_of<QWidget>(dialog, "again"));
    type_keys(new_at_jcic);
    press_enter();
    QCOMPARE(rig.world.asked<command::ChangeAccountPassword>(), 1);
    QCOMPARE(rig.world.arrived.size(), std::size_t{2});
    QCOMPARE(to_text(rig.world.arrived[0]), std::string(given_by_jcic));
    QCOMPARE(to_text(rig.world.arrived[1]), std::string(new_at_jcic));
    QVERIFY(!dialog || !dialog->isVisible());
}

void TestAccountPassword::what_it_lacks_stands_there_while_it_is_typed_R_PW_1() {
    WindowRig rig;
    const auto dialog = account_dialog(rig);
    WindowRig::type(part_of<QWidget>(dialog, "present"), given_by_jcic);
    auto* note = part_of<QLabel>(dialog, "note");
    auto* change = part_of<QPushButton>(dialog, "change");
    WindowRig::type(part_of<QWidget>(dialog, "wanted"), "Qp5rstuv");
    QVERIFY2(note->text().contains(QStringLiteral("特殊符號")), qPrintable(note->text()));
    QVERIFY(!note->text().contains(QStringLiteral("數字")));
    WindowRig::type(part_of<QWidget>(dialog, "again"), "Qp5rstuv");
    QVERIFY(!change->isEnabled());
    WindowRig::type(part_of<QWidget>(dialog, "wanted"), "-");
    WindowRig::type(part_of<QWidget>(dialog, "again"), "-");
    QVERIFY2(change->isEnabled(), qPrintable(note->text()));
    // The one that there is is no other.
    for (const char* name : {"wanted", "again"}) {
        part_of<ui::SecretField>(dialog, name)->clear();
        WindowRig::type(part_of<QWidget>(dialog, name), given_by_jcic);
    }
    QVERIFY(!change->isEnabled());
    QVERIFY(note->text().contains(QStringLiteral("目前")));
}

void TestAccountPassword::two_that_differ_are_told_and_nothing_is_lost() {
    WindowRig rig;
    const auto dialog = account_dialog(rig);
    WindowRig::type(part_of<QWidget>(dialog, "present"), given_by_jcic);
    WindowRig::type(part_of<QWidget>(dialog, "wanted"), new_at_jcic);
    WindowRig::type(part_of<QWidget>(dialog, "again"), "Qp5-rstv");
    press_enter();
    QVERIFY(part_of<QLabel>(dialog, "note")->text().contains(QStringLiteral("不一致")));
    QCOMPARE(rig.world.asked<command::ChangeAccountPassword>(), 0);
    for (auto* field : {"present", "wanted", "again"}) QVERIFY(!part_of<ui::SecretField>(dialog, field)->empty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    type_keys("u");
    press_enter();
    QCOMPARE(rig.world.asked<command::ChangeAccountPassword>(), 1);
}

void TestAccountPassword::a_derived_one_becomes_what_the_desks_password_says() {
    WindowRig rig;
    rig.world.state.host.account_apart = false;
    rig.sign_in();
    auto* dialog = ui::SeatForms::change_account_password(rig.world, &rig.window);
    dialog->open();
    QVERIFY(part_of<QWidget>(dialog, "again") == nullptr);
    WindowRig::type(part_of<QWidget>(dialog, "present"), given_by_jcic);
    WindowRig::type(part_of<QWidget>(dialog, "wanted"), a_password);
    press_enter();
    QCOMPARE(rig.world.asked<command::ChangeAccountPassword>(), 1);
    QCOMPARE(to_text(rig.world.typed), std::string(a_password));
}

void TestAccountPassword::who_queries_nothing_is_not_offered_it_R_DU_1() {
    WindowRig rig;
    rig.sign_in();
    rig.world.state.seat->person.duties = {domain::Duty::supervisor};
    rig.world.publish();
    rig.go_to(ui::PageId::settings);
    QVERIFY(!rig.find("accountPassword")->isVisible());
    // Had somebody opened it before the duty ended, the desk says so.
    rig.world.state.host.account_apart = true;
    rig.world.publish();
    rig.world.refuse<command::ChangeAccountPassword>(Fault{FaultCode::person_duty, "host.account", {}});
    auto* dialog = ui::SeatForms::change_account_password(rig.world, &rig.window);
    dialog->open();
    WindowRig::type(part_of<QWidget>(dialog, "present"), given_by_jcic);
    WindowRig::type(part_of<QWidget>(dialog, "wanted"), new_at_jcic);
    WindowRig::type(part_of<QWidget>(dialog, "again"), new_at_jcic);
    press_enter();
    QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
}

void TestAccountPassword::who_steps_in_to_type_the_cards_password_is_named_R_DU_2() {
    for (const bool another : {true, false}) {
        WindowRig rig;
        if (another) rig.world.state.card.password_keeper = "徐密碼 L05";
        rig.sign_in();
        auto* open = new ui::OpenJcicDialog(rig.world, &rig.window);
        open->open();
        const auto said = part_of<QLabel>(open, "custody")->text();
        QCOMPARE(said.contains(QStringLiteral("密碼由 徐密碼 L05 到場輸入")), another);
    }
}

void TestAccountPassword::why_no_query_goes_is_said_before_the_card_is_opened_R_DU_2_R_DU_5() {
    std::set<QString> said;
    for (const auto* reason :
         {"password-suspected", "password-owed", "seal-broken", "password-with-head", "password-nobodys"}) {
        WindowRig rig;
        rig.world.state.card.no_query =
            Fault{FaultCode::card_custody, "custody", {{"card", "0129999-03"}, {"reason", reason}}};
        rig.sign_in();
        auto* open = new ui::OpenJcicDialog(rig.world, &rig.window);
        open->open();
        auto* fault = part_of<ui::FaultPanel>(open, "fault");
        QVERIFY(fault->isVisible());
        said.insert(part_of<QLabel>(fault, "why")->text());
        WindowRig::type(part_of<QWidget>(open, "cardPassword"), "246810");
        QVERIFY(part_of<QWidget>(open, "open")->isEnabled());  // what was asked for is settled and fetched
    }
    QCOMPARE(said.size(), std::size_t{5});
}

void TestAccountPassword::it_is_at_hand_where_the_account_is_asked_for() {
    WindowRig rig;
    rig.sign_in();
    auto* open = new ui::OpenJcicDialog(rig.world, &rig.window);
    open->open();
    QVERIFY(!part_of<QWidget>(open, "changeAccount")->isVisible());  // it is signed in
    rig.world.state.host.state = desk::HostState::reachable;
    rig.world.publish();
    QVERIFY(part_of<QWidget>(open, "changeAccount")->isVisible());
    WindowRig::key(part_of<QWidget>(open, "changeAccount"), Qt::Key_Space);
    QVERIFY(WindowRig::dialog("AccountPasswordDialog") != nullptr);
    QVERIFY(open->isVisible());
}

void TestAccountPassword::the_task_of_changing_leads_to_the_cards_password_R_DU_5() {
    WindowRig rig;
    desk::Owed task;
    task.kind = desk::TodoKind::register_step;
    task.book = domain::registers::envelopes.name;
    task.row = "2";
    task.owed = domain::registers::envelopes.dues.front().title;
    task.by = domain::roc_date_at(afternoon());
    rig.world.state.todo = {task};
    rig.sign_in(ui::PageId::board);
    auto* way = rig.window.findChild<ui::TodoList*>()->findChild<QPushButton*>();
    QVERIFY(way != nullptr);
    WindowRig::key(way, Qt::Key_Space);
    QCOMPARE(rig.window.current(), ui::PageId::registers);
    QVERIFY(rig.find("showSheet")->isVisible());
    rig.press("showSheet");
    QVERIFY(WindowRig::dialog<ui::CardPasswordDialog>() != nullptr);
    ui::close_all_dialogs();
    WindowRig::settle();
    // Of a card that is not out to whoever sits here, and without one, it is said why not.
    rig.world.state.card.wanted = "0129999-04";
    rig.publish();
    rig.press("showSheet");
    QVERIFY(WindowRig::dialog<ui::CardPasswordDialog>() == nullptr);
    rig.world.pull_card();
    WindowRig::settle();
    rig.press("showSheet");
    QVERIFY(WindowRig::dialog<ui::CardPasswordDialog>() == nullptr);
}

void TestAccountPassword::ones_own_password_is_held_to_the_rule_while_it_is_typed_R_PW_1() {
    WindowRig rig;
    rig.sign_in(ui::PageId::settings);
    WindowRig::type(rig.find("oldPassword"), a_password);
    WindowRig::type(rig.find("newPassword"), "short");
    WindowRig::type(rig.find("again"), "short");
    auto* note = rig.find<QLabel>("passwordNote");
    QVERIFY2(note->text().contains(QStringLiteral("長度")), qPrintable(note->text()));
    QVERIFY(!rig.find("change")->isEnabled());
    for (const char* name : {"newPassword", "again"}) {
        rig.find<ui::SecretField>(name)->clear();
        WindowRig::type(rig.find(name), new_at_jcic);
    }
    QVERIFY2(rig.find("change")->isEnabled(), qPrintable(note->text()));
    rig.press("change");
    QCOMPARE(rig.world.asked<command::ChangePassword>(), 1);
    QCOMPARE(to_text(rig.world.typed), std::string(new_at_jcic));
    QVERIFY(note->text().contains(QStringLiteral("已變更")));
}

JCIC_WINDOW_TEST(TestAccountPassword)
#include "test_account_password.moc"
