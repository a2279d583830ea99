// The settings at the windows: what stands there, what is fixed, and the two ways of changing one.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/machine_settings.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/setting_dialog.h"
#include "ui/settings_dialog.h"
#include "ui/step_dialog.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;

class TestSettingsWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_page_opens_the_whole_table();
    void what_is_fixed_says_so_and_is_not_changed();
    void a_line_of_the_machine_is_changed_in_its_own_dialog();
    void a_wrong_value_is_told_and_stays_to_be_mended();
    void a_decision_of_the_branch_is_its_registers_step();
    void a_calendar_is_read_in_by_who_may();

private:
    static ui::SettingsDialog* open(WindowRig& rig, Duty duty = Duty::administrator) {
        rig.sign_in();
        rig.world.state.seat->person.duties = {duty};
        rig.world.publish();
        rig.window.go_to(ui::PageId::settings);
        WindowRig::settle();
        rig.press("allSettings");
        return WindowRig::dialog<ui::SettingsDialog>();
    }
    static bool choose(ui::SettingsDialog& dialog, const char* title) {
        auto* table = dialog.findChild<QTreeWidget*>("settings");
        const auto found = table->findItems(QString::fromUtf8(title), Qt::MatchExactly);
        if (found.size() != 1) return false;
        table->setCurrentItem(found.front());
        return true;
    }
    static QPushButton* button(QWidget& dialog, const char* name) { return dialog.findChild<QPushButton*>(name); }
};

void TestSettingsWindow::the_page_opens_the_whole_table() {
    WindowRig rig;
    auto* dialog = open(rig);
    QVERIFY(dialog != nullptr);
    auto* table = dialog->findChild<QTreeWidget*>("settings");
    QCOMPARE(std::size_t(table->topLevelItemCount()), desk::all_settings().size());
    QVERIFY(choose(*dialog, "保存年數"));
    const auto detail = dialog->findChild<QLabel*>("settingDetail")->text();
    QVERIFY2(detail.contains("retention_years") && detail.contains("5–100") && detail.contains("R-AU-6"),
             qPrintable(detail));
}

void TestSettingsWindow::what_is_fixed_says_so_and_is_not_changed() {
    WindowRig rig;
    auto* dialog = open(rig);
    QVERIFY(choose(*dialog, "與主機的時差上限（秒）"));
    auto* table = dialog->findChild<QTreeWidget*>("settings");
    QVERIFY(table->currentItem()->text(2).contains("/etc/jcic-desk/policy.conf"));
    QVERIFY(table->currentItem()->text(2).contains("7"));
    QVERIFY(!button(*dialog, "changeSetting")->isEnabled());
    Q_EMIT table->itemActivated(table->currentItem(), 0);
    WindowRig::settle();
    QVERIFY(WindowRig::dialog<ui::SettingDialog>() == nullptr);
    QVERIFY(choose(*dialog, "金融機構代號"));  // settled at set-up
    QVERIFY(!button(*dialog, "changeSetting")->isEnabled());
}

void TestSettingsWindow::a_line_of_the_machine_is_changed_in_its_own_dialog() {
    WindowRig rig;
    auto* dialog = open(rig);
    QVERIFY(choose(*dialog, "固定的單雙面"));
    button(*dialog, "changeSetting")->click();
    auto* change = WindowRig::dialog<ui::SettingDialog>();
    QVERIFY(change != nullptr);
    auto* box = change->findChild<QComboBox*>("settingValue");
    QCOMPARE(box->count(), 4);  // three, and none
    box->setCurrentIndex(1);
    button(*change, "writeSetting")->click();
    QTRY_VERIFY(WindowRig::dialog<ui::SettingDialog>() == nullptr);
}

void TestSettingsWindow::a_wrong_value_is_told_and_stays_to_be_mended() {
    WindowRig rig;
    auto* dialog = open(rig);
    QVERIFY(choose(*dialog, "密碼運算的次數"));
    button(*dialog, "changeSetting")->click();
    auto* change = WindowRig::dialog<ui::SettingDialog>();
    QVERIFY(change != nullptr);
    auto* line = change->findChild<QLineEdit*>("settingValue");
    QCOMPARE(line->text(), QStringLiteral("3"));
    line->setText("25");
    button(*change, "writeSetting")->click();
    auto* fault = change->findChild<ui::FaultPanel*>();
    QTRY_VERIFY(fault->isVisible());
    QCOMPARE(line->text(), QStringLiteral("25"));
    line->setText("24");
    button(*change, "writeSetting")->click();
    QTRY_VERIFY(WindowRig::dialog<ui::SettingDialog>() == nullptr);
}

void TestSettingsWindow::a_decision_of_the_branch_is_its_registers_step() {
    WindowRig rig;
    auto* dialog = open(rig, Duty::unit_head);
    QVERIFY(choose(*dialog, "閒置登出最長分鐘數"));
    button(*dialog, "changeSetting")->click();
    auto* step = WindowRig::dialog<ui::StepDialog>();
    QVERIFY(step != nullptr);
    auto* minutes = step->findChild<QLineEdit*>("field-idle_minutes");
    QVERIFY(minutes != nullptr && minutes->placeholderText().contains("15"));
    QVERIFY(step->findChild<QComboBox*>("beside") != nullptr);
}

void TestSettingsWindow::a_calendar_is_read_in_by_who_may() {
    for (const auto duty : {Duty::query_officer, Duty::administrator, Duty::unit_head}) {
        WindowRig rig;
        auto* dialog = open(rig, duty);
        QCOMPARE(button(*dialog, "readCalendar")->isVisible(), duty != Duty::query_officer);
    }
}

JCIC_WINDOW_TEST(TestSettingsWindow)
#include "test_settings.moc"
