// The register of people (聯徵4): who is designated, with which duties, until when.
#include <QtTest>

#include "registers/owed.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

namespace {
StepRequest designation(const Walk& walk) {
    const auto& book = registers::people;
    auto out = walk.good(book, *book.step("person.designated"), "");
    out.typed["code"] = "N20";
    out.typed.erase("namesake");
    return out;
}
}  // namespace

class TestPeopleRegister : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rights_begin_after_the_briefing_and_not_in_the_past_R_DU_12() {
        Walk walk;
        auto wanted = designation(walk);
        wanted.typed["from"] = "1151119";
        COMPARE_FAULT(walk.take(wanted), input_form);
        wanted.typed["from"] = "1151201";
        wanted.typed["briefed"] = "1151121";  // not yet
        COMPARE_FAULT(walk.take(wanted), input_form);
        wanted.typed["briefed"] = "1151119";
        wanted.typed["until"] = "1151130";
        COMPARE_FAULT(walk.take(wanted), input_form);
        wanted.typed["until"] = "1161130";
        VERIFY_OK(walk.take(wanted));
        QVERIFY(walk.people.duties(person("N20"), domain::RocDate::parse("1151130").value()).empty());
        QVERIFY(!walk.people.duties(person("N20"), domain::RocDate::parse("1151201").value()).empty());
    }

    /// The rights of the program begin with its own day all the same.
    void who_was_authorised_on_paper_before_says_since_when_R_DU_1() {
        Walk walk;
        auto wanted = designation(walk);
        const std::string since(field::authorised_since);
        for (const auto* wrong : {"1151201", "1160101"}) {  // to come, whatever the first day here
            wanted.typed[since] = wrong;
            COMPARE_FAULT(walk.take(wanted), input_form);
        }
        wanted.typed[since] = "1120301";
        VERIFY_OK(walk.take(wanted));
        QVERIFY(walk.people.duties(person("N20"), domain::RocDate::parse("1120302").value()).empty());
        const auto* row = walk.rows.row(registers::people, "N20");
        QVERIFY(row != nullptr);
        for (const auto& column : registers::people.columns)
            if (column.title != nullptr && std::string_view(column.title) == "授權起日")
                QCOMPARE(column.derived(*row), std::string("112-03-01"));
    }

    void a_second_account_is_refused_unless_it_is_a_namesakes_R_DU_4() {
        Walk walk;
        VERIFY_OK(walk.take(designation(walk)));
        auto again = designation(walk);
        COMPARE_FAULT(walk.take(again), register_state);  // the same code
        again.typed["code"] = "N21";
        COMPARE_FAULT(walk.take(again), rule_du_4);
        again.typed["namesake"] = "yes";
        VERIFY_OK(walk.take(again));
    }

    void duties_that_exclude_each_other_are_refused_R_DU_3() {
        Walk walk;
        auto wanted = designation(walk);
        wanted.typed["duties"] = "card-custodian,password-custodian";
        COMPARE_FAULT(walk.take(wanted), rule_du_3);
        wanted.typed.erase("until");
        wanted.typed["duties"] = "card-custodian:-1151231,password-custodian:1160101-";
        VERIFY_OK(walk.take(wanted));
        auto change = walk.good(registers::people, *registers::people.step("person.duties"), "N20");
        change.typed["duties"] = "auditor,query-officer";
        COMPARE_FAULT(walk.take(change), rule_du_1);
    }

    void nobody_changes_their_own_duties_or_ends_themselves_R_DU_13() {
        Walk walk;
        const auto head = Walk::with(Duty::unit_head);
        for (const auto* action : {"person.duties", "person.ended"}) {
            auto own = walk.good(registers::people, *registers::people.step(action), head.text());
            COMPARE_FAULT(walk.steps(head).event_of(own), person_duty);
        }
    }

    // Only a unit head designates: who ended the only one, at once or from a day on, could not be helped by anybody.
    void a_branch_is_never_left_without_a_unit_head_R_DU_1() {
        Walk walk;
        const auto& book = registers::people;
        const auto head = Walk::with(Duty::unit_head);
        const auto administrator = Walk::with(Duty::administrator);
        const auto end = walk.good(book, *book.step("person.ended"), head.text());
        auto leave = walk.good(book, *book.step("person.last-day"), head.text());
        leave.typed["until"] = "1151231";
        for (const auto& step : {end, leave}) {
            const auto refused = walk.steps(administrator).event_of(step);
            COMPARE_FAULT(refused, register_state);
            QCOMPARE(refused.error().detail("reason"), std::string_view("last-head"));
        }
        auto successor = designation(walk);
        successor.typed.erase("until");
        successor.typed["duties"] = "unit-head";
        successor.typed["from"] = "1160101";
        VERIFY_OK(walk.take(successor));
        VERIFY_OK(walk.steps(head).event_of(leave));                            // the successor begins on the day after
        COMPARE_FAULT(walk.steps(administrator).event_of(leave), person_duty);  // who ends no head alone
        COMPARE_FAULT(walk.steps(administrator).event_of(end), register_state);  // and is none today
        leave.typed["until"] = "1151230";
        COMPARE_FAULT(walk.steps(administrator).event_of(leave), register_state);
        // Once the head's end stands, the successor who has not begun yet is the only one after it.
        leave.typed["until"] = "1151231";
        VERIFY_OK(walk.take(leave));
        const auto end_of_successor = walk.good(book, *book.step("person.ended"), "N20");
        COMPARE_FAULT(walk.steps(administrator).event_of(end_of_successor), register_state);
    }

    void an_administrators_account_is_never_handed_over_R_DU_13() {
        Walk walk;
        const auto& book = registers::people;
        auto successor = designation(walk);
        successor.typed.erase("deputy");
        successor.typed.erase("until");
        successor.typed["duties"] = "administrator";
        successor.typed["from"] = "1151201";
        const auto refused = walk.take(successor);
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("administrator"));
        const auto ends_on = [&](const std::string& who, const char* day) {
            auto wanted = walk.good(book, *book.step("person.last-day"), who);
            wanted.typed["until"] = day;
            wanted.typed.erase("deputy");
            return walk.take(wanted);
        };
        const auto old = Walk::with(Duty::administrator).text();
        VERIFY_OK(ends_on(old, "1151202"));
        COMPARE_FAULT(walk.take(successor), input_form);  // the old one is to stop on that day at the latest
        VERIFY_OK(ends_on(old, "1151201"));
        VERIFY_OK(walk.take(successor));
        COMPARE_FAULT(ends_on(old, "1151202"), input_form);
        auto again = walk.good(book, *book.step("person.duties"), Walk::with(Duty::supervisor).text());
        again.typed.erase("deputy");
        again.typed["duties"] = "supervisor,administrator:1151203-";
        COMPARE_FAULT(walk.take(again), input_form);
        VERIFY_OK(walk.take(walk.good(book, *book.step("person.ended"), "N20")));
        VERIFY_OK(walk.take(again));
    }

    void who_leaves_suddenly_is_followed_on_the_same_day_R_DU_13() {
        for (const auto* way : {"person.ended", "person.last-day"}) {
            Walk walk;
            auto successor = designation(walk);
            successor.typed.erase("deputy");
            successor.typed.erase("until");
            successor.typed["duties"] = "administrator";
            COMPARE_FAULT(walk.take(successor), input_form);
            const auto& book = registers::people;
            VERIFY_OK(walk.take(walk.good(book, *book.step(way), Walk::with(Duty::administrator).text())));
            VERIFY_OK(walk.take(successor));
            QVERIFY(walk.people.duties(person("N20"), walk.today()).contains(Duty::administrator));
        }
    }

    void whose_duty_begins_after_they_leave_keeps_no_successor_out_R_DU_13() {
        Walk walk;
        const auto& book = registers::people;
        const auto ends_on = [&](const std::string& who, const char* day) {
            auto wanted = walk.good(book, *book.step("person.last-day"), who);
            wanted.typed["until"] = day;
            wanted.typed.erase("deputy");
            return walk.take(wanted);
        };
        const auto intended = Walk::with(Duty::supervisor).text();
        VERIFY_OK(ends_on(Walk::with(Duty::administrator).text(), "1151125"));
        auto duties = walk.good(book, *book.step("person.duties"), intended);
        duties.typed.erase("deputy");
        duties.typed["duties"] = "supervisor,administrator:1151203-";
        VERIFY_OK(walk.take(duties));
        auto successor = designation(walk);
        successor.typed.erase("deputy");
        successor.typed.erase("until");
        successor.typed["duties"] = "administrator";
        successor.typed["from"] = "1151125";
        COMPARE_FAULT(walk.take(successor), input_form);
        VERIFY_OK(ends_on(intended, "1151130"));
        VERIFY_OK(walk.take(successor));
    }

    void an_administrator_beside_another_is_said_to_be_one_R_DU_13() {
        Walk walk;
        const auto& book = registers::people;
        auto deputy = walk.good(book, *book.step("person.duties"), Walk::with(Duty::supervisor).text());
        deputy.typed["duties"] = "supervisor,administrator";
        deputy.typed["deputy"] = "no";
        COMPARE_FAULT(walk.take(deputy), input_form);
        deputy.typed["deputy"] = "yes";
        VERIFY_OK(walk.take(deputy));
        deputy.typed.erase("deputy");  // the same days beside the same one: nothing new
        deputy.typed["duties"] = "administrator";
        VERIFY_OK(walk.take(deputy));
        QCOMPARE(walk.rows.row(book, Walk::with(Duty::supervisor).text())->value("deputy"), std::string("yes"));
    }

    void each_change_that_makes_two_stand_beside_each_other_says_so_R_DU_13() {
        Walk walk;
        const auto& book = registers::people;
        const auto second = Walk::with(Duty::supervisor).text();
        const auto take = [&](const char* action, const std::string& who, const char* field, const char* value,
                              const char* deputy = nullptr) {
            auto wanted = walk.good(book, *book.step(action), who);
            wanted.typed.erase("deputy");
            wanted.typed[field] = value;
            if (deputy != nullptr) wanted.typed["deputy"] = deputy;
            return walk.take(wanted);
        };
        VERIFY_OK(take("person.duties", second, "duties", "administrator:-1151125", "yes"));
        COMPARE_FAULT(take("person.duties", second, "duties", "administrator:-1151126"), input_form);  // a day longer
        VERIFY_OK(take("person.duties", second, "duties", "administrator:-1151124"));
        VERIFY_OK(take("person.duties", second, "duties", "supervisor"));
        COMPARE_FAULT(take("person.duties", second, "duties", "administrator"), input_form);  // once a deputy
        VERIFY_OK(take("person.duties", second, "duties", "administrator", "yes"));
        // One of the two goes on for longer: whichever it is, and by its last day alone.
        const auto first = Walk::with(Duty::administrator).text();
        VERIFY_OK(take("person.last-day", first, "until", "1151201"));
        COMPARE_FAULT(take("person.last-day", first, "until", "1151202"), input_form);
        VERIFY_OK(take("person.last-day", first, "until", "1151202", "yes"));
        VERIFY_OK(take("person.last-day", first, "until", "1151202"));
        // And a third says it for itself, whatever was said between the two.
        auto third = designation(walk);
        third.typed.erase("deputy");
        third.typed.erase("until");
        third.typed["duties"] = "administrator";
        COMPARE_FAULT(walk.take(third), input_form);
        third.typed["deputy"] = "yes";
        VERIFY_OK(walk.take(third));
    }

    // 聯徵4: the head's signature at both ends.
    void an_end_is_not_confirmed_without_the_heads_signature_R_DU_1() {
        Walk walk;
        VERIFY_OK(walk.take(designation(walk)));
        const auto& book = registers::people;
        VERIFY_OK(walk.take(walk.good(book, *book.step("person.ended"), "N20")));
        const auto confirmed = walk.good(book, *book.step("person.end-confirmed"), "N20");
        const auto unsigned_one = walk.steps(Walk::with(Duty::unit_head)).take_step(confirmed);
        COMPARE_FAULT(unsigned_one, person_duty);
        QCOMPARE(unsigned_one.error().detail("reason"), std::string_view("unsigned"));
    }

    void JCIC_is_applied_to_when_a_querier_has_left_R_DU_5() {
        Walk walk;
        const auto& book = registers::people;
        const auto owed = [&](const char* code) {
            return owed_on(walk, book, code, "查詢人員離任，向聯徵中心申請人員異動");
        };
        auto other = designation(walk);
        other.typed["code"] = "N21";
        other.typed["name"] = "某人";
        other.typed["duties"] = "reviewer";
        VERIFY_OK(walk.take(designation(walk)));
        VERIFY_OK(walk.take(other));
        QCOMPARE(owed("N20"), std::string());
        for (const auto* code : {"N20", "N21"}) VERIFY_OK(walk.take(walk.good(book, *book.step("person.ended"), code)));
        QCOMPARE(owed("N20"), std::string("1151120"));
        QCOMPARE(owed("N21"), std::string());  // never a querier
        VERIFY_OK(walk.take(walk.good(book, *book.step("person.end-confirmed"), "N20")));
        const auto& letters = registers::letters;
        const auto write = [&](const char* kind, const char* about) {
            auto letter = walk.good(letters, letters.steps.front(), "");
            letter.typed["kind"] = kind;
            letter.typed["about"] = about;
            VERIFY_OK(walk.take(letter));
        };
        write("person-change", "N21");
        write("password", "N20");
        QCOMPARE(owed("N20"), std::string("1151120"));
        write("person-change", "N20");
        QCOMPARE(owed("N20"), std::string());
    }

    void a_row_is_kept_five_years_after_its_end_and_then_erased_by_two_R_DU_1() {
        Walk walk;
        const auto& book = registers::people;
        VERIFY_OK(walk.take(designation(walk)));
        VERIFY_OK(walk.take(walk.good(book, *book.step("person.briefed"), "N20")));
        const auto erasing = [&] { return walk.good(book, *book.step("person.erased"), "N20"); };
        const auto by_the_head = [&](const StepRequest& wanted) {
            return walk.steps(Walk::with(Duty::unit_head)).event_of(wanted);
        };
        VERIFY_OK(walk.take(walk.good(book, *book.step("person.ended"), "N20")));
        walk.clock.advance(std::chrono::years{6});
        COMPARE_FAULT(by_the_head(erasing()), register_state);  // the head has not confirmed the end
        VERIFY_OK(walk.take(walk.good(book, *book.step("person.end-confirmed"), "N20")));
        QVERIFY(!walk.rows.row(book, "N20")->value("remark").empty());
        walk.clock.advance(std::chrono::days{5 * 365});
        const auto kept = by_the_head(erasing());
        COMPARE_FAULT(kept, register_state);
        QCOMPARE(std::string(kept.error().detail("reason")), std::string("kept"));
        walk.clock.advance(std::chrono::days{3});
        const auto owed = registers::owed(walk.rows, walk.today(), walk.calendar);
        QVERIFY(std::ranges::any_of(owed, [](const auto& one) { return one.row == "N20"; }));
        auto alone = erasing();
        alone.beside.reset();
        COMPARE_FAULT(by_the_head(alone), input_missing);
        alone.beside = Walk::with(Duty::query_officer);
        COMPARE_FAULT(by_the_head(alone), person_duty);
        VERIFY_OK(walk.take(erasing()));
        const auto* row = walk.rows.row(book, "N20");
        QVERIFY(row->state == std::string_view("erased") && row->value("remark").empty() &&
                row->sealed.contains("remark"));
        QCOMPARE(row->value("name"), std::string("說明"));  // who signed is known for as long as what they signed
        // Whoever is called the same is no second account of theirs.
        auto namesake = designation(walk);
        namesake.typed["code"] = "N21";
        VERIFY_OK(walk.take(namesake));
    }
};

JCIC_TEST(TestPeopleRegister)
#include "test_people_register.moc"
