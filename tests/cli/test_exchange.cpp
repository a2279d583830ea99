// exchange fingerprint, write, read at the terminal (R-AU-5, docs/desks.md).
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

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
