// R-DU-1, R-DU-2, R-DU-3, R-DU-6: duties and what excludes what.
#include "app/domain/duties.h"

#include "app/domain/recovery_rules.h"
#include "app/domain/trail_access.h"

#include "domain/valid.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

class TestDuties : public QObject {
    Q_OBJECT

    using May = Result<void> (*)(const std::set<Duty>&);

private slots:
    void names_and_duties_are_one_to_one() {
        std::set<std::string_view> names;
        for (const Duty duty : all_duties) {
            QVERIFY(names.insert(name_of(duty)).second);
            QVERIFY(*parse_duty(name_of(duty)) == duty);
        }
        QCOMPARE(names.size(), std::size_t{8});
        QCOMPARE(name_of(Duty::query_officer), std::string_view{"query-officer"});
        for (const char* bad : {"", "Query-officer", "teller"})
            QCOMPARE(code_of_fault(parse_duty(bad)), QByteArray("input.form"));
    }

    void each_pair_of_duties_is_compatible_or_names_the_rule() {
        const auto expected = [](Duty one, Duty other) -> QByteArray {
            const std::set<Duty> both{one, other};
            if (both == std::set{Duty::card_custodian, Duty::password_custodian}) return "rule.R-DU-3";
            if (both == std::set{Duty::administrator, Duty::unit_head}) return "rule.R-DU-1";
            if (both.contains(Duty::auditor) && both.size() == 2) return "rule.R-DU-1";
            return {};
        };
        for (const Duty one : all_duties)
            for (const Duty other : all_duties) QCOMPARE(code_of_fault(compatible({one, other})), expected(one, other));
        const auto names = [](const std::set<Duty>& both) {
            const auto clash = compatible(both);
            return detail_of_fault(clash, "one") + " " + detail_of_fault(clash, "other");
        };
        QCOMPARE(names({Duty::card_custodian, Duty::password_custodian}),
                 QByteArray("card-custodian password-custodian"));
        QCOMPARE(names({Duty::administrator, Duty::unit_head}), QByteArray("administrator unit-head"));
        QCOMPARE(names({Duty::auditor, Duty::reviewer}), QByteArray("auditor reviewer"));
        QCOMPARE(names({Duty::auditor, Duty::administrator}), QByteArray("auditor administrator"));
        QVERIFY(compatible({}));
        QVERIFY(
            compatible({Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer, Duty::card_custodian}));
    }

    void each_duty_has_its_own_days_R_DU_1() {
        const auto day = [](const char* text) { return RocDate::parse(text).value(); };
        const auto terms = DutyTerms::parse("query-officer:1151120-1161119,supervisor,reviewer:1160101-").value();
        QCOMPARE(terms.text(), std::string("query-officer:1151120-1161119,supervisor,reviewer:1160101-"));
        QVERIFY(terms.on(day("1151119")) == std::set{Duty::supervisor});
        QVERIFY((terms.on(day("1151120")) == std::set{Duty::supervisor, Duty::query_officer}));
        QVERIFY((terms.on(day("1161119")) == std::set{Duty::supervisor, Duty::query_officer, Duty::reviewer}));
        QVERIFY((terms.on(day("1161120")) == std::set{Duty::supervisor, Duty::reviewer}));
        const Designation designated{terms, day("1151201"), day("1151231"), false};
        QVERIFY(duties_on(designated, day("1151130")).empty());
        QVERIFY((duties_on(designated, day("1151201")) == std::set{Duty::supervisor, Duty::query_officer}));
        QVERIFY(duties_on(designated, day("1160101")).empty());
        for (const char* bad :
             {"teller", "supervisor,", ",supervisor", "supervisor,supervisor", "supervisor:", "supervisor:-",
              "supervisor:1151120", "supervisor:1151332-", "supervisor:1151121-1151120", "supervisor:x-"})
            QCOMPARE(code_of_fault(DutyTerms::parse(bad)), QByteArray("input.form"));
        QVERIFY(DutyTerms::parse("").value().empty());
        const auto one_day = DutyTerms::parse("supervisor:1151120-1151120").value();
        QVERIFY(one_day.on(day("1151120")) == std::set{Duty::supervisor} && one_day.on(day("1151121")).empty());
    }

