// The card out of custody and back: steps of the register of cards, each by two persons over one page (R-DU-3, R-DU-9).
#include <QtTest>
#include <algorithm>

#include "app/domain/catalogue/catalogue.h"
#include "registers/counter.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;

class TestCustody : public QObject {
    Q_OBJECT

private slots:
    void received_once_by_a_card_custodian() {
        Counter counter;
        QCOMPARE(counter.kept().custodian, person("L02"));
        COMPARE_FAULT(counter.receive(card, "L02"), register_state);
        COMPARE_FAULT(counter.receive("0129999-04", "L03"), rule_du_1);
        COMPARE_FAULT(counter.receive("0129999-04", "L99"), rule_du_1);
        QCOMPARE(counter.journal.count("card.received"), 1);
    }

    void out_and_back_by_two_persons_R_DU_9() {
        Counter counter;
        VERIFY_OK(counter.hand_out("L03"));
        const auto lent_at = counter.clock.now();
        QCOMPARE(counter.kept().holder, std::optional{person("L03")});
        QCOMPARE(counter.kept().since, lent_at);
        QCOMPARE(counter.kept().purpose, std::string{"房貸查詢"});
        const auto& out = counter.journal.last("card.handed-out")->entry;
        QCOMPARE(out.signatures.size(), std::size_t{2});
        QVERIFY(out.signatures[0].signer != out.signatures[1].signer);
        QCOMPARE(out.value("custodian"), std::string{"L02"});
        QCOMPARE(out.value("holder"), std::string{"L03"});
        QCOMPARE(out.value("at"), domain::iso_text(lent_at));
        const auto lent = counter.journal.last("card.handed-out")->earlier();
        counter.clock.advance(std::chrono::hours{2});
        VERIFY_OK(counter.hand_back());
        QVERIFY(!counter.kept().holder);
        const auto& back = counter.journal.last("card.handed-back")->entry;
        QCOMPARE(back.value("failed-tries"), std::string{"0"});
        QCOMPARE(back.value("rests-on"), lent.text());
        QCOMPARE(back.value("purpose"), std::string{"房貸查詢"});
        // No more than the catalogue's table has: what an earlier program wrote and what this one writes is one form.
        for (const auto* event : {&out, &back})
            for (const auto& field : event->fields)
                QVERIFY2(domain::events::find(event->action)->field(field.name) != nullptr, field.name.c_str());
    }

    void out_and_back_again_within_a_second() {
        Counter counter;
        for (int round = 1; round <= 3; ++round) {
            VERIFY_OK(counter.hand_out("L03"));
            VERIFY_OK(counter.hand_back());
            QCOMPARE(counter.journal.count("card.handed-out"), round);
            QCOMPARE(counter.journal.count("card.handed-back"), round);
        }
    }

    void the_page_says_what_is_signed() {
        Counter counter;
        const auto page = [&](const StepRequest& asked) {
            return counter.at("L03").event_of(asked).value().value("page");
        };
        QCOMPARE(
            page(counter.lending()),
            std::string{
                "文件\t晶片卡登記簿：辦理晶片卡借用 v1\n登記編號\t0129999-03\n保管人員\t張保管 L02\n借用人員\t林淑芬 "
                "L03\n時間\t115-11-20 10:00:00\n用途\t房貸查詢\n辦理人員\t林淑芬 L03\n會同人員\t張保管 L02\n"});
        const auto lent = page(counter.lending());
        VERIFY_OK(counter.hand_out("L03"));
        QVERIFY(page(counter.returning()) != lent);
    }

    void an_unknown_card_is_not_handed_out() {
        Counter counter;
        auto unknown = counter.lending();
        unknown.row = "0128888-01";
        COMPARE_FAULT(counter.at("L03").event_of(unknown), register_state);
    }

    void the_custodian_never_holds_the_card_R_DU_3() {
        Counter counter;
        counter.tell(counter.about("person.duties", "person:L02").plain("duties", "card-custodian,query-officer"));
        COMPARE_FAULT(counter.hand_out("L02"), person_duty);
        // Nor with another custodian's signature: whose card it is, is who signs.
        counter.designate("L05", "周保管", "card-custodian");
        COMPARE_FAULT(counter.take("L02", counter.lending("房貸查詢", "L05")), person_duty);
    }

    void the_password_custodian_never_holds_the_card_R_DU_3() {
        Counter counter;
        COMPARE_FAULT(counter.hand_out("L04"), rule_du_3);
        QVERIFY(!counter.kept().holder);
    }

