// Files of registers, rights and incidents at the terminal: attached, saved, exported, read in, or typed at another
// system. What registers ask, list and refuse: tests/rules/registers.txt, R-DU-8.txt, R-LO-6.txt.

#include <QTemporaryDir>

#include "app/desk/rooms/parts.h"
#include "app/desk/seat/seat.h"
#include "app/ledger/session/people.h"
#include "cli/terminal.h"
#include "scan/hostile.h"
#include "scenario/profile.h"
#include "support/small_files.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestRegister : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void a_list_has_headings_in_the_language_that_was_asked_for() {
        const auto entered = as("L01", {"register", "act", "letters", "letter.prepared"}, {"--values", "-"},
                                "kind=card-damaged\nabout=0129999-07\n");
        QVERIFY2(entered.status == 0, qPrintable(entered.out));
        const auto english = said("L01", {"register", "list", "letters", "--language", "en"}).split('\n');
        QVERIFY2(english[1].contains("Number") && !english[1].contains("申請事項"), qPrintable(english.join('\n')));
    }

    void the_empty_table_of_a_step_is_what_reading_takes() {
        QTemporaryDir folder;
        const auto form = folder.filePath("form.csv");
        const auto saved = as("L01", {"register", "form", "letters", "letter.prepared", form});
        QVERIFY2(saved.status == 0, qPrintable(saved.out));
        QFile file(form);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto head = QString::fromUtf8(file.readAll());
        QVERIFY2(head.contains("申請事項"), qPrintable(head));
        file.close();
        const auto read = as("L01", {"register", "read", "letters", "letter.prepared", form}, {"--check"});
        QVERIFY2(read.status == 0 && read.json()["lines"].toInt() == 0, qPrintable(read.out));
        QVERIFY(is_fault(as("L01", {"register", "form", "letters", "letter.prepared", form}), "file.write"));
        QVERIFY(is_fault(as("L05", {"register", "form", "letters", "letter.prepared", form}), "person.duty"));
    }

    void a_file_is_attached_to_a_row_and_saved_encrypted_R_AU_3_R_PA_5() {
        const auto folder = profile_.parent_path();
        const auto form = QString::fromStdString((folder / "form.pdf").string());
        const auto copy = QString::fromStdString((folder / "copy.zip").string());
        QFile::remove(form);
        QFile::remove(copy);
        const auto add = [&] {
            return as("L03", {"register", "act", "authorisations", "authorisation.form-added"},
                      {"--row", first_, "--values", "-"}, "form=" + form.toUtf8() + "\n");
        };
        first_ =
            as("L03", {"register", "list", "authorisations"}).json()["rows"].toArray()[0].toObject()["row"].toString();
        QVERIFY(is_fault(add(), "file.missing"));
        const auto put = [&](const QByteArray& bytes) {
            QFile file(form);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        put("no form at all");
        QVERIFY(is_fault(add(), "input.form"));
        put("%PDF-1.7 form");  // which no reader could show
        QVERIFY(is_fault(add(), "file.form"));
        const auto white = scanner::white_png(600, 800);
        put(QByteArray(reinterpret_cast<const char*>(white.data()), static_cast<qsizetype>(white.size())));
        QVERIFY(is_fault(add(), "file.form"));  // a sheet that lay the wrong way up
        QCOMPARE(as("L03", {"register", "act", "authorisations", "authorisation.form-added"},
                    {"--row", first_, "--values", "-", "--empty-pages", "--check"}, "form=" + form.toUtf8() + "\n")
                     .status,
                 0);
        put(QByteArray::fromStdString(test::small_pdf("form")));
        QCOMPARE(add().status, 0);
        const auto shown = as("L03", {"register", "show", "authorisations", first_});
        QVERIFY(!shown.out.contains("form.pdf:") && shown.json()["values"].toObject()["form"].toString().isEmpty());
        const auto open = [&] {
            const test::SecretPipe password("Kdwp-4729-Tmra");
            return as("L03", {"register", "open", "authorisations", first_, "form", copy},
                      {"--file-password-fd", password.number()});
        };
        QCOMPARE(open().json()["encrypted"].toBool(), true);
        const auto clear = as("L03", {"register", "open", "authorisations", first_, "form", form + ".pdf"},
                              {"--clear", "--reason", "稽核調閱"});
        QVERIFY(is_fault(clear, "person.duty"));  // the unit head's alone (R-PA-5)
        QFile saved(copy);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(!saved.readAll().contains("re f"));
        QVERIFY(is_fault(open(), "file.write"));  // what is there is not overwritten
        QCOMPARE(as("L03", {"ledger", "verify"}).json()["ok"].toBool(), true);
        QFile::remove(form);
        QFile::remove(copy);
    }

    /// As an old system writes it, in cp950: one number with 造字, which pages give by its number, one with a byte that
    /// is no character. Each is told at its line, and of what is wrong nothing else.
    void a_file_with_characters_of_the_banks_own_is_read_line_by_line() {
        const auto file = QString::fromStdString((profile_.parent_path() / "reasons.csv").string());
        QFile table(file);
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("title;text\r1;\xA4\xA4\xA4\xE5\xA4\xA4\xA4\xE5\xFA\x40\r2;\xA4\xA4\xFF\xA4\xA4\xA4\xE5\r");
        table.close();
        const auto read = as("L02", {"register", "read", "reasons", "reason.entered", file}, {"--check"});
        QCOMPARE(read.status, 1);
        QCOMPARE(read.json()["good"].toInt(), 1);
        const auto unprinted = read.json()["unprinted"].toArray();
        QCOMPARE(unprinted.size(), 1);
        QCOMPARE(unprinted[0].toObject()["line"].toInt(), 2);
        QCOMPARE(unprinted[0].toObject()["characters"].toString(), QStringLiteral("⟨U+E000⟩"));
        const auto faults = read.json()["faults"].toArray();
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults[0].toObject()["line"].toInt(), 3);
        QFile::remove(file);
    }

    void sheets_of_rights_are_saved_encrypted_with_their_lines_R_PA_5() {
        QTemporaryDir folder;
        const auto save = [&](const QString& person, const QStringList& command) {
            const test::SecretPipe password("Kdwp-4729-Tmra");
            return as(person, command, {"--file-password-fd", password.number()});
        };
        for (const auto* name : {"review.pdf", "review.zip"}) {
            const auto file = folder.filePath(name);
            const auto saved = save("L08", {"rights", "review", "--output", file});
            QCOMPARE(saved.status, 0);
            QCOMPARE(saved.json().keys(), (QStringList{"accounts", "encrypted", "file", "from", "rows", "to"}));
            QCOMPARE(saved.json()["rows"].toInt(), 8);
            QVERIFY(QFile(file).size() > 1000);
        }
        const auto all = save("L01", {"rights", "overview", "--output", folder.filePath("overview.pdf")});
        QCOMPARE(all.status, 0);
        QCOMPARE(all.json().keys(), (QStringList{"accounts", "encrypted", "file", "rights", "rows"}));
        QVERIFY(all.json()["rows"].toInt() > 150);
        QVERIFY(is_fault(save("L08", {"rights", "review", "--output", folder.filePath("review.xlsx")}), "input.form"));
        // In clear by the unit head alone (R-PA-5).
        const QStringList in_clear{"rights",
                                   "review",
                                   "--output",
                                   folder.filePath("review.xlsx"),
                                   "--clear",
                                   "--reason",
                                   "檢查局調閱，指定未加密"};
        const auto refused = as("L08", in_clear);
        QVERIFY2(is_fault(refused, "person.duty"), qPrintable(refused.out + refused.error));
        QCOMPARE(as("L01", in_clear).json()["encrypted"].toBool(true), false);
        QVERIFY(QFile(folder.filePath("review.xlsx")).size() > 1000);
    }

    void what_was_touched_and_the_letter_are_saved_encrypted() {
        QTemporaryDir folder;
        const test::SecretPipe one("Kdwp-4729-Tmra");
        const test::SecretPipe other("Kdwp-4729-Tmra");
        const auto touched = folder.filePath("affected.zip");
        const auto counted = as("L06", {"incidents", "affected", "--values", "-", "--output", touched},
                                {"--file-password-fd", one.number()}, "person=L03\n");
        QVERIFY2(counted.status == 0, qPrintable(counted.out));
        QVERIFY(QFile::exists(touched));
        const QStringList act{"register", "act"};
        const auto noticed =
            as("L01", act + QStringList{"incidents", "incident.noticed", "--values", "-"}, {},
               "certainty=suspected\nsince=1100101\ntax=yes\nt52=no\nwhat=列印紙本遺留\nmeasures=已收回\n");
        QCOMPARE(noticed.status, 0);
        const auto letter =
            as("L01", act + QStringList{"letters", "letter.prepared", "--values", "-"}, {},
               "kind=incident-jcic\nabout=聯徵中心\nincident=" + noticed.json()["row"].toString().toUtf8() + "\n");
        QCOMPARE(letter.status, 0);
        const auto file = folder.filePath("letter.pdf");
        QCOMPARE(as("L01", {"incidents", "letter", letter.json()["row"].toString(), file},
                    {"--file-password-fd", other.number()})
                     .status,
                 0);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().contains("/Encrypt"));
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
    /// As people read it.
    QString said(const QString& person, const QStringList& command) const {
        const test::SecretPipe password(secrets_.at(person));
        return test::jcic_desk_cli(command + QStringList{"--profile", QString::fromStdString(profile_.string()),
                                                         "--user", person, "--password-fd", password.number()})
            .out;
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
    QString first_;
};

JCIC_TEST(TestRegister)
#include "test_register.moc"
