// The card in people's hands: custody, password, pulled.

#include <QtTest>

#include "at_the_desk.h"

using namespace jcic;
using scenario::code;

class HandsTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void nothing_is_requested_without_the_card_handed_out_R_DU_9();
    void the_custodian_of_the_card_signs_with_their_own_password_only();
    void a_wrong_card_password_costs_one_try_and_is_told_with_what_is_left();
    void a_pulled_card_ends_the_session_at_JCIC();
};

void HandsTest::nothing_is_requested_without_the_card_handed_out_R_DU_9() {
    auto one = officer();
    QVERIFY(one.sign_in());
    const auto query = one.submit();
    QVERIFY(query && one.approve(*query));
    QCOMPARE(code(one.open_jcic()), QString("card.custody"));
    QCOMPARE(code(desk_->queries().request(*query, {})), QString("host.session"));
    QCOMPARE(state(domain::Item::t50), domain::ItemState::approved);
}

void HandsTest::the_custodian_of_the_card_signs_with_their_own_password_only() {
    auto one = officer();
    QVERIFY(one.sign_in());
    const auto page = desk_->card().hand_over_page(true, desk_->snapshot()->cards.front().number, "徵信查調");
    QVERIFY(page);
    const auto querier = one.with(domain::Duty::query_officer);
    QCOMPARE(code(desk_->card().hand_over(*page, scenario::Officer::secret(querier.password))),
             QString("person.password"));
    QVERIFY(!desk_->snapshot()->cards.front().holder);
}

void HandsTest::a_wrong_card_password_costs_one_try_and_is_told_with_what_is_left() {
    auto one = officer();
    QVERIFY(one.sign_in());
    QCOMPARE(code(one.hand_over(true)), QString());
    desk_->practice()->insert_card();
    const auto wrong = desk_->card().open_jcic(scenario::Officer::secret("000000"), {});
    QCOMPARE(code(wrong), QString("card.pin.wrong"));
    QCOMPARE(QString::fromStdString(std::string(wrong.error().detail("tries"))), QString("2"));
    QVERIFY(desk_->snapshot()->card.tries_left == 2);
    QCOMPARE(code(one.open_jcic()), QString());
}

void HandsTest::a_pulled_card_ends_the_session_at_JCIC() {
    const auto query = ready_to_request();
    QVERIFY(desk_->snapshot()->card.opened);
    desk_->round({});
    QVERIFY(desk_->snapshot()->card.opened);
    desk_->practice()->pull_card();
    QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::empty));
    QVERIFY(!desk_->snapshot()->card.opened);
    QCOMPARE(desk_->snapshot()->host.state, desk::HostState::reachable);
    QCOMPARE(code(desk_->queries().request(query, {})), QString("host.session"));
    // Back again: layer 1 by the account's password, layer 2 by the card's.
    desk_->practice()->insert_card();
    QCOMPARE(code(desk_->seat().open_account(scenario::Officer::secret("Wrong-1234-Wrong"))),
             QString("person.password"));
    QCOMPARE(code(desk_->seat().open_account(
                 scenario::Officer::secret(officer().with(domain::Duty::query_officer).password))),
             QString());
    QCOMPARE(code(officer().open_jcic()), QString());
    QCOMPARE(code(desk_->queries().request(query, {})), QString());
}

QTEST_GUILESS_MAIN(HandsTest)
#include "test_card.moc"
