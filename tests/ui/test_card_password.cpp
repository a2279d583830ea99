// The card's password at the windows: what is typed for a card that goes, or a seat that is left, is used for nothing.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/ledger/open_jcic_dialog.h"
#include "ui/look/text_question.h"
#include "ui/seat/card_dialog.h"
#include "ui/seat/card_page.h"
#include "ui/secrets/waiting_secrets.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;
using Purpose = ui::CardPasswordDialog::Purpose;

namespace {

void type_three(QWidget* dialog, const char* before, const char* wanted, const char* again) {
    WindowRig::type(part_of<QWidget>(dialog, "present"), before);
    WindowRig::type(part_of<QWidget>(dialog, "wanted"), wanted);
    WindowRig::type(part_of<QWidget>(dialog, "again"), again);
}

void enter(QWidget* field) {
    WindowRig::key(field, Qt::Key_Return);
}

}  // namespace

class TestCardPassword : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_tries_left_stand_there_before_the_first_entry();
    void both_say_the_tries_left_in_the_same_words_data();
    void both_say_the_tries_left_in_the_same_words();
    void where_the_tries_are_in_doubt_that_is_said_and_consented_to();
    void letters_are_taken_where_the_card_has_them();
    void a_card_by_its_module_is_unblocked_elsewhere();
    void the_new_password_is_typed_twice();
    void the_last_try_needs_consent_and_says_for_which_card();
    void a_refused_change_leaves_nothing_in_the_fields();
    void a_pulled_card_takes_the_entry_with_it_data();
    void a_pulled_card_takes_the_entry_with_it();
    void another_card_takes_the_entry_with_it();
    void leaving_the_seat_takes_the_entry_with_it();
    void waiting_passwords_are_wiped_once_and_for_all();
    void a_reader_with_keys_says_its_time_and_how_to_stop();
    void another_card_than_the_one_handed_out_takes_no_password();
    void a_leavers_card_is_taken_back_with_a_reason_by_two();
    void the_open_task_stands_beside_the_card();
    void a_card_left_behind_is_called_out_until_it_is_pulled();
    void the_rail_shows_what_the_duties_open();
};

void TestCardPassword::the_tries_left_stand_there_before_the_first_entry() {
    WindowRig rig;
    rig.sign_in();
    rig.window.go_to(ui::PageId::card);
    rig.press("changePassword");
    auto* dialog = WindowRig::dialog<ui::CardPasswordDialog>();
    QVERIFY(dialog != nullptr);
    QVERIFY(part_of<QLabel>(dialog, "tries")->text().contains(QStringLiteral("2")));
    QVERIFY(part_of<QLabel>(dialog, "rules")->text().contains(QStringLiteral("6 至 8")));
    QVERIFY(!part_of<QWidget>(dialog, "change")->isEnabled());
    QVERIFY(!part_of<QWidget>(dialog, "lastTry")->isVisible());
}

void TestCardPassword::both_say_the_tries_left_in_the_same_words_data() {
    QTest::addColumn<int>("left");
    QTest::addColumn<QString>("said");
    QTest::newRow("not said") << -1 << QStringLiteral("無法得知剩餘次數");
    QTest::newRow("some") << 3 << QStringLiteral("尚可輸入 3 次，逾次即鎖卡");
    QTest::newRow("the last") << 1 << QStringLiteral("尚可輸入 1 次，逾次即鎖卡");
}

void TestCardPassword::both_say_the_tries_left_in_the_same_words() {
    QFETCH(const int, left);
    QFETCH(const QString, said);
    WindowRig rig;
    rig.world.state.card.tries_left = left < 0 ? std::nullopt : std::optional(left);
    rig.sign_in();
    auto* change = new ui::CardPasswordDialog(rig.world, Purpose::change, &rig.window);
    auto* open = new ui::OpenJcicDialog(rig.world, &rig.window);
    for (auto* dialog : std::initializer_list<QDialog*>{change, open}) {
        QVERIFY(part_of<QLabel>(dialog, "tries")->text().contains(said));
        QCOMPARE(part_of<QCheckBox>(dialog, "lastTry")->isEnabledTo(dialog) &&
                     !part_of<QCheckBox>(dialog, "lastTry")->isHidden(),
                 left == 1);
    }
}

