// The sheets of rights and of their review, saved (R-PA-5). What they say: tests/rules/R-DU-8.txt.
#include <QJsonArray>
#include <QTemporaryDir>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestRightsAtTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void the_sheet_is_saved_encrypted_with_its_lines() {
        for (const auto* name : {"review.pdf", "review.zip"}) {
            const auto file = folder_.filePath(name);
            const auto saved = as("L08", {"rights", "review", "--output", file});
            QCOMPARE(saved.status, 0);
            QCOMPARE(saved.json().keys(), (QStringList{"accounts", "encrypted", "file", "from", "rows", "to"}));
            QCOMPARE(saved.json()["rows"].toInt(), 8);
            QVERIFY(QFile(file).size() > 1000);
        }
        const auto all = as("L01", {"rights", "overview", "--output", folder_.filePath("overview.pdf")});
        QCOMPARE(all.status, 0);
        QCOMPARE(all.json().keys(), (QStringList{"accounts", "encrypted", "file", "rights", "rows"}));
        QVERIFY(all.json()["rows"].toInt() > 150);
        QVERIFY(is_fault(as("L08", {"rights", "review", "--output", folder_.filePath("review.xlsx")}), "input.form"));
        // In clear by the unit head alone (R-PA-5).
        const QStringList in_clear{"rights",
                                   "review",
                                   "--output",
                                   folder_.filePath("review.xlsx"),
                                   "--clear",
                                   "--reason",
                                   "檢查局調閱，指定未加密"};
        const auto refused = as("L08", in_clear);
        QVERIFY2(is_fault(refused, "person.duty"), qPrintable(refused.out + refused.error));
        QCOMPARE(as("L01", in_clear).json()["encrypted"].toBool(true), false);
        QVERIFY(QFile(folder_.filePath("review.xlsx")).size() > 1000);
    }

private:
    Ended as(const QString& person, const QStringList& command, const QByteArray& input = {}) const {
        const test::SecretPipe password(secrets_.at(person));
        const test::SecretPipe file_password("Kdwp-4729-Tmra");
        QStringList all = command;
        if (command.contains("--output") && !command.contains("--clear"))
            all += {"--file-password-fd", file_password.number()};
        return test::jcic_desk_cli(all + QStringList{"--json", "--profile", QString::fromStdString(profile_.string()),
                                                     "--user", person, "--password-fd", password.number()},
                                   input);
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
    QTemporaryDir folder_;
};

JCIC_TEST(TestRightsAtTerminal)
#include "test_rights.moc"
