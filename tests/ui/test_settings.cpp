// The settings at the windows: what stands there, what is fixed, and the two ways of changing one.
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/settings.h"
#include "app/desk/profile/machine_settings.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/registers/step_dialog.h"
#include "ui/settings/settings_page.h"

using namespace jcic;
using namespace jcic::test;
using command::SettingList;
using domain::Duty;

class TestSettingsWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_page_opens_the_whole_table();
    void what_is_fixed_says_so_and_is_not_changed();
    void a_line_of_the_machine_is_changed_in_its_own_dialog();
    void a_wrong_value_is_told_and_stays_to_be_mended();
    void a_decision_of_the_branch_is_its_registers_step();
    void a_step_under_way_is_not_closed_by_escape();
    void a_decision_for_a_day_to_come_is_seen_before_it();
    void a_value_is_told_in_words_and_never_as_it_is_written();
    void a_calendar_is_read_in_by_who_may();
    void the_years_of_the_calendars_are_told();

private:
    static ui::SettingsDialog* open(WindowRig& rig, Duty duty = Duty::administrator) {
        rig.sign_in();
        rig.world.state.seat->person.duties = {duty};
        rig.world.publish();
        rig.go_to(ui::PageId::settings);
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
    static QString label(QWidget& dialog, const char* name) { return dialog.findChild<QLabel*>(name)->text(); }
    static ui::StepDialog* decide(ui::SettingsDialog& dialog, const char* title) {
        if (!choose(dialog, title)) return nullptr;
        button(dialog, "changeSetting")->click();
        return WindowRig::dialog<ui::StepDialog>();
    }
    /// Fifteen minutes become nine.
    static void fill(ui::StepDialog& step) {
        step.findChild<QLineEdit*>("field-idle_minutes")->setText("9");
        step.findChild<QLineEdit*>("field-why")->setText(QStringLiteral("櫃台人多"));
        step.findChild<QComboBox*>("beside")->setCurrentIndex(1);
    }
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
    QVERIFY(WindowRig::dialog("SettingDialog") == nullptr);
    QVERIFY(choose(*dialog, "金融機構代號"));  // settled at set-up
    QVERIFY(!button(*dialog, "changeSetting")->isEnabled());
}

void TestSettingsWindow::a_line_of_the_machine_is_changed_in_its_own_dialog() {
    WindowRig rig;
    auto* dialog = open(rig);
    QVERIFY(choose(*dialog, "固定的單雙面"));
    button(*dialog, "changeSetting")->click();
    auto* change = WindowRig::dialog("SettingDialog");
    QVERIFY(change != nullptr);
    auto* box = change->findChild<QComboBox*>("settingValue");
    QCOMPARE(box->count(), 4);                             // three, and none
    QCOMPARE(box->itemText(0), QStringLiteral("不指定"));  // and nothing like what a policy file fixes
    box->setCurrentIndex(1);
    QCOMPARE(rig.world.asked<SettingList>(), 1);
    button(*change, "writeSetting")->click();
    QTRY_VERIFY(WindowRig::dialog("SettingDialog") == nullptr);
    QCOMPARE(rig.world.asked<command::ChangeSetting>(), 1);
    QCOMPARE(rig.world.last<command::ChangeSetting>().name, std::string("print_sides"));
    QCOMPARE(rig.world.last<command::ChangeSetting>().value, std::string("one-sided"));
    QCOMPARE(rig.world.asked<SettingList>(), 2);  // and shown as it stands now
}

void TestSettingsWindow::a_wrong_value_is_told_and_stays_to_be_mended() {
    WindowRig rig;
    auto* dialog = open(rig);
    QVERIFY(choose(*dialog, "密碼運算的次數"));
    button(*dialog, "changeSetting")->click();
    auto* change = WindowRig::dialog("SettingDialog");
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
    QTRY_VERIFY(WindowRig::dialog("SettingDialog") == nullptr);
}

void TestSettingsWindow::a_decision_of_the_branch_is_its_registers_step() {
    WindowRig rig;
    auto* dialog = open(rig, Duty::unit_head);
    auto* step = decide(*dialog, "閒置登出最長分鐘數");
    QVERIFY(step != nullptr);
    QVERIFY(step->findChild<QLineEdit*>("field-idle_minutes")->placeholderText().contains("15"));
    const auto now = label(*step, "stepNote");  // what holds stands beside what is to hold
    QVERIFY2(step->findChild<QLabel*>("stepNote")->isVisible() && now.contains("4"), qPrintable(now));
    fill(*step);
    WindowRig::click(button(*step, "take"));
    auto* password = step->findChild<ui::SecretField*>("secondPassword");
    QVERIFY(password->isVisible());
    QTest::keyClicks(password, QLatin1String(a_password));
    WindowRig::click(button(*step, "take"));
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == nullptr);
    const auto& taken = rig.world.last<command::Take>();
    QCOMPARE(std::string(taken.wanted.step->action), std::string("policy.idle"));
    QCOMPARE(taken.wanted.typed.at("idle_minutes"), std::string("9"));
    QVERIFY(taken.seen.has_value() && taken.wanted.beside.has_value());
    QCOMPARE(rig.world.asked<SettingList>(), 2);
}

