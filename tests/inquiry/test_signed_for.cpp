// R-DU-6: what is requested, taken over and fetched was approved by who was entitled to it, as the trail says and not
// as an event claims: who can write events can write that it was.
#include <QtTest>

#include "app/inquiry/book/written.h"
#include "inquiry/lost_numbers.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

namespace {

/// These events stand on no signature that is worth anything.
std::function<Result<void>(std::uint64_t)> all_but(const std::set<std::uint64_t>& forged) {
    return [&forged](std::uint64_t event) -> Result<void> {
        if (!forged.contains(event)) return {};
        return fail(FaultCode::ledger_corrupt, "test", {{"reason", "signature"}});
    };
}

/// As a program that knows the trail's form writes it.
domain::Entry forged_decision(const QueryId& id, const std::string& approved) {
    domain::Entry entry;
    entry.id = {9};
    entry.action = action::query_decided;
    entry.subject = subject_of(id);
    entry.plain(field::approved, approved).plain(field::refused, "");
    return entry.to_be_signed(person("L01"), domain::purpose::approval);
}

}  // namespace

class TestSignedFor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_forged_approval_beside_a_genuine_refusal_requests_nothing() {
        std::set<std::uint64_t> forged;
        Branch branch;
        branch.borne_out = all_but(forged);
        Desk desk(branch);
        const auto id = desk->submissions.submit(good_form()).value();
        forged.insert(branch.journal.write(forged_decision(id, "T50")).sequence);
        desk.catch_up();
        VERIFY_OK(desk.decide(id, {}, ""));  // the supervisor refuses what is left
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
        QCOMPARE(desk.state(id, Item::t52), ItemState::refused);
        COMPARE_FAULT(desk.request(id), ledger_corrupt);
        QVERIFY(branch.host.requests.empty());
        QVERIFY(branch.card.signed_bytes.empty());
    }

    void a_forged_approval_takes_nothing_over() {
        std::set<std::uint64_t> forged;
        Branch branch;
        branch.borne_out = all_but(forged);
        Desk desk(branch);
        const auto id = desk->submissions.submit(good_form()).value();
        forged.insert(branch.journal.write(forged_decision(id, "T50")).sequence);
        desk.catch_up();
        VERIFY_OK(desk.decide(id, {}, ""));
        branch.host.issue(Item::t50, applicant, branch.clock.now(), good_form().case_number);
        COMPARE_FAULT(desk.take_over(id, row_of_first(desk)), ledger_corrupt);
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
    }

    void a_taking_over_that_is_not_borne_out_fetches_nothing() {
        std::set<std::uint64_t> forged;
        Branch branch;
        branch.borne_out = all_but(forged);
        Desk desk(branch);
        const auto id = approved_with_lost_numbers(branch, desk);
        VERIFY_OK(desk.take_over(id, row_of_first(desk)));
        forged.insert(branch.journal.last("query.serial-taken-over")->sequence);
        COMPARE_FAULT(desk.retrieve(id, Item::t52), ledger_corrupt);
        QCOMPARE(branch.host.retrievals, 0);
        QCOMPARE(branch.journal.count("query.retrieving"), 0);
        QCOMPARE(branch.journal.last("query.stopped")->entry.value("problem"), std::string{"ledger.corrupt"});
        forged.clear();
        VERIFY_OK(desk.retrieve(id, Item::t52));
    }

    void an_approval_that_is_not_borne_out_fetches_nothing() {
        std::set<std::uint64_t> forged;
        Branch branch;
        branch.borne_out = all_but(forged);
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        forged.insert(branch.journal.last("query.decided")->sequence);
        COMPARE_FAULT(desk.retrieve(id, Item::t52), ledger_corrupt);
        QCOMPARE(branch.host.retrievals, 0);
    }

    void a_taking_over_by_another_or_unsigned_or_of_another_approval_is_believed_in_nothing() {
        auto [branch, desk] = Sitting();
        const auto id = approved_with_lost_numbers(branch, desk);
        const auto genuine = desk->lost_serials.taking_over(id, row_of_first(desk), desk.rows(), person("L01"));
        VERIFY_OK(genuine);
        std::vector<domain::Entry> forged(4, *genuine);
        forged[0].signatures.clear();
        forged[1].signatures.front().signer = person("L03");
        forged[2].to_be_signed(person("L04"), domain::purpose::approval);
        std::erase_if(forged[3].fields, [](const auto& one) { return one.name == field::rests_on; });
        forged[3].rests_on(branch.journal.last("query.submitted")->earlier());
        std::vector<std::uint64_t> contradictions;
        for (std::size_t i = 0; i < forged.size(); ++i) {
            forged[i].id = {static_cast<std::uint8_t>(i), 9};
            contradictions.push_back(branch.journal.write(forged[i]).sequence);
        }
        branch.journal.sign_in("L04");  // another officer writes what is signed as it should be
        contradictions.push_back(branch.journal.write(*genuine).sequence);
        branch.journal.sign_in("L03");
        desk.catch_up();
        QCOMPARE(desk.query(id).contradictions, contradictions);
        QCOMPARE(desk.state(id, Item::t52), ItemState::approved);
        QVERIFY(!desk.item(id, Item::t52).serial);
    }

    /// Nobody sits there to be told: the trail is not to fill up with it.
    void what_is_not_borne_out_is_not_tried_again_at_once() {
        std::set<std::uint64_t> forged;
        Branch branch;
        branch.borne_out = all_but(forged);
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        forged.insert(branch.journal.last("query.decided")->sequence);
        const std::pair what{id, Item::t52};
        QVERIFY(std::ranges::count(desk->retrievals.to_fetch(), what) == 1);
        COMPARE_FAULT(desk.retrieve(id, Item::t52), ledger_corrupt);
        QVERIFY(std::ranges::count(desk->retrievals.to_fetch(), what) == 0);
        branch.clock.advance(pause_after(1));
        QVERIFY(std::ranges::count(desk->retrievals.to_fetch(), what) == 1);
    }

    void an_item_keeps_the_decision_that_approved_it() {
        auto [branch, desk] = Sitting();
        const auto id = desk->submissions.submit(good_form()).value();
        const auto first = branch.journal.write(forged_decision(id, "T50"));
        desk.catch_up();
        VERIFY_OK(desk.decide(id, {Item::t51}, ""));
        const auto second = branch.journal.last("query.decided")->sequence;
        QVERIFY(second != first.sequence);
        QCOMPARE(desk.item(id, Item::t50).approved_in.sequence, first.sequence);
        QCOMPARE(desk.item(id, Item::t51).approved_in.sequence, second);
        QCOMPARE(desk.item(id, Item::t52).approved_in.sequence, std::uint64_t{0});
    }
};

JCIC_TEST(TestSignedFor)
#include "test_signed_for.moc"
