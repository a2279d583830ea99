// ledger export at the terminal, and jcic-ledger-verify, as an auditor meets both.
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/built.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
        QFile::remove(file());
    }

    void an_export_is_verified_by_the_other_program() {
        const auto made = as_auditor("ledger export " + file());
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json().keys(), (QStringList{"checkpoint", "events", "from", "ok", "seals", "values"}));
        QCOMPARE(made.json()["values"].toInt(), 0);
        const auto verified = verifier({file(), "--json", "--event", "1"});
        QCOMPARE(verified.status, 0);
        QCOMPARE(verified.json()["ok"], QJsonValue(true));
        QCOMPARE(verified.json()["events"], made.json()["events"]);
        QCOMPARE(verified.json()["seals"], made.json()["seals"]);
        QCOMPARE(verified.json()["event"].toObject()["action"].toString(), QStringLiteral("ledger.founded"));
        for (const auto* language : {"zh", "en"})
            QVERIFY(verifier({file(), "--language", language}).out.contains(verified.json()["root"].toString()));
    }

    void a_part_from_a_day_on_is_verified_and_a_bad_day_is_told() {
        const auto since = [this](const QString& day) {
            return as_auditor("ledger export --since " + day + " " + file());
        };
        QVERIFY(is_fault(since("1151345"), "rule.ROC-DATE"));
        QVERIFY(is_fault(since("2990101"), "input.form"));
        QVERIFY(is_fault(as_auditor("ledger export --since 1150101 --with-values " + file()), "usage"));
        QVERIFY(!QFile::exists(file()));
        const auto made = since("1150101");  // before the profile was made: all of it
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json()["from"].toInt(), 1);
        const auto verified = verifier({file(), "--json"});
        QCOMPARE(verified.status, 0);
        QCOMPARE(verified.json()["from"].toInt(), 1);
        QCOMPARE(verifier({file(), "--json", "--since", "1150101"}).status, 0);
        QCOMPARE(verifier({file(), "--json", "--since", "1151345"}).status, 2);
    }

    void anchor_and_fingerprint_of_the_head_fit_the_export() {
        const auto head = as_auditor("ledger head").json();
        QFile checkpoint(folder_.filePath("checkpoint"));
        QVERIFY(checkpoint.open(QFile::WriteOnly));
        checkpoint.write(head["checkpoint"].toString().toUtf8());
        checkpoint.close();
        QCOMPARE(as_auditor("ledger export " + file()).status, 0);
        const auto verified = verifier({file(), "--json", "--anchor", head["anchor"].toString(), "--fingerprint",
                                        head["fingerprint"].toString(), "--checkpoint", checkpoint.fileName()});
        QCOMPARE(verified.status, 0);
        QCOMPARE(verified.json()["fingerprint"], head["fingerprint"]);
    }

    void one_event_is_proven_without_the_others() {
        const auto fingerprint = as_auditor("ledger head").json()["fingerprint"].toString();
        const auto made = as_auditor("ledger proof 3 " + file());
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json().keys(), (QStringList{"checkpoint", "event", "events", "ok", "seals"}));
        const auto verified = verifier({file(), "--json", "--event", "3", "--fingerprint", fingerprint});
        QCOMPARE(verified.status, 0);
        QCOMPARE(verified.json()["event"].toObject()["sequence"].toInt(), 3);
        QCOMPARE(verified.json()["events"], made.json()["events"]);
        QCOMPARE(verifier({file(), "--event", "4"}).status, 4);
        QVERIFY(is_fault(as_auditor("ledger proof 9999 " + file() + "-2"), "query.unknown"));
        QVERIFY(is_fault(as_auditor("ledger proof 3 " + file()), "file.write"));  // what is there is not overwritten
        const auto inside = QString::fromStdString((profile_ / "ledger" / "export").string());
        QVERIFY(is_fault(as_auditor("ledger proof 3 " + inside), "file.write"));
        QVERIFY(is_fault(as_auditor("ledger export " + inside), "file.write"));
        QVERIFY(is_fault(as_auditor("ledger seals " + inside), "file.write"));
        QVERIFY(is_fault(as("L08", "ledger backup " + inside), "file.write"));
        QVERIFY(!QFile::exists(inside));
        QVERIFY(is_fault(as_auditor("ledger proof three " + file()), "input.form"));
        QCOMPARE(as_auditor("ledger proof 3").status, 2);
    }

    void values_come_under_a_password_only() {
        const QByteArray password = "Auditor-2026-Export";
        const auto with_values = [&](const QString& person, const QByteArray& of_file, const QStringList& more,
                                     const QByteArray& seconds) {
            const test::SecretPipe file_password(of_file);
            const test::SecretPipe consent(seconds);
            return as(
                person, "ledger export " + file() + " --with-values --second L07",
                QStringList{"--export-password-fd", file_password.number(), "--second-password-fd", consent.number()} +
                    more);
        };
        const QStringList why{"--reason", "年度內部稽核調閱"};
        QVERIFY(is_fault(with_values("L01", "abc", why, secrets_.at("L07")), "rule.R-PW-1"));
        QVERIFY(is_fault(with_values("L01", password, {}, secrets_.at("L07")), "input.missing"));
        QVERIFY(is_fault(with_values("L01", password, {"--reason", "."}, secrets_.at("L07")), "rule.R-DU-6"));
        QVERIFY(is_fault(with_values("L01", password, why, "Wrong-1234-Wrong"), "person.password"));
        for (const auto* person : {"L02", "L03", "L07", "L08"})
            QVERIFY(is_fault(with_values(person, password, why, secrets_.at("L07")), "person.duty"));
        QVERIFY(!QFile::exists(file()));
        const auto made = with_values("L01", password, why, secrets_.at("L07"));
        QCOMPARE(made.status, 0);
        const auto verified = verifier({file(), "--json", "--password-fd", "0"}, password + '\n');
        QCOMPARE(verified.status, 0);
        QCOMPARE(verified.json()["values"], made.json()["values"]);
        const auto wrong = verifier({file(), "--json", "--password-fd", "0"}, "Another-2026-One\n");
        QCOMPARE(wrong.status, 1);
        QCOMPARE(wrong.json()["fault"].toString(), QStringLiteral("person.password"));
    }

    void a_changed_export_is_status_4_and_names_the_event() {
        QCOMPARE(as_auditor("ledger export " + file()).status, 0);
        QFile changed(file());
        QVERIFY(changed.open(QFile::ReadWrite));
        auto bytes = changed.readAll();
        const auto at = bytes.indexOf("ledger.founded");
        QVERIFY(at > 0);
        bytes[at] = 'L';
        changed.seek(0);
        changed.write(bytes);
        changed.close();
        const auto verified = verifier({file(), "--json"});
        QCOMPARE(verified.status, 4);
        QCOMPARE(verified.json()["ok"], QJsonValue(false));
        QCOMPARE(verified.json()["faults"][0]["sequence"].toInt(), 1);
    }

    void wrong_usage_is_status_2_and_no_file_status_3() {
        QCOMPARE(verifier({}).status, 2);
        QCOMPARE(verifier({"--nothing", "x"}).status, 2);
        QCOMPARE(verifier({"a", "b"}).status, 2);
        QCOMPARE(verifier({"a", "--anchor", "jcic1-qqqqq"}).status, 2);
        QCOMPARE(verifier({"a", "--event", "0"}).status, 2);
        QCOMPARE(verifier({"--help"}).status, 0);
        const auto none = verifier({folder_.filePath("none"), "--json"});
        QCOMPARE(none.status, 3);
        QCOMPARE(none.json().keys(), (QStringList{"advice", "cause", "fault", "title"}));
    }

    // What the auditor brings along and what it cannot be used for: never passed over as if it had not been asked.
    void what_was_asked_is_held_to_or_refused() {
        QCOMPARE(as_auditor("ledger export " + file()).status, 0);
        const auto brought = [this](const QByteArray& content) {
            QFile out(folder_.filePath("brought"));
            if (!out.open(QFile::WriteOnly) || out.write(content) != content.size()) qFatal("file");
            return out.fileName();
        };
        for (const auto* option : {"--authorities", "--checkpoint"}) {
            QCOMPARE(verifier({file(), option, brought({})}).status, 3);
            QCOMPARE(verifier({file(), option, folder_.path()}).status, 3);
        }
        QCOMPARE(verifier({folder_.path()}).status, 3);
        QCOMPARE(verifier({file(), "--authorities", brought("no certificate")}).status, 2);
        QFile authority(QString::fromStdString((profile_ / "practice" / "ca.pem").string()));
        QVERIFY(authority.open(QFile::ReadOnly));
        const auto pem = authority.readAll();
        QVERIFY(pem.contains("BEGIN CERTIFICATE"));
        QCOMPARE(verifier({file(), "--authorities", brought(pem)}).status, 0);
        QCOMPARE(verifier({file(), "--authorities", brought(pem + pem.left(pem.size() / 2))}).status, 2);
        for (const auto* option : {"--anchor", "--fingerprint", "--event"})
            QCOMPARE(verifier({file(), option, ""}).status, 2);
        QCOMPARE(verifier({file(), "--event", "1", "--event", "2"}).status, 2);
    }

    void each_thing_that_is_given_wrongly_has_its_own_answer() {
        QCOMPARE(as_auditor("ledger export " + file()).status, 0);
        QSet<QString> answers;
        const QVector<QStringList> lines{{file(), "--anchor", "jcic1-zzzz"},
                                         {file(), "--fingerprint", "seal1-zzzz"},
                                         {file(), "--checkpoint", file()},
                                         {file(), "--event", "0"},
                                         {file(), "--event", "1", "--event", "2"},
                                         {file(), "--event"},
                                         {file(), "--anker", "x"},
                                         {file(), file()},
                                         {file() + "-not-there"},
                                         {}};
        for (const auto& line : lines) {
            const auto said = verifier(line);
            QVERIFY(said.status == 2 || line.value(0).endsWith("-not-there"));
            for (const auto& word : line)
                if (word.startsWith("--")) QVERIFY2(said.error.contains(word), qPrintable(said.error));
            answers << said.error.section(QStringLiteral(": "), 1);
        }
        QCOMPARE(answers.size(), lines.size());
    }

    void a_verdict_that_cannot_be_written_is_no_success() {
        QCOMPARE(as_auditor("ledger export " + file()).status, 0);
        for (const auto& options : {QStringList{"--json"}, QStringList{}, QStringList{"--help"}}) {
            QProcess process;
            process.setStandardOutputFile("/dev/full");
            process.start(test::built("app/jcic-ledger-verify"), QStringList{file()} + options);
            QVERIFY(process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 3);
        }
    }

private:
    Ended as(const QString& person, const QString& command, const QStringList& more = {}) const {
        return test::jcic_desk_cli(command.split(' ') +
                                       QStringList{"--json", "--profile", QString::fromStdString(profile_.string()),
                                                   "--user", person, "--password-fd", "0"} +
                                       more,
                                   secrets_.at(person) + '\n');
    }
    Ended as_auditor(const QString& command) const { return as("L07", command); }
    static Ended verifier(const QStringList& arguments, const QByteArray& input = {}) {
        QProcess process;
        test::without_terminal(process);
        process.start(test::built("app/jcic-ledger-verify"), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QString file() const { return folder_.filePath("export"); }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
    QTemporaryDir folder_;
};

JCIC_TEST(TestExport)
#include "test_export.moc"
