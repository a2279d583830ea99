// R-LO-6 and R-PA-7 at the terminal: what an incident touched, its letter, what is held about a subject who asks.
#include <QJsonArray>
#include <QTemporaryDir>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestIncidentsAtTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void a_scope_is_needed_and_counted_for_who_checks_R_LO_6() {
        const QStringList affected{"incidents", "affected", "--values", "-"};
        QVERIFY(is_fault(as("L06", {"incidents", "affected"}), "input.form"));
        QVERIFY(is_fault(as("L06", affected, "items=T52\n"), "input.form"));
        QVERIFY(is_fault(as("L06", affected, "colour=red\n"), "input.form"));
        QVERIFY(is_fault(as("L06", affected, "query=00ff\ncopy=1\n"), "input.form"));
        QVERIFY(is_fault(as("L03", affected, "person=L03\n"), "person.duty"));
        const auto found = as("L06", affected, "person=L03\nfrom=1100101\nitems=T50,T52\n");
        QCOMPARE(found.status, 0);
        QCOMPARE(found.json()["records"].toInt(-1), 0);
        QCOMPARE(found.json()["items"].toArray().size(), qsizetype{0});
        const auto file = folder_.filePath("affected.zip");
        const auto saved = as("L06", affected + QStringList{"--output", file}, "person=L03\n");
        QCOMPARE(saved.status, 0);
        QVERIFY(QFile::exists(file));
    }

    void the_counts_are_entered_and_the_letter_is_saved_R_LO_6() {
        const QStringList act{"register", "act"};
        const auto noticed =
            as("L01", act + QStringList{"incidents", "incident.noticed", "--values", "-"},
               "certainty=suspected\nsince=1100101\ntax=yes\nt52=no\nwhat=列印紙本遺留\nmeasures=已收回\n");
        QCOMPARE(noticed.status, 0);
        const auto row = noticed.json()["row"].toString();
        const auto entered = as("L01", {"incidents", "affected", "--values", "-", "--enter", row}, "person=L03\n");
        QCOMPARE(entered.status, 0);
        QCOMPARE(as("L01", {"register", "show", "incidents", row}).json()["values"].toObject()["records"].toString(),
                 QString("0"));
        QVERIFY(is_fault(as("L07", {"incidents", "affected", "--values", "-", "--enter", row}, "person=L03\n"),
                         "person.duty"));  // the auditor reads, and enters nothing
        const QStringList prepare = act + QStringList{"letters", "letter.prepared", "--values", "-"};
        QVERIFY(is_fault(as("L01", prepare, "kind=incident-jcic\nabout=聯徵中心\n"), "input.missing"));
        const auto letter = as("L01", prepare, "kind=incident-jcic\nabout=聯徵中心\nincident=" + row.toUtf8() + "\n");
        QCOMPARE(letter.status, 0);
        const auto file = folder_.filePath("letter.pdf");
        QCOMPARE(as("L01", {"incidents", "letter", letter.json()["row"].toString(), file}).status, 0);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().contains("/Encrypt"));
        QVERIFY(is_fault(as("L03", {"incidents", "letter", "1", folder_.filePath("other.pdf")}), "person.duty"));
    }

    void who_asks_is_answered_from_what_is_held_R_PA_7() {
        const auto asked = as("L03", {"register", "act", "subject-access", "access.asked", "--values", "-"},
                              "subject=A123456789\nname=某甲\nreceived=1100101\nrequest=access\napplicant=self\n"
                              "document=id-card\nwants=查詢\n");
        QCOMPARE(asked.status, 0);
        const auto row = asked.json()["row"].toString();
        const auto held = as("L03", {"access", "held", row});
        QCOMPARE(held.status, 0);
        QVERIFY(!held.out.contains("A123456789"));  // masked, as on lists
        QVERIFY(held.json()["not_given"].toArray().size() >= 4);
        QCOMPARE(held.json()["authorisations"].toArray().size(), qsizetype{2});  // no query leaned on them yet
        QVERIFY(is_fault(as("L07", {"access", "held", row}), "person.duty"));
        QVERIFY(is_fault(as("L03", {"access", "held", "77"}), "register.state"));
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
