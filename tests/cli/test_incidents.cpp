// Files about an incident, saved at the terminal. What is counted, entered and answered: tests/rules/R-LO-6.txt,
// R-PA-7.txt.
#include <QTemporaryDir>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;

class TestIncidentsAtTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void what_was_touched_and_the_letter_are_saved_encrypted() {
        const auto touched = folder_.filePath("affected.zip");
        const auto counted = as("L06", {"incidents", "affected", "--values", "-", "--output", touched}, "person=L03\n");
        QVERIFY2(counted.status == 0, qPrintable(counted.out));
        QVERIFY(QFile::exists(touched));
        const QStringList act{"register", "act"};
        const auto noticed =
            as("L01", act + QStringList{"incidents", "incident.noticed", "--values", "-"},
               "certainty=suspected\nsince=1100101\ntax=yes\nt52=no\nwhat=列印紙本遺留\nmeasures=已收回\n");
        QCOMPARE(noticed.status, 0);
        const auto letter =
            as("L01", act + QStringList{"letters", "letter.prepared", "--values", "-"},
               "kind=incident-jcic\nabout=聯徵中心\nincident=" + noticed.json()["row"].toString().toUtf8() + "\n");
        QCOMPARE(letter.status, 0);
        const auto file = folder_.filePath("letter.pdf");
        QCOMPARE(as("L01", {"incidents", "letter", letter.json()["row"].toString(), file}).status, 0);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().contains("/Encrypt"));
    }

private:
    Ended as(const QString& person, const QStringList& command, const QByteArray& input = {}) const {
        const test::SecretPipe password(secrets_.at(person));
        const test::SecretPipe file_password("Kdwp-4729-Tmra");
        QStringList all = command;
        if (command.contains("--output") || command.mid(0, 2) == QStringList{"incidents", "letter"})
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

JCIC_TEST(TestIncidentsAtTerminal)
#include "test_incidents.moc"
