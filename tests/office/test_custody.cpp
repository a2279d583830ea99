// The card out of custody and back, each time by two persons over one page (R-DU-3, R-DU-9).
#include <QtTest>

#include "office/branch_people.h"
#include "support/result.h"
#include "support/sha256.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::office;
using namespace jcic::office::test;

namespace {

/// The branch with the card in custody, and what people do with it.
struct Counter : Branch {
    CardCustody custody{journal, reg, person("L03"), jcic::test::sha256};

    Counter() { (void)custody.receive(card, person("L02"), clock.now()); }

    [[nodiscard]] std::string page(bool out, const char* holder, const std::string& purpose = "房貸查詢") const {
        return hand_over_page(out, reg.cards().at(card), reg.people().at(person("L02")),
                              reg.people().at(person(holder)), purpose, clock.now());
    }
    Result<void> take_back(const char* unit_head, const char* acting = "L02") {
        CardCustody at_their_seat(journal, reg, person(acting), jcic::test::sha256);
        JCIC_TRY(const auto event, at_their_seat.taking_back(card, person(unit_head), "借用人員已離職", clock.now()));
        return at_their_seat.write(event);
    }
    void fail_password(const char* action, const char* spent) {
        write(about(action, "card:" + card).plain("problem", "card.pin.wrong").plain("spent", spent));
    }
    [[nodiscard]] Result<domain::Entry> handing_out(const char* holder) const {
        return custody.handing_out(card, person(holder), "房貸查詢", clock.now());
    }
    Result<void> hand_out(const char* holder) {
        JCIC_TRY(const auto event, handing_out(holder));
        return custody.write(event);
    }
    Result<void> hand_back() {
        JCIC_TRY(const auto event, custody.handing_back(card, clock.now()));
        return custody.write(event);
    }
};

}  // namespace

class TestCustody : public QObject {
    Q_OBJECT

private slots:
    void received_once_by_a_card_custodian();
    void out_and_back_by_two_persons_R_DU_9();
    void out_and_back_again_within_a_second();
    void the_page_says_what_is_signed();
    void a_card_that_is_out_is_not_handed_out_again();
    void a_card_in_custody_is_not_handed_back();
    void an_unknown_card_is_not_handed_out();
    void the_custodian_never_holds_the_card_R_DU_3();
    void the_password_custodian_never_holds_the_card_R_DU_3();
    void only_a_query_officer_holds_the_card_R_DU_1();
    void a_custodian_who_left_hands_nothing_out_R_DU_4();
    void a_leaver_hands_the_card_back_all_the_same();
    void both_sign_the_very_page();
    void one_person_does_not_sign_for_both();
    void the_return_says_the_tries_spent_since_the_hand_out();
    void a_leavers_card_comes_back_by_custodian_and_unit_head();
    void taking_back_needs_the_unit_head_beside_the_custodian();
    void a_querier_who_leaves_opens_the_change_of_password_R_DU_5();
    void a_querier_whose_last_day_passed_opens_it_without_an_event_R_DU_4();
    void a_third_persons_seat_is_no_place_for_it();
    void nothing_changes_when_it_cannot_be_written();
};

void TestCustody::received_once_by_a_card_custodian() {
    Counter counter;
    QCOMPARE(counter.reg.cards().at(card).custodian, person("L02"));
    COMPARE_FAULT(counter.custody.receive(card, person("L02"), counter.clock.now()), card_custody);
    COMPARE_FAULT(counter.custody.receive("0129999-04", person("L03"), counter.clock.now()), rule_du_1);
    COMPARE_FAULT(counter.custody.receive("0129999-04", person("L99"), counter.clock.now()), rule_du_1);
    QCOMPARE(counter.journal.count("card.received"), 1);
}

void TestCustody::out_and_back_by_two_persons_R_DU_9() {
    Counter counter;
    VERIFY_OK(counter.hand_out("L03"));
    const auto& entry = counter.reg.cards().at(card);
    QCOMPARE(entry.holder, std::optional{person("L03")});
    QCOMPARE(entry.since, counter.clock.now());
    QCOMPARE(entry.purpose, std::string{"房貸查詢"});
    const auto* out = counter.journal.last("card.handed-out");
    QCOMPARE(out->entry.signatures.size(), std::size_t{2});
    QVERIFY(out->entry.signatures[0].signer != out->entry.signatures[1].signer);
    QCOMPARE(out->entry.value("page"),
             hand_over_page(true, counter.reg.cards().at(card), counter.reg.people().at(person("L02")),
                            counter.reg.people().at(person("L03")), "房貸查詢", counter.clock.now()));
    counter.clock.advance(std::chrono::hours{2});
    VERIFY_OK(counter.hand_back());
    QVERIFY(!counter.reg.cards().at(card).holder);
    QCOMPARE(counter.journal.last("card.handed-back")->entry.value("failed-tries"), std::string{"0"});
}