void TestCardPassword::where_the_tries_are_in_doubt_that_is_said_and_consented_to() {
    WindowRig rig;
    rig.world.state.card.tries_left = 1;
    rig.world.state.card.doubted = true;
    rig.sign_in();
    auto* change = new ui::CardPasswordDialog(rig.world, Purpose::change, &rig.window);
    auto* open = new ui::OpenJcicDialog(rig.world, &rig.window);
    for (auto* dialog : std::initializer_list<QDialog*>{change, open}) {
        QVERIFY(part_of<QLabel>(dialog, "tries")->text().contains(QStringLiteral("不告知剩餘次數")));
        QVERIFY(!part_of<QCheckBox>(dialog, "lastTry")->isHidden());
        QVERIFY(part_of<QCheckBox>(dialog, "lastTry")->text().contains(QStringLiteral("剩餘次數不明")));
    }
    // A right password by another way ends it: the last try is another matter.
    rig.world.state.card.doubted = false;
    rig.publish();
    QVERIFY(part_of<QCheckBox>(open, "lastTry")->text().contains(QStringLiteral("最後一次")));
}

void TestCardPassword::letters_are_taken_where_the_card_has_them() {
    WindowRig rig;
    rig.world.state.card.letters = true;
    rig.sign_in();
    QPointer<QDialog> dialog = new ui::CardPasswordDialog(rig.world, Purpose::change, &rig.window);
    dialog->open();
    QVERIFY(part_of<QLabel>(dialog, "rules")->text().contains(QStringLiteral("6 至 8 位英數字")));
    type_three(dialog, "a1b2c3d4", "E5f6g7h8", "E5f6g7h8");
    enter(part_of<QWidget>(dialog, "again"));
    QCOMPARE(rig.world.asked<command::ChangeCardPassword>(), 1);
}

void TestCardPassword::a_card_by_its_module_is_unblocked_elsewhere() {
    WindowRig rig;
    rig.world.state.card.by_module = true;
    rig.world.state.card.tries_left = 0;
    rig.sign_in();
    rig.window.go_to(ui::PageId::card);
    QVERIFY(!rig.find<QPushButton>("unblock")->isEnabled());
    QVERIFY(part_of<QLabel>(rig.window.findChild<ui::CardPage*>(), "passwordNote")
                ->text()
                .contains(QStringLiteral("廠商")));
}

void TestCardPassword::the_new_password_is_typed_twice() {
    WindowRig rig;
    rig.sign_in();
    QPointer<QDialog> dialog = new ui::CardPasswordDialog(rig.world, Purpose::change, &rig.window);
    dialog->open();
    type_three(dialog, "246810", "864209", "864200");
    enter(part_of<QWidget>(dialog, "again"));
    QCOMPARE(rig.world.asked<command::ChangeCardPassword>(), 0);
    QVERIFY(part_of<QLabel>(dialog, "note")->text().contains(QStringLiteral("不一致")));
    QVERIFY(part_of<ui::SecretField>(dialog, "wanted")->empty());
    WindowRig::type(part_of<QWidget>(dialog, "wanted"), "864209");
    WindowRig::type(part_of<QWidget>(dialog, "again"), "864209");
    enter(part_of<QWidget>(dialog, "again"));
    QCOMPARE(rig.world.asked<command::ChangeCardPassword>(), 1);
    QCOMPARE(to_text(rig.world.typed), std::string("864209"));
    QVERIFY(!rig.world.last<command::ChangeCardPassword>().last_try);
    QVERIFY(dialog.isNull() || !dialog->isVisible());
}