void TestSettingsWindow::a_step_under_way_is_not_closed_by_escape() {
    WindowRig rig;
    auto* dialog = open(rig, Duty::unit_head);
    auto* step = decide(*dialog, "閒置登出最長分鐘數");
    fill(*step);
    WindowRig::click(button(*step, "take"));
    QTest::keyClicks(step->findChild<ui::SecretField*>("secondPassword"), QLatin1String(a_password));
    rig.world.refuse<command::Take>(Fault{FaultCode::ledger_write, "test", {}});
    button(*step, "take")->click();
    QTest::keyClick(step, Qt::Key_Escape);
    QVERIFY(step->isVisible());
    WindowRig::settle();
    QVERIFY(step->isVisible() && step->findChild<ui::FaultPanel*>()->isVisible());
    QTest::keyClick(step, Qt::Key_Escape);
    QVERIFY(!step->isVisible());
}

void TestSettingsWindow::a_decision_for_a_day_to_come_is_seen_before_it() {
    WindowRig rig;
    auto* dialog = open(rig, Duty::unit_head);
    const auto coming = QStringLiteral("自 116-01-01 起：密碼保管人員");
    QVERIFY(choose(*dialog, "晶片卡密碼交付對象"));
    const auto value = dialog->findChild<QTreeWidget*>("settings")->currentItem()->text(1);
    QVERIFY2(value.contains(coming) && value.contains("密碼保管人員或查詢人員"), qPrintable(value));
    QVERIFY(label(*dialog, "settingDetail").contains(coming));
    auto* step = decide(*dialog, "晶片卡密碼交付對象");
    QVERIFY2(label(*step, "stepNote").contains(coming), qPrintable(label(*step, "stepNote")));
}

void TestSettingsWindow::a_value_is_told_in_words_and_never_as_it_is_written() {
    WindowRig rig;
    auto* dialog = open(rig);
    auto* table = dialog->findChild<QTreeWidget*>("settings");
    for (int at = 0; at < table->topLevelItemCount(); ++at) {
        table->setCurrentItem(table->topLevelItem(at));
        const auto detail = label(*dialog, "settingDetail");
        for (const auto& choice : desk::all_settings()[static_cast<std::size_t>(at)]->choices) {
            QVERIFY2(detail.contains(QString::fromUtf8(choice.title)), qPrintable(detail));
            QVERIFY2(!detail.contains(QLatin1String(choice.name.data())), qPrintable(detail));
        }
    }
}

void TestSettingsWindow::a_calendar_is_read_in_by_who_may() {
    for (const auto duty : {Duty::query_officer, Duty::administrator, Duty::unit_head}) {
        WindowRig rig;
        auto* dialog = open(rig, duty);
        QCOMPARE(button(*dialog, "readCalendar")->isVisible(), duty != Duty::query_officer);
        if (duty == Duty::query_officer) continue;
        QFile file(rig.folder.filePath("calendar.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        WindowRig::click(button(*dialog, "readCalendar"));
        auto* name = WindowRig::dialog<QFileDialog>()->findChild<QLineEdit*>("fileNameEdit");
        name->setText(file.fileName());
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!button(*dialog, "readCalendar")->isEnabled() && !button(*dialog, "changeSetting")->isEnabled());
        WindowRig::key(dialog, Qt::Key_Escape);  // what comes of it is not to be missed
        QVERIFY(dialog->isVisible() && button(*dialog, "readCalendar")->isEnabled());
        QCOMPARE(rig.world.asked<command::ReadCalendar>(), 1);
        QCOMPARE(rig.world.last<command::ReadCalendar>().file, std::filesystem::path(file.fileName().toStdString()));
        const auto said = label(*dialog, "settingsSaid");
        QVERIFY2(said.contains("117-01-01") && said.contains("117-12-31"), qPrintable(said));
        QCOMPARE(rig.world.asked<command::CalendarYears>(), 2);
    }
}

void TestSettingsWindow::the_years_of_the_calendars_are_told() {
    WindowRig rig;
    auto* dialog = open(rig, Duty::query_officer);
    QTRY_VERIFY(label(*dialog, "calendarYears").contains(QStringLiteral("115、116")));
}

JCIC_WINDOW_TEST(TestSettingsWindow)
#include "test_settings.moc"
