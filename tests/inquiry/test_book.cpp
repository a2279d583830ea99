// State is what the events say: folded anew it is the same, and events that cannot be are believed in nothing.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

namespace {

domain::Entry about(const QueryId& id, std::string_view action) {
    static std::uint8_t next = 1;
    domain::Entry entry;
    entry.id[0] = next++;
    entry.action = action;
    entry.subject = "query:" + id;
    return entry;
}

/// What can happen to two queries, from the form to the erased record.
void whole_life(Branch& branch, Desk& desk, const std::function<void()>& after_each) {
    const auto step = [&](const auto& result) {
        VERIFY_OK(result);
        after_each();
    };
    const auto id = *desk->submissions.submit(good_form());
    step(desk.decide(id, {Item::t50, Item::t52}, "財產免查"));
    step(desk.request(id));
    branch.host.ready_at = branch.clock.now() + std::chrono::hours{1};
    step(desk.retrieve(id, Item::t50));
    step(desk.retrieve(id, Item::t52));
    step(desk->records.view(id, Item::t52));
    step(desk->records.reveal_serial(id, Item::t50));
    step(desk->copies.reserve(id, Item::t52, ""));
    step(take_with(desk, "copy.send", {{id, Item::t52, 1}}, {{"job", "7"}, {"sheets", "1"}}));
    step(take_with(desk, "copy.count", {{id, Item::t52, 1}}, {{"sheets", "0"}}));
    step(desk->copies.reserve(id, Item::t52, "印表機故障"));
    step(take_with(desk, "copy.send", {{id, Item::t52, 2}}));
    step(take_with(desk, "copy.count", {{id, Item::t52, 2}}, {{"sheets", "0"}}));
    step(take_with(desk, "copy.file", {{id, Item::t52, 2}}, {{"where", "櫃 3"}}));
    step(take(desk, "record.used-up", {{id, Item::t52}}));
    step(desk.destroy(id, Item::t52, 2, "碎紙"));
    step(desk.erase(id, Item::t52, "期滿"));
    const auto other = *desk->submissions.submit(guarantor_form());
    step(desk.decide(other, {Item::t50, Item::t51}, ""));
    branch.host.after_effect = Fault{FaultCode::host_unknown_effect, "fake-host", {}};
    QVERIFY(!desk.request(other));
    after_each();
    step(desk.settle(other));
    branch.clock.advance(std::chrono::days{8});
    step(desk->retrievals.expire());
}

}  // namespace

class TestBook : public QObject {
    Q_OBJECT

private slots:
    void folded_anew_it_is_the_same_after_every_step() {
        Branch branch;
        Desk desk(branch);
        int steps = 0;
        whole_life(branch, desk, [&] {
            Book anew;
            VERIFY_OK(branch.journal.refresh(anew));
            QVERIFY(anew == desk.book());
            ++steps;
        });
        QCOMPARE(steps, 20);
        QVERIFY(desk.book().strays().empty());
        for (const auto& [id, query] : desk.book().queries()) QVERIFY(query.contradictions.empty());
    }

    void folded_from_any_point_on_it_is_the_same() {
        auto [branch, desk] = Sitting();
        whole_life(branch, desk, [] {});
        const auto& events = branch.journal.events();
        Book whole;
        for (const auto& event : events) whole.apply(event);
        for (std::size_t cut = 0; cut <= events.size(); ++cut) {
            Book first;
            for (std::size_t i = 0; i < cut; ++i) first.apply(events[i]);
            Book then = first;
            for (std::size_t i = cut; i < events.size(); ++i) then.apply(events[i]);
            QVERIFY(then == whole);
            QCOMPARE(first.applied(), static_cast<std::uint64_t>(cut));
        }
    }

