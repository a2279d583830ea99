// The ledger's seals in a window, by keyboard: newest first, why each was made, and all of them as a file.
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/ledger/head_dialog.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;

class TestSeals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_newest_is_on_top_and_says_why_it_was_made();
    void all_of_them_go_into_a_file_by_the_keyboard();
    void a_file_that_cannot_be_written_is_told();
    void where_there_are_more_than_are_shown_that_is_said();
    void a_ledger_without_a_seal_says_so();
    void while_nobody_knows_whether_there_is_a_seal_none_is_denied();
    void enter_presses_the_button_that_the_keys_are_on();

private:
    /// From the ledger's page, as an auditor goes.
    static ui::SealsDialog* open(WindowRig& rig) {
        rig.sign_in();
        rig.world.state.seat->person.duties = {domain::Duty::auditor};
        rig.world.publish();
        rig.window.go_to(ui::PageId::ledger);
        rig.choose("ledgerTools", "showHead");
        press(WindowRig::dialog(), "showSeals");
        return rig.window.findChild<ui::SealsDialog*>();
    }
    static void press(QWidget* dialog, const char* button) {
        part_of(dialog, button)->setFocus();
        WindowRig::key(part_of(dialog, button), Qt::Key_Space);
    }
    /// The button, a name, Enter.
    static void save(ui::SealsDialog& dialog, const QString& file) {
        press(&dialog, "saveSeals");
        auto* picker = dialog.findChild<QFileDialog*>();
        QVERIFY(picker != nullptr);
        auto* name = picker->findChild<QLineEdit*>("fileNameEdit");
        name->setText(file);
        WindowRig::key(name, Qt::Key_Return);
    }
};

void TestSeals::the_newest_is_on_top_and_says_why_it_was_made() {
    WindowRig rig;
    auto* dialog = open(rig);
    QVERIFY(dialog != nullptr && dialog->isVisible());
    const auto* list = part_of<QTreeWidget>(dialog, "seals");
    QCOMPARE(list->topLevelItemCount(), 3);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("3"));
    QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("晶片卡交接"));
    QCOMPARE(list->topLevelItem(0)->text(3), QStringLiteral("120"));
    QCOMPARE(list->topLevelItem(0)->text(5), QStringLiteral("亦簽署"));
    QCOMPARE(list->topLevelItem(0)->toolTip(4).size(), 64);  // the whole root
    QCOMPARE(list->topLevelItem(1)->text(2), QStringLiteral("登出"));
    QCOMPARE(list->topLevelItem(2)->text(2), QStringLiteral("設立日誌"));
    QCOMPARE(part_of<QLabel>(dialog, "sealsSaid")->text(), QStringLiteral("共 3 個封印。"));
}

void TestSeals::all_of_them_go_into_a_file_by_the_keyboard() {
    WindowRig rig;
    auto* dialog = open(rig);
    save(*dialog, rig.folder.filePath("branch"));
    QTRY_COMPARE(rig.world.asked<command::ExportSeals>(), 1);
    QCOMPARE(QString::fromStdString(rig.world.last<command::ExportSeals>().file.string()),
             rig.folder.filePath("branch.seals"));
    WindowRig::settle();
    QVERIFY(part_of<QLabel>(dialog, "sealsDone")->text().contains(QStringLiteral("已存檔")));
    QVERIFY(part_of<QPushButton>(dialog, "saveSeals")->isEnabled());
}

void TestSeals::a_file_that_cannot_be_written_is_told() {
    WindowRig rig;
    auto* dialog = open(rig);
    rig.world.refuse<command::ExportSeals>(Fault{FaultCode::file_write, "file", {}});
    save(*dialog, rig.folder.filePath("branch"));
    QTRY_VERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    QVERIFY(!part_of<QLabel>(dialog, "sealsDone")->isVisible());
}

void TestSeals::where_there_are_more_than_are_shown_that_is_said() {
    WindowRig rig;
    rig.world.seals = 2'345;
    auto* dialog = open(rig);
    QCOMPARE(part_of<QTreeWidget>(dialog, "seals")->topLevelItemCount(), 2'000);
    const auto said = part_of<QLabel>(dialog, "sealsSaid")->text();
    QVERIFY2(said.contains(QStringLiteral("2,345")) && said.contains(QStringLiteral("2,000")), qPrintable(said));
}

void TestSeals::a_ledger_without_a_seal_says_so() {
    WindowRig rig;
    rig.world.seals = 0;
    auto* dialog = open(rig);
    QVERIFY(!part_of<QPushButton>(dialog, "saveSeals")->isEnabled());
    QCOMPARE(part_of<QTreeWidget>(dialog, "seals")->topLevelItemCount(), 0);
}

void TestSeals::while_nobody_knows_whether_there_is_a_seal_none_is_denied() {
    WindowRig rig;
    rig.world.refuse<command::Seals>(Fault{FaultCode::file_write, "file", {}});
    auto* dialog = open(rig);
    QTRY_VERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    QCOMPARE(part_of<QPushButton>(dialog, "saveSeals")->toolTip(), QString());
}

void TestSeals::enter_presses_the_button_that_the_keys_are_on() {
    WindowRig rig;
    auto* dialog = open(rig);
    part_of(dialog, "saveSeals")->setFocus();
    WindowRig::key(part_of(dialog, "saveSeals"), Qt::Key_Return);  // and not the way out, which is the default
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QFileDialog*>() != nullptr);
}

JCIC_WINDOW_TEST(TestSeals)
#include "test_seals.moc"
