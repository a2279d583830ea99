// R-SE-2: serial numbers that were lost in any way, asked for by subject; those of requests that a restored trail does
// not have are fetched only once a supervisor signed.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

namespace {

/// As the trail has it after a restore: approved here, and requested where nobody reads any more.
QueryId approved_with_lost_numbers(Branch& branch, Desk& desk, const std::set<Item>& issued = {Item::t52}) {
    const auto id = desk.approved(good_form());
    for (const auto item : issued) branch.host.issue(item, applicant, branch.clock.now(), good_form().case_number);
    return id;
}

std::string row_of_first(Desk& desk) {
    const auto found = desk.find_serials();
    return found && !found->serials.empty() ? found->serials.front().row : std::string();
}

std::string state_of(Desk& desk, const std::string& row) {
    const auto* found = desk.rows().row(domain::registers::lost_serials, row);
    return found == nullptr ? std::string() : std::string(found->state);
}

}  // namespace

class TestLostSerials : public QObject {
    Q_OBJECT

private slots:
    void asking_is_written_before_JCIC_is_asked();
    void a_number_that_a_query_holds_is_told_as_its_own();
    void a_number_whose_request_is_unsettled_goes_to_its_query();
    void a_number_without_a_query_is_registered_once();
    void the_whole_number_is_never_told_R_SE_5();
    void without_approval_nothing_is_fetched();
    void an_approved_query_takes_it_over_and_makes_no_request();
    void the_approver_is_not_the_querier_R_DU_6();
    void another_querier_does_not_take_it_over();
    void another_subjects_query_does_not_take_it_over();
    void an_item_that_is_not_approved_does_not_take_it_over();
    void a_number_is_taken_over_once();
    void what_was_signed_is_not_written_once_it_changed();
    void a_number_that_is_over_is_not_taken_over();
    void under_a_stop_it_is_asked_for_and_not_taken_over_R_LO_6();
    void a_host_that_does_not_answer_leaves_a_row_that_says_so();
    void an_answer_that_cannot_be_is_not_believed();
    void a_deadline_that_cannot_be_is_counted_from_the_issue_R_SE_8();
    void only_officers_ask_and_say_why();
    void after_a_restore_an_unknown_query_in_Z52_stops_the_request_R_AU_5();
    void a_new_authorisation_is_free_of_what_was_before_the_restore();
    void another_session_reads_the_same_state();
};

