// Where the branch decided so, the card's password is its custodian's to type, at the querier's seat: they sign for
// each use of it, before it is used (R-DU-2).
#include <QtTest>

#include "app/desk/commands/card.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/register.h"
#include "app/ledger/session/people.h"
#include "app/ledger/verify/verify.h"
#include "at_the_desk.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using scenario::Officer;
namespace registers = domain::registers;

class TestCardTypist : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void nobody_is_asked_for_where_the_branch_did_not_decide_so_R_DU_2();
    void the_custodian_steps_in_and_signs_once_an_opening_R_DU_2();
    void nobody_else_types_it_R_DU_2();
    void who_has_the_password_by_its_register_types_it_R_DU_2();
    void every_act_that_takes_the_password_asks_R_DU_2();
    void a_typist_who_is_refused_ends_no_session_R_DU_2();
    void a_password_of_the_cards_is_never_tried_as_their_own_R_DU_2();
    void a_policy_file_asks_and_does_not_take_back_what_the_branch_decided();

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

void TestCardTypist::nobody_is_asked_for_where_the_branch_did_not_decide_so_R_DU_2() {
    VERIFY_OK(at_the_seat());
    QVERIFY(!desk_->snapshot()->card.typists);
    VERIFY_OK(open_jcic(std::nullopt));
    QCOMPARE(count_events("card.password-typed"), std::size_t{0});
}

void TestCardTypist::the_custodian_steps_in_and_signs_once_an_opening_R_DU_2() {
    VERIFY_OK(decide("custodian"));
    VERIFY_OK(at_the_seat());
    QTRY_VERIFY((desk_->round({}), desk_->snapshot()->card.typists.has_value()));
    const auto keeper = officer().with(Duty::password_custodian);
    QCOMPARE(*desk_->snapshot()->card.typists, std::vector{keeper.person});
    const auto before = count_events("card.verifying");
    COMPARE_FAULT(open_jcic(std::nullopt), rule_du_2);
    COMPARE_FAULT(open_by(keeper.person, "Wrong-1234-Wrong"), person_password);
    QCOMPARE(count_events("card.password-typed"), std::size_t{0});
    QCOMPARE(count_events("card.verifying"), before);  // no try of the card's was at stake
    VERIFY_OK(open_by(Duty::password_custodian));
    QCOMPARE(count_events("card.password-typed"), std::size_t{1});
    QVERIFY(last_event("card.password-typed").at("page").find(keeper.person.text()) != std::string::npos);
    // Queries that follow ask for nobody.
    auto one = officer();
    const auto query = one.submit();
    VERIFY_OK(query);
    VERIFY_OK(one.approve(*query));
    VERIFY_OK(desk_->queries().request(*query, {}));
    QCOMPARE(count_events("card.password-typed"), std::size_t{1});
    QVERIFY(holds());
}

void TestCardTypist::nobody_else_types_it_R_DU_2() {
    VERIFY_OK(decide("custodian"));
    VERIFY_OK(at_the_seat());
    for (const auto duty : {Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::card_custodian, Duty::auditor,
                            Duty::administrator}) {
        const auto refused = open_by(duty);
        COMPARE_FAULT(refused, rule_du_2);
        QCOMPARE(refused.error().detail("reason"), std::string_view(duty == Duty::query_officer ? "self" : "duty"));
    }
    QCOMPARE(count_events("card.password-typed"), std::size_t{0});
    QVERIFY(!desk_->snapshot()->card.opened);
}

