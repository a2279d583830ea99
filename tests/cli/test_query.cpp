// query batch, query sample at the terminal: the same judging and submission as in the windows.
#include <QJsonArray>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void a_sample_names_the_columns_and_needs_nobody() {
        const auto sample = path("sample.csv");
        QFile::remove(sample);
        const auto saved = test::jcic_desk_cli({"query", "sample", sample, "--json"});
        QVERIFY2(saved.status == 0, qPrintable(saved.out + saved.error));
        QVERIFY(saved.json()["columns"].toArray().contains("case-number"));
        QFile bytes(sample);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(bytes.readAll().contains("受查人身分證字號"));
        QVERIFY(is_fault(test::jcic_desk_cli({"query", "sample", sample, "--json"}), "file.write"));
        const auto read = as("L03", {"query", "batch", sample, "--check"});
        QCOMPARE(read.status, 1);
        QCOMPARE(read.json()["wrong"].toInt(), 2);
        QFile::remove(sample);
    }

    void a_file_that_is_only_checked_submits_nothing() {
        const auto checked = as("L03", {"query", "batch", file(), "--check"});
        QCOMPARE(checked.status, 1);
        const auto answer = checked.json();
        QCOMPARE(answer["lines"].toInt(), 3);
        QCOMPARE(answer["ready"].toInt(), 2);
        QCOMPARE(answer["submitted"].toInt(), 0);
        QCOMPARE(state(answer, 0), QString("ready"));
        const auto wrong = answer["rows"].toArray()[2].toObject();
        QCOMPARE(wrong["state"].toString(), QString("wrong"));
        QCOMPARE(wrong["line"].toInt(), 4);
        const auto fault = wrong["faults"].toArray()[0].toObject();
        QCOMPARE(fault["column"].toString(), QString("reason"));
        QCOMPARE(fault["fault"].toString(), QString("rule.R-DU-6"));
        QCOMPARE(as("L03", {"query", "batch", file(), "--check"}).json()["submitted_before"].toInt(), 0);
    }

    void good_lines_are_submitted_and_wrong_ones_told() {
        const auto sent = as("L03", {"query", "batch", file()});
        QCOMPARE(sent.status, 1);  // one line is left
        const auto answer = sent.json();
        QCOMPARE(answer["submitted"].toInt(), 2);
        QCOMPARE(state(answer, 0), QString("submitted"));
        QVERIFY(!answer["rows"].toArray()[0].toObject()["query"].toString().isEmpty());
        QCOMPARE(state(answer, 2), QString("wrong"));
    }

    void the_same_file_again_submits_only_what_is_left() {
        const auto again = as("L03", {"query", "batch", file("青年創業貸款償債能力審查")});
        QVERIFY2(again.status == 0, qPrintable(again.out + again.error));
        QCOMPARE(again.json()["submitted_before"].toInt(), 2);
        QCOMPARE(again.json()["submitted"].toInt(), 1);
        QCOMPARE(state(again.json(), 0), QString("submitted-before"));
        const auto third = as("L03", {"query", "batch", file("青年創業貸款償債能力審查")}).json();
        QCOMPARE(third["submitted"].toInt(), 0);
        QCOMPARE(third["submitted_before"].toInt(), 3);
        for (const auto& row : third["rows"].toArray())
            QVERIFY2(row.toObject()["differs"].toArray().isEmpty(), qPrintable(row.toObject()["differs"].toString()));
        // What was mended since it was submitted is not submitted, and that is said.
        const auto mended = file("購置自住房屋償債能力審查");
        const auto other = as("L03", {"query", "batch", mended}).json();
        QCOMPARE(other["submitted"].toInt(), 0);
        QCOMPARE(other["rows"].toArray()[2].toObject()["differs"].toArray(), QJsonArray{"reason"});
        QVERIFY(other["rows"].toArray()[0].toObject()["differs"].toArray().isEmpty());
        const auto told = as("L03", {"query", "batch", mended, "--check"}, false).out;
        QVERIFY2(told.contains("與已送出之內容不同：事由"), qPrintable(told));
        QCOMPARE(as("L01", {"ledger", "verify"}).json()["ok"].toBool(), true);
    }

    void who_may_not_ask_reads_no_file_R_DU_1() {
        QVERIFY(is_fault(as("L05", {"query", "batch", file()}), "person.duty"));
        QVERIFY(is_fault(as("L03", {"query", "batch", path("none.csv")}), "file.missing"));
    }

    void people_are_told_in_words() {
        const auto told = as("L03", {"query", "batch", file("."), "--check"}, false);
        QCOMPARE(told.status, 0);  // all three were submitted; another reason is no other query
        QVERIFY(told.out.contains("已送出"));
        QFile::remove(path("many.csv"));
    }

private:
    Ended as(const QString& person, const QStringList& command, bool json = true) const {
        const test::SecretPipe password(secrets_.at(person));
        auto all = command + QStringList{"--profile",     QString::fromStdString(profile_.string()),
                                         "--user",        person,
                                         "--password-fd", password.number()};
        if (json) all << "--json";
        return test::jcic_desk_cli(all);
    }
    [[nodiscard]] QString path(const char* name) const {
        return QString::fromStdString((profile_.parent_path() / name).string());
    }
    /// The third line's reason says nothing, unless it is mended.
    QString file(const QByteArray& reason = ".") const {
        QFile out(path("many.csv"));
        if (!out.open(QIODevice::WriteOnly)) qFatal("file");
        out.write(
            "subject-id,case-number,reason,T50,T51,T52,year\n"
            "F234567898,115-信貸-01102,個人信用貸款償債能力審查,Y,Y,N,114\n"
            "AB12345677,115-信貸-01115,個人信用貸款償債能力審查,Y,N,N,114\n"
            "D120449187,115-信貸-01120," +
            reason + ",Y,N,N,114\n");
        return out.fileName();
    }
    static QString state(const QJsonObject& answer, int row) {
        return answer["rows"].toArray()[row].toObject()["state"].toString();
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
};

JCIC_TEST(TestQuery)
#include "test_query.moc"