    void what_the_tables_forbid_changes_nothing_and_is_remembered() {
        Branch branch;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        const auto before = desk.query(id).items;
        std::vector<std::uint64_t> forbidden;
        const auto write = [&](const domain::Entry& entry) {
            forbidden.push_back(branch.journal.write(entry).sequence);
        };
        write(about(id, "query.submitted").plain("items", "T50"));
        write(about(id, "query.serial").plain("item", "T50").plain("deadline", "2026-11-27T02:00:00.000Z"));
        write(about(id, "query.serial").plain("item", "T53").plain("deadline", "2026-11-27T02:00:00.000Z"));
        write(about(id, "record.retrieved").plain("item", "T50"));
        write(about(id, "query.unsettled").plain("items", "T50"));
        write(about(id, "query.not-received").plain("items", "T50"));
        write(about(id, "query.request-failed").plain("item", "T50"));
        write(about(id, "query.expired").plain("item", "T50"));
        write(about(id, "query.not-yet").plain("item", "T50"));
        write(about(id, "query.requesting").plain("items", "T50").plain("key", "00"));
        write(about(id, "query.requesting").plain("key", "000102030405060708090a0b0c0d0e0f"));
        write(about(id, "query.withdrawn"));
        write(about(id, "query.decided").plain("approved", "T50"));
        write(about(id, "record.used-up").plain("item", "T50"));
        write(about(id, "record.erased").plain("item", "T50"));
        write(about(id, "copy.reserved").plain("item", "T50").plain("number", "1"));
        write(about(id, "copy.sent").plain("item", "T50").plain("number", "1"));
        Desk next(branch);
        QCOMPARE(next.query(id).contradictions, forbidden);
        QVERIFY(next.query(id).items == before);
        QVERIFY(next.query(id).requests.empty());
        VERIFY_OK(next.request(id));
    }

    void an_event_about_an_unknown_query_is_a_stray() {
        Branch branch;
        const auto one = branch.journal.write(about("0123", "query.requesting").plain("items", "T50"));
        const auto two = branch.journal.write(about("0123", "query.submitted"));  // says nothing of items
        Desk desk(branch);
        QVERIFY(desk.book().queries().empty());
        QCOMPARE(desk.book().strays(), (std::vector{one.sequence, two.sequence}));
        QCOMPARE(desk.book().applied(), two.sequence);
    }

    void events_about_other_things_are_passed_over() {
        Branch branch;
        auto entry = about("x", "card.handed-out");
        entry.subject = "card:0129999-03";
        branch.journal.write(entry);
        Desk desk(branch);
        QCOMPARE(desk.book().applied(), std::uint64_t{1});
        QVERIFY(desk.book().strays().empty());
    }

    void an_approval_without_a_signature_approves_nothing() {
        auto [branch, desk, id] = Submitted();
        branch.journal.write(about(id, "query.decided").plain("approved", "T50,T51,T52"));
        COMPARE_FAULT(desk.request(id), query_state);
        QCOMPARE(desk.state(id, Item::t50), ItemState::submitted);
        QCOMPARE(desk.query(id).contradictions.size(), std::size_t{1});
    }

    void a_decision_is_believed_whole_or_not_at_all() {
        auto [branch, desk] = Sitting();
        auto form = good_form();
        form.items = {Item::t50};
        const auto id = *desk->submissions.submit(form);
        auto entry = about(id, "query.decided").plain("approved", "T50").plain("refused", "T52");
        entry.to_be_signed(person("L01"), domain::purpose::approval);
        branch.journal.write(entry);
        Desk next(branch);
        QCOMPARE(next.state(id, Item::t50), ItemState::submitted);
        QVERIFY(!next.query(id).approval);
    }

    void a_copys_event_whose_number_is_none_is_believed_in_nothing() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        for (const auto* number : {"", "1x", "+1", " 1", "01", "4294967297"})
            branch.journal.write(about(id, "copy.sent").plain("item", "T52").plain("number", number));
        for (const auto* sheets : {"", "two", "2 ", "-2", "4294967298"})
            branch.journal.write(
                about(id, "copy.sent").plain("item", "T52").plain("number", "1").plain("sheets", sheets));
        Desk next(branch);
        QCOMPARE(next.item(id, Item::t52).copies.at(0).state, domain::CopyState::reserved);
        QCOMPARE(next.item(id, Item::t52).copies.at(0).sheets, 0);
        QCOMPARE(next.query(id).contradictions.size(), std::size_t{11});
    }

    void later_words_for_a_query_are_part_of_its_story() {
        auto [branch, desk, id] = Submitted();
        const auto later = branch.journal.write(about(id, "query.reviewed"));
        Desk next(branch);
        QVERIFY(next.query(id).contradictions.empty());
        QCOMPARE(next.query(id).story.back(), later.sequence);
    }
};

JCIC_TEST(TestBook)
#include "test_book.moc"
