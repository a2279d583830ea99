// paper verify at the terminal: what a practice day printed, as PDF and as a scan, held to the ledger and to its seals.

#include <QJsonArray>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestPaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void what_was_printed_holds_by_the_ledger_and_by_its_seals();
    void a_scan_says_whose_page_it_is_and_another_number_on_the_sheet_is_status_4();
    void another_profiles_seals_are_status_4();
    void a_page_without_a_code_is_status_3();
    void a_file_that_is_no_page_is_a_fault();

private:
    Ended cli(const QString& command, const QStringList& more = {}, const QByteArray& input = {}) const {
        return test::jcic_desk_cli(command.split(' ') + more + QStringList{"--json"}, input);
    }
    Ended as_officer(const std::filesystem::path& profile, const QString& command, const QStringList& more) const {
        return cli(command, more + QStringList{"--profile", text(profile), "--user", "L03", "--password-fd", "0"},
                   test::practice_secrets(profile).at("L03") + '\n');
    }
    static QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }
    static QJsonObject first_page(const Ended& ended) { return ended.json()["pages"][0].toObject(); }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    QString seals_;
    QString printed_;  ///< a record of one page, as PDF
    QString long_;     ///< one of many pages
};

void TestPaper::initTestCase() {
    profile_ = profiles_.fresh();
    const auto output = profiles_.root() / "printed";
    const auto day = cli("practice day", {"--profile", text(profile_), "--output", text(output)});
    QVERIFY2(day.status == 0, qPrintable(day.error));
    const auto files = QDir(text(output)).entryInfoList({"*.pdf"}, QDir::Files, QDir::Name);
    QVERIFY(files.size() > 1);
    long_ = files[0].filePath();
    printed_ = files[1].filePath();
    seals_ = text(profiles_.root() / "seals");
    const auto written = as_officer(profile_, "ledger seals", {seals_});
    QVERIFY2(written.status == 0, qPrintable(written.error));
}

void TestPaper::what_was_printed_holds_by_the_ledger_and_by_its_seals() {
    const auto by_ledger = as_officer(profile_, "paper verify", {long_});
    QVERIFY2(by_ledger.status == 0, qPrintable(by_ledger.out + by_ledger.error));
    QVERIFY(by_ledger.json()["pages"].toArray().size() > 1);
    QVERIFY(first_page(by_ledger)["words_compared"].toBool());
    QVERIFY(first_page(by_ledger)["event_compared"].toBool());
    const auto fingerprint = by_ledger.json()["fingerprint"].toString();
    const auto offline = cli("paper verify", {long_, "--seals", seals_, "--key", fingerprint});
    QVERIFY2(offline.status == 0, qPrintable(offline.out + offline.error));
    QCOMPARE(first_page(offline)["event"], first_page(by_ledger)["event"]);
    QCOMPARE(first_page(offline)["practice"].toBool(), true);
}

void TestPaper::a_scan_says_whose_page_it_is_and_another_number_on_the_sheet_is_status_4() {
    const QString scan = text(profiles_.root() / "scan");
    QCOMPARE(QProcess::execute("pdftoppm", {"-jpeg", "-r", "200", "-singlefile", printed_, scan}), 0);
    const auto read = cli("paper verify", {scan + ".jpg", "--seals", seals_});
    QVERIFY2(read.status == 0, qPrintable(read.out + read.error));
    QVERIFY(!first_page(read)["words_compared"].toBool());
    const int copy = first_page(read)["copy"].toInt();
    QVERIFY(copy > 0);
    const auto other = cli("paper verify", {scan + ".jpg", "--seals", seals_, "--copy", QString::number(copy + 1)});
    QCOMPARE(other.status, 4);
    QCOMPARE(first_page(other)["faults"][0]["fault"].toString(), QString("proof.copy"));
    QCOMPARE(cli("paper verify", {scan + ".jpg", "--seals", seals_, "--copy", "x"}).status, 2);
}

void TestPaper::another_profiles_seals_are_status_4() {
    scenario::Profiles elsewhere;
    const auto other = elsewhere.fresh();
    const auto seals = text(elsewhere.root() / "seals");
    QCOMPARE(as_officer(other, "ledger seals", {seals}).status, 0);
    const auto judged = cli("paper verify", {printed_, "--seals", seals});
    QCOMPARE(judged.status, 4);
    QCOMPARE(first_page(judged)["faults"][0]["fault"].toString(), QString("proof.signature"));
}

void TestPaper::a_page_without_a_code_is_status_3() {
    const QString scan = text(profiles_.root() / "top");
    QCOMPARE(QProcess::execute("pdftoppm", {"-png", "-r", "150", "-H", "900", "-singlefile", printed_, scan}), 0);
    const auto judged = cli("paper verify", {scan + ".png", "--seals", seals_});
    QCOMPARE(judged.status, 3);
    QCOMPARE(first_page(judged)["faults"][0]["fault"].toString(), QString("proof.unreadable"));
}

void TestPaper::a_file_that_is_no_page_is_a_fault() {
    QVERIFY(is_fault(cli("paper verify", {seals_, "--seals", seals_}), "file.form"));
    QVERIFY(is_fault(cli("paper verify", {"/nonexistent/page.pdf", "--seals", seals_}), "file.missing"));
    QVERIFY(is_fault(cli("paper verify", {printed_, "--seals", printed_}), "file.form"));
}

JCIC_TEST(TestPaper)
#include "test_paper.moc"