    void duties_exclude_each_other_only_on_the_days_that_they_meet_R_DU_3() {
        const auto of = [](const char* text) { return code_of_fault(DutyTerms::parse(text).value().compatible()); };
        QCOMPARE(of("card-custodian,password-custodian"), QByteArray("rule.R-DU-3"));
        QCOMPARE(of("card-custodian:-1151120,password-custodian:1151120-"), QByteArray("rule.R-DU-3"));
        QCOMPARE(of("card-custodian:-1151120,password-custodian:1151121-"), QByteArray());
        QCOMPARE(of("auditor:1151121-,supervisor:-1151120"), QByteArray());
        QCOMPARE(of("auditor:1151121-,supervisor"), QByteArray("rule.R-DU-1"));
    }

    void only_those_whose_work_needs_it_read_records() {
        const std::set<Duty> readers{Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer};
        for (const Duty duty : all_duties) QCOMPARE(reads_records({duty}), readers.contains(duty));
        QVERIFY(!reads_records({}));
        QVERIFY(reads_records({Duty::card_custodian, Duty::supervisor}));
    }

    void each_right_is_of_its_duties_alone_data() {
        QTest::addColumn<May>("may");
        QTest::addColumn<std::set<Duty>>("whose");
        QTest::addColumn<QByteArray>("wanted");
        const auto row = [](const char* right, May may, const std::set<Duty>& whose, const char* wanted) {
            QTest::newRow(right) << may << whose << QByteArray(wanted);
        };
        row("account for copies", may_account_for_copies, {Duty::unit_head, Duty::query_officer, Duty::supervisor},
            "query-officer");
        row("move cases", may_move_cases, {Duty::query_officer, Duty::supervisor}, "query-officer");
        row("back up", may_back_up, {Duty::administrator, Duty::unit_head}, "administrator");
        row(
            "restore all", [](const std::set<Duty>& duties) { return may_restore(duties, false); },
            {Duty::administrator, Duty::unit_head}, "administrator");
        row(
            "restore an older one", [](const std::set<Duty>& duties) { return may_restore(duties, true); },
            {Duty::unit_head}, "unit-head");
        row("make recovery keys", may_make_recovery, {Duty::administrator, Duty::unit_head}, "administrator");
        row("complete a recovery", may_complete_recovery, {Duty::unit_head}, "unit-head");
        row("take events out", may_take_events_out, {Duty::unit_head, Duty::reviewer, Duty::auditor}, "auditor");
        row("save in clear", may_save_in_clear, {Duty::unit_head}, "unit-head");
        row("mend look-ups", may_mend_look_ups, {Duty::administrator, Duty::unit_head, Duty::auditor}, "administrator");
        row("list what is kept", may_list_kept,
            {Duty::query_officer, Duty::unit_head, Duty::supervisor, Duty::reviewer, Duty::auditor}, "query-officer");
        row(
            "list events",
            [](const std::set<Duty>& duties) -> Result<void> {
                if (lists_events(duties)) return {};
                return fail(FaultCode::person_duty, "test", {{"duty", "none"}});
            },
            {Duty::unit_head, Duty::supervisor, Duty::reviewer, Duty::auditor}, "none");
    }

    void each_right_is_of_its_duties_alone() {
        QFETCH(May, may);
        QFETCH(std::set<Duty>, whose);
        QFETCH(QByteArray, wanted);
        for (const Duty duty : all_duties) {
            const auto judged = may({duty});
            QCOMPARE(code_of_fault(judged), whose.contains(duty) ? QByteArray() : QByteArray("person.duty"));
            if (!judged) QCOMPARE(detail_of_fault(judged, "duty"), wanted);
        }
    }