void TestCardPassword::the_last_try_needs_consent_and_says_for_which_card() {
    WindowRig rig;
    rig.world.state.card.tries_left = 1;
    rig.sign_in();
    auto* change = new ui::CardPasswordDialog(rig.world, Purpose::change, &rig.window);
    change->open();
    type_three(change, "246810", "864209", "864209");
    QVERIFY(!part_of<QWidget>(change, "change")->isEnabled());
    enter(part_of<QWidget>(change, "again"));
    QCOMPARE(rig.world.asked<command::ChangeCardPassword>(), 0);
    part_of<QCheckBox>(change, "lastTry")->setChecked(true);
    enter(part_of<QWidget>(change, "again"));
    QCOMPARE(rig.world.asked<command::ChangeCardPassword>(), 1);
    QCOMPARE(rig.world.last<command::ChangeCardPassword>().last_try->number, std::string("0129999-03"));
    auto* open = new ui::OpenJcicDialog(rig.world, &rig.window);
    open->open();
    WindowRig::type(part_of<QWidget>(open, "cardPassword"), "246810");
    part_of<QCheckBox>(open, "lastTry")->setChecked(true);
    enter(part_of<QWidget>(open, "cardPassword"));
    QCOMPARE(rig.world.last<command::OpenJcic>().last_try->number, std::string("0129999-03"));
}

void TestCardPassword::a_refused_change_leaves_nothing_in_the_fields() {
    WindowRig rig;
    rig.world.refuse<command::UnblockCard>(
        Fault{FaultCode::card_pin_wrong, "card", {{"which", "puk"}, {"tries", "1"}}});
    rig.sign_in();
    auto* dialog = new ui::CardPasswordDialog(rig.world, Purpose::unblock, &rig.window);
    dialog->open();
    type_three(dialog, "12345678", "864209", "864209");
    enter(part_of<QWidget>(dialog, "again"));
    QCOMPARE(rig.world.asked<command::UnblockCard>(), 1);
    QVERIFY(dialog->isVisible());
    for (auto* field : dialog->findChildren<ui::SecretField*>()) QVERIFY(field->empty());
    // What may be the PUK's last try is asked for by the card's own word.
    rig.world.refuse<command::UnblockCard>(Fault{FaultCode::card_pin_last_try, "card", {}});
    type_three(dialog, "12345678", "864209", "864209");
    enter(part_of<QWidget>(dialog, "again"));
    QVERIFY(part_of<QWidget>(dialog, "lastTry")->isVisible());
    type_three(dialog, "12345678", "864209", "864209");
    QVERIFY(!part_of<QWidget>(dialog, "change")->isEnabled());
}

void TestCardPassword::a_pulled_card_takes_the_entry_with_it_data() {
    QTest::addColumn<bool>("seen_in_time");
    QTest::newRow("the snapshot shows it gone") << true;
    QTest::newRow("it was back before anybody looked") << false;
}

void TestCardPassword::a_pulled_card_takes_the_entry_with_it() {
    QFETCH(bool, seen_in_time);
    WindowRig rig;
    rig.sign_in();
    QPointer<QDialog> open = new ui::OpenJcicDialog(rig.world, &rig.window);
    QPointer<QDialog> change = new ui::CardPasswordDialog(rig.world, Purpose::change, &rig.window);
    open->open();
    change->open();
    WindowRig::type(part_of<QWidget>(open, "cardPassword"), "246810");
    type_three(change, "246810", "864209", "864209");
    if (seen_in_time)
        rig.world.pull_card();
    else
        Q_EMIT rig.world.card_gone();
    WindowRig::settle();
    QVERIFY(open.isNull() || !open->isVisible());
    QVERIFY(change.isNull() || !change->isVisible());
    rig.world.insert_card();
    WindowRig::settle();
    WindowRig::key(&rig.window, Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::OpenJcic>() + rig.world.asked<command::ChangeCardPassword>(), 0);
    QTest::qWait(0);
    QVERIFY(open.isNull() && change.isNull());
}

void TestCardPassword::another_card_takes_the_entry_with_it() {
    WindowRig rig;
    rig.sign_in();
    auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
    dialog->open();
    WindowRig::type(part_of<QWidget>(dialog, "cardPassword"), "246810");
    rig.world.state.card.number = rig.world.state.card.wanted = "0129999-04";
    rig.world.publish();
    QVERIFY(!dialog->isVisible());
    QCOMPARE(rig.world.asked<command::OpenJcic>(), 0);
}