    void a_custodian_who_left_hands_nothing_out_R_DU_4() {
        Counter counter;
        counter.tell(counter.about("person.ended", "person:L02"));
        COMPARE_FAULT(counter.hand_out("L03"), person_duty);
    }

    void a_leaver_hands_the_card_back_all_the_same() {
        Counter counter;
        VERIFY_OK(counter.hand_out("L03"));
        counter.tell(counter.about("person.duties", "person:L03").plain("duties", "supervisor"));
        counter.tell(counter.about("person.duties", "person:L02").plain("duties", "reviewer"));
        VERIFY_OK(counter.hand_back());
        QVERIFY(!counter.kept().holder);
    }

    void both_sign_the_very_page() {
        Counter counter;
        auto event = counter.at("L03").event_of(counter.lending()).value();
        for (auto& signature : event.signatures) signature.value.fill(1);
        auto wrong = event;
        for (auto& field : wrong.fields)
            if (field.name == "page") field.value = "另一頁";
        COMPARE_FAULT(counter.write("L03", counter.lending(), wrong), query_changed);
        auto approval = event;
        approval.signatures[1].purpose = "approval";
        COMPARE_FAULT(counter.write("L03", counter.lending(), approval), query_changed);
        counter.clock.advance(std::chrono::minutes{3});  // it says when it was shown, however long the signing took
        VERIFY_OK(counter.write("L03", counter.lending(), event));
    }

    void one_person_does_not_sign_for_both() {
        Counter counter;
        const auto written = [&](const char* custodian, const char* holder) {
            auto event = counter.at("L03").event_of(counter.lending()).value();
            event.signatures[0].signer = person(holder);
            event.signatures[1].signer = person(custodian);
            return counter.write("L03", counter.lending(), event);
        };
        COMPARE_FAULT(written("L03", "L03"), query_changed);
        COMPARE_FAULT(written("L02", "L02"), query_changed);
        COMPARE_FAULT(written("L03", "L02"), query_changed);
        COMPARE_FAULT(written("L01", "L03"), query_changed);
    }

    void the_return_says_the_tries_spent_since_the_hand_out() {
        Counter counter;
        counter.fail_password("card.verify-failed", "1");  // before: somebody else's
        VERIFY_OK(counter.hand_out("L03"));
        counter.fail_password("card.verify-failed", "1");
        counter.fail_password("card.verify-failed", "0");  // the card left the reader: none was spent
        counter.fail_password("card.pin-change-failed", "1");
        counter.fail_password("card.unblock-failed", "0");
        auto before = counter.at("L03").event_of(counter.returning()).value();
        for (auto& signature : before.signatures) signature.value.fill(1);
        QVERIFY(before.value("page").find("密碼錯誤次數\t2\n") != std::string::npos);
        counter.fail_password("card.verify-failed", "1");
        // What was shown is what is signed: one more failure makes it another page.
        COMPARE_FAULT(counter.write("L03", counter.returning(), before), query_changed);
        VERIFY_OK(counter.hand_back());
        QCOMPARE(counter.journal.last("card.handed-back")->entry.value("failed-tries"), std::string{"3"});
        VERIFY_OK(counter.hand_out("L03"));
        QCOMPARE(counter.kept().failed_tries, 0);
    }

    /// The return answers the hand-out, whatever else was written about the card since: the ledger is held to that.
    void what_a_desk_saw_meanwhile_keeps_no_card_out_R_DU_9() {
        for (const bool taken_back : {false, true}) {
            Counter counter;
            VERIFY_OK(counter.hand_out("L03"));
            const auto lent = counter.journal.last("card.handed-out")->earlier();
            counter.tell(counter.about("card.locked", "card:" + card));
            counter.tell(counter.about("card.in-other-hand", "card:" + card).plain("seen-with", "L01"));
            VERIFY_OK(taken_back ? counter.take_back("L09") : counter.hand_back());
            const auto* action = taken_back ? "card.taken-back" : "card.handed-back";
            QCOMPARE(counter.journal.last(action)->entry.value("rests-on"), lent.text());
            // What follows rests on the last, as every step of a register.
            const auto back = counter.journal.last(action)->earlier();
            VERIFY_OK(counter.at("L09").take_step(counter.wanted("card.damaged", {{"why", "晶片磨損"}})));
            QCOMPARE(counter.journal.last("card.damaged")->entry.value("rests-on"), back.text());
        }
    }

