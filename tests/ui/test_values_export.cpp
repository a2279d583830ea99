// The ledger taken out with all personal values, at the window: by the unit head, with a second person who read what
// both sign, under a password of the file's own (R-PA-7).
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/save_dialog.h"
#include "ui/help/fault_panel.h"
#include "ui/ledger/values_export_dialog.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;
using domain::Duty;

namespace {

constexpr const char* of_the_file = "Zx4-file";
constexpr const char* of_the_second = "Nn8-hand";

void press_in_values(QWidget* dialog, const char* name) {
    auto* button = part_of<QWidget>(dialog, name);
    button->setFocus();
    WindowRig::key(button, Qt::Key_Space);
}

/// Opened by the unit head, from the ledger's page.
ui::ValuesExportDialog* values_dialog(WindowRig& rig) {
    rig.world.ledger_events = 1234;
    rig.sign_in();
    rig.world.state.seat->person.duties = {Duty::unit_head};
    rig.world.publish();
    rig.go_to(ui::PageId::ledger);
    rig.choose("ledgerTools", "exportValuesOfLedger");
    return WindowRig::dialog<ui::ValuesExportDialog>();
}

/// Why, and what both sign, up to the second person's password: by Enter alone.
void show_values_page(ui::ValuesExportDialog* dialog, const QString& why) {
    part_of<QLineEdit>(dialog, "exportReason")->setText(why);
    WindowRig::key(part_of<QLineEdit>(dialog, "exportReason"), Qt::Key_Return);
}

/// Where it goes, and the file's password, in the dialog over it.
void save_values_as(const QString& file) {
    auto* save = WindowRig::dialog<ui::SaveDialog>();
    QVERIFY(save != nullptr);
    part_of<QLineEdit>(save, "file")->setText(file);
    WindowRig::type(part_of<QWidget>(save, "password"), of_the_file);
    WindowRig::type(part_of<QWidget>(save, "again"), of_the_file);
    press_in_values(save, "save");
}

}  // namespace

class TestValuesExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void it_is_the_unit_heads_alone_R_PA_7();
    void only_who_checks_others_may_be_the_second();
    void both_sign_what_was_shown_and_the_file_has_a_password_of_its_own();
    void another_reason_is_another_page();
    void a_refusal_is_told_in_place_and_the_page_is_shown_anew();
    void it_is_told_as_it_goes_and_can_be_stopped();
    void without_anybody_to_consent_nothing_is_offered();
};

void TestValuesExport::it_is_the_unit_heads_alone_R_PA_7() {
    for (const auto duty : domain::all_duties) {
        WindowRig rig;
        rig.sign_in();
        rig.world.state.seat->person.duties = {duty};
        rig.world.publish();
        rig.go_to(ui::PageId::ledger);
        QCOMPARE((rig.offered("ledgerTools", "exportValuesOfLedger") != nullptr), duty == Duty::unit_head);
    }
    // Had it been open before the duty ended, the desk says so.
    WindowRig rig;
    rig.world.refuse<command::ShowValuesExport>(Fault{FaultCode::person_duty, "ledger.export", {}});
    auto* dialog = values_dialog(rig);
    show_values_page(dialog, QStringLiteral("年度內部稽核調閱"));
    QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    QVERIFY(!part_of<QWidget>(dialog, "exportConsent")->isEnabled());
    QCOMPARE(part_of<QLineEdit>(dialog, "exportReason")->text(), QStringLiteral("年度內部稽核調閱"));
}

void TestValuesExport::only_who_checks_others_may_be_the_second() {
    WindowRig rig;
    auto* dialog = values_dialog(rig);
    const auto* second = part_of<QComboBox>(dialog, "exportSecond");
    QCOMPARE(second->count(), 1);  // no officer, and nobody who keeps a card
    QVERIFY(second->currentText().contains(QStringLiteral("周文彬")));
}

void TestValuesExport::both_sign_what_was_shown_and_the_file_has_a_password_of_its_own() {
    WindowRig rig;
    auto* dialog = values_dialog(rig);
    QCOMPARE(QApplication::focusWidget(), part_of<QWidget>(dialog, "exportReason"));
    show_values_page(dialog, QStringLiteral("年度內部稽核調閱"));
    QCOMPARE(rig.world.last<command::ShowValuesExport>().second, person("S01"));
    QVERIFY(part_of<QPlainTextEdit>(dialog, "exportPage")->toPlainText().contains(QStringLiteral("年度內部稽核調閱")));
    QCOMPARE(QApplication::focusWidget(), part_of<QWidget>(dialog, "exportConsent"));
    QVERIFY(!part_of<QPushButton>(dialog, "exportValues")->isEnabled());
    WindowRig::type(part_of<QWidget>(dialog, "exportConsent"), of_the_second);
    WindowRig::key(part_of<QWidget>(dialog, "exportConsent"), Qt::Key_Return);
    save_values_as(QStringLiteral("/tmp/with-values.export"));
    QTRY_COMPARE(rig.world.asked<command::ExportLedgerWithValues>(), 1);
    WindowRig::settle();
    const auto& sent = rig.world.last<command::ExportLedgerWithValues>();
    QCOMPARE(sent.file.string(), std::string("/tmp/with-values.export"));
    QCOMPARE(sent.page.second, person("S01"));
    QVERIFY(sent.page.text().find("年度內部稽核調閱") != std::string::npos);
    QCOMPARE(rig.world.arrived.size(), std::size_t{2});
    QCOMPARE(to_text(rig.world.arrived[0]), std::string(of_the_file));
    QCOMPARE(to_text(rig.world.arrived[1]), std::string(of_the_second));
    const auto said = part_of<QLabel>(dialog, "exportResult")->text();
    QVERIFY2(said.contains(QStringLiteral("1,234")) && said.contains(QStringLiteral("567")), qPrintable(said));
    // What was signed once is signed no second time.
    QVERIFY(part_of<QPlainTextEdit>(dialog, "exportPage")->toPlainText().isEmpty());
    QVERIFY(part_of<ui::SecretField>(dialog, "exportConsent")->empty());
}

