// The report goes to whoever is asked for help: it tells of machines, never of people.
#include <QString>
#include <QTest>

#include "app/selfcheck/stage.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::selfcheck;

class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_line_for_each_stage_in_order();
    void a_fault_is_told_by_code_place_and_the_machines_facts();
    void nothing_personal_goes_in_data();
    void nothing_personal_goes_in();
    void the_chain_holds_only_when_every_link_held_or_was_passed_over();
};

void TestReport::a_line_for_each_stage_in_order() {
    auto findings = nothing_found();
    findings[0].state = State::ok;
    findings[1].state = State::skipped;
    findings[1].skip = Skip::virtual_reader;
    findings[3].state = State::ok;
    findings[3].found = "Virtual PCD 00 00";
    const auto lines = QString::fromStdString(report_text(findings)).split('\n');
    QCOMPARE(lines.size(), 15);
    QCOMPARE(lines[1], QString("service: ok"));
    QCOMPARE(lines[2], QString("usb: skipped (virtual-reader)"));
    QCOMPARE(lines[4], QString("reader: ok  Virtual PCD 00 00"));
    QCOMPARE(lines[13], QString("disk: not-reached"));
    QVERIFY(lines[14].isEmpty());
}

void TestReport::a_fault_is_told_by_code_place_and_the_machines_facts() {
    auto findings = nothing_found();
    findings[2].state = State::failed;
    findings[2].fault = Fault{FaultCode::reader_driver,
                              "self-check.driver",
                              {{"usb", "0ca6:0010"}, {"reason", "vendor"}, {"package", "vendor"}}};
    QVERIFY(
        QString::fromStdString(report_text(findings))
            .contains("driver: failed reader.driver @self-check.driver usb=0ca6:0010 reason=vendor package=vendor\n"));
}

void TestReport::nothing_personal_goes_in_data() {
    QTest::addColumn<QString>("key");
    for (const char* key : {"subject", "name", "serial", "serial-number", "pin", "id", "wanted", "found", "number",
                            "issuer", "certificate", "person"})
        QTest::newRow(key) << key;
}

void TestReport::nothing_personal_goes_in() {
    QFETCH(QString, key);
    auto findings = nothing_found();
    findings[7].state = State::failed;
    findings[7].fault = Fault{FaultCode::card_certificate, "card.open", {{key.toStdString(), "A123456789 王小明"}}};
    const auto report = QString::fromStdString(report_text(findings));
    QVERIFY(report.contains("certificate: failed card.certificate"));
    QVERIFY2(!report.contains("A123456789") && !report.contains(QString::fromUtf8("王小明")), qPrintable(report));
}

void TestReport::the_chain_holds_only_when_every_link_held_or_was_passed_over() {
    auto findings = nothing_found();
    QVERIFY(!all_hold(findings));
    for (auto& finding : findings) finding.state = State::ok;
    findings[1].state = State::skipped;
    QVERIFY(all_hold(findings));
    QVERIFY(broken_link(findings) == nullptr);
    findings[9].state = State::failed;
    QVERIFY(!all_hold(findings));
    QCOMPARE(broken_link(findings), &findings[9]);
    findings[9].state = State::not_reached;
    QVERIFY(!all_hold(findings));
    QVERIFY(broken_link(findings) == nullptr);
}

JCIC_TEST(TestReport)
#include "test_report.moc"