void TestLostSerials::asking_is_written_before_JCIC_is_asked() {
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

void TestLostSerials::a_number_that_a_query_holds_is_told_as_its_own() {
    Branch branch;
    Desk desk(branch);
    const auto id = desk.approved(good_form());
    VERIFY_OK(desk.request(id));
    const auto found = desk.find_serials();
    VERIFY_OK(found);
    QCOMPARE(found->serials.size(), std::size_t{3});
    for (const auto& one : found->serials) {
        QCOMPARE(one.query, std::optional(id));
        QVERIFY(one.row.empty());
    }
    QVERIFY(found->not_here.empty());
    QCOMPARE(branch.journal.count("lost-serial.found"), 0);
    QCOMPARE(branch.journal.last("lost-serial.answered")->entry.value("held"), std::string{"3"});
}

void TestLostSerials::a_number_whose_request_is_unsettled_goes_to_its_query() {
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

void TestLostSerials::a_number_without_a_query_is_registered_once() {
    Branch branch;
    Desk desk(branch);
    branch.host.issue(Item::t50, applicant, branch.clock.now(), "115-房貸-00099");
    branch.host.issue(Item::t50, other_applicant, branch.clock.now());
    const auto first = desk.find_serials();
    VERIFY_OK(first);
    QCOMPARE(first->serials.size(), std::size_t{1});
    QVERIFY(!first->serials.front().query);
    const auto row = first->serials.front().row;
    QCOMPARE(state_of(desk, row), std::string{"found"});
    QCOMPARE(first->not_here.size(), std::size_t{1});
    QCOMPARE(first->not_here.front().case_number, std::string{"115-房貸-00099"});
    const auto again = desk.find_serials();
    VERIFY_OK(again);
    QCOMPARE(again->serials.front().row, row);
    QCOMPARE(branch.journal.count("lost-serial.found"), 1);
    QCOMPARE(branch.journal.last("lost-serial.answered")->entry.value("without-query"), std::string{"1"});
}

void TestLostSerials::the_whole_number_is_never_told_R_SE_5() {
    Branch branch;
    Desk desk(branch);
    branch.host.issue(Item::t50, applicant, branch.clock.now());
    const auto whole = branch.host.issued.front().serial.whole();
    const auto row = row_of_first(desk);
    for (const auto& [name, value] : desk.rows().row(domain::registers::lost_serials, row)->values)
        QVERIFY2(value.find(whole) == std::string::npos, name.c_str());
    QCOMPARE(branch.journal.last("lost-serial.found")->entry.field("serial")->keep, domain::Keep::apart);
}

void TestLostSerials::without_approval_nothing_is_fetched() {
    Branch branch;
    Desk desk(branch);
    const auto submitted = desk->submit(good_form());
    VERIFY_OK(submitted);
    branch.host.issue(Item::t52, applicant, branch.clock.now());
    const auto row = row_of_first(desk);
    COMPARE_FAULT(desk.take_over(*submitted, row), serial_other);
    COMPARE_FAULT(desk.retrieve(*submitted, Item::t52), query_state);
    QCOMPARE(branch.host.retrievals, 0);
    QVERIFY(desk->ready().empty());
}

void TestLostSerials::an_approved_query_takes_it_over_and_makes_no_request() {
    Branch branch;
    Desk desk(branch);
    const auto id = approved_with_lost_numbers(branch, desk);
    const auto row = row_of_first(desk);
    VERIFY_OK(desk.take_over(id, row));
    QCOMPARE(desk.state(id, Item::t52), ItemState::serial_held);
    QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
    QCOMPARE(state_of(desk, row), std::string{"taken"});
    const auto event = branch.journal.last("query.serial-taken-over")->entry;
    QCOMPARE(event.signatures.size(), std::size_t{1});
    QCOMPARE(event.signatures.front().signer, person("L01"));
    QCOMPARE(event.value("lost-serial"), row);
    QVERIFY(event.value("page").find(branch.host.issued.front().serial.whole()) == std::string::npos);
    VERIFY_OK(desk.retrieve(id, Item::t52));
    QCOMPARE(desk.state(id, Item::t52), ItemState::retrieved);
    QVERIFY(branch.host.requests.empty());
    // What is left of the query is requested as ever.
    VERIFY_OK(desk.request(id));
    QCOMPARE(branch.host.times_issued(Item::t52), 1);
    QCOMPARE(branch.host.times_issued(Item::t50), 1);
}

void TestLostSerials::the_approver_is_not_the_querier_R_DU_6() {
    Branch branch;
    branch.people.in_force["L03"].insert(domain::Duty::supervisor);
    Desk desk(branch);
    const auto id = approved_with_lost_numbers(branch, desk);
    const auto row = row_of_first(desk);
    COMPARE_FAULT(desk.take_over(id, row, "L03"), rule_du_6);
    COMPARE_FAULT(desk.take_over(id, row, "L02"), rule_du_6);  // no supervisor
    QCOMPARE(desk.state(id, Item::t52), ItemState::approved);
}

void TestLostSerials::another_querier_does_not_take_it_over() {
    Branch branch;
    QueryId id;
    {
        Desk desk(branch);
        id = approved_with_lost_numbers(branch, desk);
    }
    Desk other(branch, "L04");
    const auto row = row_of_first(other);
    COMPARE_FAULT(other.take_over(id, row), person_duty);
}

void TestLostSerials::another_subjects_query_does_not_take_it_over() {
    Branch branch;
    Desk desk(branch);
    const auto id = desk.approved(guarantor_form());
    branch.host.issue(Item::t50, applicant, branch.clock.now());
    const auto taken = desk.take_over(id, row_of_first(desk));
    COMPARE_FAULT(taken, serial_other);
    QCOMPARE(taken.error().detail("reason"), std::string_view("subject"));
}

void TestLostSerials::an_item_that_is_not_approved_does_not_take_it_over() {
    Branch branch;
    Desk desk(branch);
    auto form = good_form();
    form.items = {Item::t50};
    const auto id = desk.approved(form);
    branch.host.issue(Item::t52, applicant, branch.clock.now());
    const auto taken = desk.take_over(id, row_of_first(desk));
    COMPARE_FAULT(taken, serial_other);
    QCOMPARE(taken.error().detail("reason"), std::string_view("item"));
}

void TestLostSerials::a_number_is_taken_over_once() {
    Branch branch;
    Desk desk(branch);
    const auto id = approved_with_lost_numbers(branch, desk);
    const auto row = row_of_first(desk);
    VERIFY_OK(desk.take_over(id, row));
    COMPARE_FAULT(desk.take_over(id, row), register_state);
    const auto found = desk.find_serials();
    VERIFY_OK(found);
    QCOMPARE(found->serials.front().query, std::optional(id));
    QVERIFY(found->not_here.empty());
}

void TestLostSerials::what_was_signed_is_not_written_once_it_changed() {
    Branch branch;
    Desk desk(branch);
    const auto id = approved_with_lost_numbers(branch, desk);
    const auto row = row_of_first(desk);
    auto signed_event = desk->taking_over(id, row, desk.rows(), person("L01"));
    VERIFY_OK(signed_event);
    auto other = *signed_event;
    other.signatures.clear();
    COMPARE_FAULT(desk->take_over(id, desk.rows(), other), query_changed);
    VERIFY_OK(desk->withdraw(id, "客戶撤件"));
    COMPARE_FAULT(desk->take_over(id, desk.rows(), *signed_event), serial_other);
    QCOMPARE(state_of(desk, row), std::string{"found"});
}

void TestLostSerials::a_number_that_is_over_is_not_taken_over() {
    Branch branch;
    Desk desk(branch);
    const auto id = approved_with_lost_numbers(branch, desk);
    const auto row = row_of_first(desk);
    branch.clock.advance(domain::info(Item::t52).held);
    COMPARE_FAULT(desk.take_over(id, row), rule_se_2);
    const auto found = desk.find_serials();
    VERIFY_OK(found);
    QVERIFY(found->serials.empty());
}

void TestLostSerials::under_a_stop_it_is_asked_for_and_not_taken_over_R_LO_6() {
    Branch branch;
    Desk desk(branch);
    const auto id = approved_with_lost_numbers(branch, desk);
    branch.stops = {domain::Stop{"1", "", "", "incident", "疑似外洩", Item::t52, {}, {}}};
    const auto row = row_of_first(desk);
    QVERIFY(!row.empty());
    COMPARE_FAULT(desk.take_over(id, row), rule_lo_6);
    branch.stops.clear();
    VERIFY_OK(desk.take_over(id, row));
}

void TestLostSerials::a_host_that_does_not_answer_leaves_a_row_that_says_so() {
    Branch branch;
    Desk desk(branch);
    branch.host.before_effect = Fault{FaultCode::host_unreachable, "fake-host", {}};
    COMPARE_FAULT(desk.find_serials(), host_unreachable);
    QCOMPARE(state_of(desk, "1"), std::string{"unanswered"});
    QCOMPARE(branch.journal.last("lost-serial.unanswered")->entry.value("problem"), std::string{"host.unreachable"});
    VERIFY_OK(desk.find_serials());
}

void TestLostSerials::an_answer_that_cannot_be_is_not_believed() {
    Branch branch;
    Desk desk(branch);
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

void TestLostSerials::a_deadline_that_cannot_be_is_counted_from_the_issue_R_SE_8() {
    Branch branch;
    Desk desk(branch);
    const auto at = branch.clock.now();
    branch.host.issue(Item::t50, applicant, at);
    branch.host.says_deadline = domain::parse_iso("9999-12-31T23:59:59.000Z").value();
    const auto found = desk.find_serials();
    VERIFY_OK(found);
    QCOMPARE(found->serials.front().deadline, at + domain::info(Item::t50).held);
    QCOMPARE(branch.journal.last("lost-serial.found")->entry.value("deadline-from"), std::string{"request"});
}

void TestLostSerials::only_officers_ask_and_say_why() {
    Branch branch;
    {
        Desk desk(branch);
        COMPARE_FAULT(desk.find_serials(applicant, " "), input_missing);
    }
    Desk supervisor(branch, "L01");
    COMPARE_FAULT(supervisor.find_serials(), person_duty);
    QCOMPARE(branch.host.recoveries, 0);
    QVERIFY(branch.journal.events().empty());
}

void TestLostSerials::after_a_restore_an_unknown_query_in_Z52_stops_the_request_R_AU_5() {
    Branch branch;
    branch.restored = roc("1151120");
    Desk desk(branch);
    const auto id = approved_with_lost_numbers(branch, desk, {Item::t50, Item::t51, Item::t52});
    const auto refused = desk.request(id);
    COMPARE_FAULT(refused, rule_au_5);
    QCOMPARE(refused.error().detail("reason"), std::string_view("z52"));
    QVERIFY(branch.host.requests.empty());
    const auto found = desk.find_serials();
    VERIFY_OK(found);
    for (const auto& one : found->serials) VERIFY_OK(desk.take_over(id, one.row));
    for (const auto item : domain::all_items) VERIFY_OK(desk.retrieve(id, item));
    // Another query of the subject, by another form signed before: what is explained stands in nobody's way.
    auto form = good_form();
    form.authorisation = "A-002";
    form.case_number = "115-信貸-00418";
    const auto next = desk.approved(form);
    VERIFY_OK(desk.request(next));
    QVERIFY(branch.host.z52_asked > 0);
}

void TestLostSerials::a_new_authorisation_is_free_of_what_was_before_the_restore() {
    Branch branch;
    branch.restored = roc("1151031");  // the form was signed the day after
    Desk desk(branch);
    const auto id = approved_with_lost_numbers(branch, desk);
    VERIFY_OK(desk.request(id));
    QCOMPARE(branch.host.z52_asked, 0);
}

void TestLostSerials::another_session_reads_the_same_state() {
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

JCIC_TEST(TestLostSerials)
#include "test_lost_serials.moc"