void TestCardTypist::who_has_the_password_by_its_register_types_it_R_DU_2() {
    VERIFY_OK(decide("custodian"));
    auto one = officer();
    const auto keeper = one.with(Duty::password_custodian);
    const auto second = domain::PersonId::parse("N78").value();
    {
        const ledger::NewPerson colleague{second,
                                          "另一位",
                                          {Duty::password_custodian},
                                          Officer::secret("Kdwp-4729-Tmra"),
                                          {{"from", "1150101", domain::Keep::plain, {}}}};
        VERIFY_OK(ledger::People(desk_->parts().seating.seat()->session()).add(colleague));
    }
    const auto row = desk().take_step(wanted(
        registers::envelopes, "envelope.received", "",
        {{"card", desk_->snapshot()->cards.front().number}, {"mail", "R124"}, {"received", today()}, {"seal", "yes"}}));
    VERIFY_OK(row);
    VERIFY_OK(one.beside(Duty::password_custodian, wanted(registers::envelopes, "envelope.handed-on", *row,
                                                          {{"keeper", keeper.person.text()}, {"seal-handed", "yes"}})));
    VERIFY_OK(at_the_seat());
    const auto refused = open_by(second, "Kdwp-4729-Tmra");
    COMPARE_FAULT(refused, rule_du_2);
    QCOMPARE(refused.error().detail("reason"), std::string_view("keeper"));
    VERIFY_OK(open_by(Duty::password_custodian));
    // Who has ended signs for nothing.
    VERIFY_OK(one.sign_in(Duty::administrator));
    VERIFY_OK(ledger::People(desk_->parts().seating.seat()->session()).end(keeper.person));
    VERIFY_OK(one.sign_in());
    COMPARE_FAULT(open_by(Duty::password_custodian), rule_du_2);
}

void TestCardTypist::every_act_that_takes_the_password_asks_R_DU_2() {
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

void TestCardTypist::a_typist_who_is_refused_ends_no_session_R_DU_2() {
    VERIFY_OK(decide("custodian"));
    VERIFY_OK(at_the_seat());
    VERIFY_OK(open_by(Duty::password_custodian));
    auto& desk = desk_->card_password();
    const auto pin = Officer::secret(desk_->practice()->card_password());
    const auto keeper = officer().with(Duty::password_custodian);
    const auto wrong = Officer::secret("Wrong-1234-Wrong");
    COMPARE_FAULT(desk.verify(pin, std::nullopt, desk::Typist{keeper.person, &wrong}), person_password);
    COMPARE_FAULT(desk.verify(pin, std::nullopt), rule_du_2);
    QVERIFY(desk_->snapshot()->card.opened);
    QCOMPARE(count_events("host.signing-out"), std::size_t{0});
    const auto own = Officer::secret(keeper.password);
    VERIFY_OK(desk.verify(pin, std::nullopt, desk::Typist{keeper.person, &own}));
    QVERIFY(!desk_->snapshot()->card.opened);  // a use leaves nothing verified on the card
    QCOMPARE(count_events("card.password-typed"), std::size_t{2});
    QVERIFY(holds());
}

void TestCardTypist::a_password_of_the_cards_is_never_tried_as_their_own_R_DU_2() {
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

void TestCardTypist::a_policy_file_asks_and_does_not_take_back_what_the_branch_decided() {
    desk::PartsForTests::facts(desk_->parts().machine).fixed = {{"password_held_by", {"custodian", "policy.conf", 7}}};
    VERIFY_OK(at_the_seat());
    COMPARE_FAULT(open_jcic(std::nullopt), rule_du_2);
    VERIFY_OK(open_by(Duty::password_custodian));
    VERIFY_OK(officer().hand_over(false));
    desk::PartsForTests::facts(desk_->parts().machine).fixed.clear();
    VERIFY_OK(decide("custodian"));
    desk::PartsForTests::facts(desk_->parts().machine).fixed = {{"password_held_by", {"querier", "policy.conf", 7}}};
    VERIFY_OK(at_the_seat());
    COMPARE_FAULT(open_jcic(std::nullopt), rule_du_2);
    VERIFY_OK(open_by(Duty::password_custodian));
    QVERIFY(holds());
}

JCIC_TEST(TestCardTypist)
#include "test_card_typist.moc"
