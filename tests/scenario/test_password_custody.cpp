// What of the card's password holds up queries, as a window says it before the card is opened, and what JCIC changed;
// tests/rules/R-DU-2.txt and R-DU-5.txt have the rules.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/domain/registers/register.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

class TestPasswordCustody : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_holds_up_queries_is_said_before_the_card_is_opened() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto row = letter("yes");
        VERIFY_OK(one.sign_in());
        VERIFY_OK(one.hand_over(true));
        QCOMPARE(said_before(), std::string("password-with-head"));
        VERIFY_OK(one.hand_over(false));
        VERIFY_OK(one.sign_in(Duty::unit_head));
        VERIFY_OK(hand_on(one, row));
        VERIFY_OK(come_and_go(one));
        VERIFY_OK(one.sign_in());
        VERIFY_OK(one.hand_over(true));
        QCOMPARE(said_before(), std::string("password-owed"));
        const auto keeper = one.with(Duty::password_custodian);
        QVERIFY(desk_->snapshot()->card.password_keeper.find(keeper.person.text()) != std::string::npos);
        const auto& book = registers::envelopes;
        VERIFY_OK(desk().take_step(wanted(book, "envelope.changed", row, {{"way", "member"}, {"in-use", today()}})));
        QCOMPARE(said_before(), std::string());
        VERIFY_OK(desk().take_step(wanted(book, "envelope.change-asked", row, {{"cause", "suspicion"}})));
        QCOMPARE(said_before(), std::string("password-suspected"));
    }

    void what_JCIC_changed_is_closed_with_its_first_day_in_use_R_DU_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto row = letter("yes");
        VERIFY_OK(hand_on(one, row));
        VERIFY_OK(come_and_go(one));
        VERIFY_OK(one.sign_in(Duty::unit_head));
        auto& passwords = desk_->card_password();
        COMPARE_FAULT(passwords.changed_by_jcic("0129999-77", "金徵字第1號", today()), card_custody);
        COMPARE_FAULT(passwords.changed_by_jcic(card(), "", today()), input_missing);
        COMPARE_FAULT(passwords.changed_by_jcic(card(), "金徵字第1號", ""), rule_roc_date);
        const auto tomorrow = domain::RocDate::from(
            std::chrono::year_month_day{desk_->parts().machine.today().days() + std::chrono::days{1}});
        COMPARE_FAULT(passwords.changed_by_jcic(card(), "金徵字第1號", tomorrow->text()), input_form);
        QVERIFY(!desk_->snapshot()->cards.front().password_leaver.empty());
        VERIFY_OK(passwords.changed_by_jcic(card(), "金徵字第1號", today()));
        QCOMPARE(desk_->snapshot()->cards.front().password_leaver, std::string());
        const auto* envelope = desk_->parts().seating.seat()->registers().row(registers::envelopes, row);
        QCOMPARE(envelope->value("way"), std::string("jcic"));
        QCOMPARE(envelope->value("in-use"), today());
        QCOMPARE(envelope->state, std::string_view("changed"));
    }

    /// The card's own event and the rows that it closes are one writing: where a later letter cannot be closed with
    /// that day, the earlier one is not either.
    void what_JCIC_changed_closes_every_letter_or_none_R_DU_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto yesterday = domain::RocDate::from(std::chrono::year_month_day{desk_->parts().machine.today().days() -
                                                                                 std::chrono::days{1}})
                                   ->text();
        const std::vector rows{letter("yes", yesterday), letter("yes")};
        for (const auto& row : rows) VERIFY_OK(hand_on(one, row));
        const auto state = [&](const std::string& row) {
            return desk_->parts().seating.seat()->registers().row(registers::envelopes, row)->state;
        };
        const auto before = last_event("");
        COMPARE_FAULT(desk_->card_password().changed_by_jcic(card(), "金徵字第1號", yesterday), input_form);
        for (const auto& row : rows) QVERIFY(state(row) != "changed");
        VERIFY_OK(desk_->card_password().changed_by_jcic(card(), "金徵字第1號", today()));
        for (const auto& row : rows) QCOMPARE(state(row), std::string_view("changed"));
    }

private:
    std::string letter(const std::string& seal) { return letter(seal, today()); }
    std::string letter(const std::string& seal, const std::string& received) {
        return desk()
            .take_step(wanted(registers::envelopes, "envelope.received", "",
                              {{"card", card()}, {"mail", "R124"}, {"received", received}, {"seal", seal}}))
            .value();
    }
    static Result<std::string> hand_on(scenario::Officer& one, const std::string& row) {
        const auto keeper = one.with(Duty::password_custodian).person.text();
        return one.beside(Duty::password_custodian, wanted(registers::envelopes, "envelope.handed-on", row,
                                                           {{"keeper", keeper}, {"seal-handed", "yes"}}));
    }
    /// A querier is designated, and leaves.
    Result<std::string> come_and_go(const scenario::Officer& one) {
        const auto& book = registers::people;
        registers::Values newcomer{{"code", "N77"},     {"name", "新進員"},          {"title", "辦事員"},
                                   {"ways", "N"},       {"duties", "query-officer"}, {"from", today()},
                                   {"briefed", today()}};
        JCIC_CHECK(
            desk().take_step(wanted(book, "person.designated", "", std::move(newcomer)), one.secret("Kdwp-4729-Tmra")));
        return desk().take_step(wanted(book, "person.ended", "N77", {}));
    }
    std::string card() { return desk_->snapshot()->cards.front().number; }
    /// Why the card's password holds up queries, as it is said before the card is opened; "" where it does not.
    std::string said_before() {
        desk_->practice()->insert_card();
        const auto in_reader = [this] {
            desk_->round({});
            return desk_->snapshot()->card.state == desk::CardState::present;
        };
        if (!QTest::qWaitFor(in_reader)) return "no card";
        const auto why = desk_->snapshot()->card.no_query;
        return why ? std::string(why->detail("reason")) : std::string();
    }
};

JCIC_TEST(TestPasswordCustody)
#include "test_password_custody.moc"
