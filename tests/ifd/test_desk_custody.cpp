// Custody meets the card (R-DU-2, R-DU-3, R-DU-9) through the real daemon: which card it is, what was spent on it, and
// that it does not stay behind.
#include <QtTest>

#include "app/desk/rooms/parts.h"
#include "support/test_program.h"
#include "tests/ifd/desk_at_daemon.h"

using namespace jcic;
using scenario::code;

class TestDeskCustody : public QObject, private test::DeskAtDaemon {
    Q_OBJECT

private slots:
    void init() { open_desk_at_daemon(); }
    void cleanup() { close_desk_at_daemon(); }
    void another_card_than_the_one_handed_out_is_refused_with_both_numbers();
    void the_return_says_the_tries_spent_since_the_hand_out();
    void a_card_whose_work_is_done_is_called_out_until_it_is_pulled();
    void a_pulled_card_ends_the_session_at_JCIC_and_is_told_at_once();
    void the_daemon_killed_and_started_again_costs_the_session_and_no_try();

private:
    Result<void> open_jcic(const std::string& password) {
        return desk_->card().open_jcic(scenario::Officer::secret(password), {});
    }
};

void TestDeskCustody::another_card_than_the_one_handed_out_is_refused_with_both_numbers() {
    auto one = officer();
    QVERIFY(one.sign_in(domain::Duty::unit_head));
    const auto in_reader = desk_->snapshot()->cards.front().number;
    const auto custodian = one.with(domain::Duty::card_custodian);
    QCOMPARE(code(scenario::receive(*desk_, "0129999-04", custodian.person)), QString());
    QVERIFY(one.sign_in());
    const auto password = scenario::Officer::secret(custodian.password);
    QCOMPARE(code(scenario::hand_over(*desk_, true, "0129999-04", password)), QString());
    insert();
    const auto refused = open_jcic(pin());
    QCOMPARE(code(refused), QString("card.foreign"));
    QCOMPARE(refused.error().detail("wanted"), std::string_view("0129999-04"));
    QCOMPARE(refused.error().detail("found"), std::string_view(in_reader));
    QVERIFY(desk_->snapshot()->card.foreign);
    QCOMPARE(count_events("card.verifying"), std::size_t{0});
    QCOMPARE(tries(), 3);
}

void TestDeskCustody::the_return_says_the_tries_spent_since_the_hand_out() {
    take_seat();
    QCOMPARE(code(open_jcic(wrong_pin())), QString("card.pin.wrong"));
    QCOMPARE(code(open_jcic("12")), QString("card.pin.format"));  // not sent
    QCOMPARE(tries(), 2);
    auto one = officer();
    QVERIFY(one.hand_over(false));
    QCOMPARE(last_event("card.handed-back")["failed-tries"], std::string("1"));
    QVERIFY(one.hand_over(true));
    QCOMPARE(code(open_jcic(pin())), QString());
    QVERIFY(one.hand_over(false));
    QCOMPARE(last_event("card.handed-back")["failed-tries"], std::string("0"));
}

void TestDeskCustody::a_card_whose_work_is_done_is_called_out_until_it_is_pulled() {
    take_seat();
    auto one = officer();
    const auto query = one.submit();
    QVERIFY(query && one.approve(*query));
    QCOMPARE(code(open_jcic(pin())), QString());
    QCOMPARE(code(desk_->queries().request(*query, {})), QString());
    QVERIFY(!desk_->snapshot()->card.done_with);
    for (const auto item : domain::all_items) QCOMPARE(code(one.fetch(*query, item)), QString());
    QVERIFY(desk_->snapshot()->card.done_with);
    // Signed out with the card still in: the window is told that it is there.
    QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
    desk_->round({});
    QCOMPARE(desk_->snapshot()->card.state, desk::CardState::present);
    pull();
    QVERIFY(!desk_->snapshot()->card.done_with);
}

void TestDeskCustody::a_pulled_card_ends_the_session_at_JCIC_and_is_told_at_once() {
    take_seat();
    QCOMPARE(code(open_jcic(pin())), QString());
    QVERIFY(desk_->snapshot()->card.opened);
    // What covers the records in the windows: the monitor's own word, before any round.
    std::atomic<bool> gone = false;
    desk_->when_cards_change([&](bool card_gone) { gone = gone || card_gone; });
    reader_->pull();
    QTRY_VERIFY_WITH_TIMEOUT(gone, 10'000);
    desk_->round({});
    QVERIFY(!desk_->snapshot()->card.opened);
    QCOMPARE(desk_->snapshot()->card.state, desk::CardState::empty);
    QCOMPARE(desk_->snapshot()->host.state, desk::HostState::reachable);
    QVERIFY(!desk_->parts().card_line.card().verified());
    desk_->when_cards_change({});
}

void TestDeskCustody::the_daemon_killed_and_started_again_costs_the_session_and_no_try() {
    take_seat();
    QCOMPARE(code(open_jcic(pin())), QString());
    daemon_->kill();
    QTRY_VERIFY_WITH_TIMEOUT((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::no_service), 10'000);
    QVERIFY(!desk_->snapshot()->card.opened);
    QVERIFY(daemon_->start());
    QTRY_VERIFY_WITH_TIMEOUT((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::present), 10'000);
    const auto person = officer().with(domain::Duty::query_officer);
    QCOMPARE(code(desk_->seat().open_account(scenario::Officer::secret(person.password))), QString());
    QCOMPARE(code(open_jcic(pin())), QString());
    QCOMPARE(tries(), 3);
}

JCIC_TEST(TestDeskCustody)
#include "test_desk_custody.moc"
