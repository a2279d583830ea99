// Which of a row's steps is likely next, and which stand apart: by the descriptions, for every register in every state.
#include "app/domain/registers/next_steps.h"

#include "app/domain/registers/urgency.h"
#include "registers/owed.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;

class TestNextSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The row's own step in one of the states in which it is owed, or one that begins a row, here or elsewhere.
    void every_due_names_what_settles_it() {
        for (const auto* book : registers::all())
            for (const auto& due : book->dues) {
                const auto ways = registers::ways_to_settle(registers::settled_by(*book, due));
                QVERIFY2(!ways.empty(), due.title);
                for (const auto way : ways) {
                    const auto* own = book->step(way);
                    const auto known = registers::step_of(way);
                    QVERIFY2(own != nullptr || known, way.data());
                    const auto* step = own != nullptr ? own : known->step;
                    const auto allows = [&](auto state) {
                        return std::ranges::find(step->from, state) != step->from.end();
                    };
                    const bool takes_it_on = own != nullptr && std::ranges::any_of(due.in, allows);
                    QVERIFY2(step->begins() || takes_it_on || due.in.empty(), way.data());
                }
            }
    }
    void the_likely_step_may_be_taken_and_is_none_that_stands_apart_unless_it_is_owed() {
        Walk walk;
        std::size_t likely = 0;
        for (const auto* book : registers::all())
            for (const auto& state : book->states) {
                const auto id = walk.row_in(*book, state.name);
                const auto* row = walk.rows.row(*book, id);
                if (row == nullptr) continue;
                const auto owes = registers::owed_by(*book, *row, {walk.rows, walk.today(), walk.calendar});
                for (const auto duty : domain::all_duties) {
                    const auto possible = walk.steps(Walk::with(duty)).possible(*book, row);
                    const auto* next = registers::likely_step(*book, row->state, owes, possible);
                    if (next == nullptr) continue;
                    ++likely;
                    QVERIFY(std::ranges::find(possible, next) != possible.end());
                    QVERIFY2(!registers::is_apart(*next) ||
                                 std::ranges::any_of(
                                     owes, [&](const auto& one) { return one.due->settled_by == next->action; }),
                             next->action.data());
                }
            }
        QVERIFY(likely > registers::all().size());
    }
    void of_two_ways_on_neither_is_taken_for_likely() {
        const auto& book = registers::authorisations;
        const registers::Step* both[]{book.step("authorisation.accepted"), book.step("authorisation.refused")};
        QVERIFY(registers::likely_step(book, "sent", {}, both) == nullptr);
        const registers::Obligation reply{&book, &book.dues[1], "P-1", domain::RocDate::parse("1151122").value(), {}};
        QVERIFY(registers::likely_step(book, "sent", std::span(&reply, 1), both) == both[0]);
        QVERIFY(registers::is_apart(*book.step("authorisation.mistaken")));
        QVERIFY(registers::is_apart(*book.step("authorisation.erased")));
        QVERIFY(!registers::is_apart(*both[0]));
    }
    void what_is_due_within_a_week_is_soon_and_before_long_holidays_earlier() {
        const domain::OfficeCalendar weekends;
        const auto day = [](const char* text) { return domain::RocDate::parse(text).value(); };
        const auto today = day("1151120");  // a Friday
        using registers::Urgency;
        QVERIFY(registers::urgency_of(day("1151119"), today, weekends) == Urgency::late);
        QVERIFY(registers::urgency_of(today, today, weekends) == Urgency::soon);
        QVERIFY(registers::urgency_of(day("1151127"), today, weekends) == Urgency::soon);
        QVERIFY(registers::urgency_of(day("1151129"), today, weekends) == Urgency::soon);  // a Sunday: its Friday
        QVERIFY(registers::urgency_of(day("1151130"), today, weekends) == Urgency::later);
    }
    void every_register_stands_under_what_it_serves_and_those_of_one_stand_together() {
        std::vector<std::string_view> seen;
        for (const auto* book : registers::all_to_read()) {
            const std::string_view served = registers::served_by(*book);
            QVERIFY(!served.empty());
            if (!seen.empty() && seen.back() == served) continue;
            QVERIFY2(std::ranges::find(seen, served) == seen.end(), served.data());
            seen.push_back(served);
        }
        QCOMPARE(seen.size(), std::size_t{8});
    }
};

JCIC_TEST(TestNextSteps)
#include "test_next_steps.moc"
