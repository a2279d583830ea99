// R-SE-2: what a supervisor signed of a lost number is what is written, and of whom a form is (R-AU-1, R-AU-5); who
// takes one over, and when: tests/rules/lost-serials.txt.
#include <QtTest>

#include "inquiry/lost_numbers.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

class TestTakingOver : public QObject {
    Q_OBJECT

    /// Another query about the same subject, by another form.
    static QueryId second_query(Desk& desk) {
        auto form = good_form();
        form.authorisation = "A-002";
        form.case_number = "115-信貸-00418";
        return desk.approved(form);
    }
    static void alter(domain::Entry& entry, std::string_view name, const std::string& value) {
        const auto field = std::ranges::find(entry.fields, name, &domain::EntryField::name);
        QVERIFY(field != entry.fields.end() && field->value != value);
        field->value = value;
    }
    /// JCIC answers that query's request with the number that it named as a lost one.
    static void answer_with(Branch& branch, const domain::SerialNumber& number) {
        branch.host.twists = [number](std::vector<domain::SerialAnswer>& answers) {
            for (auto& one : answers)
                if (one.item == Item::t52) one.serial = number;
        };
    }

private Q_SLOTS:
    void what_was_signed_is_not_written_once_it_changed() {
        auto [branch, desk] = Sitting();
        const auto id = approved_with_lost_numbers(branch, desk);
        const auto row = row_of_first(desk);
        auto signed_event = desk->lost_serials.taking_over(id, row, desk.rows(), person("L01"));
        VERIFY_OK(signed_event);
        auto other = *signed_event;
        other.signatures.clear();
        COMPARE_FAULT(desk->lost_serials.take_over(id, desk.rows(), other), query_changed);
        VERIFY_OK(take(desk, "query.withdraw", {{id}}, "客戶撤件"));
        COMPARE_FAULT(desk->lost_serials.take_over(id, desk.rows(), *signed_event), serial_other);
        QCOMPARE(state_of(desk, row), std::string{"found"});
    }

    void what_is_not_what_was_signed_is_not_written() {
        auto [branch, desk] = Sitting();
        const auto id = approved_with_lost_numbers(branch, desk);
        branch.host.issue(Item::t52, applicant, branch.clock.now(), "115-其他-00001");
        const auto found = desk.find_serials();
        VERIFY_OK(found);
        QCOMPARE(found->serials.size(), std::size_t{2});
        const auto signed_event =
            desk->lost_serials.taking_over(id, found->serials.front().row, desk.rows(), person("L01"));
        VERIFY_OK(signed_event);
        const std::vector<std::pair<std::string_view, std::string>> altered{
            {"serial", branch.host.issued.back().serial.whole()},
            {"page", signed_event->value("page") + "說明\t無\n"},
            {"deadline", "2026-12-31T02:00:00.000Z"},
            {"lost-serial", found->serials.back().row}};
        for (const auto& [name, value] : altered) {
            auto other = *signed_event;
            alter(other, name, value);
            COMPARE_FAULT(desk->lost_serials.take_over(id, desk.rows(), other), query_changed);
        }
        QCOMPARE(desk.state(id, Item::t52), ItemState::approved);
        VERIFY_OK(desk->lost_serials.take_over(id, desk.rows(), *signed_event));
    }

    void what_was_signed_for_one_query_is_no_others() {
        auto [branch, desk] = Sitting();
        const auto id = approved_with_lost_numbers(branch, desk);
        const auto other = second_query(desk);
        QCOMPARE(desk.state(other, Item::t52), ItemState::approved);
        const auto row = row_of_first(desk);
        const auto signed_event = desk->lost_serials.taking_over(id, row, desk.rows(), person("L01"));
        VERIFY_OK(signed_event);
        COMPARE_FAULT(desk->lost_serials.take_over(other, desk.rows(), *signed_event), query_changed);
        VERIFY_OK(desk->lost_serials.take_over(id, desk.rows(), *signed_event));
        COMPARE_FAULT(desk->lost_serials.take_over(id, desk.rows(), *signed_event), register_state);
    }

