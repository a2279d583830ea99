// Z52 beside the trail: an item that was sent explains one line of its own moment, so that nothing is asked twice under
// one authorisation after a restore (R-AU-5, R-SE-2).

#include <QtTest>

#include "inquiry/lost_numbers.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

namespace {

Form only_income() {
    auto form = good_form();
    form.items = {Item::t50};
    return form;
}

/// One item was requested, now.
struct Requested {
    Branch branch;
    Desk desk{branch};
    QueryId id = desk.approved(only_income());
    UtcTime at{};
    std::string own = good_form().case_number;
    Requested() {
        VERIFY_OK(desk.request(id));
        at = branch.clock.now();
    }
};

}  // namespace

class TestNotHere : public QObject {
    Q_OBJECT

private:
    static AskedOfJcic line(UtcTime at, const std::string& case_number, const std::string& item = "T50") {
        return {at, item, case_number, "L03", "waiting"};
    }
    static std::vector<AskedOfJcic> left_of(const Desk& desk, const std::vector<AskedOfJcic>& lines) {
        return not_here(desk.book(), *domain::PersonalId::parse(applicant), lines);
    }

private Q_SLOTS:
    void a_request_that_never_arrived_explains_nothing_R_AU_5() {
        auto [branch, desk, id] = Approved();
        branch.host.before_effect = Fault{FaultCode::host_unreachable, "fake-host", {}};
        COMPARE_FAULT(desk.request(id), host_unreachable);
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
        QVERIFY(desk.item(id, Item::t50).requested_at.has_value());
        // The restored trail ends here: that it was then requested after all, JCIC alone knows.
        branch.host.issue(Item::t50, applicant, branch.clock.now(), good_form().case_number);
        branch.restored = roc("1151120");
        COMPARE_FAULT(desk.request(id), rule_au_5);
        QVERIFY(branch.host.times_issued(Item::t50) == 1);
    }

    void a_request_that_was_refused_explains_nothing() {
        Branch branch;
        branch.host.refuses = {Item::t50};
        Desk desk(branch);
        const auto id = desk.approved(only_income());
        COMPARE_FAULT(desk.request(id), host_refused);
        QCOMPARE(desk.state(id, Item::t50), ItemState::failed);
        QCOMPARE(left_of(desk, {line(branch.clock.now(), good_form().case_number)}).size(), std::size_t{1});
    }

    void one_request_explains_one_line() {
        Requested here;
        auto& [branch, desk, id, at, own] = here;
        branch.host.issue(Item::t50, applicant, branch.clock.now(), good_form().case_number);
        const auto found = desk.find_serials();
        VERIFY_OK(found);
        QCOMPARE(found->not_here.size(), std::size_t{1});
        // And so for who would ask under a form that was signed before the restore.
        branch.restored = roc("1151120");
        auto form = only_income();
        form.authorisation = "A-002";
        form.case_number = "115-信貸-00418";
        COMPARE_FAULT(desk.request(desk.approved(form)), rule_au_5);
    }

    void the_same_case_on_another_day_is_another_query() {
        Requested here;
        auto& [branch, desk, id, at, own] = here;
        QVERIFY(left_of(desk, {line(at + std::chrono::minutes{9}, own)}).empty());
        QCOMPARE(left_of(desk, {line(at + std::chrono::hours{24}, own)}).size(), std::size_t{1});
    }

    void the_nearest_line_is_the_requests_own() {
        Requested here;
        auto& [branch, desk, id, at, own] = here;
        const auto far = line(at - std::chrono::minutes{5}, own);
        const auto near = line(at + std::chrono::minutes{1}, "115-其他-00001");
        QVERIFY(left_of(desk, {far, near}) == std::vector{far});
        QVERIFY(left_of(desk, {near, far}) == std::vector{far});
    }

    void of_two_lines_of_one_moment_that_of_the_case_is_the_requests_own() {
        Requested here;
        auto& [branch, desk, id, at, own_case] = here;
        const auto own = line(branch.clock.now(), own_case);
        const auto other = line(branch.clock.now(), "115-其他-00001");
        QVERIFY(left_of(desk, {other, own}) == std::vector{other});
        QVERIFY(left_of(desk, {own, other}) == std::vector{other});
    }

    void another_item_and_one_that_nobody_knows_are_not_here() {
        Requested here;
        auto& [branch, desk, id, at, own] = here;
        const std::vector lines{line(at, own, "T51"), line(at, own, "T53"), line(at, own)};
        QCOMPARE(left_of(desk, lines).size(), std::size_t{2});
    }

    void Z52_is_asked_no_further_back_than_it_reaches_R_IT_5() {
        Branch branch;
        branch.authorisations.front().signed_on = roc("1130601");  // two years ago
        branch.restored = roc("1151120");
        Desk desk(branch);
        const auto id = desk.approved(only_income());
        VERIFY_OK(desk.request(id));
        QCOMPARE(branch.host.z52_asked, 1);
        const auto from = [](const char* today) { return QByteArray::fromStdString(z52_from(roc(today))->text()); };
        QCOMPARE(from("1151120"), QByteArray("1141120"));
        QCOMPARE(from("1170301"), QByteArray("1160301"));  // over the 29th of February
        QCOMPARE(from("1170229"), QByteArray("1160228"));
    }

