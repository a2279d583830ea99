// The self-check window: every stage with its state, what to do at the broken one, a report without people in it.
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/settings/self_check_dialog.h"

using namespace jcic;
using selfcheck::Stage;
using selfcheck::State;

namespace {

/// As a broken card service leaves them: virtual reader, no card.
selfcheck::Findings without_card() {
    auto findings = selfcheck::nothing_found();
    findings[0].state = findings[3].state = State::ok;
    findings[3].found = "Virtual PCD 00 00";
    findings[1].state = findings[2].state = State::skipped;
    findings[1].skip = findings[2].skip = selfcheck::Skip::virtual_reader;
    findings[4].state = State::failed;
    findings[4].fault = Fault{FaultCode::card_none, "self-check.card", {{"subject", "王小明 A123456789"}}};
    return findings;
}

selfcheck::Findings in_order() {
    auto findings = selfcheck::nothing_found();
    for (auto& finding : findings) finding.state = State::ok;
    return findings;
}

ui::Mark mark_at(const QListWidget* stages, int row) {
    return static_cast<ui::Mark>(stages->item(row)->data(ui::mark_role).toInt());
}

}  // namespace

class TestSelfCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void f9_opens_it_with_nobody_signed_in();
    void it_opens_from_the_sign_in_page_and_the_card_page();
    void every_stage_is_shown_with_its_state();
    void the_broken_link_says_what_to_do_and_its_code();
    void a_card_by_its_module_has_stages_of_its_own();
    void a_second_check_forgets_the_first();
    void the_copied_report_holds_nobody();
    void stop_asks_the_check_to_stop();
    void closing_stops_it_too();
    void a_desk_that_is_not_open_says_so();
    void leaving_the_seat_closes_it();
    void the_full_report_is_read_before_it_is_saved_and_saved_as_read();
    void how_far_it_gets_to_the_hub_stands_below_it_data();
    void how_far_it_gets_to_the_hub_stands_below_it();
    void a_certificate_that_runs_out_is_said_though_all_is_well();
    void where_there_is_no_hub_nothing_is_said_of_one();
    void what_is_wrong_with_the_machine_stands_at_the_foot_and_says_what_to_do();

private:
    static ui::SelfCheckDialog* dialog() { return test::WindowRig::dialog<ui::SelfCheckDialog>(); }
    template <class T>
    static T* part(const char* name) {
        return dialog()->findChild<T*>(QLatin1String(name));
    }
    static void click(const char* name) { test::WindowRig::click(part<QPushButton>(name)); }
    static void open(test::WindowRig& rig) { test::WindowRig::key(&rig.window, Qt::Key_F9); }
};

void TestSelfCheck::f9_opens_it_with_nobody_signed_in() {
    test::WindowRig rig;
    open(rig);
    QVERIFY(dialog() != nullptr);
    QCOMPARE(rig.world.asked<test::command::SelfCheck>(), 1);
}

void TestSelfCheck::it_opens_from_the_sign_in_page_and_the_card_page() {
    test::WindowRig rig;
    rig.press("selfCheck");
    QVERIFY(dialog() != nullptr);
    click("close");
    QVERIFY(dialog() == nullptr);
    rig.sign_in(ui::PageId::card);
    rig.press("selfCheck");
    QVERIFY(dialog() != nullptr);
}

void TestSelfCheck::every_stage_is_shown_with_its_state() {
    test::WindowRig rig;
    rig.world.findings = without_card();
    open(rig);
    const auto* stages = part<QListWidget>("stages");
    QCOMPARE(stages->count(), 13);
    const ui::Mark expected[]{ui::Mark::good,    ui::Mark::plain,   ui::Mark::plain,   ui::Mark::good,
                              ui::Mark::act,     ui::Mark::not_yet, ui::Mark::not_yet, ui::Mark::not_yet,
                              ui::Mark::not_yet, ui::Mark::not_yet, ui::Mark::not_yet, ui::Mark::not_yet,
                              ui::Mark::not_yet};
    for (int row = 0; row < 13; ++row) {
        QCOMPARE(mark_at(stages, row), expected[row]);
        const auto spoken = stages->item(row)->data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.startsWith(stages->item(row)->text()) && spoken.size() > stages->item(row)->text().size());
    }
    QVERIFY(stages->item(3)->data(ui::second_line_role).toString().contains("Virtual PCD 00 00"));
}

