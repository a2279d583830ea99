// R-DU-4, R-DU-6: whoever acts is designated on the day, and an approval is the trail's to bear out.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

class TestDuties : public QObject {
    Q_OBJECT

private slots:
    // The event says that a supervisor approved; whether one did is asked of the trail, before the card signs anything.
    void an_approval_that_the_trail_does_not_bear_out_sends_nothing_R_DU_6() {
        Branch branch;
        std::uint64_t asked = 0;
        branch.borne_out = [&](std::uint64_t event) -> Result<void> {
            asked = event;
            return fail(FaultCode::ledger_corrupt, "test", {{"reason", "signer"}});
        };
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        COMPARE_FAULT(desk.request(id), ledger_corrupt);
        QCOMPARE(asked, branch.journal.last("query.decided")->sequence);
        QVERIFY(branch.host.requests.empty());
        QVERIFY(branch.card.signed_bytes.empty());
        QCOMPARE(desk.state(id, Item::t52), ItemState::approved);
    }

    void who_is_ended_while_the_card_signs_sends_nothing_R_DU_4() {
        Branch branch;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        branch.card.point = [&] { branch.people.in_force.erase("L03"); };
        COMPARE_FAULT(desk.request(id), person_duty);
        QVERIFY(branch.host.requests.empty());
    }

    void who_is_ended_while_signed_in_opens_and_moves_nothing_R_DU_4() {
        auto [branch, desk, id] = Fetched();
        const auto waiting = desk.approved(guarantor_form());
        branch.people.in_force.erase("L03");
        COMPARE_FAULT(desk->records.view(id, Item::t52), person_duty);
        COMPARE_FAULT(desk->records.reveal_serial(id, Item::t50), person_duty);
        COMPARE_FAULT(desk->copies.reserve(id, Item::t52, ""), person_duty);
        COMPARE_FAULT(take(desk, "record.used-up", {{id, Item::t52}}), person_duty);
        COMPARE_FAULT(take(desk, "query.withdraw", {{waiting}}, "不辦了"), person_duty);
        COMPARE_FAULT(desk->submissions.submit(good_form()), person_duty);
        COMPARE_FAULT(desk.retrieve(id, Item::t50), person_duty);
        COMPARE_FAULT(desk.decide(waiting, {}, ""), person_ended);
        QCOMPARE(branch.journal.count("record.viewed"), 0);
    }

    void a_leaver_witnesses_nothing_R_DU_4() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        branch.people.in_force.erase("L01");
        COMPARE_FAULT(desk.erase(id, Item::t52, "使用完竣"), person_ended);
        branch.people.in_force["L01"] = {domain::Duty::supervisor};
        VERIFY_OK(desk.erase(id, Item::t52, "使用完竣"));
    }
};

JCIC_TEST(TestDuties)
#include "test_duties.moc"
