// Registers of a branch's odd days: announced maintenance (R-SE-9), forms with marks (R-AU-10), places and systems.
#include <QtTest>

#include "app/domain/registers/maintenances.h"
#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
namespace registers = jcic::domain::registers;
using domain::Item;
using std::chrono::hours;

namespace {

StepRequest announcing(const Walk& walk, const char* items, hours from, hours until) {
    const auto& book = registers::maintenances;
    auto wanted = walk.good(book, *book.step("maintenance.announced"), "");
    const auto put = [&](const char* day, const char* time, hours after) {
        wanted.typed[day] = domain::roc_date_at(walk.clock.now() + after).text();
        wanted.typed[time] = domain::time_of_day_text(walk.clock.now() + after);
    };
    put("from", "from-time", from);
    put("until", "until-time", until);
    wanted.typed["items"] = items;
    return wanted;
}

}  // namespace

class TestOddRegisters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void maintenance_is_told_a_day_ahead_of_its_items_until_it_is_over_R_SE_9() {
        Walk walk;
        VERIFY_OK(walk.take(announcing(walk, "T50,T51", hours{30}, hours{33})));
        VERIFY_OK(walk.take(announcing(walk, "T52", hours{2}, hours{3})));
        const auto soon = [&](std::set<Item> items, hours later) {
            return registers::maintenances_soon(walk.rows, items, walk.clock.now() + later).size();
        };
        QCOMPARE(soon({Item::t50}, hours{0}), std::size_t{0});
        QCOMPARE(soon({Item::t50}, hours{7}), std::size_t{1});
        QCOMPARE(soon({Item::t50, Item::t52}, hours{1}), std::size_t{1});
        QCOMPARE(soon({Item::t51}, hours{32}), std::size_t{1});
        QCOMPARE(soon({Item::t51}, hours{34}), std::size_t{0});
        QCOMPARE(soon({Item::t52}, hours{10}), std::size_t{0});
        const auto& book = registers::maintenances;
        VERIFY_OK(walk.take(walk.good(book, *book.step("maintenance.withdrawn"), "1")));
        QCOMPARE(soon({Item::t50}, hours{7}), std::size_t{0});
    }
    void days_on_which_nobody_worked_are_caught_up_in_one_step_R_DU_10() {
        Walk walk;
        const auto& book = registers::day_ends;
        auto wanted = walk.good(book, *book.step("day-end.confirmed"), "");
        VERIFY_OK(walk.take(wanted));
        const auto day = [&](int later) {
            return domain::RocDate::from(walk.today().days() + std::chrono::days{later}).value().text();
        };
        const auto before = day(-1), first = day(1), last = day(5), after = day(8);
        walk.clock.advance(hours{24 * 8});
        auto caught_up = walk.good(book, *book.step("day-end.unworked"), "");
        caught_up.typed["day"] = first;
        caught_up.typed["until"] = after;
        COMPARE_FAULT(walk.take(caught_up), input_form);  // today is not over
        caught_up.typed["day"] = before;
        caught_up.typed["until"] = last;
        const auto worked = walk.take(caught_up);
        COMPARE_FAULT(worked, input_form);
        QCOMPARE(worked.error().detail("reason"), std::string_view("worked"));
        caught_up.typed["day"] = first;
        const auto asked = walk.take(caught_up);  // nothing was entered, but JCIC was asked
        COMPARE_FAULT(asked, input_form);
        QCOMPARE(asked.error().detail("reason"), std::string_view("worked"));
        walk.sent_by_card.clear();
        VERIFY_OK(walk.take(caught_up));
        const auto owed = registers::owed(walk.rows, walk.today(), walk.calendar);
        const auto next = std::ranges::find(owed, &book, &registers::Obligation::book);
        QVERIFY(next != owed.end() && domain::RocDate::parse(last).value() < next->until);
    }
};

JCIC_TEST(TestOddRegisters)
#include "test_odd_registers.moc"
