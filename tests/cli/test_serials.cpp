// serials subjects, find, take-over at the terminal (R-SE-2): a branch restored from its backup finds again what JCIC
// still holds, and takes it over by a supervisor's word.
#include <QJsonArray>

#include "app/desk/upkeep/backup_desk.h"
#include "cli/terminal.h"
#include "scenario/at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using test::Ended;
using test::is_fault;

class TestSerials : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        open_desk();
        query_ = QString::fromStdString(ready_to_request());
        subject_ = QString::fromStdString(
            desk_->parts().seating.seat()->book().find(query_.toStdString())->query->subject.text());
        lose_what_is_requested();
        secrets_ = test::practice_secrets(profile_);
        desk_.reset();
    }
    void who_may_not_ask_is_told_before_the_card_is_asked_for_R_DU_1() {
        QVERIFY(is_fault(as("L05", {"serials", "subjects"}), "person.duty"));
        const auto asked =
            as("L05", {"serials", "find", "--values", "-"}, "subject=" + subject_.toUtf8() + "\nwhy=還原後補查\n");
        QVERIFY(is_fault(asked, "person.duty"));
    }

    void who_has_not_the_card_opens_no_session_at_jcic_R_DU_9() {
        const auto opened = [&] {
            desk_ = scenario::open(profile_);
            const auto in = officer().sign_in(Duty::unit_head);  // who has no account there
            const auto count = in ? count_events("host.signing-in") : 0;
            desk_.reset();
            return count;
        };
        const auto before = opened();
        QVERIFY(before > 0);
        const auto asked = as("L04", {"serials", "subjects"});
        QVERIFY2(is_fault(asked, "card.custody"), qPrintable(asked.out));
        QCOMPARE(opened(), before);
    }

    void who_is_asked_about_stands_in_a_file_with_the_reason() {
        const QStringList find{"serials", "find", "--values", "-"};
        QVERIFY(is_fault(as(officer_, find, "subject=" + subject_.toUtf8() + "\n"), "input.missing"));
        QVERIFY(is_fault(as(officer_, find, "why=還原後補查\n"), "input.missing"));
    }

    void what_jcic_still_holds_is_found_and_stands_in_the_register_R_SE_2() {
        const auto subjects = as(officer_, {"serials", "subjects"});
        QVERIFY2(subjects.status == 0, qPrintable(subjects.out + subjects.error));
        QJsonObject told;
        for (const auto& one : subjects.json()["subjects"].toArray())
            if (one.toObject()["subject"].toString() == subject_) told = one.toObject();
        QVERIFY(told["in_ledger"].toBool() && told["in_z52"].toBool());

        const auto found =
            as(officer_, {"serials", "find", "--values", "-"}, "subject=" + subject_.toUtf8() + "\nwhy=還原後補查\n");
        QVERIFY2(found.status == 0, qPrintable(found.out + found.error));
        QVERIFY(!found.json()["asking"].toString().isEmpty());
        const auto serials = found.json()["serials"].toArray();
        QCOMPARE(serials.size(), static_cast<qsizetype>(std::size(domain::all_items)));
        for (const auto& one : serials) {
            const auto serial = one.toObject();
            QVERIFY(serial["query"].toString().isEmpty());
            QVERIFY2(serial["serial"].toString().contains("●"),
                     qPrintable(found.out));  // R-SE-5: never the whole of it
            rows_ << serial["row"].toString();
        }
        const auto listed = as(officer_, {"serials", "subjects"}).json()["subjects"].toArray();
        QVERIFY(!listed.isEmpty());
    }

    void nobody_takes_over_by_themselves_R_DU_6() {
        QVERIFY(!rows_.isEmpty());
        QVERIFY(is_fault(as(officer_, {"serials", "take-over", rows_.front()}), "usage"));
        QVERIFY(is_fault(take_over(rows_.front(), officer_), "rule.R-DU-6"));
    }

    void a_supervisor_lets_it_in_and_it_is_fetched_as_any_other_R_SE_2() {
        QVERIFY(!rows_.isEmpty());
        for (const auto& row : rows_) {
            const auto taken = take_over(row, supervisor_);
            QVERIFY2(taken.status == 0, qPrintable(taken.out + taken.error));
            QCOMPARE(taken.json()["row"].toString(), row);
            QCOMPARE(taken.json()["query"].toString(), query_);
            QVERIFY(!taken.json()["page"].toString().isEmpty() && !taken.json()["digest"].toString().isEmpty());
        }
        QVERIFY(take_over(rows_.front(), supervisor_).status != 0);  // once
        desk_ = scenario::open(profile_);
        VERIFY_OK(officer().sign_in());
        for (const auto item : domain::all_items) QVERIFY(state(item) == domain::ItemState::serial_held);
        QCOMPARE(count_events("query.serial-taken-over"), std::size(domain::all_items));
        QVERIFY(desk_->ledger().verify({}).value().ok);
        desk_.reset();
    }

private:
    /// Requested after the backup that the branch goes back to.
    void lose_what_is_requested() {
        const auto backup = std::filesystem::path(beside_.path().toStdString()) / "before.backup";
        const auto head = officer().with(Duty::unit_head);
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        VERIFY_OK(desk_->backups().back_up(backup, {}));
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(officer().card_ready());
        VERIFY_OK(desk_->queries().request(query_.toStdString(), {}));
        desk_.reset();
        VERIFY_OK(
            desk::restore_ledger({profile_, backup, head.person, true}, scenario::Officer::secret(head.password), {}));
        desk_ = scenario::open(profile_);
    }
    Ended as(const QString& person, const QStringList& command, const QByteArray& input = {}) const {
        const test::SecretPipe password(secrets_.at(person));
        const test::SecretPipe card(secrets_.at("card"));
        auto all = command + QStringList{"--json",         "--profile", QString::fromStdString(profile_.string()),
                                         "--user",         person,      "--password-fd",
                                         password.number()};
        if (command.at(1) != "take-over") all << "--pin-fd" << card.number();
        return test::jcic_desk_cli(all, input);
    }
    Ended take_over(const QString& row, const QString& approver) const {
        const test::SecretPipe password(secrets_.at(approver));
        return as(officer_, {"serials", "take-over", row, "--query", query_, "--second", approver,
                             "--second-password-fd", password.number()});
    }

    QTemporaryDir beside_;  // no backup lies in the profile
    std::map<QString, QByteArray> secrets_;
    QString query_;
    QString subject_;
    QStringList rows_;  ///< of the register, as they were found
    const QString officer_ = "L03";
    const QString supervisor_ = "L02";
};

JCIC_TEST(TestSerials)
#include "test_serials.moc"
