// Weeks without a gap, and what a line of a sheet is; who confirms and approves: tests/rules/R-LO-2.txt.
#include <QtTest>

#include "app/domain/registers/weekly_sheets.h"
#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

class TestWeeklySheets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_week_is_monday_to_sunday_R_LO_2() {
        for (const char* one : {"1151116", "1151118", "1151122"}) {
            const auto week = registers::week_of(day(one)).value();
            QCOMPARE(week.from, day("1151116"));
            QCOMPARE(week.to, day("1151122"));
            QCOMPARE(registers::end_of(week), domain::start_of(day("1151123")));
            QCOMPARE(registers::last_office_day(week, {}).value(), day("1151120"));
        }
        const auto over_new_year = registers::week_of(day("1160101")).value();
        QCOMPARE(over_new_year.from, day("1151228"));
        QCOMPARE(over_new_year.to, day("1160103"));
    }

    void weeks_follow_each_other_without_a_gap_R_LO_2() {
        QVERIFY(!registers::next_week(registers::Rows{}, day("1160601")).has_value());
        Walk walk;
        VERIFY_OK(walk.journal.refresh(walk.rows));
        auto next = registers::next_week(walk.rows, day("1160601")).value();
        QCOMPARE(next.week.from, day("1151116"));  // that in which the branch began
        QCOMPARE(next.after, std::uint64_t{0});
        close(walk, sheet("1"));
        close(walk, sheet("2", "P9"));
        next = registers::next_week(walk.rows, day("1160601")).value();
        QCOMPARE(next.week.from, day("1151123"));
        QCOMPARE(next.after, std::uint64_t{42});
        QCOMPARE(registers::last_number(walk.rows, registers::weekly_sheets), std::uint32_t{2});
        registers::WeeklySheet none = sheet("3", "");
        none.week = next.week;
        none.after = 42;
        none.through = 57;
        close(walk, none, action::weekly_sheet_without);
        next = registers::next_week(walk.rows, day("1160601")).value();
        QCOMPARE(next.week.from, day("1151130"));
        QCOMPARE(next.after, std::uint64_t{57});
        const auto read = registers::weekly_sheet(*walk.rows.row(registers::weekly_sheets, "1")).value();
        QCOMPARE(read.querier, std::string("P2"));
        QCOMPARE(read.lines, std::uint64_t{6});
        QCOMPARE(read.digest, std::string("00ff"));
    }

    void what_was_closed_while_the_clock_was_ahead_closes_no_week_R_LO_2() {
        Walk walk;
        registers::WeeklySheet none = sheet("1", "");
        none.through = 57;
        close(walk, none, action::weekly_sheet_without);
        const auto written = domain::roc_date_at(walk.rows.row(registers::weekly_sheets, "1")->story.front().at);
        const auto before = domain::RocDate::from(written.days() - std::chrono::days{1}).value();
        const auto next = registers::next_week(walk.rows, before).value();
        QCOMPARE(next.week.from, none.week.from);
        QCOMPARE(next.after, std::uint64_t{57});
        QCOMPARE(registers::next_week(walk.rows, written).value().week.from, day("1151123"));
    }

    void a_sheet_closed_early_leaves_the_week_open_for_others_R_LO_2() {
        Walk walk;
        close(walk, sheet("1"), action::weekly_sheet_closed_early);
        const auto next = registers::next_week(walk.rows, day("1160601")).value();
        QCOMPARE(next.week.from, day("1151116"));
        QCOMPARE(next.after, std::uint64_t{0});
        QCOMPARE(registers::on_sheets_up_to(walk.rows, "P2"), std::uint64_t{42});
        QCOMPARE(registers::on_sheets_up_to(walk.rows, "P9"), std::uint64_t{0});
        VERIFY_OK(confirm(walk));
    }

    void a_sheet_is_confirmed_once_R_LO_2() {
        Walk walk;
        close(walk, sheet("1"));
        VERIFY_OK(confirm(walk));
        COMPARE_FAULT(confirm(walk), register_state);
        // Written by a forger all the same: believed in nothing.
        auto forged = walk.journal.last("weekly-sheet.confirmed")->entry;
        forged.id = walk.random.bytes<16>();
        walk.journal.write(forged);
        const auto believed = walk.rows.believed();
        VERIFY_OK(walk.journal.refresh(walk.rows));
        QCOMPARE(walk.rows.believed(), believed);
    }

    void a_line_is_an_item_that_was_asked_for_R_LO_1() {
        domain::Recorded request;
        request.sequence = 17;
        request.hash = {7};
        request.entry.action = action::query_requesting;
        request.entry.plain(field::items, "T50,T51,T52");
        QCOMPARE(registers::lines_of(request), std::uint64_t{3});
        domain::Recorded taken_over = request;
        taken_over.entry.action = action::query_serial_taken_over;
        QCOMPARE(registers::lines_of(taken_over), std::uint64_t{1});
        QCOMPARE(registers::lines_text({request}), "17:" + to_hex(request.hash) + "\n");
        QCOMPARE(registers::lines_text({}), std::string());
    }

private:
    static domain::RocDate day(const char* text) { return domain::RocDate::parse(text).value(); }
    /// Of the week in which the walk begins, by the officer.
    static registers::WeeklySheet sheet(const char* row, std::string querier = "P2") {
        return {row, {day("1151116"), day("1151122")}, std::move(querier), 3, 42, 6, "00ff"};
    }
    static void close(Walk& walk, const registers::WeeklySheet& sheet,
                      std::string_view by = action::weekly_sheet_closed) {
        domain::Entry entry;
        entry.id = walk.random.bytes<16>();
        entry.action = by;
        entry.subject = "weekly-sheet:" + sheet.row;
        for (const auto& fact : registers::facts_of(sheet)) entry.plain(fact.name, fact.value);
        walk.journal.write(entry);
        VERIFY_OK(walk.journal.refresh(walk.rows));
    }
    static Result<std::string> confirm(Walk& walk) {
        const auto& book = registers::weekly_sheets;
        return walk.steps(Walk::with(Duty::query_officer))
            .take_step({&book, book.step("weekly-sheet.confirmed"), "1", {{"own", "yes"}}, std::nullopt});
    }
};

JCIC_TEST(TestWeeklySheets)
#include "test_weekly_sheets.moc"
