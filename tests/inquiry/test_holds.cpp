// A legal hold, the end of a case's loan, and an authorisation that its subject took back: what each does to a query.

#include <QTest>
#include <QtTest>

#include "app/inquiry/book/written.h"
#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

domain::Hold hold_of(const char* row) {
    return {row, "court", "北院字第1號", "", "", "", {}};
}

}  // namespace

class TestHolds : public QObject {
    Q_OBJECT

private slots:
    void a_query_about_a_person_who_is_held_says_so_in_clear_and_without_them() {
        auto [branch, desk] = Sitting();
        auto of_case = hold_of("1"), of_person = hold_of("2"), of_another = hold_of("3");
        of_case.case_number = good_form().case_number;
        of_person.person = applicant;
        of_another.person = other_applicant;
        branch.holds = {of_case, of_person, of_another};
        const auto id = desk->submissions.submit(good_form()).value();
        const auto* event = branch.journal.last("query.submitted");
        QCOMPARE(event->entry.value("holds"), std::string("2"));
        QCOMPARE(event->entry.field("holds")->keep, domain::Keep::plain);
        QCOMPARE(desk.query(id).holds_then, std::set<std::string>{"2"});
        // A borrower beside a guarantor is somebody whose data it holds, too.
        const auto beside = desk->submissions.submit(guarantor_form()).value();
        QCOMPARE(desk.query(beside).holds_then, (std::set<std::string>{"2", "3"}));
    }

    void of_what_was_fetched_on_it_is_said_what_it_is_kept_on_or_it_goes() {
        auto [branch, desk, id] = Fetched();
        COMPARE_FAULT(take(desk, "record.keep", {{id, Item::t52}}, "契約所必要"), query_state);
        const auto entries = desk->terms.revocations("A-001", roc("1151120")).value();
        QCOMPARE(entries.size(), std::size_t{1});
        branch.journal.write(entries.front());
        desk.catch_up();
        QVERIFY(desk->terms.revocations("A-001", roc("1151121")).value().empty());
        const auto waits = [&there = desk, &id = id] {
            return waits_for_basis(there.query(id), there.item(id, Item::t52));
        };
        QVERIFY(waits() && is_open(desk.query(id)));
        QVERIFY(!waits_for_basis(desk.query(id), desk.item(id, Item::t50)));  // nothing came of it
        VERIFY_OK(take(desk, "record.keep", {{id, Item::t52}}, "履行契約所必要，貸款未結清"));
        QCOMPARE(branch.journal.last("record.kept-otherwise")->entry.field("reason")->keep, domain::Keep::personal);
        QVERIFY(!waits());
        COMPARE_FAULT(take(desk, "record.keep", {{id, Item::t52}}, "契約所必要"), query_state);
        Desk again(branch);  // another start of the program
        QVERIFY(!waits_for_basis(again.query(id), again.item(id, Item::t52)));
    }

    void what_is_used_up_since_its_authorisation_was_taken_back_waits_until_it_is_erased() {
        auto [branch, desk, id] = Fetched();
        branch.journal.write(desk->terms.revocations("A-001", roc("1151120")).value().front());
        desk.catch_up();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        QVERIFY(waits_for_basis(desk.query(id), desk.item(id, Item::t52)));
        COMPARE_FAULT(take(desk, "record.keep", {{id, Item::t52}}, "契約所必要"), query_state);
        VERIFY_OK(desk.erase(id, Item::t52, "當事人撤回授權"));
        QVERIFY(!waits_for_basis(desk.query(id), desk.item(id, Item::t52)));
    }
};

// A stop in force (R-LO-6): judged where a query is checked, submitted, approved, requested and retrieved.
using domain::ItemState;

namespace {

domain::Stop of_unit() {
    domain::Stop stop;
    stop.row = "1";
    stop.cause = "incident";
    stop.why = "林小姐疑似外洩";
    return stop;
}
domain::Stop of_item(Item item) {
    auto stop = of_unit();
    stop.row = "2";
    stop.imposed_by = "mof";
    stop.letter = "台財資字第1號";
    stop.item = item;
    stop.until = roc("1151231");
    return stop;
}

/// Whatever the branch itself says.
class StoppedAs : public ByBranch {
public:
    using Stops = std::function<Result<std::vector<domain::Stop>>()>;
    StoppedAs(Branch& branch, Stops stops) : ByBranch(branch), stops_(std::move(stops)) {}
    [[nodiscard]] Result<std::vector<domain::Stop>> stops() const override { return stops_(); }

private:
    Stops stops_;
};

}  // namespace

