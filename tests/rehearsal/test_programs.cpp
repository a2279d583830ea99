// No program for a real branch's counter carries what can pose as JCIC, or a certificate authority that signs.

#include <QProcess>
#include <QtTest>

#include "support/built.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;

class TestPrograms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_program_of_the_counter_has_no_practice_in_it_data();
    void a_program_of_the_counter_has_no_practice_in_it();
    void every_mark_of_it_is_in_the_practice_programs_data();
    void every_mark_of_it_is_in_the_practice_programs();

private:
    /// What practice-marks.sh finds in the program; with "--all": every mark.
    static QStringList marks(const QString& of) {
        QProcess look;
        look.start(QString::fromStdString(test::in_source("tests/rehearsal/practice-marks.sh")), {of});
        if (!look.waitForFinished(60'000) || look.exitCode() != 0)
            qFatal("practice-marks.sh: %s", look.readAllStandardError().constData());
        return QString::fromUtf8(look.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }
    /// Demangled names of its functions, unless it is stripped.
    static QByteArray functions(const QString& program) {
        QProcess names;
        names.start("nm", {"-C", "--defined-only", program});
        if (!names.waitForFinished(60'000)) qFatal("nm");
        return names.readAllStandardOutput();
    }
};

void TestPrograms::a_program_of_the_counter_has_no_practice_in_it_data() {
    QTest::addColumn<QString>("program");
    for (const char* name :
         {"app/jcic-desk", "app/jcic-desk-cli", "app/jcic-ledger-verify", "libexec/jcic-desk/jcic-desk-scan"})
        QTest::newRow(name) << test::built(name);
}

void TestPrograms::a_program_of_the_counter_has_no_practice_in_it() {
    QFETCH(const QString, program);
    QCOMPARE(marks(program), QStringList());
    const auto names = functions(program);
    QVERIFY(names.contains("jcic::"));
    QVERIFY(!names.contains("jcic::practice::"));
    QVERIFY(!names.contains("jcic::rehearsal::"));
}

void TestPrograms::every_mark_of_it_is_in_the_practice_programs_data() {
    QTest::addColumn<QString>("program");
    for (const char* name : {"app/jcic-desk-practice", "app/jcic-desk-practice-cli"})
        QTest::newRow(name) << test::built(name);
}

void TestPrograms::every_mark_of_it_is_in_the_practice_programs() {
    QFETCH(const QString, program);
    const auto all = marks("--all");
    QVERIFY(all.size() >= 5);
    QCOMPARE(marks(program), all);
    const auto names = functions(program);
    QVERIFY(names.contains("jcic::practice::PracticeHost::start("));
    QVERIFY(names.contains("jcic::practice::CertificateAuthority::issue"));
    QVERIFY(names.contains("jcic::rehearsal::"));
}

JCIC_TEST(TestPrograms)
#include "test_programs.moc"
