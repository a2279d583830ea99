// Wrong usage ends with status 2 before anything is opened; --help answers for every command.

#include <QRegularExpression>
#include <QTemporaryDir>

#include "app/cli/command.h"
#include "app/cli/line/help.h"
#include "cli/terminal.h"
#include "support/test_program.h"

using namespace jcic;
using test::is_fault;
using test::jcic_desk_cli;

class TestUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrong_usage_is_status_2_data() {
        QTest::addColumn<QStringList>("line");
        const auto row = [](const char* name, const QStringList& line) { QTest::newRow(name) << line; };
        row("unknown command", {"card", "eat"});
        row("half a command", {"card"});
        row("unknown option", {"card", "list", "--fast"});
        row("another command's option", {"check", "id", "A123456789", "--pin-fd", "0"});
        row("option twice", {"check", "sample-size", "10", "--reader", "a", "--reader", "b"});
        row("flag twice", {"check", "sample-size", "10", "--json"});
        row("flag with a value", {"check", "sample-size", "10", "--help=no"});
        row("a command's option before it", {"--item", "T50", "check", "id", "A123456789"});
        row("option without its value", {"check", "sample-size", "10", "--profile"});
        row("option with an empty value", {"ledger", "verify", "--anchor", ""});
        row("option with an empty value behind it", {"paper", "verify", "page.png", "--key="});
        row("key without the seals that it is for", {"paper", "verify", "page.png", "--key", "seal1-x"});
        row("certificate without the seals", {"paper", "verify", "page.png", "--certificate", "0a"});
        row("value missing", {"check", "id"});
        row("value too many", {"check", "id", "A123456789", "B100000002"});
        row("value where none is wanted", {"card", "list", "0"});
        row("unknown language", {"check", "sample-size", "10", "--language", "fr"});
        row("no number", {"check", "sample-size", "ten"});
        row("negative number", {"check", "sample-size", "-1"});
        row("number too large", {"check", "sample-size", "18446744073709551616"});
        const QStringList eligibility{"check", "eligibility", "--business", "lending", "--subject", "borrower"};
        row("item missing", eligibility);
        row("date of 7 digits", eligibility + QStringList{"--item", "T50", "--date", "1150101"});
        row("date with dashes", eligibility + QStringList{"--item", "T50", "--date", "2026-11-20"});
        row("date with a sign", eligibility + QStringList{"--item", "T50", "--date", "-2026112"});
        row("day that is none", eligibility + QStringList{"--item", "T50", "--date", "20260230"});
        row("port missing", {"practice", "serve"});
        row("port that is none", {"practice", "serve", "--port", "65536"});
        row("reader that is none", {"practice", "serve", "--port", "0", "--card", "usb:1"});
        row("output missing", {"practice", "day"});
    }

    void wrong_usage_is_status_2() {
        QFETCH(QStringList, line);
        const auto ended = jcic_desk_cli(line + QStringList{"--json"});
        QCOMPARE(ended.status, 2);
        QVERIFY2(is_fault(ended, "usage"), qPrintable(ended.out));
    }

    // Into a file on a full disk: a script would take an empty one for what it asked.
    void an_answer_that_cannot_be_written_is_no_success() {
        for (const auto& line : {QStringList{"check", "id", "A123456789", "--json"},
                                 {"check", "id", "A123456789"},
                                 {"check", "id", "--help"},
                                 {"completion", "bash"}}) {
            QProcess process;
            process.setStandardOutputFile("/dev/full");
            process.start(test::built("app/jcic-desk-cli"), line);
            QVERIFY(process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 3);
            QVERIFY(QString::fromUtf8(process.readAllStandardError()).contains("[file.write]"));
        }
    }

    void a_failure_without_json_is_words_for_people() {
        const auto ended = jcic_desk_cli({"card", "list", "--fast"});
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.out, QString());
        QVERIFY(ended.error.contains("[usage]"));
        QVERIFY(ended.error.contains("--fast"));
    }

    void words_come_in_English_on_request() {
        const auto chinese = jcic_desk_cli({"card", "eat", "--json"}).json()["title"].toString();
        const auto english = jcic_desk_cli({"card", "eat", "--json", "--language", "en"}).json()["title"].toString();
        QVERIFY(chinese.front().unicode() > 0x7f);
        QVERIFY(!english.isEmpty());
        for (const QChar character : english) QVERIFY2(character.unicode() < 0x2e80, qPrintable(english));
    }

    void the_version_is_told_without_a_command() {
        const QRegularExpression version(QStringLiteral("^jcic-desk-cli \\d+\\.\\d+\\.\\d+\n$"));
        const auto told = jcic_desk_cli({"--version"});
        QCOMPARE(told.status, 0);
        QVERIFY2(version.match(told.out).hasMatch(), qPrintable(told.out));
        const auto json = jcic_desk_cli({"--version", "--json"}).json();
        QCOMPARE(QString("jcic-desk-cli ") + json["version"].toString() + '\n', told.out);
    }

    void every_command_has_help_data() {
        QTest::addColumn<QStringList>("options");
        const auto row = [](const char* command, const QStringList& options) { QTest::newRow(command) << options; };
        row("check id", {});
        row("check eligibility", {"--business", "--subject", "--item", "--date"});
        row("check sample-size", {});
        row("check form", {});
        row("self-check", {});
        row("report", {"--show", "--output"});
        row("card list", {});
        row("card info", {});
        row("card verify-pin", {"--user", "--password-fd", "--pin-fd"});
        row("card change-pin", {"--user", "--password-fd", "--pin-fd", "--new-pin-fd"});
        row("card unblock", {"--user", "--password-fd", "--puk-fd", "--new-pin-fd"});
        row("card hand-back", {"--user", "--password-fd", "--custodian-password-fd"});
        row("card sign", {"--user", "--password-fd", "--pin-fd"});
        row("ledger verify", {"--user", "--password-fd"});
        row("ledger head", {"--user", "--password-fd"});
        row("practice serve", {"--port", "--card", "--faults"});
        row("practice day", {"--output"});
    }

    void every_command_has_help() {
        QFETCH(QStringList, options);
        const QString command = QTest::currentDataTag();
        const auto ended = jcic_desk_cli(command.split(' ') + QStringList{"--help"});
        QCOMPARE(ended.status, 0);
        QVERIFY(ended.out.startsWith("jcic-desk-cli " + command));
        for (const QString& option : options + QStringList{"--json", "--profile", "--reader", "--language"})
            QVERIFY2(ended.out.contains("\n  " + option), qPrintable(option));
        QVERIFY(jcic_desk_cli({"--help"}).out.contains("\n  " + command));
    }

    void the_manual_holds_every_command_and_option() {
        const auto manual = jcic_desk_cli({"manual", "--language", "en"}).out;
        QVERIFY(manual.startsWith(".TH JCIC\\-DESK\\-CLI 1 "));
        for (const auto& command : cli::commands()) {
            QVERIFY(manual.contains("\n.SS " + QString::fromUtf8(command.words).replace('-', "\\-")));
            for (const auto& option : command.options)
                QVERIFY(manual.contains("\n\\fB" + QString::fromUtf8(option.name).replace('-', "\\-") + "\\fR"));
        }
        for (const auto& exit : cli::exit_statuses())
            QVERIFY(manual.contains(QStringLiteral("\n.TP\n\\fB%1\\fR\n").arg(static_cast<int>(exit.status))));
        QVERIFY(manual.contains("\n.SH FILES\n.TP\n\\fI\\(ti/.local/share/jcic\\-desk/branch"));
        // No request where text was meant.
        for (const auto& line : manual.split('\n'))
            QVERIFY2(!line.startsWith('.') || QRegularExpression("^\\.(TH|SH|SS|PP|TP|B|BR)\\b").match(line).hasMatch(),
                     qPrintable(line));
    }

    void the_manual_is_read_without_a_warning() {
        for (const QString language : {"zh", "en"}) {
            const auto manual = jcic_desk_cli({"manual", "--language", language}).out.toUtf8();
            const auto read = test::run_to_end("groff", {"-man", "-Kutf8", "-Tutf8", "-ww", "-z"}, manual);
            QCOMPARE(read.status, 0);
            QCOMPARE(read.error, QString());
        }
    }

    void nothing_asked_shows_the_help_as_wrong_usage() {
        const auto ended = jcic_desk_cli({});
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.out.contains("check id VALUE"));
    }

    void a_missing_profile_is_file_missing_data() {
        QTest::addColumn<QStringList>("line");
        for (const QString command : {"self-check", "card list", "card info", "card verify-pin", "card change-pin",
                                      "card unblock", "ledger verify", "ledger head"})
            QTest::newRow(qPrintable(command)) << command.split(' ');
    }

    void a_missing_profile_is_file_missing() {
        QFETCH(QStringList, line);
        const QTemporaryDir folder;
        const auto named = jcic_desk_cli(line + QStringList{"--json", "--profile", folder.filePath("none")});
        QCOMPARE(named.status, 3);
        QVERIFY2(is_fault(named, "file.missing"), qPrintable(named.out));
        QVERIFY(!QFile::exists(folder.filePath("none")));

        // Where none is named, what needs no seat works without one: test_bare_machine.
        if (line.front() == "self-check" || line == QStringList{"card", "list"} || line == QStringList{"card", "info"})
            return;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_DATA_HOME", folder.path());
        const auto platform = jcic_desk_cli(line + QStringList{"--json"}, {}, environment);
        QCOMPARE(platform.status, 3);
        QVERIFY2(is_fault(platform, "file.missing"), qPrintable(platform.out));
    }

    void a_malformed_profile_is_file_form() {
        const QTemporaryDir folder;
        QFile settings(folder.filePath("settings.conf"));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("kind = practise\n");
        settings.close();
        const auto ended = jcic_desk_cli({"card", "list", "--json", "--profile", folder.path()});
        QCOMPARE(ended.status, 3);
        QVERIFY2(is_fault(ended, "file.form"), qPrintable(ended.out));
    }
};

JCIC_TEST(TestUsage)
#include "test_usage.moc"
