// Where the branch decided so, the card's password is its custodian's to type, at the querier's seat: whatever asks for
// it, and never tried as their own; tests/rules/R-DU-2.txt has the rule.
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
using scenario::Officer;
namespace registers = domain::registers;

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

JCIC_TEST(TestCardTypist)
#include "test_card_typist.moc"
