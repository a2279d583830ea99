// check: the rules at the terminal, as JSON and exit status.

#include "cli/terminal.h"
#include "support/built.h"
#include "support/test_program.h"

using namespace jcic;
using test::jcic_desk_cli;

class TestCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void id_tells_kind_and_validity_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* value, const char* kind, bool valid, const char* shown, const char* rule = "") {
            QTest::newRow(value) << kind << valid << shown << rule;
        };
        // The check digits: tests/domain/test_identifiers.cpp. Here each kind by its name, right and wrong.
        row("a123456789", "national-id", true, "A123456789");
        row("A123456788", "national-id", false, "A123456788");
        row("A800000014", "resident-id", true, "A800000014");
        row("A800000013", "resident-id", false, "A800000013");
        row("AB12345677", "resident-id-old", true, "AB12345677");
        row("AB12345678", "resident-id-old", false, "AB12345678");
        row("０４５９５２５７", "business", true, "04595257", "both");
        row("04595252", "business", true, "04595252", "2023");
        row("04595253", "business", false, "04595253");
        row("0129999", "institution", true, "0129999");
    }

    void id_tells_kind_and_validity() {
        QFETCH(QString, kind);
        QFETCH(bool, valid);
        QFETCH(QString, shown);
        QFETCH(QString, rule);
        const auto ended = jcic_desk_cli({"check", "id", "--json", QString::fromUtf8(QTest::currentDataTag())});
        QCOMPARE(ended.status, valid ? 0 : 1);
        auto json = ended.json();
        QCOMPARE(json.take("reason").toString().isEmpty(), valid);
        QJsonObject expected{{"value", shown}, {"kind", kind}, {"valid", valid}};
        if (!rule.isEmpty()) expected["rule"] = rule;
        QCOMPARE(json, expected);
    }

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

    void eligibility_names_the_rule_data() {
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QString>("rule");
        const auto row = [](const QString& business, const QString& subject, const QString& item, bool allowed,
                            const char* rule, const char* date = "20261120") {
            QTest::addRow("%s %s %s %s", qPrintable(business), qPrintable(subject), qPrintable(item), date)
                << QStringList{"--business", business, "--subject", subject, "--item", item} << date << allowed << rule;
        };
        // Each cell of the table: tests/domain/test_eligibility.cpp.
        row("lending", "borrower", "T52", true, "R-EL-1");
        row("lending", "guarantor", "T52", false, "R-EL-2");
        row("lending", "spouse", "T50", false, "R-EL-7");
        row("lending", "borrower", "T53", false, "R-IT-4");
        row("credit-card", "cardholder", "T50", false, "R-EL-3", "20231031");
    }

    void eligibility_names_the_rule() {
        QFETCH(QStringList, asked);
        QFETCH(QString, date);
        QFETCH(bool, allowed);
        QFETCH(QString, rule);
        const auto ended = jcic_desk_cli(QStringList{"check", "eligibility", "--json", "--date", date} + asked);
        QCOMPARE(ended.status, allowed ? 0 : 1);
        auto json = ended.json();
        QVERIFY(!json.take("reason").toString().isEmpty());
        QCOMPARE(json, (QJsonObject{{"allowed", allowed}, {"rule", rule}}));
    }

    void eligibility_without_a_date_is_that_of_today() {
        const auto ended = jcic_desk_cli(
            {"check", "eligibility", "--json", "--business", "lending", "--subject", "guarantor", "--item", "T50"});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json()["rule"].toString(), QString("R-EL-2"));
    }

    void sample_size_is_that_of_R_LO_3_data() {
        QTest::addColumn<double>("sample");
        QTest::newRow("1000") << 20.;
    }

    void sample_size_is_that_of_R_LO_3() {
        QFETCH(double, sample);
        const QString population = QTest::currentDataTag();
        const auto ended = jcic_desk_cli({"check", "sample-size", population, "--json"});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json(), (QJsonObject{{"population", population.toDouble()}, {"sample", sample}}));
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
