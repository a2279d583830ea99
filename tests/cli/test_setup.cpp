// jcic-desk-cli setup without a host: answers that are wrong, founding that is killed and resumed, who is refused.

#include <QJsonArray>

#include "app/desk/profile/settings.h"
#include "app/practice/ca.h"
#include "support/new_branch.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;
using test::NewBranch;

namespace {

QString state_of(const Ended& ended, const QString& step) {
    for (const auto& one : ended.json()["steps"].toArray())
        if (one.toObject()["step"].toString() == step) return one.toObject()["state"].toString();
    return {};
}

Ended status(const NewBranch& branch) {
    return test::jcic_desk_cli(QStringList{"setup", "--status"} + branch.in_profile());
}

}  // namespace

class TestSetup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_wrong_line_is_named_with_its_number() {
        NewBranch branch;
        branch.write("wrong.conf",
                     "institution = 12\n"
                     "# a remark\n"
                     "colour = blue\n"
                     "host = http://jcic.example\n"
                     "no equals sign\n"
                     "branch = 忠孝分行\n"
                     "branch = 忠孝分行\n"
                     "card_profile = nothing-like-it\n"
                     "host_ca = nowhere.pem\n"
                     "cd-account.since = 20261122\n"
                     "deletion-procedure.kind = other\n");
        const auto ended = test::jcic_desk_cli(
            QStringList{"setup", "--answers", QString::fromStdString((branch.folder() / "wrong.conf").string())} +
            branch.in_profile());
        QCOMPARE(ended.status, 2);
        QStringList found;
        for (const auto& one : ended.json()["wrong"].toArray()) {
            const auto wrong = one.toObject();
            found << QStringLiteral("%1 %2 %3")
                         .arg(wrong["line"].toInt())
                         .arg(wrong["key"].toString(), wrong["fault"].toString());
        }
        QCOMPARE(found, (QStringList{"1 institution rule.ID-INSTITUTION", "3 colour file.form", "4 host input.form",
                                     "5  file.form", "7 branch file.form", "8 card_profile input.form",
                                     "9 host_ca file.missing", "10 cd-account.since rule.ROC-DATE",
                                     "11 deletion-procedure.kind file.form", "10 cd-account.account input.missing",
                                     "10 cd-account.letter input.missing"}));
        QVERIFY(!std::filesystem::exists(branch.profile()));
    }

    void answers_are_checked_without_founding_anything() {
        NewBranch branch;
        branch.forget("t52-procedure.title");
        for (const auto* field : {"version", "from", "where"}) branch.forget(std::string("t52-procedure.") + field);
        const auto whole = branch.set_up({"--check"});
        QVERIFY2(whole.status == 0, qPrintable(whole.out));
        QVERIFY(whole.json()["ok"].toBool());
        QVERIFY(whole.json()["missing"].toArray().isEmpty());
        QCOMPARE(whole.json()["left"].toArray(), QJsonArray{QStringLiteral("t52-procedure")});
        branch.forget("head_title");
        branch.answer("host", "http://jcic.example");
        const auto wrong = branch.set_up({"--check"});
        QCOMPARE(wrong.status, 2);
        QCOMPARE(wrong.json()["missing"].toArray(), QJsonArray{QStringLiteral("head_title")});
        QCOMPARE(wrong.json()["wrong"].toArray().first().toObject()["key"].toString(), QString("host"));
        QVERIFY(!std::filesystem::exists(branch.profile()));
    }

    void a_secret_in_the_file_is_refused() {
        NewBranch branch;
        branch.answer("head_password", "Never-2026-Here");
        const auto ended = branch.set_up();
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.json()["wrong"].toArray().first().toObject()["reason"].toString(), QString("secret"));
        QVERIFY(!ended.out.contains("Never-2026-Here") && !ended.error.contains("Never-2026-Here"));
        QVERIFY(!std::filesystem::exists(branch.profile()));
    }

    void a_practice_authority_is_refused() {
        NewBranch branch;
        branch.write("practice.pem", practice::make_ca("practice", SystemClock().now()).value().certificate_pem());
        branch.answer("host_ca", "practice.pem");
        const auto wrong = branch.set_up().json()["wrong"].toArray();
        QCOMPARE(wrong.size(), 1);
        QCOMPARE(wrong.first().toObject()["fault"].toString(), QString("card.certificate"));
        QCOMPARE(wrong.first().toObject()["reason"].toString(), QString("policy"));
    }

    void an_answer_that_is_missing_is_named_and_the_rest_is_kept() {
        NewBranch branch;
        branch.forget("head_title");
        const auto ended = branch.set_up();
        QVERIFY2(is_fault(ended, "input.missing"), qPrintable(ended.out));
        QCOMPARE(state_of(status(branch), "branch"), QString("done"));
        QCOMPARE(state_of(status(branch), "founding"), QString("open"));
        branch.answer("head_title", "經理");
        QCOMPARE(branch.set_up().status, 0);
        QCOMPARE(state_of(status(branch), "founding"), QString("done"));
        QCOMPARE(state_of(status(branch), "recovery"), QString("unknown"));  // nobody signed in
    }

    void a_weak_password_founds_nothing_R_PW_1() {
        NewBranch branch;
        QVERIFY(is_fault(branch.set_up({}, "weak"), "rule.R-PW-1"));
        QVERIFY(!std::filesystem::exists(branch.profile() / "ledger"));
    }

    void one_password_for_two_persons_founds_nothing_R_DU_4() {
        NewBranch branch;
        QVERIFY(is_fault(branch.set_up({}, NewBranch::administrator_password), "input.form"));
        QVERIFY(!std::filesystem::exists(branch.profile() / "ledger"));
    }

    void a_half_that_was_written_down_wrongly_is_not_in_force() {
        NewBranch branch;
        const test::SecretPipe one(NewBranch::head_password);
        const test::SecretPipe other(NewBranch::administrator_password);
        const test::EchoPipe first;
        const test::EchoPipe second;
        const test::SecretPipe wrong("keya1-mistyped");
        branch.answer("request", "unused.csr");
        // The answers are written by a first run, which lacks a password.
        static_cast<void>(branch.set_up({}, "weak"));
        const auto ended = test::jcic_desk_cli(
            QStringList{"setup", "--answers", QString::fromStdString((branch.folder() / "answers.conf").string()),
                        "--password-fd", one.number(), "--second-password-fd", other.number(), "--first-fd", first.in(),
                        "--first-back-fd", wrong.number(), "--second-fd", second.in(), "--second-back-fd",
                        second.out()} +
            branch.in_profile());
        QCOMPARE(ended.json()["fault"].toString(), QString("recovery.half"));
        QCOMPARE(state_of(ended, "fingerprint"), QString("done"));  // what comes behind it is taken all the same
        const test::SecretPipe again(NewBranch::head_password);
        const auto seen = test::jcic_desk_cli(
            QStringList{"setup", "--status", "--user", "L01", "--password-fd", again.number()} + branch.in_profile());
        QCOMPARE(state_of(seen, "founding"), QString("done"));
        QCOMPARE(state_of(seen, "recovery"), QString("open"));
        const auto resumed = branch.set_up();
        QVERIFY2(resumed.status == 0, qPrintable(resumed.out));
        QCOMPARE(state_of(resumed, "recovery"), QString("done"));
    }

    void a_step_that_fails_is_named_with_its_line_and_the_rest_is_taken() {
        NewBranch branch;
        branch.answer("password-held.from", "1100101");
        branch.forget("password-changed.from");
        const auto ended = branch.set_up();
        QCOMPARE(ended.status, 1);
        const auto json = ended.json();
        QCOMPARE(json["fault"].toString(), QString("input.form"));
        QCOMPARE(json["failed"].toArray().size(), 1);
        const auto failed = json["failed"].toArray().first().toObject();
        QCOMPARE(failed["step"].toString(), QString("password-held"));
        QCOMPARE(failed["reason"].toString(), QString("past"));
        const auto lines = QString::fromStdString(branch.read("answers.conf")).split(u'\n');
        QVERIFY(lines.value(failed["line"].toInt() - 1).startsWith("password-held.from"));
        QCOMPARE(state_of(ended, "password-held"), QString("open"));
        for (const auto* behind : {"password-changed", "cd-account", "authorisation-test", "t52-procedure"})
            QCOMPARE(state_of(ended, behind), QString("done"));
        // What was told has been told, at once and in the answer.
        const auto fingerprint = json["fingerprint"].toString();
        QVERIFY(fingerprint.startsWith("seal1-") && ended.error.contains(fingerprint));
        QVERIFY(!json["request"].toString().isEmpty() && ended.error.contains(json["request"].toString()));
    }

    void two_persons_with_one_code_are_named_with_their_line_R_DU_4() {
        NewBranch branch;
        branch.answer("administrator_code", "L01");
        const auto ended = branch.set_up();
        QCOMPARE(ended.status, 2);
        const auto wrong = ended.json()["wrong"].toArray();
        QCOMPARE(wrong.size(), 1);
        QCOMPARE(wrong.first().toObject()["reason"].toString(), QString("same"));
        QVERIFY(!std::filesystem::exists(branch.profile()));
    }

    void a_request_is_not_written_into_the_profile() {
        NewBranch branch;
        branch.answer("request", "branch/workstation.key");
        // The folder has to be there, or the file of answers is refused as a whole.
        std::filesystem::create_directory(branch.profile());
        const auto ended = branch.set_up();
        QVERIFY(ended.status != 0);
        QCOMPARE(ended.json()["fault"].toString(), QString("file.write"));
        const auto failed = ended.json()["failed"].toArray().first().toObject();
        QCOMPARE(failed["step"].toString(), QString("request"));
        QCOMPARE(failed["reason"].toString(), QString("in-profile"));
        QVERIFY(!std::filesystem::exists(branch.profile() / "workstation.key"));  // not even one was made
        branch.answer("request", "workstation.csr");
        QCOMPARE(branch.set_up().status, 0);
        QVERIFY(std::filesystem::exists(branch.folder() / "workstation.csr"));
        branch.forget("request");
        QCOMPARE(branch.set_up().status, 0);
        QVERIFY(std::filesystem::exists(branch.profile() / "workstation.csr"));  // its own place
    }

    /// As after a restore: the trail has what set-up was told of the machine before.
    void another_machine_than_the_trail_knows_is_told_of_anew() {
        NewBranch branch;
        QCOMPARE(branch.set_up().status, 0);
        const auto machine = [&] {
            const test::SecretPipe password(NewBranch::head_password);
            return state_of(test::jcic_desk_cli(
                                QStringList{"setup", "--status", "--user", "L01", "--password-fd", password.number()} +
                                branch.in_profile()),
                            "machine");
        };
        QCOMPARE(machine(), QString("done"));
        QVERIFY(desk::write_setting(branch.profile(), "branch", "信義分行"));
        QCOMPARE(machine(), QString("open"));
        QCOMPARE(branch.set_up().status, 0);
        QCOMPARE(machine(), QString("done"));
    }

    /// Killed at one place after another, it goes on from what is there, and ends as if it had not been killed.
    void killed_anywhere_it_is_resumed() {
        NewBranch branch;
        auto environment = test::without_printers();
        test::preload(environment, "tests/scenario/libkill_at.so");
        int killed = 0;
        for (int at = 1; at < 2000; at += 5 + at / 8) {
            environment.insert("JCIC_KILL_AT", QString::number(at));
            if (branch.set_up({}, NewBranch::head_password, environment).status != -1) break;
            ++killed;
        }
        const auto ended = branch.set_up();
        QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.error));
        QVERIFY2(killed > 5, qPrintable(QString::number(killed)));
        QStringList missing;
        for (const auto& one : ended.json()["missing"].toArray()) missing << one.toString();
        QCOMPARE(missing.first(), QString("certificate"));
        QCOMPARE(missing.size(), 9);
        const test::SecretPipe password(NewBranch::head_password);
        const auto verified = test::jcic_desk_cli(
            QStringList{"ledger", "verify", "--user", "L01", "--password-fd", password.number()} + branch.in_profile());
        QVERIFY2(verified.json()["ok"].toBool(), qPrintable(verified.out));
    }

    /// As the administrators' page says it: nobody is named on the command line, neither before the founding nor after
    /// it.
    void the_same_command_goes_on_and_the_answers_say_who_the_two_are() {
        NewBranch branch;
        static_cast<void>(branch.set_up({"--check"}));  // writes the file of answers
        const auto run = [&](const QStringList& halves) {
            const test::SecretPipe one(NewBranch::head_password);
            const test::SecretPipe other(NewBranch::administrator_password);
            return test::jcic_desk_cli(
                QStringList{"setup", "--answers", QString::fromStdString((branch.folder() / "answers.conf").string()),
                            "--password-fd", one.number(), "--second-password-fd", other.number()} +
                halves + branch.in_profile());
        };
        const auto founded = run({});
        QVERIFY2(founded.status == 0, qPrintable(founded.out));
        QCOMPARE(state_of(founded, "recovery"), QString("open"));
        const test::EchoPipe first;
        const test::EchoPipe second;
        const auto resumed = run({"--first-fd", first.in(), "--first-back-fd", first.out(), "--second-fd", second.in(),
                                  "--second-back-fd", second.out()});
        QVERIFY2(resumed.status == 0, qPrintable(resumed.out));
        QCOMPARE(state_of(resumed, "recovery"), QString("done"));  // the administrator signed, too
    }

    void its_backup_is_restored_on_another_machine_by_the_same_answers() {
        NewBranch branch;
        QCOMPARE(branch.set_up().status, 0);
        const auto in_folder = [&](const char* name) {
            return QString::fromStdString((branch.folder() / name).string());
        };
        const QByteArray head = QByteArray(NewBranch::head_password) + '\n';
        const auto made = test::jcic_desk_cli(
            QStringList{"ledger", "backup", in_folder("branch.backup"), "--user", "L01", "--password-fd", "0"} +
                branch.in_profile(),
            head);
        QVERIFY2(made.status == 0, qPrintable(made.out));
        const auto restore = [&](const QString& answers) {
            return test::jcic_desk_cli({"ledger", "restore", in_folder("branch.backup"), "--answers", answers, "--json",
                                        "--profile", in_folder("another"), "--user", "L01", "--password-fd", "0"},
                                       head);
        };
        branch.write("wrong.conf", "colour = blue\n");
        QCOMPARE(restore(in_folder("wrong.conf")).json()["wrong"].toArray().size(), 1);
        const auto restored = restore(in_folder("answers.conf"));
        QVERIFY2(restored.status == 0, qPrintable(restored.out));
        QVERIFY(desk::is_profile(branch.folder() / "another"));
        QVERIFY(!std::filesystem::exists(branch.folder() / "another" / "workstation.key"));  // it makes its own
        QVERIFY(is_fault(restore(in_folder("answers.conf")), "profile.kind"));               // there is a branch now
    }

    /// From the file of answers to the page, in words: as the two who sit there read it, and whoever asks for it later.
    void what_is_still_missing_is_a_page_that_is_found_again() {
        NewBranch branch;
        const auto founded = branch.set_up();
        QVERIFY2(founded.status == 0, qPrintable(founded.out));
        const auto json = founded.json();
        // Without card and host the self-check at the end says where it stops.
        QVERIFY(!json["ready"].toBool() && !json["self_check"].toObject()["fault"].toString().isEmpty());
        for (const auto* person : {"L01", "L08"}) {
            const test::SecretPipe password(person == QStringLiteral("L01") ? NewBranch::head_password
                                                                            : NewBranch::administrator_password);
            const auto page = test::jcic_desk_cli({"setup", "--status", "--language", "zh", "--user", person,
                                                   "--password-fd", password.number(), "--profile",
                                                   QString::fromStdString(branch.profile().string())});
            QVERIFY2(page.status == 0, qPrintable(page.out + page.error));
            QCOMPARE(page.out.count("[ ] "), json["missing"].toArray().size());
            QCOMPARE(page.out.count("[ ] ") + page.out.count("[x] "), json["steps"].toArray().size());
            // Procedures and a reviewer may come later; of the rest it is said that they come first.
            QCOMPARE(json["before_a_query"].toInt(), json["missing"].toArray().size() - 1);
            QVERIFY2(page.out.contains(QStringLiteral("應於查詢前完成者 %1 項").arg(json["before_a_query"].toInt())),
                     qPrintable(page.out));
        }
        // Nobody signed in: what the files show, and no more.
        QCOMPARE(state_of(status(branch), "cd-account"), QString("unknown"));
    }

    void the_practice_program_sets_up_no_branch() {
        NewBranch branch;
        const auto ended =
            test::run_to_end(test::built("app/jcic-desk-practice-cli"), QStringList{"setup"} + branch.in_profile());
        QVERIFY2(is_fault(ended, "profile.kind"), qPrintable(ended.out));
    }
};

JCIC_TEST(TestSetup)
#include "test_setup.moc"
