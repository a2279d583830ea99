// What the branch will be after a step (R-DU-1, R-DU-6): told before it is taken, owed where it happened.
#include <QtTest>

#include "app/domain/registers/weekly_sheets.h"
#include "registers/owed.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;
using registers::Vacancy;

namespace {

StepRequest about(const Walk& walk, const char* action, const std::string& row) {
    return walk.good(registers::people, *registers::people.step(action), row);
}

/// "supervisor of P2 from 1151120", one after the other.
std::string told(const std::vector<Vacancy>& vacancies) {
    std::string out;
    for (const auto& one : vacancies) {
        out.append(out.empty() ? "" : "; ").append(domain::name_of(one.duty));
        if (!one.of.empty()) out.append(" of ").append(one.of);
        out.append(" from ").append(one.from.text());
    }
    return out;
}

std::string after(Walk& walk, const StepRequest& wanted, Duty by = Duty::unit_head) {
    return told(walk.steps(Walk::with(by)).vacancies_after(wanted));
}

}  // namespace

class TestVacancies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_branch_with_one_of_each_lacks_nobody() {
        Walk walk;
        for (const auto duty : domain::all_duties) QVERIFY(!registers::vacant_from(walk.rows, walk.today(), duty));
    }

    void who_ends_the_only_one_is_told_what_nobody_will_be_data() {
        QTest::addColumn<Duty>("duty");
        QTest::addColumn<std::string>("vacant");
        for (const auto duty : domain::all_duties) {
            // The branch goes on without a querier and without an auditor.
            const bool goes_on = duty == Duty::query_officer || duty == Duty::auditor;
            QTest::addRow("%s", std::string(domain::name_of(duty)).c_str())
                << duty << (goes_on ? std::string() : std::string(domain::name_of(duty)) + " from 1151120");
        }
    }
    void who_ends_the_only_one_is_told_what_nobody_will_be() {
        QFETCH(Duty, duty);
        QFETCH(std::string, vacant);
        Walk walk;
        QCOMPARE(after(walk, about(walk, "person.ended", Walk::code_of(duty))), vacant);
        auto last_day = about(walk, "person.last-day", Walk::code_of(duty));
        last_day.typed["until"] = "1151231";
        auto later = vacant;
        if (const auto at = later.find("1151120"); at != std::string::npos) later.replace(at, 7, "1160101");
        QCOMPARE(after(walk, last_day), later);
        auto none = about(walk, "person.duties", Walk::code_of(duty));
        none.typed["duties"] = "auditor";
        QCOMPARE(after(walk, none), vacant);
    }

    void nobody_but_the_querier_is_as_good_as_nobody_R_DU_6() {
        Walk walk;
        const auto querier = Walk::code_of(Duty::query_officer);
        auto more = about(walk, "person.duties", querier);
        more.typed["duties"] = "query-officer,supervisor,reviewer";
        more.typed.erase("deputy");
        VERIFY_OK(walk.take(more));
        QCOMPARE(after(walk, about(walk, "person.ended", Walk::code_of(Duty::supervisor))),
                 "supervisor of " + querier + " from 1151120");
        QCOMPARE(after(walk, about(walk, "person.ended", Walk::code_of(Duty::reviewer))),
                 "reviewer of " + querier + " from 1151120");
    }

    void a_successor_who_begins_in_time_leaves_nothing_vacant() {
        Walk walk;
        auto successor = about(walk, "person.designated", "");
        successor.typed["code"] = "N20";
        successor.typed["duties"] = "card-custodian";
        successor.typed["from"] = "1160101";
        for (const auto* left_out : {"namesake", "until", "deputy"}) successor.typed.erase(left_out);
        VERIFY_OK(walk.take(successor));
        auto last_day = about(walk, "person.last-day", Walk::code_of(Duty::card_custodian));
        last_day.typed["until"] = "1151231";
        QCOMPARE(after(walk, last_day), std::string());
        last_day.typed["until"] = "1151230";
        QCOMPARE(after(walk, last_day), std::string("card-custodian from 1151231"));
    }

    // Until the day comes it is the head's to designate a successor; the letter's way is owed when nobody can.
    void a_head_who_will_leave_is_owed_a_successor_and_who_has_left_a_letter() {
        const char* to_come = "單位主管將出缺，請指定繼任者";
        const char* come = "單位主管出缺，請通報總行，依其來函指派";
        Walk walk;
        domain::Entry entry;
        entry.id = walk.random.bytes<16>();
        entry.action = "person.last-day";
        entry.subject = "person:" + Walk::code_of(Duty::unit_head);
        walk.journal.write(entry.plain("until", "1151121"));
        QCOMPARE(owed_on(walk, registers::people, "", to_come), std::string("1151122"));
        QCOMPARE(owed_on(walk, registers::people, "", come), std::string());
        walk.clock.advance(std::chrono::days{2});
        QCOMPARE(owed_on(walk, registers::people, "", to_come), std::string());
        QCOMPARE(owed_on(walk, registers::people, "", come), std::string("1151122"));
    }

    void who_is_replaced_by_a_letter_leaves_no_vacancy_and_serves_no_more() {
        Walk walk;
        const auto head = Walk::code_of(Duty::unit_head);
        auto named =
            walk.good(registers::people, *registers::people.step("person.head-named"), Walk::code_of(Duty::reviewer));
        named.typed["duties"] = "unit-head,reviewer";
        named.beside = Walk::with(Duty::supervisor);
        auto steps = walk.steps(Walk::with(Duty::administrator));
        const auto refused = steps.event_of(named);
        COMPARE_FAULT(refused, person_duty);
        QCOMPARE(refused.error().detail("reason"), std::string_view("head-in-force"));
        named.typed["replaces"] = head + "," + head;
        COMPARE_FAULT(steps.event_of(named), input_form);
        named.typed["replaces"] = head;
        VERIFY_OK(steps.event_of(named));
        QCOMPARE(told(steps.vacancies_after(named)), std::string());
        named.typed["duties"] = "unit-head:1151120-1151121,reviewer";
        QCOMPARE(told(steps.vacancies_after(named)), std::string("unit-head from 1151122"));
        named.typed["duties"] = "reviewer,unit-head:-1150101";
        COMPARE_FAULT(steps.event_of(named), input_form);
    }

    void a_sheet_is_not_confirmed_by_the_only_one_who_could_approve_it_R_LO_2() {
        Walk walk;
        const auto& book = registers::weekly_sheets;
        const auto row = walk.take(walk.good(book, *book.step("weekly-sheet.closed"), ""));
        VERIFY_OK(row);
        const auto instead = walk.good(book, *book.step("weekly-sheet.confirmed-instead"), *row);
        const auto head = Walk::with(Duty::unit_head);
        VERIFY_OK(walk.steps(head).event_of(instead));  // the supervisor approves
        VERIFY_OK(walk.take(about(walk, "person.ended", Walk::code_of(Duty::supervisor))));
        const auto refused = walk.steps(head).event_of(instead);
        COMPARE_FAULT(refused, register_state);
        QCOMPARE(refused.error().detail("reason"), std::string_view("only-approver"));
    }
};

JCIC_TEST(TestVacancies)
#include "test_vacancies.moc"
