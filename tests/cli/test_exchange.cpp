// exchange fingerprint, write, read at the terminal (R-AU-5, docs/run/desks.md).
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

/// One of the branch's desks: a profile of its own, with its own ledger, keys and card.
class DeskOfBranch {
public:
    DeskOfBranch(std::filesystem::path profile, const QByteArray& name) : profile_(std::move(profile)) {
        secrets_ = test::practice_secrets(profile_);
        QFile settings(QString::fromStdString((profile_ / "settings.conf").string()));
        if (!settings.open(QIODevice::ReadOnly)) qFatal("settings");
        const auto text = settings.readAll().replace("workstation = 0129999-W1", "workstation = " + name);
        settings.close();
        if (!settings.open(QIODevice::WriteOnly | QIODevice::Truncate) || settings.write(text) < 0) qFatal("settings");
    }
    [[nodiscard]] Ended as(const QString& person, const QStringList& command, const QStringList& more = {},
                           const QByteArray& input = {}) const {
        const test::SecretPipe password(secrets_.at(person));
        return test::jcic_desk_cli(
            command +
                QStringList{"--json", "--profile", folder(), "--user", person, "--password-fd", password.number()} +
                more,
            input);
    }
    /// The same for people to read.
    [[nodiscard]] Ended in_words(const QString& person, const QStringList& command,
                                 const QStringList& more = {}) const {
        const test::SecretPipe password(secrets_.at(person));
        return test::jcic_desk_cli(
            command + QStringList{"--profile", folder(), "--user", person, "--password-fd", password.number()} + more);
    }
    /// One applicant's three records, asked for, fetched and filed.
    [[nodiscard]] Ended day(const QString& output) const {
        return test::jcic_desk_cli({"practice", "day", "--json", "--profile", folder(), "--output", output});
    }
    [[nodiscard]] QString fingerprint() const {
        return as("L01", {"exchange", "fingerprint"}).json()["fingerprint"].toString();
    }
    [[nodiscard]] Ended know(const QByteArray& other, const QString& fingerprint) const {
        return as("L01", {"register", "act", "desks", "desk.known"}, {"--values", "-"},
                  "workstation=" + other + "\ncertificate=" + fingerprint.toUtf8() + "\ncompared=in-person\n");
    }
    /// The practice clocks were hurried, each by its own day's waiting.
    [[nodiscard]] QString clock() const { return QString::fromStdString((profile_ / "practice" / "clock").string()); }

private:
    [[nodiscard]] QString folder() const { return QString::fromStdString(profile_.string()); }
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
};

/// Values of the file's lines of that name, one of them.
QStringList told(const QString& file, const QByteArray& name, int value) {
    QFile lines(file);
    if (!lines.open(QIODevice::ReadOnly)) qFatal("exchange file");
    QStringList out;
    for (const auto& line : lines.readAll().split('\n'))
        if (line.startsWith(name + '\t')) out << QString::fromUtf8(line.split('\t').at(value));
    return out;
}

}  // namespace

class TestExchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void a_file_is_written_once_and_says_how_far_it_goes() {
        const auto told = as("L01", {"exchange", "fingerprint"});
        QCOMPARE(told.status, 0);
        const auto fingerprint = told.json()["fingerprint"].toString();
        QCOMPARE(fingerprint.size(), 64);
        const auto file = folder_.filePath("own.exchange");
        const auto written = as("L01", {"exchange", "write", file});
        QCOMPARE(written.status, 0);
        QCOMPARE(written.json()["fingerprint"].toString(), fingerprint);
        QVERIFY(written.json()["through"].toInt() > 0);
        QVERIFY(written.json()["cards"].toInt() > 0);
        QVERIFY(is_fault(as("L01", {"exchange", "write", file}), "file.write"));
        QVERIFY(is_fault(as("L01", {"exchange", "write", folder_.filePath("x")}, {"--since", "many"}), "input.form"));
        QVERIFY(is_fault(as("L03", {"exchange", "write", folder_.filePath("y")}), "person.duty"));
    }
    void what_is_nobody_elses_or_no_file_is_not_read() {
        const auto file = folder_.filePath("again.exchange");
        QCOMPARE(as("L01", {"exchange", "write", file}).status, 0);
        const auto own = as("L01", {"exchange", "read", file}, {"--check"});
        QVERIFY(is_fault(own, "exchange.file"));
        QCOMPARE(own.status, 4);
        QFile cut(file);
        QVERIFY(cut.resize(cut.size() / 2));
        QVERIFY(is_fault(as("L01", {"exchange", "read", file}), "exchange.file"));
        QVERIFY(is_fault(as("L01", {"exchange", "read", folder_.filePath("none")}), "file.missing"));
    }

    void a_round_over_a_folder_is_anybodys_and_says_how_it_stands() {
        QVERIFY(QDir(folder_.path()).mkdir("shared"));
        const auto shared = folder_.filePath("shared");
        const auto synced = as("L03", {"exchange", "sync", shared});
        QVERIFY2(synced.status == 0, qPrintable(synced.out + synced.error));
        const auto own = synced.json()["own"].toObject();
        QVERIFY(synced.json()["ok"].toBool() && own["through"].toInt() > 0 && own["waits"].isNull());
        QVERIFY(synced.json()["desks"].toArray().isEmpty());
        QCOMPARE(QDir(shared).entryList({"*.jcic"}, QDir::Files).size(), qsizetype{1});
        const auto gone = as("L03", {"exchange", "sync", folder_.filePath("gone")});
        QCOMPARE(gone.status, 1);
        QCOMPARE(gone.json()["own"].toObject()["fault"].toString(), QString("file.read"));
        QVERIFY(is_fault(as("L03", {"exchange", "sync", QString::fromStdString(profile_.string())}), "file.write"));
    }
    void what_one_desk_spent_is_refused_at_the_other_both_ways_R_AU_5() {
        // Two foundings: neither ledger, nor key, nor anybody's password is the other's.
        scenario::Profiles other_founding(scenario::Made::apart);
        const DeskOfBranch first(profiles_.fresh(), "0129999-W1");
        const DeskOfBranch second(other_founding.fresh(), "0129999-W2");
        QVERIFY(first.fingerprint() != second.fingerprint());
        for (const auto* desk : {&first, &second}) {
            const auto day = desk->day(folder_.filePath(desk == &first ? "day-1" : "day-2"));
            QVERIFY2(day.status == 0, qPrintable(day.out + day.error));
        }
        // Both begin with the same applicant: a second day spends what the other desk has not.
        QVERIFY(second.day(folder_.filePath("day-3")).status == 0);
        QFile::remove(first.clock());
        QVERIFY(QFile::copy(second.clock(), first.clock()));  // of two hurried clocks the later

        QCOMPARE(first.know("0129999-W2", second.fingerprint()).status, 0);
        QCOMPARE(second.know("0129999-W1", first.fingerprint()).status, 0);
        const auto of_first = folder_.filePath("first.exchange");
        const auto of_second = folder_.filePath("second.exchange");
        QCOMPARE(first.as("L01", {"exchange", "write", of_first}).status, 0);
        QCOMPARE(second.as("L08", {"exchange", "write", of_second}).status, 0);
        const auto used_here = told(of_first, "use", 1);
        QStringList used_there = told(of_second, "use", 1);
        used_there.removeDuplicates();
        QCOMPARE(used_there.size(), qsizetype{2});
        used_there.removeAll(used_here.front());
        QCOMPARE(used_there.size(), qsizetype{1});
        QVERIFY(told(of_first, "use", 4).count("spent") == 3);

        // A form that leans on what only the other desk spent.
        const auto judged = [&](const DeskOfBranch& desk, const QString& authorisation) {
            const auto row = desk.as("L03", {"register", "show", "authorisations", authorisation}).json();
            const auto subject = row["values"].toObject()["subject"].toString();
            QFile form(folder_.filePath("form.csv"));
            if (!form.open(QIODevice::WriteOnly | QIODevice::Truncate)) qFatal("form");
            form.write("subject-id,case-number,reason,authorisation,T50,T51,T52\n" + subject.toUtf8() +
                       ",115-信貸-09901,個人信用貸款償債能力審查," + authorisation.toUtf8() + ",Y,N,N\n");
            form.close();
            const auto answer = desk.as("L03", {"query", "batch", form.fileName(), "--check"}).json();
            QStringList faults;
            for (const auto& fault : answer["rows"].toArray()[0].toObject()["faults"].toArray())
                faults << fault.toObject()["fault"].toString();
            return faults;
        };
        const auto only_second = used_there.front();
        QVERIFY2(!judged(first, only_second).contains("rule.R-AU-5"), qPrintable(judged(first, only_second).join(' ')));
        const auto looked = first.in_words("L01", {"exchange", "read", of_second}, {"--check"});
        QVERIFY2(looked.out.contains("未匯入"), qPrintable(looked.out));
        const auto read = first.as("L01", {"exchange", "read", of_second});
        QVERIFY2(read.status == 0, qPrintable(read.out + read.error));
        QCOMPARE(read.json()["news"].toInt(), 6);
        QVERIFY2(judged(first, only_second).contains("rule.R-AU-5"), qPrintable(judged(first, only_second).join(' ')));
        // The one that both spent before either read of the other is told, item by item.
        int spent_twice = 0;
        for (const auto& one : read.json()["differ"].toArray())
            if (one.toObject()["kind"] == "authorisation") ++spent_twice;
        QCOMPARE(spent_twice, 3);

        // And back: what the first desk alone spends now, the second refuses once it has read.
        QVERIFY(first.day(folder_.filePath("day-4")).status == 0);
        const auto since = told(of_first, "through", 1).front();
        const auto later = folder_.filePath("later.exchange");
        QVERIFY(QFile::remove(second.clock()) && QFile::copy(first.clock(), second.clock()));
        const auto of_other = second.in_words("L01", {"exchange", "read", of_first});
        QVERIFY2(of_other.status == 0 && of_other.out.contains("已匯入：晶片卡 1 張，新增授權書使用紀錄"),
                 qPrintable(of_other.out + of_other.error));
        QCOMPARE(first.as("L01", {"exchange", "write", later}, {"--since", since}).status, 0);
        const auto only_first = told(later, "use", 1).back();
        QVERIFY(only_first != only_second && only_first != used_here.front());
        QVERIFY2(!judged(second, only_first).contains("rule.R-AU-5"), qPrintable(judged(second, only_first).join(' ')));
        QCOMPARE(second.as("L08", {"exchange", "read", later}).status, 0);
        QVERIFY2(judged(second, only_first).contains("rule.R-AU-5"), qPrintable(judged(second, only_first).join(' ')));
        for (const auto* desk : {&first, &second})
            QCOMPARE(desk->as("L01", {"ledger", "verify"}).json()["ok"].toBool(), true);
    }

private:
    Ended as(const QString& person, const QStringList& command, const QStringList& more = {}) const {
        const test::SecretPipe password(secrets_.at(person));
        return test::jcic_desk_cli(command +
                                   QStringList{"--json", "--profile", QString::fromStdString(profile_.string()),
                                               "--user", person, "--password-fd", password.number()} +
                                   more);
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
    QTemporaryDir folder_;
};

JCIC_TEST(TestExchange)
#include "test_exchange.moc"
