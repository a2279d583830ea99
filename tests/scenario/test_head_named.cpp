// A branch whose only head is gone comes back by head office's letter (R-DU-1): with the real ledger.

#include <QtTest>

#include "app/desk/commands/card.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/register.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/verify.h"
#include "at_the_desk.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

class TestHeadNamed : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void somebody_of_the_branch_is_named() {
        end_the_only_head();
        QVERIFY(is_owed());
        auto one = officer();
        const auto reviewer = one.with(Duty::reviewer);
        const auto row = reviewer.person.text();
        const auto possible = desk().row(registers::people, row).value().possible;
        QVERIFY(std::ranges::find(possible, registers::people.step("person.head-named")) != possible.end());
        QCOMPARE(scenario::code(desk().take_step(about_people("person.head-named", row, letter("unit-head")))),
                 QString("input.missing"));  // nobody stands beside
        VERIFY_OK(take(about_people("person.head-named", row, letter("unit-head,reviewer,password-custodian"))));
        QVERIFY(!is_owed());
        QCOMPARE(last_event("person.head-named")["beside"], one.with(Duty::supervisor).person.text());
        VERIFY_OK(desk_->seat().sign_in(reviewer.person, one.secret(reviewer.password)));
        QVERIFY(desk_->parts().seating.seat()->duties().contains(Duty::unit_head));
        VERIFY_OK(desk().take_step(
            wanted(registers::stops, "stop.ordered", "", {{"cause", "other"}, {"why", "新任主管先停止查詢"}})));
        QVERIFY(is_headless_alone());
    }

    void somebody_new_is_designated_and_reads_records() {
        end_the_only_head();
        auto wanted = about_people("person.head-designated", "", letter("unit-head"));
        wanted.typed.insert({{"code", "L20"}, {"name", "新主管"}, {"title", "經理"}, {"ways", "-"}, {"from", today()}});
        const auto chosen = officer().secret("Kdwp-4729-neu");
        VERIFY_OK(take(wanted, &chosen));
        VERIFY_OK(desk_->seat().sign_in(domain::PersonId::parse("L20").value(), chosen));
        QVERIFY(desk_->parts().seating.seat()->session().reads_records());
        QVERIFY(desk_->parts().seating.seat()->duties().contains(Duty::unit_head));
        QVERIFY(is_headless_alone());
    }

private:
    static domain::registers::StepRequest about_people(std::string_view action, std::string row,
                                                       registers::Values typed) {
        return wanted(registers::people, action, std::move(row), std::move(typed));
    }
    /// As no window does it: the administrator's keys, and none of the register's rules.
    void end_the_only_head() {
        auto one = officer();
        const auto head = one.with(Duty::unit_head).person;
        VERIFY_OK(one.sign_in(Duty::administrator));
        VERIFY_OK(ledger::People(desk_->parts().seating.seat()->session()).end(head));
        VERIFY_OK(one.sign_in(Duty::administrator));  // who reads the register anew
    }
    registers::Values letter(std::string duties) {
        return {
            {"duties", std::move(duties)}, {"briefed", today()}, {"letter", "總管字第 1150001 號"}, {"dated", today()}};
    }
    /// What is told for ever: that the last head was let go. What came after is as it must be.
    bool is_headless_alone() {
        const auto found = desk_->ledger().verify({}).value();
        return found.faults.size() == 1 && found.faults.front().detail("reason") == "headless";
    }
    bool is_owed() {
        const auto snapshot = desk_->snapshot();
        return std::ranges::any_of(snapshot->todo, [](const desk::Owed& row) {
            return row.owed != nullptr && std::string_view(row.owed).starts_with("單位主管出缺");
        });
    }
    Result<std::string> take(domain::registers::StepRequest wanted, const Secret* chosen = nullptr) {
        return officer().beside(Duty::supervisor, std::move(wanted), chosen);
    }
};

// What of the card's password holds up queries, as a window says it before the card is opened, and what JCIC changed;
// tests/rules/R-DU-2.txt and R-DU-5.txt have the rules.

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

// Where the branch decided so, the card's password is its custodian's to type, at the querier's seat: whatever asks for
// it, and never tried as their own; tests/rules/R-DU-2.txt has the rule.
using scenario::Officer;

