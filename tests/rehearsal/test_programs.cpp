// No program for a real branch's counter carries what can pose as JCIC, or a certificate authority that signs. Without
// a display the windows' program ends with a sentence.

#include <QProcess>
#include <QTemporaryDir>
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
    void without_a_display_there_is_a_sentence_and_no_core();
    void each_says_its_version_and_use_without_a_display();

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
         {"app/jcic-desk", "app/jcic-desk-cli", "app/jcic-ledger-verify", "app/jcic-desk-witness", "app/jcic-desk-hub",
          "libexec/jcic-desk/jcic-desk-scan", "libexec/jcic-desk/jcic-desk-sane"})
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

// Qt itself aborts there, with words of its own.
void TestPrograms::without_a_display_there_is_a_sentence_and_no_core() {
    const QTemporaryDir home;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove("WAYLAND_DISPLAY");
    environment.insert("QT_QPA_PLATFORM", "xcb");
    environment.insert("DISPLAY", ":4711");
    environment.insert("HOME", home.path());
    environment.remove("XDG_DATA_HOME");
    for (const auto* language : {"zh_TW", "en"}) {
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(test::built("app/jcic-desk"), {"--language", language});
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 3);
        const auto said = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(said.contains("display.none display=:4711"), qPrintable(said));
        QVERIFY2(!said.contains("plugin"), qPrintable(said));
        QCOMPARE(said.contains("There is no display"), QLatin1String(language) == QLatin1String("en"));
    }
}

void TestPrograms::each_says_its_version_and_use_without_a_display() {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto* display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) environment.remove(display);
    for (const auto* name : {"jcic-desk", "jcic-desk-practice", "jcic-desk-cli", "jcic-desk-practice-cli",
                             "jcic-ledger-verify", "jcic-desk-witness", "jcic-desk-hub"})
        for (const auto* asked : {"--version", "--help"}) {
            QProcess program;
            program.setProcessEnvironment(environment);
            program.start(test::built((QByteArray("app/") + name).constData()), {asked});
            QVERIFY(program.waitForFinished(60'000));
            QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, name);
            const auto said = QString::fromUtf8(program.readAllStandardOutput());
            QVERIFY2(said.contains(QLatin1String("jcic-")) &&
                         (said.contains(QLatin1String("0.1.0")) || QLatin1String(asked) == QLatin1String("--help")),
                     qPrintable(said));
        }
}

JCIC_TEST(TestPrograms)
#include "test_programs.moc"