void TestCardPassword::leaving_the_seat_takes_the_entry_with_it() {
    WindowRig rig;
    rig.sign_in();
    QPointer<QDialog> dialog = new ui::CardPasswordDialog(rig.world, Purpose::change, &rig.window);
    dialog->open();
    type_three(dialog, "246810", "864209", "864209");
    rig.leave();
    QVERIFY(dialog.isNull() || !dialog->isVisible());
    rig.sign_in();
    WindowRig::key(&rig.window, Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::ChangeCardPassword>(), 0);
}

void TestCardPassword::waiting_passwords_are_wiped_once_and_for_all() {
    ui::WaitingSecrets used(desk::together(Secret::from(view("246810")), Secret::from(view("864209"))));
    const auto taken = used.take();
    QVERIFY(taken);
    QCOMPARE(taken->size(), std::size_t{2});
    QCOMPARE(to_text((*taken)[1].view()), std::string("864209"));
    ui::WaitingSecrets wiped(desk::together(Secret::from(view("246810"))));
    wiped.wipe(Fault{FaultCode::card_removed, "test", {}});
    for (int i = 0; i < 2; ++i) {
        const auto nothing = wiped.take();
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, FaultCode::card_removed);
    }
}

void TestCardPassword::a_reader_with_keys_says_its_time_and_how_to_stop() {
    WindowRig rig;
    auto& card = rig.world.state.card;
    card.keys_verify = card.keys_change = true;
    card.keys_time = std::chrono::seconds{45};
    rig.world.refuse<command::OpenJcicAtReader>(Fault{FaultCode::pinpad_timeout, "card", {}});
    rig.sign_in();
    auto* open = new ui::OpenJcicDialog(rig.world, &rig.window);
    open->open();
    QVERIFY(!part_of<QWidget>(open, "cardPassword")->isVisible());
    const auto said = part_of<QLabel>(open, "atReader")->text();
    QVERIFY2(said.contains(QStringLiteral("45")) && said.contains(QStringLiteral("Cancel")), qPrintable(said));
    part_of<QPushButton>(open, "open")->click();
    QVERIFY(!part_of<QWidget>(open, "cancel")->isEnabled());  // only the reader can end it
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::OpenJcicAtReader>(), 1);
    QVERIFY(open->isVisible());
    QVERIFY(part_of<QWidget>(open, "cancel")->isEnabled());
    // A reader that can be told is told.
    card.keys_can_cancel = true;
    rig.world.publish();
    auto* change = new ui::CardPasswordDialog(rig.world, Purpose::change, &rig.window);
    change->open();
    QVERIFY(!part_of<QLabel>(change, "atReader")->text().contains(QStringLiteral("Cancel")));
    part_of<QPushButton>(change, "change")->click();
    part_of<QPushButton>(change, "cancel")->click();
    QVERIFY(rig.world.stopped<command::ChangeCardPasswordAtReader>());
    QVERIFY(change->isVisible());
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::ChangeCardPasswordAtReader>(), 1);
}

void TestCardPassword::another_card_than_the_one_handed_out_takes_no_password() {
    WindowRig rig;
    rig.world.state.card.number = "0129999-04";
    rig.world.state.card.foreign = true;
    rig.sign_in();
    auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
    dialog->open();
    const auto said = part_of<QLabel>(dialog, "custody")->text();
    QVERIFY2(said.contains(QStringLiteral("0129999-03")) && said.contains(QStringLiteral("0129999-04")),
             qPrintable(said));
    WindowRig::type(part_of<QWidget>(dialog, "cardPassword"), "246810");
    enter(part_of<QWidget>(dialog, "cardPassword"));
    QCOMPARE(rig.world.asked<command::OpenJcic>(), 0);
}