class TestStops : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_stopped_item_is_not_approved_but_may_be_refused() {
        auto [branch, desk] = Sitting();
        const auto id = desk->submissions.submit(good_form()).value();
        branch.stops = {of_item(Item::t50)};
        COMPARE_FAULT(desk.decide(id, {Item::t50, Item::t52}, ""), rule_lo_6);
        QCOMPARE(branch.journal.last("query.stopped")->entry.value("problem"), std::string("rule.R-LO-6"));
        QCOMPARE(desk.state(id, Item::t50), ItemState::submitted);
        // Prepared and signed before the stop, it is not written after it.
        branch.stops.clear();
        const auto signed_before = desk->approvals.decision(id, {Item::t50}, "", person("L01"), "not-needed").value();
        branch.stops = {of_unit()};
        COMPARE_FAULT(desk->approvals.decide(id, signed_before), rule_lo_6);
        VERIFY_OK(desk.decide(id, {}, "停止查詢"));
        QCOMPARE(desk.state(id, Item::t50), ItemState::refused);
    }

    void a_stop_that_comes_while_the_card_signs_is_heeded() {
        Branch branch;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        branch.card.point = [&] { branch.stops = {of_unit()}; };
        COMPARE_FAULT(desk.request(id), rule_lo_6);
        QVERIFY(branch.host.requests.empty());
        QCOMPARE(branch.journal.count("query.requesting"), 0);
    }

    void a_stop_that_comes_before_retrieving_is_written_is_heeded_data() {
        QTest::addColumn<QString>("stopped");
        QTest::newRow("who fetches") << "L04";
        QTest::newRow("whose query it is") << "L03";
    }

    /// May it be retrieved is asked first; then the transaction asks again.
    void a_stop_that_comes_before_retrieving_is_written_is_heeded() {
        QFETCH(QString, stopped);
        Branch branch;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        int asked = 0;
        const auto from_the_second_on = [&]() -> Result<std::vector<domain::Stop>> {
            if (++asked <= 1) return std::vector<domain::Stop>{};
            auto stop = of_unit();
            stop.person = person(stopped.toUtf8().constData());
            return std::vector{stop};
        };
        branch.journal.sign_in("L04");
        Book book;
        VERIFY_OK(branch.journal.refresh(book));
        const StoppedAs answers(branch, from_the_second_on);
        Inquiries inquiries(branch.journal, book, answers, person("L04"));
        COMPARE_FAULT(inquiries.retrievals.retrieve(id, Item::t50, branch.host, {}), rule_lo_6);
        QVERIFY(asked > 1);
        QCOMPARE(branch.journal.count("query.retrieving"), 0);
        QCOMPARE(branch.host.retrievals, 0);
    }

    void a_colleague_who_is_stopped_does_not_send_again_by_settling() {
        auto [branch, desk, id] = Approved();
        branch.host.before_effect = Fault{FaultCode::host_unknown_effect, "test", {}};
        COMPARE_FAULT(desk.request(id), host_unknown_effect);
        branch.stops = {of_unit()};
        branch.stops.front().person = person("L04");
        Desk colleague(branch, "L04");
        branch.clock.advance(settling_pause);
        VERIFY_OK(colleague.settle(id));
        QVERIFY(branch.host.issued.empty());
        QCOMPARE(colleague.state(id, Item::t50), ItemState::approved);
    }

    void what_is_out_is_settled_and_what_is_held_is_read_and_destroyed() {
        auto [branch, desk, id] = Fetched();
        auto other = good_form();
        other.authorisation = "A-002";
        const auto lost = desk.approved(other);
        branch.host.after_effect = Fault{FaultCode::host_unknown_effect, "test", {}};
        COMPARE_FAULT(desk.request(lost), host_unknown_effect);
        const auto sent = branch.host.requests.size();
        branch.stops = {of_unit()};
        VERIFY_OK(desk.settle(lost));
        QCOMPARE(desk.state(lost, Item::t50), ItemState::serial_held);
        QCOMPARE(branch.host.requests.size(), sent);  // asked for by subject: nothing is sent again
        VERIFY_OK(desk->records.view(id, Item::t52));
        const auto number = desk->copies.reserve(id, Item::t52, "").value();
        VERIFY_OK(take_with(desk, "copy.send", {{id, Item::t52, number}}));
        VERIFY_OK(take_with(desk, "copy.count", {{id, Item::t52, number}}, {{"sheets", "0"}}));
        VERIFY_OK(desk.destroy(id, Item::t52, number, "碎紙"));
    }

    void of_several_the_one_that_lasts_longest_is_told() {
        std::vector<domain::Stop> stops{of_item(Item::t50), of_unit(), of_item(Item::t50)};
        stops[2].until = roc("1160630");
        QCOMPARE(domain::not_stopped(stops, Item::t50, person("L03")).error().detail("stop"), std::string_view("1"));
        stops.erase(stops.begin() + 1);
        QCOMPARE(domain::not_stopped(stops, Item::t50, person("L03")).error().detail("until"),
                 std::string_view("116-06-30"));
        VERIFY_OK(domain::not_stopped(stops, Item::t51, person("L03")));
        // Of those that last as long, the first.
        for (const auto until : {std::optional<domain::RocDate>(), std::optional(roc("1160630"))}) {
            std::vector<domain::Stop> alike{of_unit(), of_unit()};
            alike[0].row = "first";
            for (auto& stop : alike) stop.until = until;
            QCOMPARE(domain::not_stopped(alike, Item::t50, person("L03")).error().detail("stop"),
                     std::string_view("first"));
        }
    }

    void what_nobody_can_read_lets_nothing_through() {
        Branch branch;
        Book book;
        const StoppedAs answers(branch, [] { return fail(FaultCode::ledger_corrupt, "test"); });
        Inquiries inquiries(branch.journal, book, answers, person("L03"));
        COMPARE_FAULT(inquiries.submissions.submit(good_form()), ledger_corrupt);
        QCOMPARE(branch.journal.count("query.submitted"), 0);
    }
};

JCIC_TEST(TestHolds)
JCIC_TEST(TestStops)
#include "test_holds.moc"
