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

}  // namespace

class TestVacancies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_branch_with_one_of_each_lacks_nobody() {
        Walk walk;
        for (const auto duty : domain::all_duties) QVERIFY(!registers::vacant_from(walk.rows, walk.today(), duty));
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
