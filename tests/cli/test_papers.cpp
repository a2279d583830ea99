// Reports of branches, gathered at the terminal by the machine's own time (R-LO-5); by whom they are made, and what is
// compared: tests/rules/papers.txt.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

namespace {

/// The ROC year of the machine's clock, which the practice profile begins at.
QString this_year() {
    return QString::number(QDate::currentDate().year() - 1911);
}

}  // namespace

class TestPapersAtTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }

    void a_report_is_written_and_gathered_R_LO_5() {
        QVERIFY(QDir(folder_.path()).mkdir("reports"));
        const auto report = file("reports/one.report");
        const auto half = QString::number(this_year().toInt() - 1);  // the year before: it is over
        const auto done = plainly("L07", {"papers", "report", report, "--half", half});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json()["months"].toInt(), 12);
        QCOMPARE(done.json()["early"].toBool(true), false);
        QVERIFY(
            is_fault(plainly("L03", {"papers", "report", file("reports/two.report"), "--half", half}), "person.duty"));
        // Of this year, which still runs: head office would refuse it.
        const auto early = plainly("L07", {"papers", "report", file("early.report"), "--half", this_year()});
        QCOMPARE(early.json()["early"].toBool(), true);
        const auto gathered = test::jcic_desk_cli({"papers", "gather", file("reports"), "--half", half, "--output",
                                                   file("all.xlsx"), "--practice", "--json"});
        QCOMPARE(gathered.status, 0);
        QCOMPARE(gathered.json()["taken"].toArray().size(), 1);
        QVERIFY(QFile(file("all.xlsx")).size() > 1000);
        const auto real = test::jcic_desk_cli(
            {"papers", "gather", file("reports"), "--half", half, "--output", file("real.csv"), "--json"});
        QCOMPARE(real.status, 1);
        QCOMPARE(real.json()["refused"].toArray()[0].toObject()["reason"].toString(), QString("world"));
        QCOMPARE(test::jcic_desk_cli({"papers", "gather", file("reports"), "--half", half}).status, 2);
    }

private:
    Ended plainly(const QString& person, const QStringList& command) const {
        return test::jcic_desk_cli(
            command + QStringList{"--json", "--profile", QString::fromStdString(profile_.string()), "--user", person,
                                  "--password-fd", "0"},
            secrets_.at(person) + '\n');
    }
    QString file(const QString& name) const { return folder_.filePath(name); }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
    QTemporaryDir folder_;
};

JCIC_TEST(TestPapersAtTerminal)
#include "test_papers.moc"
