// Nobody can sign in, for a closed year's file is damaged or gone: at the window it is put back out of a backup.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/seat/return_year_dialog.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;

class TestReturnedYear : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void who_lacks_no_year_is_offered_nothing();
    void by_keyboard_the_year_comes_back_and_the_sign_in_goes_on();
    void a_backup_without_it_is_told_and_another_tried();
    void it_can_be_stopped();

private:
    static void lack(WindowRig& rig) {
        rig.world.refuse<command::SignIn>(
            Fault{FaultCode::ledger_corrupt, "ledger", {{"sequence", "41"}, {"reason", "year"}, {"file", "2026.db"}}});
        rig.sign_in();
    }
    /// Where the fault leaves the focus.
    static ui::ReturnYearDialog* open(WindowRig& rig) {
        lack(rig);
        QTest::keyClick(rig.window.focusWidget(), Qt::Key_Space);
        WindowRig::settle();
        return WindowRig::dialog<ui::ReturnYearDialog>();
    }
    static void fill(ui::ReturnYearDialog& dialog) {
        part_of<QLineEdit>(&dialog, "yearBackup")->setText(QStringLiteral("/media/branch/115.backup"));
        WindowRig::type(part_of<QWidget>(&dialog, "yearPassword"), a_password);
        QTest::keyClick(part_of<QWidget>(&dialog, "yearPassword"), Qt::Key_Return);
        WindowRig::settle();
    }
};

void TestReturnedYear::who_lacks_no_year_is_offered_nothing() {
    WindowRig rig;
    QVERIFY(!rig.find("returnYear")->isVisible());
    rig.world.refuse<command::SignIn>(Fault{FaultCode::ledger_corrupt, "ledger", {{"sequence", "41"}}});
    rig.sign_in();
    QVERIFY(!rig.find("returnYear")->isVisible());
    lack(rig);
    QVERIFY(rig.find("returnYear")->isVisible());
}

void TestReturnedYear::by_keyboard_the_year_comes_back_and_the_sign_in_goes_on() {
    WindowRig rig;
    auto* dialog = open(rig);
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->windowTitle().contains(QStringLiteral("115")));  // 2026, as years are counted here
    QCOMPARE(part_of<QComboBox>(dialog, "yearPerson")->currentText(), rig.find<QComboBox>("person")->currentText());
    QVERIFY(!part_of<QPushButton>(dialog, "putYearBack")->isEnabled());
    fill(*dialog);
    QTRY_COMPARE(rig.world.asked<command::ReturnYear>(), 1);
    const auto& asked = rig.world.last<command::ReturnYear>();
    QCOMPARE(asked.year, 2026);
    QCOMPARE(asked.file.string(), std::string("/media/branch/115.backup"));
    QCOMPARE(QString::fromStdString(asked.person.text()),
             rig.find<QComboBox>("person")->currentText().section(' ', 0, 0));
    const std::string_view typed = a_password;
    QVERIFY(rig.world.typed == Bytes(view(typed).begin(), view(typed).end()));
    QTRY_VERIFY(WindowRig::dialog<ui::ReturnYearDialog>() == nullptr);
    const auto said = rig.find<QLabel>("leaving")->text();
    QVERIFY2(said.contains(QStringLiteral("已放回")) && said.contains(QStringLiteral("set-aside.db")),
             qPrintable(said));
    QVERIFY(!rig.find("returnYear")->isVisible());
    rig.world.accept<command::SignIn>();
    rig.sign_in();
    QCOMPARE(rig.world.asked<command::SignIn>(), 2);
    QVERIFY(!rig.find("signIn")->isVisible());
}

void TestReturnedYear::a_backup_without_it_is_told_and_another_tried() {
    WindowRig rig;
    auto* dialog = open(rig);
    rig.world.refuse<command::ReturnYear>(
        Fault{FaultCode::ledger_year_file, "ledger.year-return", {{"reason", "not-in-backup"}, {"year", "2026"}}});
    fill(*dialog);
    QTRY_VERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    QVERIFY(part_of<QLineEdit>(dialog, "yearBackup")->isEnabled());
    rig.world.accept<command::ReturnYear>();
    fill(*dialog);
    QTRY_VERIFY(WindowRig::dialog<ui::ReturnYearDialog>() == nullptr);
}

void TestReturnedYear::it_can_be_stopped() {
    WindowRig rig;
    auto* dialog = open(rig);
    part_of<QLineEdit>(dialog, "yearBackup")->setText(QStringLiteral("/media/branch/115.backup"));
    part_of<QWidget>(dialog, "yearPassword")->setFocus();
    QTest::keyClicks(part_of<QWidget>(dialog, "yearPassword"), QLatin1String(a_password));
    part_of<QPushButton>(dialog, "putYearBack")->click();
    QVERIFY(part_of<QPushButton>(dialog, "stopYear")->isVisible());
    QVERIFY(!part_of<QPushButton>(dialog, "yearCancel")->isEnabled());  // neither closes what is under way
    part_of<QPushButton>(dialog, "stopYear")->click();
    QVERIFY(rig.world.stopped<command::ReturnYear>());
}

JCIC_WINDOW_TEST(TestReturnedYear)
#include "test_returned_year.moc"