void TestSelfCheck::the_broken_link_says_what_to_do_and_its_code() {
    test::WindowRig rig;
    rig.world.findings = without_card();
    open(rig);
    QVERIFY(part<QWidget>("fault")->isVisible());
    QVERIFY(part<QLabel>("code")->text().contains("card.none"));
    QVERIFY(!part<QLabel>("advice")->text().isEmpty());
    QCOMPARE(part<ui::MarkLabel>("summary")->mark(), ui::Mark::act);
}

void TestSelfCheck::a_card_by_its_module_has_stages_of_its_own() {
    test::WindowRig rig;
    rig.world.state.card.by_module = true;
    rig.world.findings = selfcheck::nothing_found(true);
    rig.world.findings[5].state = State::failed;
    rig.world.findings[5].fault = Fault{FaultCode::card_module, "token", {{"reason", "late"}}};
    open(rig);
    const auto* stages = part<QListWidget>("stages");
    QCOMPARE(stages->count(), 14);
    QVERIFY(stages->item(5)->text().contains(QStringLiteral("廠商模組")));
    QCOMPARE(mark_at(stages, 5), ui::Mark::act);
    QVERIFY(part<ui::MarkLabel>("summary")->text().contains(QStringLiteral("第 6 項")));
    QVERIFY(part<QWidget>("fault")->isVisible());
}

void TestSelfCheck::a_second_check_forgets_the_first() {
    test::WindowRig rig;
    rig.world.findings = without_card();
    open(rig);
    rig.world.findings = in_order();
    click("again");
    QVERIFY(!part<QWidget>("fault")->isVisible());
    QCOMPARE(part<ui::MarkLabel>("summary")->mark(), ui::Mark::good);
    for (int row = 0; row < 13; ++row) QCOMPARE(mark_at(part<QListWidget>("stages"), row), ui::Mark::good);
}

void TestSelfCheck::the_copied_report_holds_nobody() {
    test::WindowRig rig;
    rig.world.findings = without_card();
    open(rig);
    click("copyReport");
    const auto report = QApplication::clipboard()->text();
    QVERIFY(report.contains("card: failed card.none"));
    QVERIFY(!report.contains("A123456789") && !report.contains("王小明"));
}

void TestSelfCheck::stop_asks_the_check_to_stop() {
    test::WindowRig rig;
    QTest::keyClick(&rig.window, Qt::Key_F9);
    QVERIFY(!rig.world.stopped<test::command::SelfCheck>());
    part<QPushButton>("again")->click();
    QVERIFY(rig.world.stopped<test::command::SelfCheck>());
    QCOMPARE(rig.world.asked<test::command::SelfCheck>(), 1);
    test::WindowRig::settle();
    QCOMPARE(part<ui::MarkLabel>("summary")->mark(), ui::Mark::not_yet);
}

void TestSelfCheck::closing_stops_it_too() {
    test::WindowRig rig;
    QTest::keyClick(&rig.window, Qt::Key_F9);
    dialog()->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(rig.world.stopped<test::command::SelfCheck>());
    test::WindowRig::settle();  // answers that are still on their way find nobody
}

void TestSelfCheck::a_desk_that_is_not_open_says_so() {
    test::WindowRig rig;
    rig.world.refuse<test::command::SelfCheck>(Fault{FaultCode::file_missing, "readers", {}});
    open(rig);
    QVERIFY(part<QLabel>("code")->text().contains("file.missing"));
    QVERIFY(!part<QPushButton>("copyReport")->isEnabled());
}

void TestSelfCheck::leaving_the_seat_closes_it() {
    test::WindowRig rig;
    rig.sign_in();
    open(rig);
    QVERIFY(dialog() != nullptr);
    rig.leave();
    QVERIFY(dialog() == nullptr);
}

