// A month of the calendar of duties by person and day: what stands in each cell, and what each month comes to.

#include <QTest>

#include "app/desk/registers/duty_month.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;
using domain::Duty;
namespace registers = domain::registers;

namespace {

domain::RocDate a_day(const char* text) {
    return domain::RocDate::parse(text).value();
}

DutyLine a_line(DutyLine::Kind kind, const char* day, const char* office_day, const char* who) {
    const auto& book = registers::findings;
    return {kind, &book, "2", book.dues[0].title, a_day(day), a_day(office_day), {who}, {who}, false};
}

DutyPerson a_person(const char* code, std::set<Duty> duties) {
    return {domain::PersonId::parse(code).value(), code, std::move(duties), {}, {}};
}

/// Of December, on the 21st, a Monday; no calendar is published, so that Saturdays and Sundays are off.
DutyMonth december(std::vector<DutyLine> lines, const char* month = "115-12") {
    std::vector<DutyPerson> people{a_person("L03", {Duty::query_officer}), a_person("H01", {Duty::unit_head}),
                                   a_person("X09", {})};
    return duty_month(domain::RocMonth::parse(month).value(), a_day("1151221"), {}, std::move(people),
                      std::move(lines));
}

const DutyPerson* found(const DutyMonth& month, const char* code) {
    const auto there = std::ranges::find(month.people, domain::PersonId::parse(code).value(), &DutyPerson::code);
    return there == month.people.end() ? nullptr : &*there;
}

}  // namespace

class TestDutyMonth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_day_of_the_month_is_there_with_whether_it_is_off() {
        const auto month = december({});
        QCOMPARE(month.days.size(), std::size_t{31});
        QVERIFY(!month.days[20].off);
        QVERIFY(month.days[18].off && month.days[19].off);
        QCOMPARE(december({}, "117-02").days.size(), std::size_t{29});
    }
    void a_row_for_each_person_with_duties_the_unit_head_first() {
        const auto month = december({});
        QCOMPARE(month.people.size(), std::size_t{2});
        QCOMPARE(month.people.front().code.text(), std::string("H01"));
        QVERIFY(found(december({a_line(DutyLine::Kind::done, "1151203", "1151203", "X09")}), "X09") != nullptr);
    }
    void what_is_owed_stands_on_its_office_day_and_what_was_done_on_the_day_it_was() {
        const auto month = december({a_line(DutyLine::Kind::late, "1151219", "1151218", "L03"),
                                     a_line(DutyLine::Kind::due, "1151228", "1151228", "L03"),
                                     a_line(DutyLine::Kind::due, "1151229", "1151229", "L03"),
                                     a_line(DutyLine::Kind::done, "1151205", "1151205", "L03")});
        const auto& days = found(month, "L03")->days;
        QVERIFY(days[17].state == DutyState::late && days[18].lines.empty());
        QVERIFY(days[27].state == DutyState::this_week);
        QVERIFY(days[28].state == DutyState::not_yet);
        QVERIFY(days[4].state == DutyState::done);
        QVERIFY(found(month, "H01")->sum.count == 0);
    }
    void of_several_in_a_cell_the_most_pressing_is_shown_and_all_are_told() {
        const auto month = december({a_line(DutyLine::Kind::done, "1151218", "1151218", "L03"),
                                     a_line(DutyLine::Kind::late, "1151218", "1151218", "L03")});
        const auto& cell = found(month, "L03")->days[17];
        QVERIFY(cell.state == DutyState::late);
        QCOMPARE(cell.lines, (std::vector<std::size_t>{0, 1}));
    }
    void the_months_sum_tells_the_most_pressing() {
        const auto sum = [](std::vector<DutyLine> lines, const char* month = "115-12") {
            return found(december(std::move(lines), month), "L03")->sum;
        };
        const auto done = a_line(DutyLine::Kind::done, "1151205", "1151205", "L03");
        const auto today = a_line(DutyLine::Kind::due, "1151221", "1151221", "L03");
        const auto next_month = a_line(DutyLine::Kind::due, "1160120", "1160120", "L03");
        const auto old = a_line(DutyLine::Kind::late, "1151115", "1151113", "L03");
        QCOMPARE(sum({}).count, std::size_t{0});
        QVERIFY(sum({done, next_month}).state == DutyState::done);
        QVERIFY(sum({done, today}).state == DutyState::this_week && sum({done, today}).today);
        // Late since an earlier month: of the month that goes on it is told, of another only where it stands.
        QVERIFY(sum({done, today, old}).state == DutyState::late);
        QCOMPARE(sum({done, today, old}).days_late, 38);
        QCOMPARE(sum({old, next_month}, "116-01").count, std::size_t{1});
        QVERIFY(sum({old, next_month}, "116-01").state == DutyState::not_yet);
        QVERIFY(sum({old}, "115-11").state == DutyState::late);
        // What counts in neither cell nor sum is not handed on, however many there are.
        QCOMPARE(december({done, next_month, old}).lines.size(), std::size_t{2});
        QCOMPARE(december({done, next_month, old}, "116-01").lines.size(), std::size_t{1});
    }
};

JCIC_TEST(TestDutyMonth)
#include "test_duty_month.moc"
