// What was refused, failed or expired is told to whoever asked until they have seen why.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

class TestEndSeen : public QObject {
    Q_OBJECT

private slots:
    void what_was_refused_is_open_until_its_querier_has_seen_it() {
        auto [branch, desk] = Sitting();
        const auto id = desk->submissions.submit(good_form()).value();
        VERIFY_OK(desk.decide(id, {}, "不是本人簽的"));
        QCOMPARE(desk.state(id, Item::t50), ItemState::refused);
        QVERIFY(is_open(desk.query(id)) && !desk.item(id, Item::t50).end_seen);
        VERIFY_OK(desk->submissions.note_end_seen(id));
        QVERIFY(!is_open(desk.query(id)) && desk.item(id, Item::t50).end_seen);
        QCOMPARE(branch.journal.last("query.end-seen")->entry.value(field::items), std::string("T50,T51,T52"));
        const auto events = branch.journal.events().size();
        VERIFY_OK(desk->submissions.note_end_seen(id));
        QCOMPARE(branch.journal.events().size(), events);
    }

    void only_what_came_to_nothing_has_an_end_to_be_seen() {
        auto [branch, desk] = Sitting();
        const auto id = desk->submissions.submit(good_form()).value();
        const auto events = branch.journal.events().size();
        VERIFY_OK(desk->submissions.note_end_seen(id));
        QCOMPARE(branch.journal.events().size(), events);
        VERIFY_OK(desk->submissions.withdraw(id, "不辦了"));
        VERIFY_OK(desk->submissions.note_end_seen(id));  // who withdrew it knows
        QVERIFY(!is_open(desk.query(id)));
        QVERIFY(branch.journal.last("query.end-seen") == nullptr);
    }

    void nobody_else_sees_it_for_the_querier() {
        auto [branch, desk] = Sitting();
        const auto id = desk->submissions.submit(good_form()).value();
        VERIFY_OK(desk.decide(id, {}, "不是本人簽的"));
        Desk other(branch, "L04");
        COMPARE_FAULT(other->submissions.note_end_seen(id), person_duty);
    }

    void what_comes_to_nothing_later_is_told_anew() {
        auto [branch, desk] = Sitting();
        const auto id = desk->submissions.submit(good_form()).value();
        VERIFY_OK(desk.decide(id, {Item::t52}, "只准 T52"));
        VERIFY_OK(desk->submissions.note_end_seen(id));
        VERIFY_OK(desk.request(id));
        branch.clock.advance(domain::info(Item::t52).held + std::chrono::hours{1});
        VERIFY_OK(desk->retrievals.expire());
        QCOMPARE(desk.state(id, Item::t52), ItemState::expired);
        QVERIFY(desk.item(id, Item::t50).end_seen && !desk.item(id, Item::t52).end_seen);
        QVERIFY(is_open(desk.query(id)));
    }
};

JCIC_TEST(TestEndSeen)
#include "test_end_seen.moc"