    void the_administrator_unlocks_others_and_the_unit_head_an_administrator_R_PW_4() {
        const std::set<Duty> administrator{Duty::administrator};
        const std::set<Duty> head{Duty::unit_head};
        const std::set<Duty> officer{Duty::query_officer};
        const auto unlock = [](const char* acting, const std::set<Duty>& theirs, const char* locked,
                               const std::set<Duty>& duties) {
            return may_unlock(person(acting), theirs, person(locked), duties);
        };
        const auto says = [](const Result<void>& unlocked, const char* key) { return detail_of_fault(unlocked, key); };
        QVERIFY(unlock("A01", administrator, "L03", officer));
        QVERIFY(unlock("A01", administrator, "A02", administrator));
        QVERIFY(unlock("H01", head, "A01", administrator));
        QCOMPARE(says(unlock("A01", administrator, "A01", administrator), "reason"), QByteArray("own-account"));
        QCOMPARE(says(unlock("H01", head, "L03", officer), "duty"), QByteArray("administrator"));
        QCOMPARE(says(unlock("L03", officer, "A01", administrator), "duty"), QByteArray("administrator"));
        QCOMPARE(code_of_fault(unlock("H01", head, "L03", officer)), QByteArray("person.duty"));
        QCOMPARE(code_of_fault(unlock("H01", head, "H01", administrator)), QByteArray("person.duty"));
    }

    void values_leave_by_the_head_and_another_who_checks_R_PA_7() {
        const std::set<Duty> checkers{Duty::supervisor, Duty::reviewer, Duty::auditor};
        for (const Duty duty : all_duties) {
            const auto second = may_take_values_out(person("H01"), {Duty::unit_head}, person("X01"), {duty});
            QCOMPARE(code_of_fault(second), checkers.contains(duty) ? QByteArray() : QByteArray("person.duty"));
            if (!second) QCOMPARE(detail_of_fault(second, "reason"), QByteArray("second"));
            const auto first = may_take_values_out(person("X01"), {duty}, person("R01"), {Duty::reviewer});
            QCOMPARE(detail_of_fault(first, "duty"), duty == Duty::unit_head ? QByteArray() : QByteArray("unit-head"));
        }
        const std::set<Duty> both{Duty::unit_head, Duty::supervisor};
        const auto alone = may_take_values_out(person("H01"), both, person("h01"), both);
        QCOMPARE(code_of_fault(alone), QByteArray("person.duty"));
        QCOMPARE(detail_of_fault(alone, "reason"), QByteArray("same-person"));
    }

    void a_weekly_sheet_is_its_queriers_and_whose_work_is_to_check_R_PA_7() {
        const std::set<Duty> readers{Duty::unit_head, Duty::supervisor, Duty::reviewer, Duty::auditor};
        for (const Duty duty : all_duties) {
            const auto read = [&](const char* querier) {
                return may_read_weekly_sheet(person("L03"), {duty}, querier);
            };
            const bool asks = duty == Duty::query_officer;
            QCOMPARE(bool(read("L03")), asks || readers.contains(duty));
            QCOMPARE(bool(read("")), asks || readers.contains(duty));  // a week without a query
            QCOMPARE(bool(read("L04")), readers.contains(duty));
            if (!read("L04")) QCOMPARE(detail_of_fault(read("L04"), "duty"), QByteArray("supervisor"));
        }
    }

    void two_unlock_together_one_of_whom_administers_R_PW_4() {
        for (const Duty one : all_duties)
            for (const Duty other : all_duties) {
                const auto administers = [](Duty duty) {
                    return duty == Duty::administrator || duty == Duty::unit_head;
                };
                const auto counts = [&](Duty duty) { return administers(duty) || duty == Duty::supervisor; };
                const bool may = counts(one) && counts(other) && (administers(one) || administers(other));
                const auto together = may_unlock_together(person("X01"), {one}, person("X02"), {other});
                QCOMPARE(code_of_fault(together), may ? QByteArray() : QByteArray("person.duty"));
                if (!may) QCOMPARE(detail_of_fault(together, "duty"), QByteArray("administrator"));
                const auto alone = may_unlock_together(person("X01"), {one}, person("x01"), {other});
                QCOMPARE(detail_of_fault(alone, "reason"), QByteArray("one-person"));
            }
    }