class TestCardTypist : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void every_act_that_takes_the_password_asks_R_DU_2() {
        VERIFY_OK(decide("custodian"));
        VERIFY_OK(at_the_seat());
        auto& desk = desk_->card_password();
        const auto pin = Officer::secret(desk_->practice()->card_password());
        const auto wanted = Officer::secret("864209");
        COMPARE_FAULT(desk.verify(pin, std::nullopt), rule_du_2);
        COMPARE_FAULT(desk.change(pin, wanted, std::nullopt), rule_du_2);
        COMPARE_FAULT(desk.unblock(pin, wanted, std::nullopt), rule_du_2);
        COMPARE_FAULT(desk.change_at_reader(std::nullopt, {}), rule_du_2);
        COMPARE_FAULT(desk.unblock_at_reader(std::nullopt, {}), rule_du_2);
        COMPARE_FAULT(desk.sign_file(pin, "x", std::nullopt), rule_du_2);
        COMPARE_FAULT(desk_->card().open_jcic_at_reader({}, std::nullopt), rule_du_2);
        QCOMPARE(count_events("card.verifying") + count_events("card.pin-changing") + count_events("card.unblocking"),
                 std::size_t{0});
        const auto keeper = officer().with(Duty::password_custodian);
        const auto own = Officer::secret(keeper.password);
        const desk::SteppedIn typist = desk::Typist{keeper.person, &own};
        VERIFY_OK(desk.verify(pin, std::nullopt, typist));
        VERIFY_OK(desk.sign_file(pin, "x", std::nullopt, typist));
        VERIFY_OK(desk.change(pin, wanted, std::nullopt, typist));
        QCOMPARE(count_events("card.password-typed"), std::size_t{3});
        QVERIFY(holds());
    }

    void a_password_of_the_cards_is_never_tried_as_their_own_R_DU_2() {
        VERIFY_OK(decide("custodian"));
        VERIFY_OK(at_the_seat());
        const auto keeper = officer().with(Duty::password_custodian);
        const auto pin = [&] { return Officer::secret(desk_->practice()->card_password()); };
        const auto refused = [&](const auto& command, const desk::Typed& typed) {
            const Result<void> said =
                desk::carry_out(command, desk::CommandContext{*desk_, typed, {}, [](const std::any&) {}});
            COMPARE_FAULT(said, rule_du_2);
            QCOMPARE(said.error().detail("reason"), std::string_view("nobody"));
        };
        refused(desk::command::OpenJcic{std::nullopt, keeper.person}, desk::together(pin()));
        refused(desk::command::ChangeCardPassword{std::nullopt, keeper.person},
                desk::together(pin(), Officer::secret("864209")));
        refused(desk::command::UnblockCard{std::nullopt, keeper.person},
                desk::together(Officer::secret("12345678"), Officer::secret("864209")));
        refused(desk::command::OpenJcicAtReader{std::nullopt, keeper.person}, desk::Typed{});
        QCOMPARE(count_events("card.password-typed"), std::size_t{0});
    }

    void a_policy_file_asks_and_does_not_take_back_what_the_branch_decided() {
        desk::PartsForTests::facts(desk_->parts().machine).fixed = {
            {"password_held_by", {"custodian", "policy.conf", 7}}};
        VERIFY_OK(at_the_seat());
        QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.typists.has_value()));
        QCOMPARE(*desk_->snapshot()->card.typists, std::vector{officer().with(Duty::password_custodian).person});
        COMPARE_FAULT(open_jcic(std::nullopt), rule_du_2);
        VERIFY_OK(open_by(Duty::password_custodian));
        VERIFY_OK(officer().hand_over(false));
        desk::PartsForTests::facts(desk_->parts().machine).fixed.clear();
        VERIFY_OK(decide("custodian"));
        desk::PartsForTests::facts(desk_->parts().machine).fixed = {
            {"password_held_by", {"querier", "policy.conf", 7}}};
        VERIFY_OK(at_the_seat());
        COMPARE_FAULT(open_jcic(std::nullopt), rule_du_2);
        VERIFY_OK(open_by(Duty::password_custodian));
        QVERIFY(holds());
    }

private:
    Result<std::string> decide(const std::string& value) {
        auto one = officer();
        JCIC_CHECK(one.sign_in(Duty::unit_head));
        return one.beside(Duty::supervisor,
                          wanted(registers::policy, "policy.password-held", "",
                                 {{"password_held_by", value}, {"from", today()}, {"why", "依稽核手冊"}}));
    }
    /// Signed in with the card out and in the reader.
    Result<void> at_the_seat() {
        auto one = officer();
        JCIC_CHECK(one.sign_in());
        JCIC_CHECK(one.hand_over(true));
        desk_->practice()->insert_card();
        return {};
    }
    Result<void> open_jcic(const desk::SteppedIn& typist) {
        return desk_->card().open_jcic(Officer::secret(desk_->practice()->card_password()), {}, std::nullopt, typist);
    }
    /// The person's own password, or another.
    Result<void> open_by(const domain::PersonId& person, const std::string& password) {
        const auto own = Officer::secret(password);
        return open_jcic(desk::Typist{person, &own});
    }
    Result<void> open_by(Duty duty) {
        const auto person = officer().with(duty);
        return open_by(person.person, person.password);
    }
    [[nodiscard]] bool holds() {
        const auto found = ledger::verify(desk_->parts().seating.seat()->session());
        return found && found->faults.empty();
    }
};

JCIC_TEST(TestHeadNamed)
JCIC_TEST(TestPasswordCustody)
JCIC_TEST(TestCardTypist)
#include "test_head_named.moc"
