// What is still missing before the first query: found again from everywhere, and each line leads on.
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/registers/step_dialog.h"
#include "ui/seat/recovery_dialog.h"
#include "ui/settings/missing_dialog.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;
using domain::SetupStep;

class TestMissing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void it_opens_by_itself_while_set_up_is_not_over();
    void who_does_not_administer_finds_it_on_the_board();
    void a_practice_branch_misses_nothing();
    void it_is_found_again_from_the_settings();
    void what_the_machine_was_told_goes_into_the_trail_by_itself();
    void the_request_is_saved_and_then_the_certificate_can_come();
    void the_fingerprint_is_shown_for_head_office();
    void a_procedure_is_entered_as_the_kind_that_is_missing();
    void people_are_designated_in_their_register();
    void once_nothing_is_missing_the_board_says_nothing_of_it();
    void each_half_is_shown_typed_back_and_signed_for();
    void what_is_under_way_is_not_closed_by_a_key();
    void what_is_there_and_does_not_do_is_said_with_its_reason();
    void a_request_that_is_there_is_overwritten_only_when_asked();
    void a_half_typed_wrongly_is_told_and_can_be_seen_again();
    void one_person_does_not_keep_both_halves();
    void where_nobody_else_could_confirm_it_is_said_before_the_halves_are_made();

private:
    static void sit_down(WindowRig& rig, Duty duty) {
        rig.world.state.practice = false;
        rig.world.state.people[0].duties = {duty};
        rig.world.state.people[1].duties = {Duty::administrator};
        rig.world.publish();
        rig.sign_in();
    }
    static ui::MissingDialog* list(WindowRig& rig) {
        sit_down(rig, Duty::unit_head);
        return WindowRig::dialog<ui::MissingDialog>();
    }
    static QPushButton* way(QWidget* dialog, const char* step) {
        for (auto* one : dialog->findChildren<QPushButton*>(QStringLiteral("way-%1").arg(QLatin1String(step))))
            if (one->isVisible()) return one;
        return nullptr;
    }
    static QString state_of(QWidget* dialog, const char* step) {
        for (auto* line : dialog->findChildren<QWidget*>(QStringLiteral("line-%1").arg(QLatin1String(step))))
            if (line->isVisible()) return line->findChild<QLabel*>("lineState")->text();
        return {};
    }
    static void press(QWidget* button) {
        QVERIFY(button != nullptr);
        button->setFocus();
        WindowRig::key(button, Qt::Key_Space);
    }
    static void press(QWidget* dialog, const char* button) {
        auto* found = dialog->findChild<QPushButton*>(QLatin1String(button));
        QVERIFY2(found != nullptr && found->isEnabled(), button);
        press(found);
    }
    static void choose(const QString& file) {
        auto* picker = WindowRig::dialog<QFileDialog>();
        QVERIFY(picker != nullptr);
        auto* name = picker->findChild<QLineEdit*>("fileNameEdit");
        name->setText(file);
        WindowRig::key(name, Qt::Key_Return);
    }
    static int missing(const WindowRig& rig) {
        return static_cast<int>(
            std::ranges::count_if(rig.world.setup.lines, [](const auto& line) { return !line.done; }));
    }
    /// The recovery dialog, with the first half on the screen.
    static ui::RecoveryDialog* recovery(WindowRig& rig) {
        press(way(list(rig), "recovery"));
        auto* dialog = WindowRig::dialog<ui::RecoveryDialog>();
        if (dialog != nullptr) press(dialog, "recoveryNext");
        return dialog;
    }
};

void TestMissing::it_opens_by_itself_while_set_up_is_not_over() {
    WindowRig rig;
    auto* dialog = list(rig);
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY(dialog->findChild<QLabel*>("missingLead")->text().contains(QString::number(missing(rig))));
    QVERIFY(way(dialog, "certificate") == nullptr);  // it waits for the request
    press(dialog, "closeMissing");
    QVERIFY(WindowRig::dialog<ui::MissingDialog>() == nullptr);
    rig.world.state.ledger.events += 1;  // something was written: it does not open again
    rig.publish();
    QVERIFY(WindowRig::dialog<ui::MissingDialog>() == nullptr);
}

