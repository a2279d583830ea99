// The card out of custody and back: steps of the register of cards, each by two persons over one page (R-DU-3, R-DU-9).

#include <QtTest>

#include "app/domain/registers/cards.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/rows.h"
#include "registers/counter.h"
#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;

class TestCustody : public QObject {
    Q_OBJECT

private slots:
    void where_a_card_may_be_follows_from_its_register_R_DU_9() {
        Walk walk;
        const auto where = [&](const char* state, const char* person, bool head) {
            auto row = *walk.rows.row(registers::cards, walk.row_in(registers::cards, state));
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

    void received_once_by_a_card_custodian() {
        Counter counter;
        QCOMPARE(counter.kept().custodian, person("L02"));
        COMPARE_FAULT(counter.receive(card, "L02"), register_state);
        COMPARE_FAULT(counter.receive("0129999-04", "L03"), rule_du_1);
        COMPARE_FAULT(counter.receive("0129999-04", "L99"), rule_du_1);
        QCOMPARE(counter.journal.count("card.received"), 1);
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

    /// Their signature under the holder's own return is none for this.
    void a_return_is_no_taking_back() {
        Counter counter;
        VERIFY_OK(counter.hand_out("L03"));
        auto other = counter.at("L09").event_of(counter.taking_back()).value();
        for (auto& signature : other.signatures) signature.value.fill(1);
        other.action = "card.handed-back";
        COMPARE_FAULT(counter.write("L09", counter.taking_back(), other), query_changed);
        QCOMPARE(counter.kept().holder, std::optional{person("L03")});
        VERIFY_OK(counter.take_back("L09"));
    }

    void nothing_changes_when_it_cannot_be_written() {
        Counter counter;
        counter.journal.refuse_append(1);
        COMPARE_FAULT(counter.hand_out("L03"), ledger_write);
        QVERIFY(!counter.kept().holder);
        VERIFY_OK(counter.hand_out("L03"));
    }
};

// Who has a card's password by its letters, and since when it has it (R-DU-2, R-DU-5; what of it holds up queries:
// tests/rules/R-DU-2.txt).

/// Captured below: no anonymous namespace.
namespace letters_of_a_branch {

/// A branch with two cards, and a letter of the first as it came.
struct Letter {
    Walk walk;
    Letter() {
        write("card.received", "card:0129999-03", {{"custodian", "P4"}});
        write("card.received", "card:0129999-04", {{"custodian", "P4"}});
        write("envelope.received", "envelope:2", {{"card", "0129999-03"}, {"mail", "R2"}, {"seal", "yes"}});
    }
    void hand_on() { write("envelope.handed-on", "envelope:2", {{"keeper", "P5"}, {"seal-handed", "yes"}}); }
    void write(const std::string& action, const std::string& about, const registers::Values& fields) {
        domain::Entry entry;
        entry.id = walk.random.bytes<16>();
        entry.action = action;
        entry.subject = about;
        for (const auto& [name, value] : fields) entry.plain(name, value);
        const auto& book = *registers::step_of(action)->book;
        if (const auto* row = walk.rows.row(book, about.substr(book.about.size()))) entry.rests_on(row->last);
        walk.journal.write(entry);
        (void)walk.journal.refresh(walk.rows);
    }
};

}  // namespace letters_of_a_branch

using namespace letters_of_a_branch;

class TestEnvelopes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void since_when_the_card_has_its_password_is_the_end_of_its_first_day_or_when_it_was_registered_R_DU_5() {
        Letter branch;
        branch.hand_on();
        const auto today = branch.walk.today();
        const auto since = [&](const char* card) { return password_changed_at(branch.walk.rows, card, today); };
        QVERIFY(!since("0129999-03"));
        const auto change = [&](const char* in_use) {
            branch.write("envelope.changed", "envelope:2", {{"way", "member"}, {"in-use", in_use}});
        };
        change("1151120");
        QCOMPARE(since("0129999-03"), std::optional(branch.walk.clock.now()));
        QVERIFY(!since("0129999-04"));
        change("1151118");  // registered two days late
        QCOMPARE(since("0129999-03"), std::optional(domain::start_of(domain::RocDate::parse("1151119").value())));
        change("1151121");  // not in use yet
        QVERIFY(!since("0129999-03"));
    }

    void who_types_the_password_is_who_has_its_newest_letter_R_DU_2() {
        Letter branch;
        const auto keeper = [&] { return keeper_of_password(branch.walk.rows, "0129999-03"); };
        QCOMPARE(keeper(), std::string());  // with the unit head
        branch.hand_on();
        QCOMPARE(keeper(), std::string("P5"));
        branch.write("envelope.received", "envelope:3", {{"card", "0129999-03"}, {"mail", "R3"}, {"seal", "yes"}});
        QCOMPARE(keeper(), std::string("P5"));
        branch.write("envelope.handed-on", "envelope:3", {{"keeper", "P2"}, {"seal-handed", "yes"}});
        QCOMPARE(keeper(), std::string("P2"));
        branch.write("envelope.ended", "envelope:3", {});
        QCOMPARE(keeper(), std::string("P5"));
        QCOMPARE(keeper_of_password(branch.walk.rows, "0129999-04"), std::string());
    }
};

JCIC_TEST(TestCustody)
JCIC_TEST(TestEnvelopes)
#include "test_custody.moc"