void TestSelfCheck::the_full_report_is_read_before_it_is_saved_and_saved_as_read() {
    test::WindowRig rig;
    open(rig);
    part<QPushButton>("fullReport")->click();
    auto* report = dialog()->findChild<QDialog*>();
    QVERIFY(report != nullptr);
    QVERIFY(!report->findChild<QPushButton*>(QStringLiteral("saveReport"))->isEnabled());  // nothing to be read yet
    test::WindowRig::settle();
    auto* text = report->findChild<QPlainTextEdit*>(QStringLiteral("reportText"));
    QVERIFY(text->isReadOnly());
    const auto shown = text->toPlainText();
    QVERIFY(shown.contains(QStringLiteral("fault host.unreachable at host")));
    QCOMPARE(rig.world.asked<test::command::SaveReport>(), 0);
    report->findChild<QPushButton*>(QStringLiteral("saveReport"))->click();
    auto* picker = report->findChild<QFileDialog*>();
    QVERIFY(picker != nullptr);
    Q_EMIT picker->fileSelected(QStringLiteral("/tmp/report.txt"));
    test::WindowRig::settle();
    QCOMPARE(rig.world.last<test::command::SaveReport>().file, std::filesystem::path("/tmp/report.txt"));
    QCOMPARE(QString::fromStdString(rig.world.last<test::command::SaveReport>().text), shown);
}

void TestSelfCheck::how_far_it_gets_to_the_hub_stands_below_it_data() {
    QTest::addColumn<bool>("reached");
    QTest::newRow("all of it") << true;
    QTest::newRow("not beyond the certificate") << false;
}

/// JCIC_PICTURES=FOLDER: to be looked at.
void TestSelfCheck::how_far_it_gets_to_the_hub_stands_below_it() {
    QFETCH(bool, reached);
    test::WindowRig rig;
    rig.sign_in();
    rig.world.findings = in_order();
    auto& hub = rig.world.hub_check;
    hub.address = "hub.bank.example/bank";
    hub.steps = {{"name", "伺服器名稱", "hub.bank.example"},
                 {"tls", "伺服器的憑證", "TLS 1.3"},
                 {"certificate", "本工作站的憑證（效期）", "2028-03-01", reached}};
    if (!reached) hub.fault = Fault{FaultCode::hub_untrusted, "test", {{"reason", "own-certificate"}}};
    open(rig);
    const auto* label = part<ui::MarkLabel>("hub");
    QVERIFY(label->isVisible());
    const auto said = label->property("text").toString();
    QVERIFY(said.contains(QStringLiteral("hub.bank.example/bank")));
    QCOMPARE(said.contains(QStringLiteral("2028-03-01")), reached);
    QCOMPARE(said.contains(QStringLiteral("停在此步驟：本工作站的憑證")), !reached);
    if (hub.fault) QVERIFY(said.contains(words::words_for(*hub.fault).title));
    if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
        dialog()->grab().save(
            QStringLiteral("%1/check %2.png").arg(folder, QString::fromLatin1(QTest::currentDataTag())));
}

void TestSelfCheck::a_certificate_that_runs_out_is_said_though_all_is_well() {
    test::WindowRig rig;
    rig.sign_in();
    rig.world.findings = in_order();
    rig.world.hub_check.address = "hub.bank.example/bank";
    rig.world.hub_check.steps = {{"certificate", "本工作站的憑證（效期）", "2026-12-31", true, 10}};
    open(rig);
    const auto* label = part<ui::MarkLabel>("hub");
    const auto said = label->property("text").toString();
    QVERIFY2(said.contains(QStringLiteral("2026-12-31 到期，請申請換發")) && said.contains(QStringLiteral("：正常")),
             qPrintable(said));
}

void TestSelfCheck::where_there_is_no_hub_nothing_is_said_of_one() {
    test::WindowRig rig;
    rig.sign_in();
    open(rig);
    QVERIFY(!part<ui::MarkLabel>("hub")->isVisible());
}

void TestSelfCheck::what_is_wrong_with_the_machine_stands_at_the_foot_and_says_what_to_do() {
    test::WindowRig rig;
    rig.sign_in();
    auto* warning = rig.find<QPushButton>("machineWarning");
    QVERIFY(!warning->isVisible());
    rig.world.state.warnings = {Fault{FaultCode::disk_low, "desk.disk", {{"left", "321"}, {"limit", "500"}}}};
    rig.publish();
    QVERIFY(warning->isVisible());
    QVERIFY(!warning->text().isEmpty());
    test::WindowRig::click(warning);
    auto* said = test::WindowRig::dialog();
    QVERIFY(said != nullptr);
    bool told = false;
    for (const auto* label : said->findChildren<QLabel*>())
        told = told || label->text().contains(QStringLiteral("321"));
    QVERIFY(told);
    ui::close_all_dialogs();
    rig.world.state.warnings.clear();
    rig.publish();
    QVERIFY(!warning->isVisible());
}

JCIC_WINDOW_TEST(TestSelfCheck)
#include "test_self_check.moc"
