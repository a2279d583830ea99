// R-DU-1, R-DU-2, R-DU-3, R-DU-6: duties and what excludes what.
#include "app/domain/duties.h"

#include "app/domain/recovery_rules.h"

#include "domain/valid.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

class TestDuties : public QObject {
    Q_OBJECT

private slots:
    void names_and_duties_are_one_to_one();
    void each_pair_of_duties_is_compatible_or_names_the_rule();
    void each_duty_has_its_own_days_R_DU_1();
    void duties_exclude_each_other_only_on_the_days_that_they_meet_R_DU_3();
    void only_those_whose_work_needs_it_read_records();
    void whoever_keeps_the_password_never_holds_the_card_R_DU_3();
    void the_approver_is_a_supervisor_and_never_the_querier_R_DU_6();
    void the_administrator_unlocks_others_and_the_unit_head_an_administrator_R_PW_4();
    void administrator_and_unit_head_make_recovery_keys();
    void who_confirms_a_recovered_person_is_somebody_else_than_they_and_the_maker();
    void a_key_whose_makers_leave_nobody_to_confirm_is_told();
};

void TestDuties::names_and_duties_are_one_to_one() {
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

void TestDuties::each_pair_of_duties_is_compatible_or_names_the_rule() {
    const auto expected = [](Duty one, Duty other) -> QByteArray {
        const std::set<Duty> both{one, other};
        if (both == std::set{Duty::card_custodian, Duty::password_custodian}) return "rule.R-DU-3";
        if (both == std::set{Duty::administrator, Duty::unit_head}) return "rule.R-DU-1";
        if (both.contains(Duty::auditor) && both.size() == 2) return "rule.R-DU-1";
        return {};
    };
    for (const Duty one : all_duties)
        for (const Duty other : all_duties) QCOMPARE(code_of_fault(compatible({one, other})), expected(one, other));
    QVERIFY(compatible({}));
    QVERIFY(compatible({Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer, Duty::card_custodian}));
}

void TestDuties::each_duty_has_its_own_days_R_DU_1() {
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
}

void TestDuties::duties_exclude_each_other_only_on_the_days_that_they_meet_R_DU_3() {
    const auto of = [](const char* text) { return code_of_fault(DutyTerms::parse(text).value().compatible()); };
    QCOMPARE(of("card-custodian,password-custodian"), QByteArray("rule.R-DU-3"));
    QCOMPARE(of("card-custodian:-1151120,password-custodian:1151120-"), QByteArray("rule.R-DU-3"));
    QCOMPARE(of("card-custodian:-1151120,password-custodian:1151121-"), QByteArray());
    QCOMPARE(of("auditor:1151121-,supervisor:-1151120"), QByteArray());
    QCOMPARE(of("auditor:1151121-,supervisor"), QByteArray("rule.R-DU-1"));
}

void TestDuties::only_those_whose_work_needs_it_read_records() {
    const std::set<Duty> readers{Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer};
    for (const Duty duty : all_duties) QCOMPARE(reads_records({duty}), readers.contains(duty));
    QVERIFY(!reads_records({}));
    QVERIFY(reads_records({Duty::card_custodian, Duty::supervisor}));
}

void TestDuties::whoever_keeps_the_password_never_holds_the_card_R_DU_3() {
    QVERIFY(may_hold_card({Duty::query_officer}));
    QCOMPARE(code_of_fault(may_hold_card({Duty::query_officer, Duty::password_custodian})), QByteArray("rule.R-DU-3"));
}

void TestDuties::the_approver_is_a_supervisor_and_never_the_querier_R_DU_6() {
    const std::set<Duty> supervisor{Duty::supervisor};
    QVERIFY(may_approve(person("L03"), person("M01"), supervisor));
    QCOMPARE(code_of_fault(may_approve(person("M01"), person("m01"), supervisor)), QByteArray("rule.R-DU-6"));
    for (const Duty duty : all_duties) {
        if (duty == Duty::supervisor) continue;
        QCOMPARE(code_of_fault(may_approve(person("L03"), person("M01"), {duty})), QByteArray("person.duty"));
    }
}

void TestDuties::the_administrator_unlocks_others_and_the_unit_head_an_administrator_R_PW_4() {
    const std::set<Duty> administrator{Duty::administrator};
    const std::set<Duty> head{Duty::unit_head};
    const std::set<Duty> officer{Duty::query_officer};
    const auto unlock = [](const char* acting, const std::set<Duty>& theirs, const char* locked,
                           const std::set<Duty>& duties) {
        return code_of_fault(may_unlock(person(acting), theirs, person(locked), duties));
    };
    QCOMPARE(unlock("A01", administrator, "L03", officer), QByteArray());
    QCOMPARE(unlock("A01", administrator, "A02", administrator), QByteArray());
    QCOMPARE(unlock("H01", head, "A01", administrator), QByteArray());
    QCOMPARE(unlock("A01", administrator, "A01", administrator), QByteArray("person.duty"));
    QCOMPARE(unlock("H01", head, "L03", officer), QByteArray("person.duty"));
    QCOMPARE(unlock("L03", officer, "A01", administrator), QByteArray("person.duty"));
}

void TestDuties::administrator_and_unit_head_make_recovery_keys() {
    for (const Duty duty : all_duties) {
        const bool may = duty == Duty::administrator || duty == Duty::unit_head;
        QCOMPARE(code_of_fault(may_make_recovery({duty})), may ? QByteArray() : QByteArray("person.duty"));
    }
}

void TestDuties::who_confirms_a_recovered_person_is_somebody_else_than_they_and_the_maker() {
    const auto confirm = [](const char* acting, const std::set<Duty>& duties, const char* recovered, const char* maker,
                            std::set<PersonId> heads = {person("H01")}) {
        return code_of_fault(may_confirm_recovery(
            {person(acting), duties, person(recovered), {person(maker), person("K01")}, std::move(heads)}));
    };
    const QByteArray refused("person.duty");
    for (const Duty duty : all_duties)
        QCOMPARE(confirm("X01", {duty}, "S01", "A01"), duty == Duty::unit_head ? QByteArray() : refused);
    QCOMPARE(confirm("H01", {Duty::unit_head}, "H01", "A01"), refused);
    QCOMPARE(confirm("H01", {Duty::unit_head}, "S01", "H01"), refused);
    QCOMPARE(confirm("K01", {Duty::unit_head}, "S01", "A01"), refused);  // keeps a half
    // No unit head can: the one recovered, the maker, or none is in force.
    for (const Duty duty : all_duties) {
        const bool checks = duty == Duty::supervisor || duty == Duty::reviewer || duty == Duty::auditor;
        const bool head = duty == Duty::unit_head;
        QCOMPARE(confirm("X01", {duty}, "H01", "A01"), checks || head ? QByteArray() : refused);
        QCOMPARE(confirm("X01", {duty}, "S01", "H01"), checks || head ? QByteArray() : refused);
        QCOMPARE(confirm("X01", {duty}, "S01", "A01", {}), checks || head ? QByteArray() : refused);
        QCOMPARE(confirm("X01", {duty}, "H01", "A01", {person("H01"), person("H02")}), head ? QByteArray() : refused);
    }
}

void TestDuties::a_key_whose_makers_leave_nobody_to_confirm_is_told() {
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

JCIC_TEST(TestDuties)
#include "test_duties.moc"
