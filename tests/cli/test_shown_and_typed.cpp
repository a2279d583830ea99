// What a person sees before they sign at a terminal, and how they set a secret there.
#include <QDirIterator>
#include <QRegularExpression>

#include "app/cli/terminal/page_lines.h"
#include "app/desk/profile/desk_clock.h"
#include "cli/terminal.h"
#include "cli/typed_at.h"
#include "scenario/profile.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;
using test::TypedAt;

namespace {

/// The sources of the terminal program, by their names.
std::map<QString, QString> sources() {
    std::map<QString, QString> out;
    for (QDirIterator files(QString::fromStdString(test::in_source("app/cli")), {"*.cpp", "*.h"}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly)) out[file.fileName()] = QString::fromUtf8(file.readAll());
    }
    return out;
}

QStringList found(const QRegularExpression& wrong) {
    QStringList out;
    for (const auto& [name, text] : sources())
        for (auto all = wrong.globalMatch(text); all.hasNext();) out << name + ": " + all.next().captured();
    return out;
}

}  // namespace

class TestShownAndTyped : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
        answered_ = 0;
    }

    void a_page_keeps_its_lines_and_columns_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("Chinese is twice as wide") << "ID\t甲\n讀卡機\t乙\n"
                                                  << "ID      甲\n讀卡機  乙\n";
        QTest::newRow("without an end") << "甲\t乙"
                                        << "甲  乙\n";
        QTest::newRow("three columns, and a line without") << "a\tb\tc\naaa\tbb\td\n標題很長\n"
                                                           << "a    b   c\naaa  bb  d\n標題很長\n";
        QTest::newRow("what acts is named") << "a\tb\x1b[2J\n"
                                            << "a  b⟨U+001B⟩[2J\n";
    }

    void a_page_keeps_its_lines_and_columns() {
        QFETCH(const QString, page);
        QFETCH(const QString, shown);
        QCOMPARE(QString::fromStdString(cli::page_lines(page.toStdString())), shown);
    }

    void the_second_person_reads_the_page_that_they_sign() {
        const test::SecretPipe password(secrets_.at("L01"));
        QCOMPARE(test::jcic_desk_cli(at("register act devices device.taken-in", "L01") +
                                         QStringList{"--password-fd", password.number(), "--values", "-"},
                                     "kind=reader\nnumber=EZ-0001\nplace=二樓\nkeeper=L05\n")
                     .status,
                 0);
        const auto values = QString::fromStdString((profiles_.root() / "values").string());
        QFile file(values);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("in-place=yes\nhardened=yes\n");
        file.close();
        TypedAt terminal(
            test::built("app/jcic-desk-cli"),
            at("register act devices device.counted --row 1 --second L05", "L01") + QStringList{"--values", values});
        answer(terminal, "L01 的密碼", secrets_.at("L01"));
        answer(terminal, "L05 會同，密碼", secrets_.at("L05"));
        QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(), 60'000);
        const auto seen = QString::fromUtf8(terminal.seen());
        QVERIFY2(terminal.status() == 0, qPrintable(seen));
        QVERIFY2(!seen.contains("⟨U+") && !seen.contains('\t'), qPrintable(seen));
        const auto page =
            seen.mid(seen.indexOf("L01 的密碼")).section("L05 會同", 0, 0).split("\r\n", Qt::SkipEmptyParts);
        const auto lines = page.filter(QRegularExpression(QStringLiteral("^[^ ]+ {2,}[^ ]")));
        QVERIFY2(lines.size() >= 4, qPrintable(seen));
        QVERIFY2(!lines.filter("許文澤 L01").isEmpty(), qPrintable(seen));
    }

    /// Whatever is shown in a question stands in one line: a page would stand there as ⟨U+0009⟩ and ⟨U+000A⟩.
    void no_page_is_put_into_a_question() {
        const QRegularExpression page_in_text(QStringLiteral("text_of\\((page\\.text|statement)\\b[^;]*"));
        QVERIFY2(found(page_in_text).isEmpty(), qPrintable(found(page_in_text).join('\n')));
        const QRegularExpression lines_in_question(QStringLiteral("read_secret\\((?:[^;](?!page_lines))*\\\\n[^;]*;"));
        QVERIFY2(found(lines_in_question).isEmpty(), qPrintable(found(lines_in_question).join('\n')));
    }

    void a_new_password_is_typed_twice_R_PW_1() {
        const QByteArray next = "Quite-Another-2026";
        TypedAt terminal(test::built("app/jcic-desk-cli"), at("account password", "L03"));
        answer(terminal, "L03 的密碼", secrets_.at("L03"));
        answer(terminal, "L03 的新密碼", "weak");  // refused before it is typed again
        answer(terminal, "L03 的新密碼", next);
        answer(terminal, "再次輸入", "Quite-Anothre-2026");
        answer(terminal, "L03 的新密碼", next);
        answer(terminal, "再次輸入", next);
        QTRY_VERIFY_WITH_TIMEOUT(terminal.ended(), 60'000);
        QVERIFY2(terminal.status() == 0, terminal.seen().constData());
        QVERIFY(terminal.seen().contains("兩次輸入不同"));
        QVERIFY(!terminal.seen().contains("2026"));
        QVERIFY(is_fault(head("L03", secrets_.at("L03")), "person.password"));
        QCOMPARE(head("L03", next).status, 0);
    }

    /// Each option that a new secret comes by is read by the functions that ask for it twice (app/cli/secrets.h).
    void no_new_secret_is_asked_for_once() {
        const QRegularExpression once(
            QStringLiteral("read_secret\\(\\w+, \"--(new-[a-z-]*|export-password|administrator-"
                           "password)-fd\"[^;]*;"));
        QVERIFY2(found(once).isEmpty(), qPrintable(found(once).join('\n')));
    }

    void each_changes_their_own_password_R_PW_2() {
        const auto changed = change("L05", secrets_.at("L05"), "Custodian-2026");
        QVERIFY2(changed.status == 0, qPrintable(changed.out));
        QCOMPARE(changed.json()["changed"].toString(), QString("L05"));
        QVERIFY(is_fault(change("L05", secrets_.at("L05"), "Another-2026-Word"), "person.password"));
        QVERIFY(is_fault(change("L05", "Custodian-2026", secrets_.at("L05")), "rule.R-PW-3"));
        QVERIFY(is_fault(change("L05", "Custodian-2026", "weak"), "rule.R-PW-1"));
        QCOMPARE(head("L05", "Custodian-2026").status, 0);
    }

    void a_password_that_ran_out_is_changed_without_a_window_R_PW_2() {
        desk::DeskClock clock(profile_ / "practice" / "clock");
        QVERIFY(clock.hurry(std::chrono::days{91}));
        QVERIFY(is_fault(head("L05", secrets_.at("L05")), "rule.R-PW-2"));
        const auto changed = change("L05", secrets_.at("L05"), "Custodian-2026");
        QVERIFY2(changed.status == 0, qPrintable(changed.out));
        QCOMPARE(head("L05", "Custodian-2026").status, 0);
    }

private:
    [[nodiscard]] QStringList at(const QString& command, const QString& person) const {
        return command.split(' ') +
               QStringList{"--user", person, "--profile", QString::fromStdString(profile_.string())};
    }
    [[nodiscard]] Ended change(const QString& person, const QByteArray& now, const QByteArray& next) const {
        const test::SecretPipe fresh(next);
        return test::jcic_desk_cli(at("account password", person) +
                                       QStringList{"--json", "--password-fd", "0", "--new-password-fd", fresh.number()},
                                   now + '\n');
    }
    [[nodiscard]] Ended head(const QString& person, const QByteArray& password) const {
        return test::jcic_desk_cli(at("ledger head", person) + QStringList{"--json", "--password-fd", "0"},
                                   password + '\n');
    }
    /// Waits for the question, with the terminal quiet, and answers it.
    void answer(TypedAt& terminal, const char* question, const QByteArray& typed) {
        const auto asked = [&] {
            const auto& seen = terminal.seen();
            return seen.size() > answered_ && seen.endsWith(QByteArray(question) + "：") && terminal.without_echo();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(asked(), terminal.seen().constData(), 60'000);
        answered_ = terminal.seen().size();
        terminal.type(typed + "\n");
    }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
    qsizetype answered_ = 0;  ///< so much was seen when the last question was answered
};

JCIC_TEST(TestShownAndTyped)
#include "test_shown_and_typed.moc"
