// A branch's report to head office (R-LO-5, docs/trust/branch-reports.md): one text for what it says, nobody's personal
// data, and nothing believed that is not whole.
#include <QtTest>

#include "app/domain/branch_report.h"
#include "app/domain/roc_date.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

const Bytes certificate{0x30, 0x01, 0x02};
const Bytes signature(64, 7);

BranchReport example_report() {
    BranchReport out;
    out.world = "real";
    out.institution = "0129999";
    out.branch = "忠孝分行";
    out.half = "115H2";
    out.made = parse_iso("2027-01-05T02:03:04.567Z").value();
    out.months = {{"115-07", 123, 123, 10, 10, 9}, {"115-08", 4, {}, {}, {}, {}}};
    out.answers = {{"1.1", "yes"}, {"4.10", "no"}};
    out.answers_signed = true;
    out.findings = 3;
    out.findings_open = 2;
    out.findings_late = 1;
    out.incidents = 1;
    out.incidents_t52 = 1;
    out.self_checks = 1;
    out.audits = 1;
    out.needed = "yes";
    return out;
}
std::string report_of(const BranchReport& said) {
    return report_file(report_text(said, certificate), signature);
}
std::string why_not(const std::string& file) {
    const auto read = read_report(file);
    if (read || read.error().code != FaultCode::file_form) return "no such fault";
    return std::string(read.error().detail("reason"));
}
std::string put(std::string file, std::string_view old, std::string_view now) {
    const auto at = file.find(old);
    if (at == std::string::npos) qFatal("not there");
    return file.replace(at, old.size(), now);
}

}  // namespace

class TestBranchReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_written_is_read_R_LO_5() {
        const auto read = read_report(report_of(example_report())).value();
        QCOMPARE(read.said, example_report());
        QCOMPARE(read.certificate, certificate);
        QCOMPARE(read.signature, signature);
        QCOMPARE(read.text, report_text(example_report(), certificate));
        BranchReport bare;
        bare.made = example_report().made;
        QCOMPARE(read_report(report_of(bare)).value().said, bare);
    }
    void what_is_not_known_is_told_apart_from_none_R_LO_3() {
        const auto read = read_report(report_of(example_report())).value();
        QVERIFY(!read.said.months[1].sampled);
        QCOMPARE(read.said.months[0].conforming, std::optional<std::uint64_t>(9));
    }
    void nothing_else_is_read_data() {
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("now");
        QTest::newRow("another form") << "report v1"
                                      << "report v2";
        QTest::newRow("a number with a zero before it") << "\t123\t123"
                                                        << "\t0123\t123";
        QTest::newRow("a number below zero") << "findings\t3"
                                             << "findings\t-3";
        QTest::newRow("a line more") << "signed\tyes\n"
                                     << "signed\tyes\nsigned\tyes\n";
        QTest::newRow("a line less") << "checks\t1\t1\n"
                                     << "";
        QTest::newRow("another order") << "world\treal\ninstitution\t0129999\n"
                                       << "institution\t0129999\nworld\treal\n";
        QTest::newRow("an unknown line") << "needed\tyes\n"
                                         << "needed\tyes\nname\t王小明\n";
        QTest::newRow("a value too many") << "half\t115H2"
                                          << "half\t115H2\t115H1";
        QTest::newRow("an odd yes") << "signed\tyes"
                                    << "signed\tYES";
        QTest::newRow("a control character") << "忠孝分行"
                                             << "忠孝\r分行";
    }
    void nothing_else_is_read() {
        QFETCH(QString, old);
        QFETCH(QString, now);
        QCOMPARE(why_not(put(report_of(example_report()), old.toStdString(), now.toStdString())), std::string("form"));
    }
    void a_cut_file_is_told_apart() {
        const auto whole = report_of(example_report());
        QCOMPARE(why_not(whole.substr(0, whole.size() / 2)), std::string("cut"));
        QCOMPARE(why_not(whole.substr(0, whole.size() - 1)), std::string("cut"));
        QCOMPARE(why_not(""), std::string("form"));
        QCOMPARE(why_not("王小明"), std::string("form"));
    }
};

JCIC_TEST(TestBranchReport)
#include "test_branch_report.moc"
