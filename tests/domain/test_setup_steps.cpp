// What a branch needs before its first query: the table, and what counts as being there.
#include <QSet>
#include <QtTest>

#include "app/domain/branch/setup_steps.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

Recorded event_of(std::uint64_t number, const char* action, const char* subject, const char* by = "L01") {
    Recorded out;
    out.sequence = number;
    out.person = by;
    out.entry.action = action;
    out.entry.subject = subject;
    return out;
}

bool there(SetupStep step, const registers::Rows& rows, std::vector<std::set<Duty>> people = {}, Policy policy = {}) {
    return stands(setup_info(step), {rows, std::move(people), policy});
}

}  // namespace

class TestSetupSteps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_step_stands_once_in_its_order() {
        QSet<QByteArray> names;
        int at = 0;
        for (const auto& info : setup_steps()) {
            QCOMPARE(static_cast<int>(info.step), at++);
            names.insert(QByteArray(info.name.data(), static_cast<qsizetype>(info.name.size())));
            QVERIFY(find_setup_step(info.name) == &info);
        }
        QCOMPARE(names.size(), at);
        QVERIFY(find_setup_step("colour") == nullptr);
    }

    void each_has_its_part_its_place_and_its_rule() {
        using enum SetupPlace;
        using Part = SetupPart;
        const struct {
            const char* name;
            Part part;
            SetupPlace place;
            const char* rule;
            const char* action;
            bool later = false;
        } rows[]{
            {"branch", Part::branch, answers, "", ""},
            {"host", Part::host, answers, "", ""},
            {"card-kind", Part::card_kind, answers, "", ""},
            {"account", Part::card_kind, answers, "R-DU-2", ""},
            {"founding", Part::founders, answers, "R-DU-1", ""},
            {"machine", Part::branch, trail, "", "workstation.set-up"},
            {"recovery", Part::founders, trail, "", "recovery.made"},
            {"request", Part::host, trail, "", "workstation.key-made"},
            {"certificate", Part::host, files, "", "workstation.certified"},
            {"calendar", Part::calendar, files, "R-SE-6", "calendar.read-in"},
            {"fingerprint", Part::calendar, trail, "", "seal.fingerprint-told"},
            {"password-held", Part::decisions, register_, "R-DU-2", "policy.password-held"},
            {"password-changed", Part::decisions, register_, "R-DU-5", "policy.password-changed"},
            {"cd-account", Part::transmission, register_, "R-AU-7", "transmission.set"},
            {"authorisation-test", Part::transmission, register_, "R-AU-7", "transmission.tested"},
            {"deletion-procedure", Part::procedures, register_, "R-PA-10", "procedure.entered", true},
            {"t52-procedure", Part::procedures, register_, "R-IT-11", "procedure.entered", true},
            {"control-procedure", Part::procedures, register_, "R-LO-5", "procedure.entered", true},
            {"reasons", Part::procedures, register_, "R-DU-6", "reason.entered", true},
            {"querier", Part::people, register_, "R-DU-1", "person.designated"},
            {"supervisor", Part::people, register_, "R-DU-6", "person.designated"},
            {"card-custodian", Part::people, register_, "R-DU-3", "person.designated"},
            {"password-custodian", Part::people, register_, "R-DU-3", "person.designated"},
            {"reviewer", Part::people, register_, "R-DU-7", "person.designated", true},
            {"card", Part::custody, register_, "R-DU-9", "card.received"},
            {"envelope", Part::custody, register_, "R-DU-2", "envelope.received"},
            {"authorisation", Part::authorisation, trail, "R-AU-1", "authorisation.accepted"},
        };
        QCOMPARE(setup_steps().size(), std::size(rows));
        std::set<SetupPart> parts;
        for (std::size_t i = 0; i < std::size(rows); ++i) {
            const auto& info = setup_steps()[i];
            const auto& row = rows[i];
            parts.insert(info.part);
            QCOMPARE(QByteArray::fromStdString(std::string(info.name)), QByteArray(row.name));
            QVERIFY2(info.part == row.part && info.place == row.place && info.later == row.later, row.name);
            QVERIFY2(info.rule == row.rule && info.action == row.action, row.name);
        }
        QCOMPARE(parts.size(), std::size_t{setup_part_count});
    }
    void what_it_names_is_there() {
        for (const auto& info : setup_steps()) {
            if (info.place == SetupPlace::answers) continue;
            if (info.place != SetupPlace::register_) {
                QVERIFY2(events::find(info.action) != nullptr, info.name.data());
                continue;
            }
            const auto* step = info.book->step(info.action);
            QVERIFY2(step != nullptr, info.name.data());
            if (!info.field.empty()) QVERIFY2(info.book->field(info.field) != nullptr, info.name.data());
        }
    }

    void set_up_takes_what_comes_before_the_people() {
        QVERIFY(setup_info(SetupStep::t52_procedure).set_up());
        QVERIFY(!setup_info(SetupStep::querier).set_up());
        QVERIFY(!setup_info(SetupStep::authorisation).set_up());
    }

    void the_approver_is_another_than_the_querier_R_DU_6() {
        const registers::Rows rows;
        QVERIFY(there(SetupStep::querier, rows, {{Duty::query_officer, Duty::supervisor}}));
        QVERIFY(!there(SetupStep::supervisor, rows, {{Duty::query_officer, Duty::supervisor}}));
        QVERIFY(!there(SetupStep::supervisor, rows, {{Duty::query_officer}, {Duty::unit_head}}));
        QVERIFY(there(SetupStep::supervisor, rows, {{Duty::query_officer}, {Duty::unit_head, Duty::supervisor}}));
    }

    void a_password_custodian_is_needed_unless_the_querier_holds_it_R_DU_2() {
        const registers::Rows rows;
        Policy policy;
        QVERIFY(!there(SetupStep::password_custodian, rows, {{Duty::query_officer}}, policy));
        policy.password_held_by = PasswordHeldBy::querier;
        QVERIFY(there(SetupStep::password_custodian, rows, {{Duty::query_officer}}, policy));
    }

    void what_a_policy_file_fixes_is_decided_by_nobody_R_DU_2_R_DU_5() {
        registers::Rows rows;
        QVERIFY(!there(SetupStep::password_held, rows) && !there(SetupStep::password_changed, rows));
        rows.fix({{"password_held_by", {"custodian", "policy.conf", 7}}});
        QVERIFY(there(SetupStep::password_held, rows));
        QVERIFY(!there(SetupStep::password_changed, rows));
        const auto* fixed = fixed_for(setup_info(SetupStep::password_held), rows);
        QVERIFY(fixed != nullptr && fixed->line == 7);
        QVERIFY(fixed_for(setup_info(SetupStep::deletion_procedure), rows) == nullptr);
    }

    void a_procedure_is_of_its_kind_and_in_force() {
        registers::Rows rows;
        auto entered = event_of(1, "procedure.entered", "procedure:1");
        entered.entry.plain("kind", "deletion").plain("title", "資料刪除作業程序");
        rows.apply(entered);
        QVERIFY(there(SetupStep::deletion_procedure, rows));
        QVERIFY(!there(SetupStep::t52_procedure, rows));
        auto ended = event_of(2, "procedure.ended", "procedure:1");
        ended.entry.plain("until", "1151120")
            .plain(std::string(field::rests_on), rows.row(registers::procedures, "1")->last.text());
        rows.apply(ended);
        QVERIFY(!there(SetupStep::deletion_procedure, rows));
    }

    void a_card_is_there_whichever_way_it_was_entered_R_DU_9() {
        for (const auto* action : {"card.received", "card.brought-forward"}) {
            registers::Rows rows;
            QVERIFY(!there(SetupStep::card, rows));
            auto entered = event_of(1, action, "card:0129999-03");
            entered.entry.plain("card-number", "0129999-03").plain("held-since", "1130501").plain("custodian", "L05");
            rows.apply(entered);
            QVERIFY2(there(SetupStep::card, rows), action);
        }
    }

    void a_password_is_in_its_place_whichever_way_it_was_entered_R_DU_2() {
        for (const auto* action : {"envelope.received", "envelope.brought-forward"}) {
            registers::Rows rows;
            QVERIFY(!there(SetupStep::envelope, rows));
            auto entered = event_of(1, action, "envelope:1");
            entered.entry.plain("card", "0129999-03").plain("received", "1130501");
            rows.apply(entered);
            QVERIFY2(there(SetupStep::envelope, rows), action);
        }
    }

    void the_account_that_sends_is_there_and_its_test_was_passed_R_AU_7() {
        registers::Rows rows;
        QVERIFY(!there(SetupStep::cd_account, rows) && !there(SetupStep::authorisation_test, rows));
        auto set = event_of(1, "transmission.set", "transmission:1");
        set.entry.plain("account", "CD0129").plain("letter", "忠孝字第 7 號").plain("since", "1151120");
        rows.apply(set);
        QVERIFY(setup_info(SetupStep::authorisation_test).after == SetupStep::cd_account);
        QVERIFY(there(SetupStep::cd_account, rows) && !there(SetupStep::authorisation_test, rows));
        auto tested = event_of(2, "transmission.tested", "transmission:1");
        tested.entry.plain("sent", "1151120").plain("reply", "0000");
        tested.entry.plain("called", "1151120").plain("called-back", "1151120");
        tested.entry.plain(std::string(field::rests_on), rows.row(registers::transmission, "1")->last.text());
        rows.apply(tested);
        QVERIFY(there(SetupStep::authorisation_test, rows));
    }
};

JCIC_TEST(TestSetupSteps)
#include "test_setup_steps.moc"