void TestCustody::the_return_says_the_tries_spent_since_the_hand_out() {
    Counter counter;
    counter.fail_password("card.verify-failed", "1");  // before: somebody else's
    VERIFY_OK(counter.hand_out("L03"));
    counter.fail_password("card.verify-failed", "1");
    counter.fail_password("card.verify-failed", "0");  // the card left the reader: none was spent
    counter.fail_password("card.pin-change-failed", "1");
    counter.fail_password("card.unblock-failed", "0");
    QVERIFY(counter.page(false, "L03").find("借用期間密碼錯誤次數\t2\n") != std::string::npos);
    const auto before = counter.custody.handing_back(card, counter.clock.now()).value();
    counter.fail_password("card.verify-failed", "1");
    // What was shown is what is signed: one more failure makes it another page.
    COMPARE_FAULT(counter.custody.write(before), query_changed);
    VERIFY_OK(counter.hand_back());
    QCOMPARE(counter.journal.last("card.handed-back")->entry.value("failed-tries"), std::string{"3"});
    VERIFY_OK(counter.hand_out("L03"));
    QCOMPARE(counter.reg.cards().at(card).failed_tries, 0);
}

void TestCustody::a_leavers_card_comes_back_by_custodian_and_unit_head() {
    Counter counter;
    VERIFY_OK(counter.hand_out("L03"));
    counter.write(counter.about("person.ended", "person:L03"));
    VERIFY_OK(counter.take_back("L09"));
    QVERIFY(!counter.reg.cards().at(card).holder);
    const auto& entry = counter.journal.last("card.taken-back")->entry;
    QCOMPARE(entry.signatures.size(), std::size_t{2});
    QCOMPARE(entry.signatures[0].signer, person("L02"));
    QCOMPARE(entry.signatures[1].signer, person("L09"));
    QCOMPARE(entry.value("holder"), std::string{"L03"});
    QCOMPARE(entry.value("unit-head"), std::string{"L09"});
    QCOMPARE(entry.value("reason"), std::string{"借用人員已離職"});
    QVERIFY(entry.value("page").find("未由借用人員簽署的原因\t借用人員已離職\n") != std::string::npos);
    COMPARE_FAULT(counter.hand_back(), card_custody);  // it is back already
}

void TestCustody::taking_back_needs_the_unit_head_beside_the_custodian() {
    Counter counter;
    VERIFY_OK(counter.hand_out("L03"));
    COMPARE_FAULT(counter.take_back("L01"), rule_du_1);
    COMPARE_FAULT(counter.take_back("L03"), person_duty);
    COMPARE_FAULT(counter.take_back("L02"), person_duty);
    COMPARE_FAULT(counter.take_back("L09", "L01"), person_duty);
    // Their signature under the holder's own return is none for this.
    CardCustody custodians(counter.journal, counter.reg, person("L02"), jcic::test::sha256);
    auto other = custodians.taking_back(card, person("L09"), "x", counter.clock.now()).value();
    other.action = "card.handed-back";
    COMPARE_FAULT(custodians.write(other), query_changed);
    QCOMPARE(counter.reg.cards().at(card).holder, std::optional{person("L03")});
    VERIFY_OK(counter.take_back("L09", "L09"));
}

void TestCustody::a_querier_who_leaves_opens_the_change_of_password_R_DU_5() {
    Counter counter;
    const auto today = domain::roc_date_at(counter.clock.now());
    const auto due = [&](domain::RocDate on) {
        return counter.reg.password_known_to_leaver(counter.reg.cards().at(card), on);
    };
    QVERIFY(!due(today));
    counter.clock.advance(std::chrono::hours{1});
    counter.write(counter.about("person.duties", "person:L04").plain("duties", "password-custodian"));
    QCOMPARE(due(today), std::optional{person("L04")});
    // Neither a failure nor a mere verification closes it.
    counter.fail_password("card.pin-change-failed", "1");
    counter.write(counter.about("card.verified", "card:" + card));
    QCOMPARE(due(today), std::optional{person("L04")});
    counter.clock.advance(std::chrono::hours{1});
    counter.write(counter.about("card.pin-changed", "card:" + card).plain("way", "member"));
    QVERIFY(!due(today));
    counter.clock.advance(std::chrono::hours{1});
    counter.write(counter.about("person.ended", "person:L03"));
    QCOMPARE(due(today), std::optional{person("L03")});
    counter.clock.advance(std::chrono::hours{1});
    counter.write(counter.about("card.unblocked", "card:" + card));
    QVERIFY(!due(today));
    counter.write(counter.about("person.ended", "person:L01"));  // never a querier
    QVERIFY(!due(today));
}

void TestCustody::a_querier_whose_last_day_passed_opens_it_without_an_event_R_DU_4() {
    Counter counter;
    counter.designate("L06", "洪調職", "query-officer", "1151120");
    const auto due = [&](const char* on) {
        return counter.reg.password_known_to_leaver(counter.reg.cards().at(card), roc(on));
    };
    QVERIFY(!due("1151120"));
    QCOMPARE(due("1151121"), std::optional{person("L06")});
    counter.clock.advance(std::chrono::hours{24});
    counter.write(counter.about("card.pin-changed", "card:" + card).plain("way", "member"));
    QVERIFY(!due("1151121"));
}

