// What a desk saw of a card, or JCIC reported, is owed an answer until the registers have it (R-DU-9, R-LO-4).
#include <QtTest>

#include "app/domain/events/names.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/letters.h"
#include "registers/owed.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;

namespace {

const auto& card_book = registers::cards;
constexpr auto* wrong_hand = "晶片卡由登記以外之人員持有，查明並登記缺失";
constexpr auto* is_locked = "已鎖卡，向聯徵中心申請或登記缺失";
constexpr auto* reported_locked = "卡片遭鎖，向聯徵中心申請";

void seen(Walk& walk, std::string_view action, const std::string& card) {
    VERIFY_OK(walk.take(walk.good(card_book, *card_book.step(action), card)));
}
void find(Walk& walk, const std::string& about) {
    auto finding = walk.good(registers::findings, registers::findings.steps.front(), "");
    finding.typed["about"] = about;
    VERIFY_OK(walk.take(finding));
}
/// Its row.
std::string write_to_jcic(Walk& walk, const char* kind, const std::string& card) {
    auto letter = walk.good(registers::letters, registers::letters.steps.front(), "");
    letter.typed["kind"] = kind;
    letter.typed["about"] = card;
    return walk.take(letter).value();
}

}  // namespace

class TestCardsFollowedUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_card_seen_in_another_hand_is_owed_a_finding_each_time_R_DU_9() {
        Walk walk;
        const auto card = walk.row_in(card_book, "out");
        QCOMPARE(owed_on(walk, card_book, card, wrong_hand), std::string());
        seen(walk, action::card_in_other_hand, card);
        QCOMPARE(walk.rows.row(card_book, card)->state, std::string_view("out"));
        QCOMPARE(owed_on(walk, card_book, card, wrong_hand), std::string("1151120"));
        VERIFY_OK(walk.take(walk.good(card_book, *card_book.step(action::card_handed_back), card)));
        QCOMPARE(owed_on(walk, card_book, card, wrong_hand), std::string("1151120"));  // back, and not explained
        find(walk, "card:another");
        QCOMPARE(owed_on(walk, card_book, card, wrong_hand), std::string("1151120"));
        find(walk, "card:" + card);
        QCOMPARE(owed_on(walk, card_book, card, wrong_hand), std::string());
        walk.clock.advance(std::chrono::hours{24});
        seen(walk, action::card_in_other_hand, card);
        QCOMPARE(owed_on(walk, card_book, card, wrong_hand), std::string("1151121"));
    }

    void where_a_card_may_be_follows_from_its_register_R_DU_9() {
        Walk walk;
        const auto where = [&](const char* state, const char* person, bool head) {
            auto row = *walk.rows.row(card_book, walk.row_in(card_book, state));
            row.values["custodian"] = "K1";
            row.values["holder"] = "Q1";
            return registers::is_where_registered(row, person, head);
        };
        QVERIFY(where("kept", "K1", false) && !where("kept", "Q1", false) && !where("kept", "H1", true));
        QVERIFY(where("out", "Q1", false) && !where("out", "K1", false) && !where("out", "H1", true));
        QVERIFY(where("damaged", "K1", false) && where("stopped", "H1", true) && !where("stopped", "Q1", false));
        for (const auto* nobodys : {"lost", "returned", "written-off"})
            QVERIFY(!where(nobodys, "K1", false) && !where(nobodys, "H1", true));
        QVERIFY(where("erased", "Q1", false));  // its register has no step for it left
    }

    void a_card_locked_here_is_owed_a_letter_or_a_finding_R_LO_4() {
        for (const bool by_letter : {true, false}) {
            Walk walk;
            const auto card = walk.row_in(card_book, "out");
            QCOMPARE(owed_on(walk, card_book, card, is_locked), std::string());
            seen(walk, action::card_locked, card);
            QCOMPARE(owed_on(walk, card_book, card, is_locked), std::string("1151120"));
            if (by_letter)
                write_to_jcic(walk, "password", card);
            else
                find(walk, "card:" + card);
            QCOMPARE(owed_on(walk, card_book, card, is_locked), std::string());
            walk.clock.advance(std::chrono::hours{48});
            seen(walk, action::card_locked, card);
            QCOMPARE(owed_on(walk, card_book, card, is_locked), std::string("1151122"));  // once more
        }
    }

    void a_letter_that_was_dropped_or_is_about_another_card_answers_nothing_R_LO_4() {
        Walk walk;
        const auto card = walk.row_in(card_book, "kept");
        seen(walk, action::card_locked, card);
        write_to_jcic(walk, "password", "another");
        write_to_jcic(walk, "person-change", card);
        QCOMPARE(owed_on(walk, card_book, card, is_locked), std::string("1151120"));
        const auto letter = write_to_jcic(walk, "card-change", card);
        QCOMPARE(owed_on(walk, card_book, card, is_locked), std::string());
        VERIFY_OK(walk.take(walk.good(registers::letters, *registers::letters.step("letter.dropped"), letter)));
        QCOMPARE(owed_on(walk, card_book, card, is_locked), std::string("1151120"));
    }

    void a_locked_card_of_JCICs_report_is_owed_a_letter_R_LO_4() {
        const auto& usages = registers::usages;
        const auto checked = [&](Walk& walk, const char* none_locked) {
            const auto row = walk.row_in(usages, "received");
            auto wanted = walk.good(usages, *usages.step("usage.checked"), row);
            wanted.typed["none-locked"] = none_locked;
            wanted.typed["locked-card"] = "0129999-03";
            if (!walk.take(wanted)) qFatal("usage");
            return row;
        };
        Walk walk;
        const auto fine = checked(walk, "yes");
        QCOMPARE(owed_on(walk, usages, fine, reported_locked), std::string());
        const auto row = checked(walk, "no");
        QCOMPARE(owed_on(walk, usages, row, reported_locked), std::string("1151120"));
        write_to_jcic(walk, "password", "0129999-04");
        QCOMPARE(owed_on(walk, usages, row, reported_locked), std::string("1151120"));
        write_to_jcic(walk, "password", "0129999-03");
        QCOMPARE(owed_on(walk, usages, row, reported_locked), std::string());
        // What was written about it before the report came answers it too; what is long past does not.
        walk.clock.advance(std::chrono::hours{24 * 30});
        QCOMPARE(owed_on(walk, usages, checked(walk, "no"), reported_locked), std::string());
        walk.clock.advance(std::chrono::hours{24 * 60});
        QCOMPARE(owed_on(walk, usages, checked(walk, "no"), reported_locked), walk.today().text());
    }
};

JCIC_TEST(TestCardsFollowedUp)
#include "test_cards_followed_up.moc"
