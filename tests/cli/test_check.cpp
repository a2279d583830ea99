// check at the terminal, as JSON and exit status. Each kind of identifier, and who may be asked about:
// tests/rules/identifiers.txt, eligibility.txt.

#include "cli/terminal.h"
#include "support/built.h"
#include "support/test_program.h"

using namespace jcic;
using test::jcic_desk_cli;

class TestCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void id_that_is_no_UTF_8_is_an_answer_too() {
        // QProcess hands arguments on as UTF-8: the shell writes the byte.
        QProcess shell;
        shell.start("sh", {"-c", R"sh("$0" check id --json "$(printf 'A\377')")sh", test::built("app/jcic-desk-cli")});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitStatus(), QProcess::NormalExit);
        QCOMPARE(shell.exitCode(), 1);
        QCOMPARE(QJsonDocument::fromJson(shell.readAllStandardOutput()).object()["valid"].toBool(true), false);
    }

    void what_was_typed_does_nothing_at_the_terminal() {
        const auto typed = QStringLiteral("A1\u202E23\u001B[2J\u009B");
        for (const auto& line : {QStringList{"check", "id", typed}, QStringList{"check", "id", "--json", typed}}) {
            const auto ended = jcic_desk_cli(line);
            QCOMPARE(ended.status, 1);
            for (const auto acting : {QChar(0x202E), QChar(0x1B), QChar(0x9B)})
                QVERIFY(!(ended.out + ended.error).contains(acting));
        }
        // A script reads what was typed.
        QCOMPARE(jcic_desk_cli({"check", "id", "--json", typed}).json().value("value").toString(), typed.toUpper());
    }

    void without_json_the_answer_is_text() {
        const auto good = jcic_desk_cli({"check", "sample-size", "1000"});
        QCOMPARE(good.status, 0);
        QCOMPARE(good.out, QString("20\n"));
        const auto refused = jcic_desk_cli({"check", "id", "A123456788"});
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.out.startsWith("A123456788："));
        QCOMPARE(refused.error, QString());
    }
};

JCIC_TEST(TestCheck)
#include "test_check.moc"
