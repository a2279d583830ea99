// R-DU-8 at the terminal: who may do what, and each account's review.
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
    void the_overview_names_each_action_and_each_account() {
        QCOMPARE(as("L08", {"register", "names"}).status, 0);
        const auto shown = as("L07", {"rights", "overview"});
        QCOMPARE(shown.status, 0);
        const auto rights = shown.json()["rights"].toArray();
        QCOMPARE(one(rights, "action", "query.decided")["takes"].toArray(), QJsonArray{"supervisor"});
        QVERIFY(one(rights, "action", "query.decided")["of_others"].toBool());
        const auto accounts = shown.json()["accounts"].toArray();
        QCOMPARE(accounts.size(), qsizetype{8});
        const auto administrator = one(accounts, "code", "L08");
        QCOMPARE(administrator["state"].toString(), QString("active"));
        QVERIFY(!administrator["signed_in"].toString().isEmpty());
        QVERIFY(!administrator["acted"].toString().isEmpty());
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
    static QJsonObject one(const QJsonArray& all, const QString& key, const QString& value) {
        for (const auto& each : all)
            if (each.toObject()[key].toString() == value) return each.toObject();
        return {};
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
    QTemporaryDir folder_;
};

JCIC_TEST(TestRightsAtTerminal)
#include "test_rights.moc"
