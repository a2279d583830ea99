// What is typed for a register at the terminal: in which language it is asked, from Windows, a file only looked at.

#include <QTemporaryDir>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/small_files.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestRegisterFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void what_a_step_asks_is_told_before_anybody_signs_in_in_the_language_asked_for() {
        const auto told =
            test::jcic_desk_cli({"register", "act", "letters", "letter.prepared", "--fields", "--language", "en",
                                 "--profile", QString::fromStdString(profile_.string())});
        QVERIFY2(told.status == 0, qPrintable(told.out + told.error));
        QVERIFY2(told.out.contains("card-damaged)") && !told.out.contains("毀損"), qPrintable(told.out));
    }

    void a_file_of_values_may_come_from_windows() {
        const auto entered = as("L01", {"register", "act", "letters", "letter.prepared"}, {"--values", "-"},
                                "\xEF\xBB\xBFkind=card-damaged\r\nabout=0129999-04\r\n");
        QVERIFY2(entered.status == 0, qPrintable(entered.out));
        const auto shown = as("L01", {"register", "show", "letters", entered.json()["row"].toString()}).json();
        QCOMPARE(shown["values"].toObject()["about"].toString(), QString("0129999-04"));
        const auto found = as("L01", {"register", "list", "letters"}, {"--find", "-"}, "0129999-04\r\n").json();
        QCOMPARE(found["found"].toInt(), 1);
        // As Notepad's "Unicode", and with a character that nobody can read.
        const auto wide = QStringLiteral("\uFEFFkind=card-damaged\r\nabout=0129999-05\r\n");
        const auto again = as("L01", {"register", "act", "letters", "letter.prepared"}, {"--values", "-"},
                              QByteArray(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2));
        QVERIFY2(again.status == 0, qPrintable(again.out));
        const auto lost = as("L01", {"register", "act", "letters", "letter.prepared"}, {"--values", "-"},
                             "\xEF\xBB\xBFkind=card-damaged\nabout=0129999\xFF-05\n");
        QVERIFY2(is_fault(lost, "file.form"), qPrintable(lost.out));
        QVERIFY2(lost.json()["cause"].toString().contains("第 2 行"), qPrintable(lost.out));
    }

    void checking_looks_at_a_file_without_sealing_it() {
        const auto row =
            as("L03", {"register", "list", "authorisations"}).json()["rows"].toArray()[0].toObject()["row"].toString();
        const auto sealed = [&] {
            const auto folder = profile_ / "ledger" / "attachments";
            return std::filesystem::exists(folder) ? std::distance(std::filesystem::directory_iterator(folder), {}) : 0;
        };
        const auto before = sealed();
        QTemporaryDir beside;
        const auto check = [&](const QByteArray& bytes) {
            QFile file(beside.filePath("form"));
            if (file.open(QFile::WriteOnly)) file.write(bytes);
            file.close();
            return as("L03", {"register", "act", "authorisations", "authorisation.form-added"},
                      {"--check", "--row", row, "--values", "-"}, "form=" + file.fileName().toUtf8() + "\n");
        };
        QVERIFY(is_fault(check("no picture"), "input.form"));
        const auto good = check(QByteArray::fromStdString(test::small_pdf()));
        QVERIFY2(good.status == 0, qPrintable(good.out));
        QCOMPARE(sealed(), before);
    }

private:
    Ended as(const QString& person, const QStringList& command, const QStringList& more = {},
             const QByteArray& input = {}) const {
        const test::SecretPipe password(secrets_.at(person));
        return test::jcic_desk_cli(command +
                                       QStringList{"--json", "--profile", QString::fromStdString(profile_.string()),
                                                   "--user", person, "--password-fd", password.number()} +
                                       more,
                                   input);
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
};

JCIC_TEST(TestRegisterFields)
#include "test_register_fields.moc"