    void who_confirms_a_recovered_person_is_somebody_else_than_they_and_the_maker() {
        const auto confirm = [](const char* acting, const std::set<Duty>& duties, const char* recovered,
                                const char* maker, std::set<PersonId> heads = {person("H01")}) {
            return code_of_fault(may_confirm_recovery(
                {person(acting), duties, person(recovered), {person(maker), person("K01")}, std::move(heads)}));
        };
        const QByteArray refused("person.duty");
        for (const Duty duty : all_duties)
            QCOMPARE(confirm("X01", {duty}, "S01", "A01"), duty == Duty::unit_head ? QByteArray() : refused);
        QCOMPARE(confirm("H01", {Duty::unit_head}, "H01", "A01"), refused);
        QCOMPARE(confirm("H01", {Duty::unit_head}, "S01", "H01"), refused);
        QCOMPARE(confirm("K01", {Duty::unit_head}, "S01", "A01"), refused);  // keeps a half
        const auto says = [](const char* acting, Duty duty, const char* key, std::set<PersonId> heads) {
            return detail_of_fault(
                may_confirm_recovery({person(acting), {duty}, person("S01"), {person("A01")}, heads}), key);
        };
        QCOMPARE(says("S01", Duty::unit_head, "reason", {}), QByteArray("own-recovery"));
        QCOMPARE(says("A01", Duty::unit_head, "reason", {}), QByteArray("maker"));
        QCOMPARE(says("X01", Duty::auditor, "duty", {person("H01")}), QByteArray("unit-head"));
        QCOMPARE(says("X01", Duty::query_officer, "duty", {}), QByteArray("supervisor"));
        // No unit head can: the one recovered, the maker, or none is in force.
        for (const Duty duty : all_duties) {
            const bool checks = duty == Duty::supervisor || duty == Duty::reviewer || duty == Duty::auditor;
            const bool head = duty == Duty::unit_head;
            QCOMPARE(confirm("X01", {duty}, "H01", "A01"), checks || head ? QByteArray() : refused);
            QCOMPARE(confirm("X01", {duty}, "S01", "H01"), checks || head ? QByteArray() : refused);
            QCOMPARE(confirm("X01", {duty}, "S01", "A01", {}), checks || head ? QByteArray() : refused);
            QCOMPARE(confirm("X01", {duty}, "H01", "A01", {person("H01"), person("H02")}),
                     head ? QByteArray() : refused);
        }
    }

    void keepers_leave_somebody_who_confirms_where_others_would_do() {
        const std::map<PersonId, std::set<Duty>> branch{
            {person("H01"), {Duty::unit_head}},     {person("S01"), {Duty::supervisor}},
            {person("R01"), {Duty::reviewer}},      {person("Q01"), {Duty::query_officer}},
            {person("A01"), {Duty::administrator}}, {person("L01"), {}}};
        const auto may = [&](const char* maker, const char* one, const char* other) {
            return may_keep_parts(person(maker), {person(one), person(other)}, branch);
        };
        VERIFY_OK(may("H01", "S01", "Q01"));
        VERIFY_OK(may("A01", "S01", "R01"));
        COMPARE_FAULT(may("H01", "S01", "R01"), person_duty);
        // Two, or three, have no others.
        const std::map<PersonId, std::set<Duty>> founders{{person("H01"), {Duty::unit_head}},
                                                          {person("A01"), {Duty::administrator}},
                                                          {person("S01"), {Duty::supervisor}}};
        VERIFY_OK(may_keep_parts(person("H01"), {person("A01"), person("S01")}, founders));
    }

    void a_key_whose_makers_leave_nobody_to_confirm_is_told() {
        const std::set<PersonId> behind{person("H01"), person("A01")};
        const std::map<PersonId, std::set<Duty>> founders{{person("H01"), {Duty::unit_head}},
                                                          {person("A01"), {Duty::administrator}}};
        QVERIFY(!somebody_confirms(behind, founders));
        for (const Duty duty : all_duties) {
            auto more = founders;
            more.emplace(person("X01"), std::set{duty});
            const bool checks = duty == Duty::supervisor || duty == Duty::reviewer || duty == Duty::auditor;
            QCOMPARE(somebody_confirms(behind, more), checks || duty == Duty::unit_head);
            more[person("A01")] = {duty};  // one of them: no more than before
            more.erase(person("X01"));
            QVERIFY(!somebody_confirms(behind, more));
        }
    }
};

JCIC_TEST(TestDuties)
#include "test_duties.moc"
