// A register's rows that are one's own: those that one acts in, and those that name one; and who takes which list out.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/shown_list.h"
#include "app/domain/registers/register.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

class TestOwnRows : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void ones_own_rows_are_those_one_acts_in_or_is_named_in();
    void a_list_is_taken_out_by_whose_it_is_R_PA_7();

private:
    bool stands_there(const std::string& row, bool mine) {
        desk::RowFilter filter;
        filter.mine = mine;
        const auto view = desk().rows(registers::envelopes, filter).value();
        return std::ranges::count(view.rows, row, &desk::RegisterRow::id) == 1;
    }
};

void TestOwnRows::ones_own_rows_are_those_one_acts_in_or_is_named_in() {
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto card = desk_->snapshot()->cards.front().number;
    const registers::Values letter{{"card", card}, {"mail", "R124"}, {"received", today()}, {"seal", "yes"}};
    const auto row = desk().take_step(wanted(registers::envelopes, "envelope.received", "", letter)).value();
    const auto keeper = one.with(Duty::password_custodian);
    VERIFY_OK(one.beside(Duty::password_custodian, wanted(registers::envelopes, "envelope.handed-on", row,
                                                          {{"keeper", keeper.person.text()}, {"seal-handed", "yes"}})));
    QVERIFY(stands_there(row, true));
    VERIFY_OK(one.sign_in(Duty::password_custodian));
    QVERIFY(stands_there(row, true));
    VERIFY_OK(one.sign_in(Duty::auditor));
    QVERIFY(stands_there(row, false));
    QVERIFY(!stands_there(row, true));
    // Of a register that grows neither a row nor the count of all.
    desk::RowFilter mine;
    mine.mine = true;
    QCOMPARE(desk().rows(registers::authorisations, mine).value().found, std::size_t{0});
    QVERIFY(desk().rows(registers::authorisations, {}).value().found > 1);
    desk::RowFilter one_of_them;
    one_of_them.only = {desk().rows(registers::authorisations, {}).value().rows.front().id};
    QCOMPARE(desk().rows(registers::authorisations, one_of_them).value().found, std::size_t{1});
}

void TestOwnRows::a_list_is_taken_out_by_whose_it_is_R_PA_7() {
    auto one = officer();
    const auto file = profile_.parent_path() / "list.zip";
    const auto saved = [&](const char* name) {
        std::filesystem::remove(file);
        const desk::ShownList list{name, "清單", {"欄"}, {{"列"}}};
        return desk::save_shown(desk_->parts(), list, file, one.secret("Kdwp-4729-Tmra"));
    };
    VERIFY_OK(one.sign_in());
    for (const auto* name : {"cases", "copies", "retention", "duties", "settings"}) VERIFY_OK(saved(name));
    QCOMPARE(count_events("register.exported"), std::size_t{5});
    COMPARE_FAULT(saved("deletion-evidence"), person_duty);
    COMPARE_FAULT(saved("people"), input_form);
    VERIFY_OK(one.sign_in(Duty::auditor));
    VERIFY_OK(saved("deletion-evidence"));
    VERIFY_OK(one.sign_in(Duty::card_custodian));
    COMPARE_FAULT(saved("cases"), person_duty);
    VERIFY_OK(saved("duties"));
    std::filesystem::remove(file);
}

JCIC_TEST(TestOwnRows)
#include "test_own_rows.moc"