    void a_line_from_before_the_form_was_signed_stands_in_nobodys_way() {
        Branch branch;
        branch.authorisations.front().signed_on = roc("1151120");
        branch.restored = roc("1151120");
        Desk desk(branch);
        const auto id = desk.approved(only_income());
        branch.host.issue(Item::t50, applicant, branch.clock.now() - std::chrono::hours{72});
        VERIFY_OK(desk.request(id));
        QCOMPARE(branch.host.z52_asked, 1);
    }

    void what_was_sent_again_later_explains_the_later_moment() {
        auto [branch, desk] = Sitting();
        const auto id = desk.approved(only_income());
        branch.host.before_effect = Fault{FaultCode::host_unknown_effect, "fake-host", {}};
        COMPARE_FAULT(desk.request(id), host_unknown_effect);
        branch.clock.advance(std::chrono::hours{2});
        VERIFY_OK(desk.settle(id));
        QCOMPARE(desk.state(id, Item::t50), ItemState::serial_held);
        const auto found = desk.find_serials();
        VERIFY_OK(found);
        QCOMPARE(found->serials.size(), std::size_t{1});
        QVERIFY(found->not_here.empty());
    }
};

// R-SE-2: what a supervisor signed of a lost number is what is written, and of whom a form is (R-AU-1, R-AU-5); who
// takes one over, and when: tests/rules/lost-serials.txt.

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

// R-SE-2: serial numbers that were lost, asked for by subject, where disk or host fail; who asks, and what is told:
// tests/rules/lost-serials.txt.

class TestLostSerials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asking_is_written_before_JCIC_is_asked() {
        Branch branch;
        Desk desk(branch);
        int asked_with = 0;
        branch.host.point = [&] { asked_with = branch.journal.count("lost-serial.asking"); };
        VERIFY_OK(desk.find_serials());
        QCOMPARE(asked_with, 1);
        QCOMPARE(branch.host.recoveries, 1);
        const auto asking = branch.journal.last("lost-serial.asking")->entry;
        QCOMPARE(asking.field("subject")->keep, domain::Keep::personal);
        QCOMPARE(asking.field("subject")->key, std::string{"lost-serial:1"});
        QCOMPARE(state_of(desk, "1"), std::string{"answered"});
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk.find_serials(), ledger_write);
        QCOMPARE(branch.host.recoveries, 1);
    }

    void a_number_whose_request_is_unsettled_goes_to_its_query() {
        Branch branch;
        branch.host.keys = false;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        branch.host.after_effect = Fault{FaultCode::host_unknown_effect, "fake-host", {}};
        COMPARE_FAULT(desk.request(id), host_unknown_effect);
        QCOMPARE(desk.state(id, Item::t52), ItemState::unsettled);
        const auto found = desk.find_serials();
        VERIFY_OK(found);
        for (const auto item : domain::all_items) QCOMPARE(desk.state(id, item), ItemState::serial_held);
        for (const auto& one : found->serials) QCOMPARE(one.query, std::optional(id));
        QCOMPARE(branch.journal.count("lost-serial.found"), 0);
        QCOMPARE(branch.host.requests.size(), std::size_t{1});
    }

    void a_host_that_does_not_answer_leaves_a_row_that_says_so() {
        auto [branch, desk] = Sitting();
        branch.host.before_effect = Fault{FaultCode::host_unreachable, "fake-host", {}};
        COMPARE_FAULT(desk.find_serials(), host_unreachable);
        QCOMPARE(state_of(desk, "1"), std::string{"unanswered"});
        QCOMPARE(branch.journal.last("lost-serial.unanswered")->entry.value("problem"),
                 std::string{"host.unreachable"});
        VERIFY_OK(desk.find_serials());
    }

    void an_answer_that_cannot_be_is_not_believed() {
        auto [branch, desk] = Sitting();
        branch.host.issue(Item::t50, applicant, branch.clock.now());
        branch.host.twists_recovery = [](std::vector<domain::RecoveredSerial>& held) { held.push_back(held.front()); };
        COMPARE_FAULT(desk.find_serials(), host_answer);
        for (const auto apart : {-std::chrono::hours{24 * 9}, std::chrono::hours{1}}) {
            branch.host.twists_recovery = [apart](std::vector<domain::RecoveredSerial>& held) {
                held.front().issued += apart;
            };
            const auto found = desk.find_serials();
            COMPARE_FAULT(found, host_answer);
            QCOMPARE(found.error().detail("reason"), std::string_view("issued"));
        }
        QCOMPARE(branch.journal.count("lost-serial.found"), 0);
    }

    void a_deadline_that_cannot_be_is_counted_from_the_issue_R_SE_8() {
        auto [branch, desk] = Sitting();
        const auto at = branch.clock.now();
        branch.host.issue(Item::t50, applicant, at);
        branch.host.says_deadline = domain::parse_iso("9999-12-31T23:59:59.000Z").value();
        const auto found = desk.find_serials();
        VERIFY_OK(found);
        QCOMPARE(found->serials.front().deadline, at + domain::info(Item::t50).held);
        QCOMPARE(branch.journal.last("lost-serial.found")->entry.value("deadline-from"), std::string{"request"});
    }
};

JCIC_TEST(TestNotHere)
JCIC_TEST(TestTakingOver)
JCIC_TEST(TestLostSerials)
#include "test_not_here.moc"
