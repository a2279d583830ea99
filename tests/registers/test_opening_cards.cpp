// Cards and their passwords that a branch had before it began here (R-DU-2, R-DU-9): entered from what was written
// about them; cards are lent once two persons have found them in their place.
#include <QtTest>

#include "app/domain/events/names.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/named_steps.h"
#include "registers/owed.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

namespace {

const auto& book_of_cards = registers::cards;

StepRequest opening(const Walk& walk) {
    return walk.good(book_of_cards, *book_of_cards.step(action::card_brought_forward), "");
}
Result<std::string> lend(Walk& walk, const std::string& card) {
    return walk.take(walk.good(book_of_cards, *book_of_cards.step(action::card_handed_out), card));
}
Result<std::string> count(Walk& walk, const std::string& card, const char* in_place) {
    auto wanted = walk.good(book_of_cards, *book_of_cards.step("card.counted"), card);
    wanted.typed["in-place"] = in_place;
    return walk.take(wanted);
}

StepRequest kept_before(const Walk& walk) {
    auto out = walk.good(registers::envelopes, *registers::envelopes.step(registers::envelope_brought_forward), "");
    out.typed["card"] = "0129999-55";
    out.typed["keeper"] = Walk::code_of(Duty::password_custodian);
    return out;
}

}  // namespace

class TestOpeningCards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_came_since_is_no_opening_balance_R_DU_9() {
        Walk walk;
        auto wanted = opening(walk);
        wanted.typed[std::string(registers::held_since_field)] = "1151121";  // the branch began the day before
        const auto refused = walk.take(wanted);
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("since-start"));
        wanted.typed[std::string(registers::held_since_field)] = "1151120";
        VERIFY_OK(walk.take(wanted));
        COMPARE_FAULT(walk.take(wanted), register_state);  // once
    }
    void it_lies_with_who_keeps_cards_under_the_number_that_it_says_R_DU_1_R_DU_3() {
        Walk walk;
        auto wanted = opening(walk);
        for (const auto duty : {Duty::query_officer, Duty::password_custodian}) {
            wanted.typed["custodian"] = Walk::code_of(duty);
            COMPARE_FAULT(walk.take(wanted), rule_du_1);
        }
        wanted = opening(walk);
        wanted.typed[std::string(registers::card_number_field)] = "0129999 55";
        COMPARE_FAULT(walk.take(wanted), input_form);
        wanted.typed[std::string(registers::card_number_field)] = "０１２９９９９－５５";  // as Chinese input types it
        const auto card = walk.take(wanted).value();
        QCOMPARE(card, std::string("0129999-55"));
        (void)walk.journal.refresh(walk.people);
        QCOMPARE(walk.people.cards().at(card).custodian, Walk::with(Duty::card_custodian));
    }
    void nobody_is_lent_it_before_two_have_found_it_in_its_place_R_DU_9() {
        Walk walk;
        const auto card = walk.take(opening(walk)).value();
        const auto refused = lend(walk, card);
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("not-counted"));
        VERIFY_OK(count(walk, card, "no"));
        COMPARE_FAULT(lend(walk, card), input_form);
        VERIFY_OK(count(walk, card, "yes"));
        VERIFY_OK(lend(walk, card));
        // One that was in the reader when it was received was seen.
        VERIFY_OK(lend(walk, walk.row_in(book_of_cards, "kept")));
    }
    void two_count_it_within_two_weeks_and_then_every_year_R_DU_9() {
        Walk walk;
        const auto card = walk.take(opening(walk)).value();
        QCOMPARE(owed_on(walk, book_of_cards, card, "每年盤點"), std::string("1151204"));
        VERIFY_OK(count(walk, card, "yes"));
        QCOMPARE(owed_on(walk, book_of_cards, card, "每年盤點"), std::string("1161120"));
    }
    void who_has_a_password_since_before_the_start_is_known_and_no_query_waits_R_DU_2_R_DU_3() {
        Walk walk;
        QCOMPARE(keeper_of_password(walk.rows, "0129999-55"), std::string());
        const auto letter = walk.take(kept_before(walk)).value();
        QCOMPARE(walk.rows.row(registers::envelopes, letter)->state, std::string_view("with-keeper"));
        QCOMPARE(keeper_of_password(walk.rows, "0129999-55"), Walk::code_of(Duty::password_custodian));
        QCOMPARE(std::string(password_out_of_order(walk.rows, "0129999-55", walk.today())), std::string());
        // And so it can be owed a change.
        auto asked =
            walk.good(registers::envelopes, *registers::envelopes.step(registers::envelope_change_asked), letter);
        VERIFY_OK(walk.take(asked));
        QCOMPARE(walk.rows.row(registers::envelopes, letter)->state, std::string_view("to-change"));
    }
    void a_password_that_came_since_is_no_opening_balance_and_no_card_custodians_R_DU_2_R_DU_3() {
        Walk walk;
        auto wanted = kept_before(walk);
        wanted.typed["received"] = "1151121";
        const auto refused = walk.take(wanted);
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("since-start"));
        wanted.typed["received"] = "1130501";
        for (const auto duty : {Duty::card_custodian, Duty::supervisor}) {
            wanted.typed["keeper"] = Walk::code_of(duty);
            COMPARE_FAULT(walk.take(wanted), rule_du_3);
        }
    }
    void a_password_is_an_opening_balance_once_R_DU_2() {
        Walk walk;
        const auto& book = registers::envelopes;
        auto wanted = kept_before(walk);
        const auto first = walk.take(wanted).value();
        wanted.typed["card"] = "0129999 55";
        wanted.typed["keeper"] = Walk::code_of(Duty::query_officer);
        const auto refused = walk.take(wanted);
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("there-already"));
        QCOMPARE(keeper_of_password(walk.rows, "0129999-55"), Walk::code_of(Duty::password_custodian));
        // Entered wrongly, it is ended and entered anew; a letter that came since is none, whatever became of it.
        VERIFY_OK(walk.take(walk.good(book, *book.step("envelope.ended"), first)));
        VERIFY_OK(walk.take(wanted));
        auto letter = walk.good(book, *book.step(action::envelope_received), "");
        letter.typed["card"] = "0129999-66";
        const auto came = walk.take(letter).value();
        VERIFY_OK(walk.take(walk.good(book, *book.step("envelope.ended"), came)));
        wanted.typed["card"] = "0129999-66";
        COMPARE_FAULT(walk.take(wanted), input_form);
    }
    void two_count_a_password_within_two_weeks_and_then_every_year_R_DU_2() {
        Walk walk;
        const auto& book = registers::envelopes;
        const auto letter = walk.take(kept_before(walk)).value();
        QCOMPARE(owed_on(walk, book, letter, "每年盤點"), std::string("1151204"));
        VERIFY_OK(walk.take(walk.good(book, *book.step("envelope.counted"), letter)));
        QCOMPARE(owed_on(walk, book, letter, "每年盤點"), std::string("1161120"));
    }
};

JCIC_TEST(TestOpeningCards)
#include "test_opening_cards.moc"
