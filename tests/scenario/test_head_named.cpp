// A branch whose only head is gone comes back by head office's letter (R-DU-1): with the real ledger.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "app/ledger/session/people.h"
#include "at_the_desk.h"
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

JCIC_TEST(TestHeadNamed)
#include "test_head_named.moc"
