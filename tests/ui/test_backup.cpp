// The ledger's backup from its page: for whoever may, told as it goes, stopped by a key, ended with the seat.
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/ledger/ledger_page.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;

class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void only_who_may_back_up_sees_the_button();
    void it_is_made_where_it_was_said_and_told_as_it_goes();
    void a_fault_says_what_to_do();
    void it_can_be_stopped_and_ends_with_the_seat();

private:
    /// The ledger's page before somebody with these duties.
    static ui::LedgerPage* open(WindowRig& rig, std::set<Duty> duties) {
        rig.sign_in();
        rig.world.state.seat->person.duties = std::move(duties);
        rig.world.publish();
        WindowRig::click(rig.find<QAbstractButton>("railLedger"));
        return rig.window.findChild<ui::LedgerPage*>();
    }
    /// By keyboard: the button, the file's name, Enter.
    static void back_up(WindowRig& rig, const QString& file) {
        rig.choose("ledgerTools", "backUp");
        auto* picker = rig.dialog<QFileDialog>();
        QVERIFY(picker != nullptr);
        auto* name = picker->findChild<QLineEdit*>("fileNameEdit");
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
    }
};

void TestBackup::only_who_may_back_up_sees_the_button() {
    for (const auto duty : {Duty::query_officer, Duty::administrator, Duty::unit_head}) {
        WindowRig rig;
        open(rig, {duty});
        QCOMPARE(rig.offered("ledgerTools", "backUp") != nullptr, duty != Duty::query_officer);
    }
}

void TestBackup::it_is_made_where_it_was_said_and_told_as_it_goes() {
    WindowRig rig;
    auto* page = open(rig, {Duty::administrator});
    const auto file = rig.folder.filePath("ledger");
    back_up(rig, file);
    QVERIFY(!page->findChild<QWidget*>("verify")->isEnabled());  // one long work at a time
    QVERIFY(page->findChild<QWidget*>("stop")->isEnabled());
    auto* progress = page->findChild<QProgressBar*>("progress");
    QTRY_COMPARE(rig.world.asked<command::BackUp>(), 1);
    WindowRig::settle();
    QCOMPARE(QString::fromStdString(rig.world.last<command::BackUp>().file.string()), file + ".backup");
    QCOMPARE(progress->value() * 2, progress->maximum());  // half of it was told
    QCOMPARE(progress->text(), QStringLiteral("已完成 50%"));
    QVERIFY(!progress->isVisible());
    QVERIFY(page->findChild<QLabel*>("result")->text().contains(QStringLiteral("由備份檔還原驗證")));
    QVERIFY(page->findChild<QWidget*>("verify")->isEnabled());
}

void TestBackup::a_fault_says_what_to_do() {
    WindowRig rig;
    const Fault full{FaultCode::file_write, "test", {{"file", "/media/full"}}};
    rig.world.refuse<command::BackUp>(full);
    auto* page = open(rig, {Duty::unit_head});
    back_up(rig, rig.folder.filePath("ledger"));
    WindowRig::settle();
    const auto told = page->findChild<QLabel*>("result")->text();
    QVERIFY2(told.contains(words::words_for(full).advice), qPrintable(told));
    QVERIFY(rig.offered("ledgerTools", "backUp")->isEnabled());
}

void TestBackup::it_can_be_stopped_and_ends_with_the_seat() {
    WindowRig rig;
    auto* page = open(rig, {Duty::administrator});
    back_up(rig, rig.folder.filePath("ledger"));
    page->findChild<QPushButton*>("stop")->click();
    QVERIFY(rig.world.stopped<command::BackUp>());
    WindowRig::settle();
    back_up(rig, rig.folder.filePath("ledger"));
    QVERIFY(!rig.world.stopped<command::BackUp>());
    page->cover();
    QVERIFY(rig.world.stopped<command::BackUp>());
}

JCIC_WINDOW_TEST(TestBackup)
#include "test_backup.moc"
