// The card's password is its custodian's to type where the branch decided so: one dialog, in which they sign for it by
// their own password (R-DU-2).
#include <QComboBox>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/ledger/open_jcic_dialog.h"
#include "ui/seat/card_dialog.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;
using Purpose = ui::CardPasswordDialog::Purpose;

namespace {

void press_return(QWidget* field) {
    WindowRig::key(field, Qt::Key_Return);
}

}  // namespace

class TestCardTypist : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_custodian_steps_in_by_keyboard_R_DU_2();
    void what_one_typed_is_not_taken_for_another_s_R_DU_2();
    void nobody_to_step_in_is_said_and_opens_nothing_R_DU_2();
    void who_steps_in_signs_a_change_and_at_a_reader_with_keys_R_DU_2();
};

void TestCardTypist::the_custodian_steps_in_by_keyboard_R_DU_2() {
    WindowRig rig;
    rig.world.state.card.typists = {person("P01")};
    rig.world.refuse<command::OpenJcic>(Fault{FaultCode::person_password, "ledger.countersign", {}});
    rig.sign_in();
    auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
    dialog->open();
    auto* theirs = part_of<ui::SecretField>(dialog, "typistPassword");
    auto* cards = part_of<ui::SecretField>(dialog, "cardPassword");
    QCOMPARE(part_of<QComboBox>(dialog, "typist")->currentText(), QStringLiteral("P01 王俊傑"));
    QVERIFY(WindowRig::has_focus(theirs));
    QTest::keyClicks(theirs, QLatin1String(a_password));
    QVERIFY(!part_of<QWidget>(dialog, "open")->isEnabled());
    press_return(theirs);
    QVERIFY(WindowRig::has_focus(cards));
    QTest::keyClicks(cards, QStringLiteral("246810"));
    press_return(cards);
    QCOMPARE(rig.world.asked<command::OpenJcic>(), 1);
    QVERIFY(rig.world.last<command::OpenJcic>().typist == person("P01"));
    // Refused: nothing is left of either, the dialog says why, and begins with who steps in.
    QVERIFY(part_of<ui::FaultPanel>(dialog, "fault")->isVisible());
    QVERIFY(theirs->empty() && cards->empty());
    QVERIFY(WindowRig::has_focus(theirs));
    // The card's password first: Enter leads back to what lacks.
    WindowRig::type(cards, "246810");
    press_return(cards);
    QCOMPARE(rig.world.asked<command::OpenJcic>(), 1);
    QVERIFY(WindowRig::has_focus(theirs));
    QTest::keyClick(theirs, Qt::Key_Tab);
    QVERIFY(WindowRig::has_focus(cards));
    QTest::keyClick(cards, Qt::Key_Backtab);
    QTest::keyClick(theirs, Qt::Key_Backtab);
    QVERIFY(WindowRig::has_focus(part_of<QWidget>(dialog, "typist")));
}

void TestCardTypist::what_one_typed_is_not_taken_for_another_s_R_DU_2() {
    WindowRig rig;
    rig.world.state.card.typists.emplace({person("P01"), person("S01")});
    rig.sign_in();
    auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
    dialog->open();
    auto* box = part_of<QComboBox>(dialog, "typist");
    auto* theirs = part_of<ui::SecretField>(dialog, "typistPassword");
    QCOMPARE(box->count(), 2);
    WindowRig::type(theirs, a_password);
    WindowRig::type(part_of<QWidget>(dialog, "cardPassword"), "246810");
    QVERIFY(!theirs->empty() && part_of<QWidget>(dialog, "open")->isEnabled());
    QTest::keyClick(box, box->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QVERIFY(theirs->empty() && !part_of<QWidget>(dialog, "open")->isEnabled());
}

void TestCardTypist::nobody_to_step_in_is_said_and_opens_nothing_R_DU_2() {
    WindowRig rig;
    rig.world.state.card.typists.emplace();
    rig.sign_in();
    auto* dialog = new ui::OpenJcicDialog(rig.world, &rig.window);
    dialog->open();
    QVERIFY(!part_of<QComboBox>(dialog, "typist")->placeholderText().isEmpty());
    WindowRig::type(part_of<QWidget>(dialog, "typistPassword"), a_password);
    WindowRig::type(part_of<QWidget>(dialog, "cardPassword"), "246810");
    press_return(part_of<QWidget>(dialog, "cardPassword"));
    QCOMPARE(rig.world.asked<command::OpenJcic>(), 0);
    // Asked no more: it is gone, and with it what was typed there.
    rig.world.state.card.typists.reset();
    rig.world.publish();
    QVERIFY(!part_of<QWidget>(dialog, "typistPassword")->isVisible());
    press_return(part_of<QWidget>(dialog, "cardPassword"));
    QCOMPARE(rig.world.asked<command::OpenJcic>(), 1);
    QVERIFY(!rig.world.last<command::OpenJcic>().typist);
}

void TestCardTypist::who_steps_in_signs_a_change_and_at_a_reader_with_keys_R_DU_2() {
    WindowRig rig;
    auto& card = rig.world.state.card;
    card.typists = {person("P01")};
    rig.world.refuse<command::OpenJcicAtReader>(Fault{FaultCode::pinpad_timeout, "card", {}});
    rig.world.refuse<command::ChangeCardPassword>(Fault{FaultCode::card_pin_wrong, "card", {{"tries", "1"}}});
    rig.sign_in();
    auto* change = new ui::CardPasswordDialog(rig.world, Purpose::change, &rig.window);
    change->open();
    auto* theirs = part_of<ui::SecretField>(change, "typistPassword");
    QVERIFY(WindowRig::has_focus(theirs));
    WindowRig::type(part_of<QWidget>(change, "present"), "246810");
    for (const auto* field : {"wanted", "again"}) WindowRig::type(part_of<QWidget>(change, field), "864209");
    QVERIFY(!part_of<QWidget>(change, "change")->isEnabled());
    WindowRig::type(theirs, a_password);
    press_return(part_of<QWidget>(change, "again"));
    QVERIFY(rig.world.last<command::ChangeCardPassword>().typist == person("P01"));
    QVERIFY(theirs->empty() && WindowRig::has_focus(theirs));
    change->reject();
    card.keys_verify = true;
    card.keys_time = std::chrono::seconds{45};
    rig.world.publish();
    auto* open = new ui::OpenJcicDialog(rig.world, &rig.window);
    open->open();
    QVERIFY(!part_of<QWidget>(open, "open")->isEnabled());
    WindowRig::type(part_of<QWidget>(open, "typistPassword"), a_password);
    press_return(part_of<QWidget>(open, "typistPassword"));
    QCOMPARE(rig.world.asked<command::OpenJcicAtReader>(), 1);
    QVERIFY(rig.world.last<command::OpenJcicAtReader>().typist == person("P01"));
    QCOMPARE(to_text(rig.world.typed), std::string(a_password));
}

JCIC_WINDOW_TEST(TestCardTypist)
#include "test_card_typist.moc"