void TestMissing::who_does_not_administer_finds_it_on_the_board() {
    WindowRig rig;
    sit_down(rig, Duty::query_officer);
    QVERIFY(WindowRig::dialog<ui::MissingDialog>() == nullptr);
    QVERIFY(rig.find<QPushButton>("missing")->isVisible());
    rig.press("missing");
    auto* dialog = WindowRig::dialog<ui::MissingDialog>();
    QVERIFY(dialog != nullptr);
    QVERIFY(way(dialog, "recovery") == nullptr);  // not theirs to do
    QVERIFY(way(dialog, "querier") != nullptr);
    QCOMPARE(rig.world.asked<command::TakeSetupStep>(), 0);
}

void TestMissing::a_practice_branch_misses_nothing() {
    WindowRig rig;
    rig.sign_in();
    QCOMPARE(rig.world.asked<command::SetupList>(), 0);
    QVERIFY(!rig.find<QPushButton>("missing")->isVisible());
    rig.go_to(ui::PageId::settings);
    QVERIFY(!rig.find<QPushButton>("missingSteps")->isVisible());
}

void TestMissing::it_is_found_again_from_the_settings() {
    WindowRig rig;
    press(list(rig), "closeMissing");
    rig.go_to(ui::PageId::settings);
    rig.press("missingSteps");
    QVERIFY(WindowRig::dialog<ui::MissingDialog>() != nullptr);
}

void TestMissing::what_the_machine_was_told_goes_into_the_trail_by_itself() {
    WindowRig rig;
    QVERIFY(list(rig) != nullptr);
    QTRY_COMPARE(rig.world.asked<command::TakeSetupStep>(), 1);
    QCOMPARE(rig.world.last<command::TakeSetupStep>().step, SetupStep::machine);
}

void TestMissing::the_request_is_saved_and_then_the_certificate_can_come() {
    WindowRig rig;
    auto* dialog = list(rig);
    press(way(dialog, "request"));
    choose(rig.folder.filePath("desk"));
    QCOMPARE(rig.world.last<command::TakeSetupStep>().step, SetupStep::request);
    QVERIFY(rig.world.last<command::TakeSetupStep>().file.string().ends_with("desk.csr"));
    QVERIFY(dialog->findChild<QLabel*>("missingToldText")->text().endsWith("desk.csr"));
    QTRY_VERIFY(way(dialog, "certificate") != nullptr);
    QFile(rig.folder.filePath("desk.pem")).open(QIODevice::WriteOnly);
    press(way(dialog, "certificate"));
    choose(rig.folder.filePath("desk.pem"));
    QCOMPARE(rig.world.last<command::TakeSetupStep>().step, SetupStep::certificate);
    QVERIFY(rig.world.last<command::TakeSetupStep>().file.string().ends_with("desk.pem"));
}

void TestMissing::the_fingerprint_is_shown_for_head_office() {
    WindowRig rig;
    auto* dialog = list(rig);
    press(way(dialog, "fingerprint"));
    QTRY_VERIFY(dialog->findChild<QLabel*>("missingToldText")->text().startsWith("seal1-"));
}

void TestMissing::a_procedure_is_entered_as_the_kind_that_is_missing() {
    WindowRig rig;
    auto* dialog = list(rig);
    press(way(dialog, "t52-procedure"));
    auto* step = WindowRig::dialog<ui::StepDialog>();
    QVERIFY(step != nullptr);
    QCOMPARE(step->findChild<QComboBox*>("field-kind")->currentData().toString(), QStringLiteral("t52-use"));
}

void TestMissing::people_are_designated_in_their_register() {
    WindowRig rig;
    press(way(list(rig), "querier"));
    QVERIFY(WindowRig::dialog<ui::MissingDialog>() == nullptr);
    QCOMPARE(rig.window.current(), ui::PageId::registers);
    QTRY_COMPARE(rig.find<QLabel>("registerTitle")->text(), QString::fromUtf8(domain::registers::people.title));
}

