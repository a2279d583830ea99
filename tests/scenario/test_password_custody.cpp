// The card's password in its custody, and what a suspicion holds up (R-DU-5, R-PW-6).
#include <QtTest>

#include "app/desk/registers/register_desk.h"
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
    void nothing_is_requested_while_the_cards_password_is_suspected_R_DU_5_R_PW_6();

private:
    desk::RegisterDesk& desk() { return desk_->registers(); }
    static office::StepWanted wanted(const registers::Register& book, std::string_view action, std::string row,
                                     registers::Values typed) {
        return {&book, book.step(action), std::move(row), std::move(typed), std::nullopt};
    }
    std::string today() { return desk_->rooms().today().text(); }
};

void TestPasswordCustody::nothing_is_requested_while_the_cards_password_is_suspected_R_DU_5_R_PW_6() {
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto& book = registers::envelopes;
    const auto card = desk_->snapshot()->cards.front().number;
    const auto row = desk()
                         .take(wanted(book, "envelope.received", "",
                                      {{"card", card}, {"mail", "R124"}, {"received", today()}, {"seal", "yes"}}))
                         .value();
    const auto keeper = one.with(Duty::password_custodian);
    auto step = wanted(book, "envelope.handed-on", row, {{"keeper", keeper.person.text()}, {"seal-handed", "yes"}});
    step.beside = keeper.person;
    VERIFY_OK(desk().take(step, desk().page(step).value(), one.secret(keeper.password)));
    VERIFY_OK(one.sign_in());
    VERIFY_OK(one.hand_over(true));
    VERIFY_OK(one.open_jcic());
    const auto query = one.submit();
    VERIFY_OK(query);
    VERIFY_OK(one.approve(*query));
    VERIFY_OK(desk().take(wanted(book, "envelope.change-asked", row, {{"cause", "suspicion"}})));
    const auto refused = desk_->queries().request(*query, {});
    COMPARE_FAULT(refused, card_custody);
    QCOMPARE(refused.error().detail("reason"), std::string_view("password-suspected"));
    VERIFY_OK(desk().take(wanted(book, "envelope.changed", row, {{"way", "member"}, {"in-use", today()}})));
    VERIFY_OK(desk_->queries().request(*query, {}));
}

JCIC_TEST(TestPasswordCustody)
#include "test_password_custody.moc"
