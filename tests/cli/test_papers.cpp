// Working papers and an inspector's list at the terminal (R-LO-5, R-LO-7).
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

    // A month that nobody has drawn, and an auditor, who enters nothing.
    void what_there_is_none_of_is_null_R_LO_3_R_LO_4() {
        const auto last = QDate::currentDate().addMonths(-1);
        const auto month = QString("%1/%2").arg(last.year() - 1911).arg(last.month(), 2, 10, QChar('0'));
        const auto sample = plainly("L07", {"sample", "month", month});
        QVERIFY2(sample.status == 0, qPrintable(sample.error));
        QVERIFY(sample.json().contains("figures") && sample.json()["figures"].isNull());
        QFile list(file("z52.csv"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("at,item,subject,user,case\n" + QDate(last.year(), last.month(), 5).toString(Qt::ISODate).toUtf8() +
                   "T02:00:00.000Z,T50,A123456789,L03,X-1\n");
        list.close();
        const auto matched = plainly("L07", {"z52", "match", month, list.fileName()});
        QVERIFY2(matched.status >= 0, qPrintable(matched.error));
        QVERIFY2(matched.json().contains("entered") && matched.json()["entered"].isNull(), qPrintable(matched.out));
        const auto one = matched.json()["matches"].toArray()[0].toObject();
        QVERIFY(one["there"].isObject() && one["here"].isNull());
        QCOMPARE(plainly("L06", {"z52", "match", month, list.fileName()}).json()["entered"].toInt(), 1);
    }

    void a_list_of_which_nothing_was_compared_is_no_success_R_LO_3() {
        const auto last = QDate::currentDate().addMonths(-1);
        const auto month = QString("%1/%2").arg(last.year() - 1911).arg(last.month(), 2, 10, QChar('0'));
        QFile list(file("wrong.csv"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("at,item,subject,user,case\n2020-01-05T02:00:00.000Z,T50,A123456789,L03,X-1\n");
        list.close();
        for (const auto* person : {"L06", "L07"}) {
            const auto ended = plainly(person, {"z52", "match", month, list.fileName()});
            QCOMPARE(ended.json()["wrong"].toArray().size(), 1);
            QCOMPARE(ended.status, 1);
        }
    }

    void a_reply_that_nobody_can_place_is_no_success_R_AU_1() {
        const auto inbox = file("in");
        QVERIFY(QDir().mkpath(inbox));
        QFile settings(QString::fromStdString((profile_ / "settings.conf").string()));
        QVERIFY(settings.open(QIODevice::Append));
        QVERIFY(settings.write("\npackage_inbox = " + inbox.toUtf8() + "\n") > 0);
        settings.close();
        const auto status_with = [&](const QByteArray& text) {
            QFile replies(inbox + "/1.replies");
            if (!replies.open(QIODevice::WriteOnly) || replies.write(text) != text.size()) qFatal("replies");
            replies.close();
            const auto checked = plainly("L03", {"authorisation", "replies", "--check"});
            const auto taken = plainly("L03", {"authorisation", "replies"});
            if (checked.status != taken.status || taken.json()["files"].toArray().size() != 1) return -1;
            return taken.status;
        };
        QCOMPARE(plainly("L03", {"authorisation", "replies"}).status, 0);  // none came
        const QByteArray head = "jcic-desk replies v1\nworld\tpractice\ninstitution\t";
        const QByteArray lines = "reply\tA-nobodys\t0000\t2020-01-05T02:00:00.000Z\nreplies\t1\n";
        QCOMPARE(status_with(head + "0129999\n" + lines), 1);
        QCOMPARE(status_with(head + "0129999\n"), 1);          // cut
        QCOMPARE(status_with(head + "0129998\n" + lines), 0);  // another institution's
    }

    void wrong_usage_is_told_before_anybody_signs_in() {
        QCOMPARE(as("L07", {"papers", "fill", "5", "--half", "115H1", "--output", file("x.pdf")}).status, 2);
        QCOMPARE(as("L07", {"papers", "fill", "1", "--output", file("x.pdf")}).status, 2);
        QCOMPARE(as("L07", {"papers", "fill", "1", "--half", "115H1"}).status, 2);
        QVERIFY(
            is_fault(as("L07", {"papers", "fill", "1", "--half", "115H9", "--output", file("x.pdf")}), "input.form"));
        QCOMPARE(as("L07", {"papers", "queries", file("x.pdf"), "--from", "1150101", "--state", "lost"}).status, 2);
    }

private:
    Ended as(const QString& person, const QStringList& command, const QByteArray& of_file = "Kdwp-4729-Tmra") const {
        const test::SecretPipe file_password(of_file);
        return test::jcic_desk_cli(
            command + QStringList{"--json", "--profile", QString::fromStdString(profile_.string()), "--user", person,
                                  "--password-fd", "0", "--file-password-fd", file_password.number()},
            secrets_.at(person) + '\n');
    }
    /// Of what writes no encrypted file.
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