    void a_leavers_card_comes_back_by_custodian_and_unit_head() {
        Counter counter;
        VERIFY_OK(counter.hand_out("L03"));
        counter.tell(counter.about("person.ended", "person:L03"));
        VERIFY_OK(counter.take_back("L09"));
        QVERIFY(!counter.kept().holder);
        const auto& entry = counter.journal.last("card.taken-back")->entry;
        QCOMPARE(entry.signatures.size(), std::size_t{2});
        QCOMPARE(entry.signatures[0].signer, person("L09"));
        QCOMPARE(entry.signatures[1].signer, person("L02"));
        QCOMPARE(entry.value("custodian"), std::string{"L02"});
        QCOMPARE(entry.value("holder"), std::string{"L03"});
        QCOMPARE(entry.value("unit-head"), std::string{"L09"});
        QCOMPARE(entry.value("reason"), std::string{"借用人員已離職"});
        QVERIFY(entry.value("page").find("借用人員已離職\n") != std::string::npos);
        COMPARE_FAULT(counter.hand_back(), register_state);  // it is back already
    }

    void taking_back_needs_the_unit_head_beside_the_custodian() {
        Counter counter;
        counter.designate("L10", "古兼任", "unit-head,query-officer");
        VERIFY_OK(counter.hand_out("L10"));
        COMPARE_FAULT(counter.take_back("L01"), person_duty);         // no unit head
        COMPARE_FAULT(counter.take_back("L10"), person_duty);         // the holder themselves
        COMPARE_FAULT(counter.take_back("L09", "L01"), person_duty);  // not its custodian
        // Their signature under the holder's own return is none for this.
        auto other = counter.at("L09").event_of(counter.taking_back()).value();
        for (auto& signature : other.signatures) signature.value.fill(1);
        other.action = "card.handed-back";
        COMPARE_FAULT(counter.write("L09", counter.taking_back(), other), query_changed);
        QCOMPARE(counter.kept().holder, std::optional{person("L10")});
        VERIFY_OK(counter.take_back("L09"));
    }

    void a_querier_who_leaves_opens_the_change_of_password_R_DU_5() {
        Counter counter;
        const auto today = domain::roc_date_at(counter.clock.now());
        const auto due = [&](domain::RocDate on) { return counter.reg.password_known_to_leaver(counter.kept(), on); };
        QVERIFY(!due(today));
        counter.clock.advance(std::chrono::hours{1});
        counter.tell(counter.about("person.duties", "person:L04").plain("duties", "password-custodian"));
        QCOMPARE(due(today), std::optional{person("L04")});
        // Neither a failure nor a mere verification closes it.
        counter.fail_password("card.pin-change-failed", "1");
        counter.tell(counter.about("card.verified", "card:" + card));
        QCOMPARE(due(today), std::optional{person("L04")});
        counter.clock.advance(std::chrono::hours{1});
        counter.tell(counter.about("card.pin-changed", "card:" + card).plain("way", "member"));
        QVERIFY(!due(today));
        counter.clock.advance(std::chrono::hours{1});
        counter.tell(counter.about("person.ended", "person:L03"));
        QCOMPARE(due(today), std::optional{person("L03")});
        counter.clock.advance(std::chrono::hours{1});
        counter.tell(counter.about("card.unblocked", "card:" + card));
        QVERIFY(!due(today));
        counter.tell(counter.about("person.ended", "person:L01"));  // never a querier
        QVERIFY(!due(today));
    }

    void a_querier_whose_last_day_passed_opens_it_without_an_event_R_DU_4() {
        Counter counter;
        counter.designate("L06", "洪調職", "query-officer", "1151120");
        const auto due = [&](const char* on) {
            return counter.reg.password_known_to_leaver(counter.reg.cards().at(card), roc(on));
        };
        QVERIFY(!due("1151120"));
        QCOMPARE(due("1151121"), std::optional{person("L06")});
        counter.clock.advance(std::chrono::hours{24});
        counter.tell(counter.about("card.pin-changed", "card:" + card).plain("way", "member"));
        QVERIFY(!due("1151121"));
    }

    void nothing_changes_when_it_cannot_be_written() {
        Counter counter;
        counter.journal.refuse_append(1);
        COMPARE_FAULT(counter.hand_out("L03"), ledger_write);
        QVERIFY(!counter.kept().holder);
        VERIFY_OK(counter.hand_out("L03"));
    }
};

JCIC_TEST(TestCustody)
#include "test_custody.moc"
