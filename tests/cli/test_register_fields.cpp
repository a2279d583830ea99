// What a step of a register asks, and what is wrong with a file of its values, in words, at the terminal.

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
    void what_a_step_asks_is_told_before_anybody_signs_in() {
        const auto told = test::jcic_desk_cli({"register", "act", "envelopes", "envelope.handed-on", "--fields",
                                               "--json", "--profile", QString::fromStdString(profile_.string())});
        QVERIFY2(told.status == 0, qPrintable(told.out + told.error));
        QCOMPARE(told.json()["second"], QJsonValue(true));
        std::map<QString, QJsonObject> fields;
        for (const auto& one : told.json()["fields"].toArray())
            fields[one.toObject()["name"].toString()] = one.toObject();
        QVERIFY(fields.contains("keeper"));
        QCOMPARE(fields.at("seal-handed")["form"].toString(), QString("yes | no"));
        QCOMPARE(fields.at("seal-handed")["needed"], QJsonValue(true));
        // What is chosen is told by its title, in the language asked for, and by the name that may be written, too.
        const auto in_words = [&](const QString& language) {
            return test::jcic_desk_cli({"register", "act", "letters", "letter.prepared", "--fields", "--language",
                                        language, "--profile", QString::fromStdString(profile_.string())})
                .out;
        };
        QVERIFY2(in_words("zh").contains("晶片卡毀損（card-damaged）"), qPrintable(in_words("zh")));
        QVERIFY2(in_words("en").contains("card-damaged)") && !in_words("en").contains("毀損"),
                 qPrintable(in_words("en")));
        QCOMPARE(fields.at("seal-handed")["choices"].toArray()[0].toObject()["title"].toString(), QString("完整"));
        const auto refused =
            as("L01", {"register", "act", "letters", "letter.prepared"}, {"--values", "-"}, "kind=nonsense\nabout=x\n");
        QVERIFY2(refused.json()["cause"].toString().contains("card-damaged"), qPrintable(refused.out));
        const auto no_line =
            as("L01", {"register", "act", "letters", "letter.prepared"}, {"--values", "-"}, "kind other\n");
        QVERIFY2(no_line.json()["cause"].toString().contains("欄位=內容"), qPrintable(no_line.out));
        // In words, too: the steps that begin a row.
        const test::SecretPipe password(secrets_.at("L01"));
        const auto listed =
            test::jcic_desk_cli({"register", "list", "letters", "--profile", QString::fromStdString(profile_.string()),
                                 "--user", "L01", "--password-fd", password.number()});
        QVERIFY2(listed.out.contains("letter.prepared"), qPrintable(listed.out));
    }

    void a_file_of_values_may_come_from_windows() {
        const auto entered = as("L01", {"register", "act", "letters", "letter.prepared"}, {"--values", "-"},
                                "\xEF\xBB\xBFkind=card-damaged\r\nabout=0129999-04\r\n");
        QVERIFY2(entered.status == 0, qPrintable(entered.out));
        const auto shown = as("L01", {"register", "show", "letters", entered.json()["row"].toString()}).json();
        QCOMPARE(shown["values"].toObject()["about"].toString(), QString("0129999-04"));
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

    void what_may_be_left_out_is_told_as_that() {
        const auto asks = [&](const char* book, const char* step, const char* field) {
            const auto told = test::jcic_desk_cli({"register", "act", book, step, "--fields", "--json", "--profile",
                                                   QString::fromStdString(profile_.string())});
            for (const auto& one : told.json()["fields"].toArray())
                if (one.toObject()["name"] == QLatin1String(field))
                    return one.toObject()["needed"].toBool() ? "yes" : "no";
            return "not asked";
        };
        QCOMPARE(asks("authorisations", "authorisation.accepted", "answered"), "yes");
        QCOMPARE(asks("authorisations", "authorisation.accepted", "answered-time"), "no");  // now, where it is of today
        QCOMPARE(asks("authorisations", "authorisation.form-added", "form"), "yes");
        QCOMPARE(asks("authorisations", "authorisation.form-added", "remark"), "no");
    }

    void checking_says_what_would_be_done_and_writes_nothing() {
        const QStringList step{"register", "act", "letters", "letter.prepared"};
        const auto rows = [&] { return as("L01", {"register", "list", "letters"}).json()["found"].toInt(); };
        const auto before = rows();
        const auto good = as("L01", step, {"--check", "--values", "-"}, "kind=card-damaged\nabout=0129999-05\n");
        QVERIFY2(good.status == 0, qPrintable(good.out));
        QCOMPARE(good.json()["ok"].toBool(), true);
        QVERIFY2(good.json()["says"].toString().contains("0129999-05"), qPrintable(good.out));
        QVERIFY(is_fault(as("L01", step, {"--check", "--values", "-"}, "about=x\n"), "input.missing"));
        // A field's name that was mistyped is told as that, not as the one that is missing for it.
        const auto mistyped = as("L01", step, {"--check", "--values", "-"}, "knid=card-damaged\nabout=x\n");
        QVERIFY2(is_fault(mistyped, "input.form") && mistyped.out.contains("knid"), qPrintable(mistyped.out));
        QVERIFY(is_fault(as("L05", step, {"--check", "--values", "-"}, "kind=card-damaged\nabout=x\n"), "person.duty"));
        QCOMPARE(rows(), before);
        // Of what somebody co-signs the page is shown, and nobody's password is asked for.
        const QStringList lending{"register", "act", "cards", "card.handed-out", "--row", "0129999-03"};
        const auto lent = as("L03", lending, {"--check", "--second", "L05", "--values", "-"}, "purpose=徵信\n");
        QVERIFY2(lent.status == 0, qPrintable(lent.out));
        QVERIFY2(lent.json()["says"].toString().contains("L05"), qPrintable(lent.out));
        QVERIFY(is_fault(as("L03", lending, {"--check", "--second", "L02", "--values", "-"}, "purpose=徵信\n"),
                         "person.duty"));
        QCOMPARE(as("L03", {"register", "show", "cards", "0129999-03"}).json()["state"].toString(), QString("kept"));
        // What a desk of its own counts is typed by nobody.
        QVERIFY(is_fault(as("L01", {"register", "act", "cards", "card.received"}, {"--check"}), "register.state"));
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