void TestMissing::once_nothing_is_missing_the_board_says_nothing_of_it() {
    WindowRig rig;
    press(list(rig), "closeMissing");
    rig.window.go_to(ui::PageId::board);
    QVERIFY(rig.find<QPushButton>("missing")->isVisible());
    for (auto& line : rig.world.setup.lines) line.done = true;
    rig.world.state.ledger.events += 1;
    rig.world.publish();
    QTRY_VERIFY(!rig.find<QPushButton>("missing")->isVisible());
    const int asked = rig.world.asked<command::SetupList>();
    rig.world.state.ledger.events += 1;
    rig.publish();
    QCOMPARE(rig.world.asked<command::SetupList>(), asked);  // no more
}

void TestMissing::each_half_is_shown_typed_back_and_signed_for() {
    WindowRig rig;
    auto* dialog = recovery(rig);
    QVERIFY(dialog != nullptr);
    const auto& keepers = rig.world.last<command::BeginRecovery>().keepers;
    QCOMPARE(keepers.first, person("L03"));   // the unit head
    QCOMPARE(keepers.second, person("S01"));  // the administrator
    auto* half = dialog->findChild<ui::ShownSecret*>("half");
    QTRY_VERIFY(half->secret().equals(Secret::from(view(the_first_half))));
    press(dialog, "recoveryNext");
    QVERIFY(half->secret().empty());  // no longer on the screen
    WindowRig::type(dialog->findChild<QWidget*>("halfBack"), the_first_half);
    press(dialog, "recoveryNext");
    // The unit head is signed in: no password is asked.
    QTRY_VERIFY(half->secret().equals(Secret::from(view(the_second_half))));
    QCOMPARE(rig.world.asked<command::SignForHalf>(), 1);
    press(dialog, "recoveryNext");
    WindowRig::type(dialog->findChild<QWidget*>("halfBack"), the_second_half);
    press(dialog, "recoveryNext");
    QTRY_VERIFY(dialog->findChild<QWidget*>("keeperPassword")->isVisible());
    QCOMPARE(rig.world.asked<command::SignForHalf>(), 1);
    WindowRig::type(dialog->findChild<QWidget*>("keeperPassword"), a_password);
    press(dialog, "recoveryNext");
    QTRY_COMPARE(rig.world.asked<command::FinishRecovery>(), 1);
    QTRY_VERIFY(WindowRig::dialog<ui::RecoveryDialog>() == nullptr);
    auto* missing = WindowRig::dialog<ui::MissingDialog>();
    QTRY_COMPARE(state_of(missing, "recovery"), QStringLiteral("已完成"));
    // Paper is lost, and keepers go: they are made anew from here.
    press(way(missing, "recovery"));
    QVERIFY(WindowRig::dialog<ui::RecoveryDialog>() != nullptr);
}

void TestMissing::what_is_under_way_is_not_closed_by_a_key() {
    WindowRig rig;
    const QPointer<ui::MissingDialog> missing = list(rig);
    QVERIFY(missing);
    way(missing, "fingerprint")->click();  // the answer is still on its way
    QTest::keyClick(missing.data(), Qt::Key_Escape);
    QVERIFY(missing && missing->isVisible());
    QVERIFY(!missing->findChild<QPushButton*>("closeMissing")->isEnabled());
    WindowRig::settle();
    QTRY_VERIFY(missing->findChild<QLabel*>("missingToldText")->text().startsWith("seal1-"));
    QVERIFY(missing->findChild<QPushButton*>("closeMissing")->isEnabled());
    press(way(missing, "recovery"));
    const QPointer<ui::RecoveryDialog> halves = WindowRig::dialog<ui::RecoveryDialog>();
    QVERIFY(halves);
    halves->findChild<QPushButton*>("recoveryNext")->click();
    QTest::keyClick(halves.data(), Qt::Key_Escape);
    QVERIFY(halves && halves->isVisible());
    QVERIFY(!halves->findChild<QPushButton*>("recoveryCancel")->isEnabled());
    WindowRig::settle();
    QTRY_VERIFY(!halves->findChild<ui::ShownSecret*>("half")->secret().empty());
    WindowRig::key(halves.data(), Qt::Key_Escape);
    QVERIFY(!halves || !halves->isVisible());
}

