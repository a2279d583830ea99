// R-DU-2: at the terminal, too, the card's password is typed by its custodian where the branch decided so, who signs
// first.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/register.h"
#include "cli/card_seat.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::is_fault;

class TestCardTypist : public QObject, private test::CardSeat {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        open_seat();
        decide();
    }
    void the_custodian_signs_before_the_card_is_asked_R_DU_2() {
        QVERIFY(is_fault(verify_beside({"--typist", "L02"}, secrets_.at("L02")), "rule.R-DU-2"));
        QVERIFY(is_fault(verify_beside({"--typist", user}, secrets_.at(user)), "rule.R-DU-2"));
        QVERIFY(is_fault(verify_beside({}, "Wrong-1234-Wrong"), "person.password"));
        const auto only_one = verify_beside({}, secrets_.at("L06"));
        QVERIFY2(only_one.status == 0, qPrintable(only_one.out));
        const auto named = verify_beside({"--typist", "L06"}, secrets_.at("L06"));
        QVERIFY2(named.status == 0, qPrintable(named.out));
        QCOMPARE(card({"info"}).json()["tries_left"].toInt(-1), 3);
    }

private:
    void decide() {
        const auto desk = scenario::open(profile_);
        const auto person = [](const char* code) { return domain::PersonId::parse(code).value(); };
        const auto secret = [&](const char* whose) { return Secret::from(view(secrets_.at(whose).toStdString())); };
        VERIFY_OK(desk->seat().sign_in(person("L01"), secret("L01"), desk::HostAccount::leave));
        const auto& book = domain::registers::policy;
        domain::registers::StepRequest wanted{&book, book.step("policy.password-held"), "", {}, person("L02")};
        wanted.typed = {
            {"password_held_by", "custodian"}, {"from", desk->parts().machine.today().text()}, {"why", "依稽核手冊"}};
        const auto page = desk->registers().page(wanted);
        VERIFY_OK(page);
        VERIFY_OK(desk->registers().take_step(wanted, *page, secret("L02")));
    }
    [[nodiscard]] test::Ended verify_beside(const QStringList& typist, const QByteArray& theirs) const {
        return card_as_user(QStringList{"verify-pin", "--typist-password-fd", "0", "--pin-fd", "0"} + typist,
                            {theirs, secrets_.at("card")});
    }
};

JCIC_TEST(TestCardTypist)
#include "test_card_typist.moc"