    void of_two_queries_the_second_does_not_get_the_number() {
        auto [branch, desk] = Sitting();
        const auto id = approved_with_lost_numbers(branch, desk);
        const auto other = second_query(desk);
        const auto row = row_of_first(desk);
        const auto first = desk->lost_serials.taking_over(id, row, desk.rows(), person("L01"));
        const auto second = desk->lost_serials.taking_over(other, row, desk.rows(), person("L01"));
        VERIFY_OK(first);
        VERIFY_OK(second);
        VERIFY_OK(desk->lost_serials.take_over(other, desk.rows(), *second));
        COMPARE_FAULT(desk->lost_serials.take_over(id, desk.rows(), *first), register_state);
        QCOMPARE(desk.state(id, Item::t52), ItemState::approved);
    }

    void a_number_that_a_query_holds_is_not_taken_over() {
        auto [branch, desk] = Sitting();
        const auto id = approved_with_lost_numbers(branch, desk);
        const auto other = second_query(desk);
        const auto row = row_of_first(desk);
        const auto signed_event = desk->lost_serials.taking_over(id, row, desk.rows(), person("L01"));
        VERIFY_OK(signed_event);
        answer_with(branch, branch.host.issued.front().serial);
        VERIFY_OK(desk.request(other));
        QCOMPARE(desk.item(other, Item::t52).serial, std::optional(branch.host.issued.front().serial));
        const auto taken = desk->lost_serials.take_over(id, desk.rows(), *signed_event);
        COMPARE_FAULT(taken, serial_other);
        QCOMPARE(taken.error().detail("reason"), std::string_view("held"));
        QCOMPARE(state_of(desk, row), std::string{"found"});
    }

    void a_number_from_before_the_form_was_signed_is_not_taken_over_R_AU_1() {
        Branch branch;
        branch.authorisations.front().signed_on = roc("1151120");
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        branch.host.issue(Item::t50, applicant, branch.clock.now() - std::chrono::hours{72});
        const auto taken = desk.take_over(id, row_of_first(desk));
        COMPARE_FAULT(taken, rule_au_1);
        QCOMPARE(taken.error().detail("reason"), std::string_view("not-yet"));
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
    }

    void a_number_from_after_the_forms_last_day_is_not_taken_over_R_AU_1() {
        Branch branch;
        branch.authorisations.front().ends_on = roc("1151121");
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        branch.clock.advance(std::chrono::hours{48});
        branch.host.issue(Item::t50, applicant, branch.clock.now());
        const auto taken = desk.take_over(id, row_of_first(desk));
        COMPARE_FAULT(taken, rule_au_1);
        QCOMPARE(taken.error().detail("reason"), std::string_view("ended"));
    }

    void an_item_that_the_form_served_elsewhere_is_not_taken_over_R_AU_5() {
        auto [branch, desk] = Sitting();
        const auto id = approved_with_lost_numbers(branch, desk);
        auto other = branch.journal.last("query.submitted")->entry;  // as two programs at once might have written it
        other.id = {9};
        other.subject = "query:" + std::string(32, 'a');
        branch.journal.write(other);
        COMPARE_FAULT(desk.take_over(id, row_of_first(desk)), rule_au_5);
        QCOMPARE(desk.state(id, Item::t52), ItemState::approved);
    }

    void a_new_authorisation_is_free_of_what_was_before_the_restore() {
        Branch branch;
        branch.restored = roc("1151031");  // the form was signed the day after
        Desk desk(branch);
        const auto id = approved_with_lost_numbers(branch, desk);
        VERIFY_OK(desk.request(id));
        QCOMPARE(branch.host.z52_asked, 0);
    }

    void another_session_reads_the_same_state() {
        Branch branch;
        QueryId id;
        {
            Desk desk(branch);
            id = approved_with_lost_numbers(branch, desk);
            VERIFY_OK(desk.take_over(id, row_of_first(desk)));
        }
        Desk after(branch);
        QCOMPARE(after.state(id, Item::t52), ItemState::serial_held);
        QVERIFY(after.query(id).contradictions.empty());
        VERIFY_OK(after.retrieve(id, Item::t52));
    }
};

JCIC_TEST(TestTakingOver)
#include "test_taking_over.moc"