void TestCardPassword::a_leavers_card_is_taken_back_with_a_reason_by_two() {
    WindowRig rig;
    rig.world.state.cards.front().holder = person("P01");
    rig.world.state.cards.front().holder_name = "王俊傑";
    rig.world.state.cards.front().holder_present = false;
    rig.sign_in(ui::PageId::card);
    QVERIFY(!rig.find("takeBack")->isVisible());  // a query officer takes nothing back
    rig.world.state.seat->person.duties = {domain::Duty::unit_head};
    rig.world.publish();
    rig.press("takeBack");
    auto* question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    question->findChild<QLineEdit*>(QStringLiteral("answer"))->setText(QStringLiteral("已離職"));
    question->accept();
    WindowRig::settle();
    auto* dialog = WindowRig::dialog("HandOverDialog");
    QVERIFY(dialog != nullptr);
    QVERIFY(part_of<QLabel>(dialog, "passwordLabel")->text().contains(QStringLiteral("張美玲")));
    WindowRig::type(part_of<QWidget>(dialog, "password"), a_password);
    enter(part_of<QWidget>(dialog, "password"));
    const auto& wanted = rig.world.last<command::Take>().wanted;
    QCOMPARE(wanted.step->action, std::string_view("card.taken-back"));
    QCOMPARE(wanted.typed.at("reason"), std::string("已離職"));
}

void TestCardPassword::the_open_task_stands_beside_the_card() {
    WindowRig rig;
    rig.world.state.cards.front().password_leaver = "陳離職";
    rig.sign_in(ui::PageId::card);
    QVERIFY(rig.find<QLabel>("passwordNote")->text().contains(QStringLiteral("陳離職")));
    rig.press("byJcic");
    auto* question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    question->findChild<QLineEdit*>(QStringLiteral("answer"))->setText(QStringLiteral("金徵字第1號"));
    question->accept();
    WindowRig::settle();
    auto* since = WindowRig::dialog();
    QVERIFY(since != nullptr && since != question);
    since->findChild<QLineEdit*>(QStringLiteral("answer"))->setText(QStringLiteral("1151119"));
    since->accept();
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::CardPasswordByJcic>(), 1);
    QCOMPARE(rig.world.last<command::CardPasswordByJcic>().in_use, std::string("1151119"));
}

void TestCardPassword::a_card_left_behind_is_called_out_until_it_is_pulled() {
    WindowRig rig;
    QVERIFY(!rig.find("cardLeft")->isVisible());
    rig.sign_in();
    rig.leave();
    QVERIFY(rig.find("cardLeft")->isVisible());
    QVERIFY(rig.find<QLabel>("cardLeft")->text().contains(QStringLiteral("0129999-03")));
    rig.world.pull_card();
    WindowRig::settle();
    QVERIFY(!rig.find("cardLeft")->isVisible());
}

void TestCardPassword::the_rail_shows_what_the_duties_open() {
    WindowRig rig;
    rig.sign_in();
    const auto shown = [&](std::set<domain::Duty> duties, bool ran_out = false) {
        rig.world.state.seat->person.duties = std::move(duties);
        rig.world.state.seat->password_must_change = ran_out;
        rig.publish();
        QStringList places;
        for (const char* name : {"railNewQuery", "railApproval", "railCopies", "railCard", "railLedger"})
            if (rig.find(name)->isVisible()) places << QLatin1String(name).mid(4);
        return places.join(' ');
    };
    using domain::Duty;
    QCOMPARE(shown({Duty::query_officer}), QStringLiteral("NewQuery Approval Copies Card Ledger"));
    QCOMPARE(shown({Duty::supervisor}), QStringLiteral("Approval Copies Ledger"));
    QCOMPARE(shown({Duty::card_custodian}), QStringLiteral("Card Ledger"));
    QCOMPARE(shown({Duty::auditor}), QStringLiteral("Ledger"));
    QCOMPARE(shown({Duty::query_officer}, true), QStringLiteral("Card"));
    // A key opens no more than the rail does.
    shown({Duty::auditor});
    QTest::keyClick(&rig.window, Qt::Key_F2);
    QCOMPARE(rig.window.current(), ui::PageId::board);
}

JCIC_WINDOW_TEST(TestCardPassword)
#include "test_card_password.moc"