void TestMissing::what_is_there_and_does_not_do_is_said_with_its_reason() {
    WindowRig rig;
    for (auto& line : rig.world.setup.lines) {
        if (line.step != SetupStep::certificate) continue;
        line.waits = false;
        line.why = Fault{FaultCode::input_form, "setup", {{"field", "certificate"}, {"reason", "other-key"}}};
    }
    auto* dialog = list(rig);
    const auto* why = dialog->findChild<QWidget*>("line-certificate")->findChild<QLabel*>("lineWhy");
    QVERIFY(why != nullptr && why->isVisible());
    const auto words =
        words::words_for(Fault{FaultCode::input_form, "setup", {{"field", "certificate"}, {"reason", "other-key"}}});
    QVERIFY2(why->text().contains(words.cause), qPrintable(why->text()));
    QVERIFY(dialog->findChild<QWidget*>("line-request")->findChild<QLabel*>("lineWhy") == nullptr);
}

void TestMissing::a_request_that_is_there_is_overwritten_only_when_asked() {
    WindowRig rig;
    auto* dialog = list(rig);
    QTRY_COMPARE(rig.world.asked<command::TakeSetupStep>(), 1);  // the machine's, by itself
    QFile there(rig.folder.filePath("desk.csr"));
    QVERIFY(there.open(QIODevice::WriteOnly));
    for (const bool overwrite : {false, true}) {
        press(way(dialog, "request"));
        choose(there.fileName());
        auto* question = WindowRig::dialog<QMessageBox>();
        QVERIFY(question != nullptr);
        QCOMPARE(rig.world.asked<command::TakeSetupStep>(), 1);
        if (!overwrite) {
            WindowRig::key(question, Qt::Key_Escape);
            QCOMPARE(rig.world.asked<command::TakeSetupStep>(), 1);
        } else {
            press(question, "overwrite");
            QTRY_COMPARE(rig.world.asked<command::TakeSetupStep>(), 2);
            QVERIFY(rig.world.last<command::TakeSetupStep>().file.string().ends_with("desk.csr"));
        }
    }
}

void TestMissing::a_half_typed_wrongly_is_told_and_can_be_seen_again() {
    WindowRig rig;
    auto* dialog = recovery(rig);
    QVERIFY(dialog != nullptr);
    press(dialog, "recoveryNext");
    WindowRig::type(dialog->findChild<QWidget*>("halfBack"), the_second_half);
    press(dialog, "recoveryNext");
    QTRY_VERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    QCOMPARE(rig.world.asked<command::SignForHalf>(), 0);
    press(dialog, "recoveryBack");
    QTRY_VERIFY(dialog->findChild<ui::ShownSecret*>("half")->secret().equals(Secret::from(view(the_first_half))));
}

void TestMissing::one_person_does_not_keep_both_halves() {
    WindowRig rig;
    press(way(list(rig), "recovery"));
    auto* dialog = WindowRig::dialog<ui::RecoveryDialog>();
    QVERIFY(dialog != nullptr);
    auto* next = dialog->findChild<QPushButton*>("recoveryNext");
    QVERIFY(next->isEnabled());
    dialog->findChild<QComboBox*>("keeper-2")
        ->setCurrentIndex(dialog->findChild<QComboBox*>("keeper-1")->currentIndex());
    QVERIFY(!next->isEnabled());
}

void TestMissing::where_nobody_else_could_confirm_it_is_said_before_the_halves_are_made() {
    WindowRig rig;
    auto* missing = list(rig);  // unit head and administrator, and nobody who checks others
    press(way(missing, "recovery"));
    auto* dialog = WindowRig::dialog<ui::RecoveryDialog>();
    const auto* said = dialog->findChild<QLabel*>("nobodyConfirms");
    QVERIFY(said != nullptr && said->isVisible() && said->text().contains(QStringLiteral("無法簽署")));
    QVERIFY(dialog->findChild<QPushButton*>("recoveryNext")->isEnabled());  // they are made all the same
    dialog->reject();
    WindowRig::settle();
    rig.world.state.people[2].duties = {Duty::supervisor};
    rig.world.publish();
    press(way(missing, "recovery"));
    QVERIFY(!WindowRig::dialog<ui::RecoveryDialog>()->findChild<QLabel*>("nobodyConfirms")->isVisible());
}

JCIC_WINDOW_TEST(TestMissing)
#include "test_missing.moc"
