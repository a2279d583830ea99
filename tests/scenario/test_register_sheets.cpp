// Which days a register's sheet says that it is of.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
namespace registers = domain::registers;

class TestRegisterSheets : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void one_asked_from_a_day_is_of_that_day_however_early_began_what_still_stands_R_PA_4() {
        auto one = officer();
        VERIFY_OK(one.sign_in(domain::Duty::unit_head));
        const auto at_first = desk_->parts().machine.today();
        VERIFY_OK(desk_->practice()->hurry(std::chrono::hours{48}));
        const auto today = desk_->parts().machine.today();
        QVERIFY(at_first < today);
        desk::RowFilter from_today;
        from_today.since = today;
        QVERIFY(!desk_->registers().rows(registers::cards, from_today).value().rows.empty());  // the branch's card
        const auto sheet = desk_->registers().sheet(registers::cards, from_today).value();
        QCOMPARE(sheet.from.text(), today.text());
        QCOMPARE(sheet.to.text(), today.text());
        QVERIFY(!(at_first < desk_->registers().sheet(registers::cards, {}).value().from));  // of all its rows
    }
};

JCIC_TEST(TestRegisterSheets)
#include "test_register_sheets.moc"
