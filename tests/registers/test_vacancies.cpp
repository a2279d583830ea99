// Who comes and who goes: a head who leaves, a head by letter, and whom JCIC knows since the branch began (R-DU-1,
// R-DU-5).
#include <QtTest>

#include "registers/owed.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;
using registers::Vacancy;

namespace {

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

    void who_was_designated_before_the_first_card_came_is_no_change_of_person_R_DU_5() {
        constexpr auto* came = "查詢人員就任，向聯徵中心申請人員異動";
        Walk walk;
        const auto designate = [&](const char* code) {
            walk.clock.advance(std::chrono::days{2});
            auto wanted = walk.good(registers::people, *registers::people.step("person.designated"), "");
            wanted.typed["code"] = code;
            wanted.typed["name"] = std::string("某") + code;
            wanted.typed["duties"] = "query-officer";
            for (const auto* left_out : {"namesake", "until"}) wanted.typed.erase(left_out);
            VERIFY_OK(walk.take(wanted));
        };
        designate("N20");  // of set-up, which goes on for some days
        designate("N21");
        QVERIFY(!walk.row_in(registers::cards, "kept").empty());
        designate("N22");
        QCOMPARE(owed_on(walk, registers::people, "N22", came), std::string("1151126"));
        for (const auto* code : {"N20", "N21"}) QCOMPARE(owed_on(walk, registers::people, code, came), std::string());
    }
};

JCIC_TEST(TestVacancies)
#include "test_vacancies.moc"