void TestCustody::out_and_back_again_within_a_second() {
    Counter counter;
    for (int round = 1; round <= 3; ++round) {
        VERIFY_OK(counter.hand_out("L03"));
        VERIFY_OK(counter.hand_back());
        QCOMPARE(counter.journal.count("card.handed-out"), round);
        QCOMPARE(counter.journal.count("card.handed-back"), round);
    }
}

void TestCustody::the_page_says_what_is_signed() {
    Counter counter;
    QCOMPARE(counter.page(true, "L03", "房貸\n查詢"),
             std::string{"文件\t晶片卡借出登記 v1\n晶片卡號\t0129999-03\n保管人員\t張保管 L02\n"
                         "借用人員\t林淑芬 L03\n用途\t房貸 查詢\n時間\t115-11-20 10:00:00\n"});
    QVERIFY(counter.page(true, "L03") != counter.page(false, "L03"));
}

void TestCustody::a_card_that_is_out_is_not_handed_out_again() {
    Counter counter;
    VERIFY_OK(counter.hand_out("L03"));
    counter.clock.advance(std::chrono::minutes{5});
    COMPARE_FAULT(counter.hand_out("L03"), card_custody);
    QCOMPARE(counter.journal.count("card.handed-out"), 1);
}

void TestCustody::a_card_in_custody_is_not_handed_back() {
    Counter counter;
    COMPARE_FAULT(counter.hand_back(), card_custody);
    VERIFY_OK(counter.hand_out("L03"));
    VERIFY_OK(counter.hand_back());
    COMPARE_FAULT(counter.hand_back(), card_custody);
}

void TestCustody::an_unknown_card_is_not_handed_out() {
    Counter counter;
    COMPARE_FAULT(counter.custody.handing_out("0128888-01", person("L03"), "房貸查詢", counter.clock.now()),
                  card_custody);
}

void TestCustody::the_custodian_never_holds_the_card_R_DU_3() {
    Counter counter;
    counter.write(counter.about("person.duties", "person:L02").plain("duties", "card-custodian,query-officer"));
    COMPARE_FAULT(counter.hand_out("L02"), rule_du_3);
}

void TestCustody::the_password_custodian_never_holds_the_card_R_DU_3() {
    Counter counter;
    COMPARE_FAULT(counter.hand_out("L04"), rule_du_3);
    QVERIFY(!counter.reg.cards().at(card).holder);
}

void TestCustody::only_a_query_officer_holds_the_card_R_DU_1() {
    Counter counter;
    COMPARE_FAULT(counter.hand_out("L01"), rule_du_1);
}

void TestCustody::a_custodian_who_left_hands_nothing_out_R_DU_4() {
    Counter counter;
    counter.write(counter.about("person.ended", "person:L02"));
    COMPARE_FAULT(counter.hand_out("L03"), rule_du_1);
}

void TestCustody::a_leaver_hands_the_card_back_all_the_same() {
    Counter counter;
    VERIFY_OK(counter.hand_out("L03"));
    counter.write(counter.about("person.ended", "person:L03"));
    VERIFY_OK(counter.hand_back());
}

void TestCustody::both_sign_the_very_page() {
    Counter counter;
    const auto event = counter.handing_out("L03").value();
    auto wrong = event;
    for (auto& field : wrong.fields)
        if (field.name == "page") field.value = counter.page(true, "L03", "另一用途");
    COMPARE_FAULT(counter.custody.write(wrong), query_changed);
    auto approval = event;
    approval.signatures[1].purpose = "approval";
    COMPARE_FAULT(counter.custody.write(approval), query_changed);
    VERIFY_OK(counter.custody.write(event));
}

void TestCustody::one_person_does_not_sign_for_both() {
    Counter counter;
    const auto written = [&](const char* custodian, const char* holder) {
        auto event = counter.handing_out("L03").value();
        event.signatures[0].signer = person(custodian);
        event.signatures[1].signer = person(holder);
        return counter.custody.write(event);
    };
    COMPARE_FAULT(written("L03", "L03"), query_changed);
    COMPARE_FAULT(written("L02", "L02"), query_changed);
    COMPARE_FAULT(written("L03", "L02"), query_changed);
    COMPARE_FAULT(written("L01", "L03"), query_changed);
}

void TestCustody::a_third_persons_seat_is_no_place_for_it() {
    Counter counter;
    const CardCustody elsewhere(counter.journal, counter.reg, person("L01"), jcic::test::sha256);
    COMPARE_FAULT(elsewhere.handing_out(card, person("L03"), "房貸查詢", counter.clock.now()), person_duty);
}

void TestCustody::nothing_changes_when_it_cannot_be_written() {
    Counter counter;
    counter.journal.refuse_append(1);
    COMPARE_FAULT(counter.hand_out("L03"), ledger_write);
    QVERIFY(!counter.reg.cards().at(card).holder);
    VERIFY_OK(counter.hand_out("L03"));
}

JCIC_TEST(TestCustody)
#include "test_custody.moc"
