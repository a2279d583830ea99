// A card before somebody who by its register does not have it (R-DU-9), or that is locked (R-LO-4): written, told, and
// owed a finding.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "app/domain/registers/rows.h"
#include "at_the_desk.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

class TestCardHand : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_card_at_anothers_seat_is_written_and_owes_a_finding_R_DU_9() {
        auto one = officer();
        QVERIFY(one.sign_in());
        QCOMPARE(code(one.hand_over(true)), QString());
        desk_->practice()->insert_card();
        const auto look = [&] { desk_->round({}); };
        const auto seen = [&] {
            look();
            return desk_->snapshot()->card.state == desk::CardState::present;
        };
        QTRY_VERIFY(seen());
        QVERIFY(desk_->practice()->hurry(std::chrono::minutes{30}));
        look();
        QCOMPARE(count_events("card.in-other-hand"), std::size_t{0});  // who has it out has it
        QVERIFY(one.sign_in(domain::Duty::supervisor));
        look();
        QVERIFY(desk_->practice()->hurry(std::chrono::minutes{5}));
        look();
        QCOMPARE(count_events("card.in-other-hand"), std::size_t{0});  // it may be handed on just now
        QVERIFY(desk_->practice()->hurry(std::chrono::minutes{6}));
        look();
        look();
        QCOMPARE(count_events("card.in-other-hand"), std::size_t{1});
        const auto card = desk_->snapshot()->cards.front().number;
        QVERIFY(desk_->snapshot()->cards.front().seen_on.has_value());
        const auto owes = [&] {
            const auto& seat = *desk_->parts().seating.seat();
            const auto owed = domain::registers::owed(seat.registers(), desk_->parts().machine.today(),
                                                      desk_->parts().machine.calendar());
            return std::ranges::any_of(owed, [&](const auto& due) {
                return due.book == &domain::registers::cards && due.row == card &&
                       std::string_view(due.due->title) == "晶片卡由登記以外之人員持有，查明並登記缺失";
            });
        };
        QVERIFY(owes());
        const auto today = desk_->parts().machine.today().text();
        const auto owner = one.with(domain::Duty::query_officer).person.text();
        QCOMPARE(code(desk().take_step(wanted(domain::registers::findings, "finding.opened", "",
                                              {{"source", "other"},
                                               {"about", "card:" + card},
                                               {"what", "借用人離座未取出晶片卡"},
                                               {"owner", owner},
                                               {"due", today}}))),
                 QString());
        QVERIFY(!owes());
        QVERIFY(!desk_->snapshot()->cards.front().seen_on.has_value());
        look();
        QCOMPARE(count_events("card.in-other-hand"), std::size_t{1});  // as long as it lies there
        QVERIFY(one.sign_in());
        QCOMPARE(code(one.hand_over(false)), QString());  // and comes back by who has it out
        const auto verified = desk_->ledger().verify({});
        QVERIFY(verified && verified->ok);
    }

    void a_card_that_is_out_is_listed_however_many_came_back_since_R_DU_11() {
        auto one = officer();
        QVERIFY(one.sign_in(domain::Duty::unit_head));
        const auto custodian = one.with(domain::Duty::card_custodian);
        const auto password = scenario::Officer::secret(custodian.password);
        const std::string other = "0129999-04";
        QCOMPARE(code(scenario::receive(*desk_, other, custodian.person)), QString());
        QVERIFY(one.sign_in());
        const auto still_out = [&] {
            desk::RowFilter filter;
            filter.only_open = true;
            filter.limit = 1;
            return desk_->registers().rows(domain::registers::card_loans, filter).value();
        };
        QVERIFY(still_out().rows.empty());
        QCOMPARE(code(one.hand_over(true)), QString());
        const auto first = desk_->snapshot()->cards.front().number;
        QVERIFY(first != other);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(code(scenario::hand_over(*desk_, true, other, password)), QString());
            QCOMPARE(code(scenario::hand_over(*desk_, false, other, password)), QString());
        }
        const auto listed = still_out();
        QCOMPARE(listed.found, std::size_t{1});
        QCOMPARE(listed.rows.size(), std::size_t{1});
        QCOMPARE(listed.rows.front().cells.front(), first);
        QCOMPARE(code(one.hand_over(false)), QString());
        QVERIFY(still_out().rows.empty());
    }
};

JCIC_TEST(TestCardHand)
#include "test_card_hand.moc"
