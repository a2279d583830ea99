// R-SE-2: serial numbers that were lost in any way, asked for by subject.
#include <QtTest>

#include "inquiry/lost_numbers.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

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

    void a_number_that_a_query_holds_is_told_as_its_own() {
        auto [branch, desk, id] = WithSerials();
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

    void a_number_without_a_query_is_registered_once() {
        auto [branch, desk] = Sitting();
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

    void the_whole_number_is_never_told_R_SE_5() {
        auto [branch, desk] = Sitting();
        branch.host.issue(Item::t50, applicant, branch.clock.now());
        const auto whole = branch.host.issued.front().serial.whole();
        const auto row = row_of_first(desk);
        for (const auto& [name, value] : desk.rows().row(domain::registers::lost_serials, row)->values)
            QVERIFY2(value.find(whole) == std::string::npos, name.c_str());
        QCOMPARE(branch.journal.last("lost-serial.found")->entry.field("serial")->keep, domain::Keep::apart);
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

    void only_officers_ask_and_say_why() {
        Branch branch;
        {
            Desk desk(branch);
            for (const auto* blank : {" ", "\u3000", "\t"})
                COMPARE_FAULT(desk.find_serials(applicant, blank), input_missing);
        }
        Desk supervisor(branch, "L01");
        COMPARE_FAULT(supervisor.find_serials(), person_duty);
        QCOMPARE(branch.host.recoveries, 0);
        QVERIFY(branch.journal.events().empty());
    }
};

JCIC_TEST(TestLostSerials)
#include "test_lost_serials.moc"