void TestValuesExport::another_reason_is_another_page() {
    WindowRig rig;
    auto* dialog = values_dialog(rig);
    show_values_page(dialog, QStringLiteral("年度內部稽核調閱"));
    WindowRig::type(part_of<QWidget>(dialog, "exportConsent"), of_the_second);
    part_of<QLineEdit>(dialog, "exportReason")->setText(QStringLiteral("別的事由"));
    WindowRig::settle();
    QVERIFY(part_of<QPlainTextEdit>(dialog, "exportPage")->toPlainText().isEmpty());
    QVERIFY(part_of<ui::SecretField>(dialog, "exportConsent")->empty());
    QVERIFY(!part_of<QPushButton>(dialog, "exportValues")->isEnabled());
}

void TestValuesExport::a_refusal_is_told_in_place_and_the_page_is_shown_anew() {
    WindowRig rig;
    rig.world.refuse<command::ExportLedgerWithValues>(
        Fault{FaultCode::person_password, "ledger.export", {{"tries-left", "3"}}});
    auto* dialog = values_dialog(rig);
    show_values_page(dialog, QStringLiteral("年度內部稽核調閱"));
    WindowRig::type(part_of<QWidget>(dialog, "exportConsent"), of_the_second);
    press_in_values(dialog, "exportValues");
    save_values_as(QStringLiteral("/tmp/with-values.export"));
    QTRY_VERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    QVERIFY(dialog->isVisible());
    QCOMPARE(part_of<QLineEdit>(dialog, "exportReason")->text(), QStringLiteral("年度內部稽核調閱"));
    QTRY_COMPARE(dialog->focusWidget(), part_of<QWidget>(dialog, "showExportPage"));
    press_in_values(dialog, "showExportPage");
    QCOMPARE(rig.world.asked<command::ShowValuesExport>(), 2);
    QVERIFY(part_of<QWidget>(dialog, "exportConsent")->isEnabled());
}

void TestValuesExport::it_is_told_as_it_goes_and_can_be_stopped() {
    WindowRig rig;
    auto* dialog = values_dialog(rig);
    show_values_page(dialog, QStringLiteral("年度內部稽核調閱"));
    WindowRig::type(part_of<QWidget>(dialog, "exportConsent"), of_the_second);
    press_in_values(dialog, "exportValues");
    auto* save = WindowRig::dialog<ui::SaveDialog>();
    QVERIFY(save != nullptr);
    part_of<QLineEdit>(save, "file")->setText(QStringLiteral("/tmp/with-values.export"));
    WindowRig::type(part_of<QWidget>(save, "password"), of_the_file);
    WindowRig::type(part_of<QWidget>(save, "again"), of_the_file);
    part_of<QPushButton>(save, "save")->click();  // and its answer is on its way
    QVERIFY(part_of<QWidget>(dialog, "exportProgress")->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);  // nobody takes it for cancelled
    QVERIFY(dialog->isVisible());
    QVERIFY(part_of<QPushButton>(dialog, "stopExport")->isEnabled());
    part_of<QPushButton>(dialog, "stopExport")->click();
    QVERIFY(rig.world.stopped<command::ExportLedgerWithValues>());
    WindowRig::settle();
    QVERIFY(!part_of<QPushButton>(dialog, "stopExport")->isEnabled());
}

void TestValuesExport::without_anybody_to_consent_nothing_is_offered() {
    WindowRig rig;
    std::erase_if(rig.world.state.people, [](const auto& one) { return one.code == person("S01"); });
    auto* dialog = values_dialog(rig);
    part_of<QLineEdit>(dialog, "exportReason")->setText(QStringLiteral("年度內部稽核調閱"));
    QVERIFY(!part_of<QPushButton>(dialog, "showExportPage")->isEnabled());
    QVERIFY(part_of<QLabel>(dialog, "exportResult")->text().contains(QStringLiteral("無可同意之人員")));
}

JCIC_WINDOW_TEST(TestValuesExport)
#include "test_values_export.moc"
