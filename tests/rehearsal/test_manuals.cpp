// The manual's pages that are written by hand say what their programs say of themselves: no option more, none less.

#include <QRegularExpression>

#include "cli/terminal.h"
#include "support/built.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;

class TestManuals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_page_and_its_completion_name_the_options_of_their_program_data();
    void a_page_and_its_completion_name_the_options_of_their_program();
    void the_terminals_practice_page_names_what_it_has_beside();
    void a_page_is_read_without_a_warning_data();
    void a_page_is_read_without_a_warning();

private:
    static QString page_of(const QString& program) {
        QFile file(QString::fromStdString(test::in_source("installer/")) + program + ".1");
        if (!file.open(QFile::ReadOnly)) qFatal("no page of %s", qPrintable(program));
        static const QRegularExpression font("\\\\f.");
        return QString::fromUtf8(file.readAll()).remove(font).remove(u'\\');
    }
    static QString section_of(const QString& page, const QString& name) {
        return page.section("\n.SH " + name + "\n", 1).section("\n.SH ", 0, 0);
    }
    static QStringList options_in(const QString& text) {
        QStringList out;
        static const QRegularExpression option("(?<![a-z-])--[a-z]+(-[a-z]+)*");
        for (auto found = option.globalMatch(text); found.hasNext();) out << found.next().captured();
        out.removeDuplicates();
        out.sort();
        return out;
    }
};

void TestManuals::a_page_and_its_completion_name_the_options_of_their_program_data() {
    QTest::addColumn<QString>("program");
    for (const char* name :
         {"jcic-desk", "jcic-desk-practice", "jcic-ledger-verify", "jcic-desk-witness", "jcic-desk-hub"})
        QTest::newRow(name) << QString(name);
}

void TestManuals::a_page_and_its_completion_name_the_options_of_their_program() {
    QFETCH(const QString, program);
    const auto help = test::run_to_end(test::built(qPrintable("app/" + program)), {"--help"});
    QCOMPARE(help.status, 0);
    // Qt folds its help at 80 columns, between words.
    auto said = options_in(help.out + "\n--help");
    QVERIFY(said.size() >= 4);
    QCOMPARE(options_in(section_of(page_of(program), "OPTIONS")), said);
    // What bash offers, of the practice program the same file's.
    const auto file = QString(program).remove("-practice");
    QFile completion(QString::fromStdString(test::in_source("installer/")) + file + ".completion");
    QVERIFY(completion.open(QFile::ReadOnly));
    const auto offered = QString::fromUtf8(completion.readAll());
    QCOMPARE(options_in(offered), said);
    QVERIFY(QRegularExpression(" " + program + "[ \\n]").match(offered).hasMatch());
}

void TestManuals::the_terminals_practice_page_names_what_it_has_beside() {
    const auto page = page_of("jcic-desk-practice-cli");
    const auto help = test::run_to_end(test::built("app/jcic-desk-practice-cli"), {"--help"});
    QCOMPARE(help.status, 0);
    for (const QString& line : help.out.split(u'\n'))
        if (line.startsWith("  practice ")) QVERIFY2(page.contains(line.trimmed()), qPrintable(line));
    QVERIFY(help.out.contains("\n  practice serve"));
}

void TestManuals::a_page_is_read_without_a_warning_data() {
    QTest::addColumn<QString>("page");
    QDir folder(QString::fromStdString(test::in_source("installer")));
    for (const auto& name : folder.entryList({"*.1"})) QTest::newRow(qPrintable(name)) << folder.filePath(name);
    QVERIFY(folder.entryList({"*.1"}).size() >= 4);
}

void TestManuals::a_page_is_read_without_a_warning() {
    QFETCH(const QString, page);
    const auto read = test::run_to_end("groff", {"-man", "-Kutf8", "-Tutf8", "-ww", "-z", page});
    QCOMPARE(read.status, 0);
    QCOMPARE(read.error, QString());
}

JCIC_TEST(TestManuals)
#include "test_manuals.moc"
