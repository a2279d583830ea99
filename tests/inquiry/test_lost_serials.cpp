// R-SE-2: serial numbers that were lost, asked for by subject, where disk or host fail; who asks, and what is told:
// tests/rules/lost-serials.txt.
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

JCIC_TEST(TestLostSerials)
#include "test_lost_serials.moc"
