// Registers of a branch's odd days: announced maintenance (R-SE-9), forms with marks (R-AU-10), places and systems.
#include <QtTest>

#include "app/domain/registers/authorisations.h"
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
    void maintenance_ends_after_it_begins_and_is_of_some_item() {
        Walk walk;
        COMPARE_FAULT(walk.take(announcing(walk, "T50", hours{3}, hours{3})), input_form);
        COMPARE_FAULT(walk.take(announcing(walk, "T50", hours{3}, hours{2})), input_form);
        COMPARE_FAULT(walk.take(announcing(walk, "", hours{2}, hours{3})), input_missing);
    }
    void a_form_with_marks_is_entered_once_that_form_passed_its_test_R_AU_10() {
        Walk walk;
        const auto& book = registers::authorisations;
        auto wanted = walk.good(book, *book.step(action::authorisation_signed), "");
        wanted.typed["marked-form"] = "115-A";
        const auto refused = walk.take(wanted);
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("untested"));
        const auto& marks = registers::form_marks;
        const auto entered = [&](const char* version) {
            auto mark = walk.good(marks, *marks.step("form-mark.entered"), "");
            mark.typed["form-version"] = version;
            return walk.take(mark).value_or("");
        };
        const auto row = entered("115-A");
        COMPARE_FAULT(walk.take(wanted), input_form);
        VERIFY_OK(walk.take(walk.good(marks, *marks.step("form-mark.tested"), row)));
        VERIFY_OK(walk.take(wanted));
        // One form's test is no other's.
        QVERIFY(!entered("115-B").empty());
        auto other = wanted;
        other.typed["reference"] = "another";
        other.typed["marked-form"] = "115-B";
        COMPARE_FAULT(walk.take(other), input_form);
        VERIFY_OK(walk.take(walk.good(marks, *marks.step("form-mark.ended"), row)));
        wanted.typed["reference"] = "another";
        COMPARE_FAULT(walk.take(wanted), input_form);
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
