// The month's sample in its registers: when it is drawn again, each question's no, and a month in figures (R-LO-3,
// R-DU-7; who answers, and by when: tests/rules/R-LO-3.txt).

#include <QtTest>

#include "app/domain/registers/differences.h"
#include "app/domain/registers/samples.h"
#include "app/domain/registers/weekly_sheets.h"
#include "registers/owed.h"
#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

namespace {

const auto& samples_book = registers::samples;
const auto& reviews_book = registers::reviews;

domain::RocMonth month_called(const char* text) {
    return domain::RocMonth::parse(text).value();
}

}  // namespace

class TestSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_month_of_which_JCIC_lists_more_is_drawn_again_R_LO_3() {
        Walk walk;
        const auto* due = "Z52 筆數多於日誌，抽查不足：請提高至少抽查筆數後再次抽查";
        const auto& book = registers::comparisons;
        const auto compare = [&](const char* lines) {
            auto wanted = walk.good(book, *book.step("comparison.made"), "");
            wanted.typed["month"] = "115-11";
            wanted.typed["lines"] = lines;
            VERIFY_OK(walk.take(wanted));
        };
        compare("620");
        QCOMPARE(owed_on(walk, samples_book, "", due), std::string());  // nothing was drawn: that is owed by itself
        draw(walk, "115-11");
        QCOMPARE(owed_on(walk, samples_book, "", due), std::string("1151204"));
        compare("1");  // another list, with what JCIC has after all
        QCOMPARE(owed_on(walk, samples_book, "", due), std::string());
    }

    void neither_of_the_two_whom_a_difference_names_explains_it_R_DU_7() {
        Walk walk;
        for (const auto* reviewer : {"V1", "V2", "V3"}) walk.designate(reviewer, {Duty::reviewer});
        const auto& book = registers::differences;
        auto found = walk.good(book, book.steps.front(), "");
        found.typed["user"] = "V1";
        found.typed["user-there"] = "V2";
        const auto row = walk.take(found).value();
        const auto explain = [&](const char* who) {
            return walk.steps(person(who)).take_step(walk.good(book, *book.step("difference.explained"), row));
        };
        for (const auto* named : {"V1", "V2"}) COMPARE_FAULT(explain(named), person_duty);
        VERIFY_OK(explain("V3"));
    }

    void a_no_does_not_conform_and_is_owed_a_finding_R_LO_3() {
        std::size_t questions = 0;
        for (const auto& column : reviews_book.step("review.answered")->asks) {
            if (column.kind != domain::events::Kind::choice) continue;
            ++questions;
            Walk walk;
            const auto row = drawn(walk, draw(walk, "115-11"));
            auto wanted = answer(walk, row);
            wanted.typed[std::string(column.name)] = "no";
            if (column.name != "conforms") {
                const auto refused = walk.take(wanted);
                COMPARE_FAULT(refused, input_form);
                QCOMPARE(refused.error().detail("reason"), std::string_view("answered-no"));
                wanted.typed["conforms"] = "no";
            }
            VERIFY_OK(walk.take(wanted));
            QCOMPARE(owed_on(walk, reviews_book, row, "抽查不符，登記缺失"), std::string("1151120"));
            auto finding = walk.good(registers::findings, registers::findings.steps.front(), "");
            finding.typed["about"] = "review:" + row;
            VERIFY_OK(walk.take(finding));
            QCOMPARE(owed_on(walk, reviews_book, row, "抽查不符，登記缺失"), std::string());
        }
        QCOMPARE(questions, std::size_t{10});  // 聯徵2's, and whether all of it conforms
    }

    void a_month_is_told_in_figures_R_LO_5() {
        Walk walk;
        const auto month = month_called("115-11");
        QVERIFY(!registers::month_figures(walk.rows, month));
        const auto sample = draw(walk, "115-11", "501");
        const auto conforming = drawn(walk, sample);
        const auto differing = drawn(walk, sample);
        const auto waiting = drawn(walk, sample);
        const auto besides = drawn(walk, sample, "stands-out");
        drawn(walk, draw(walk, "115-10"));  // another month's
        VERIFY_OK(walk.take(answer(walk, conforming)));
        VERIFY_OK(walk.take(answer(walk, besides)));
        auto wanted = answer(walk, differing);
        wanted.typed["lawful"] = "no";
        wanted.typed["conforms"] = "no";
        VERIFY_OK(walk.take(wanted));
        auto finding = walk.good(registers::findings, registers::findings.steps.front(), "");
        finding.typed["about"] = "review:" + differing;
        VERIFY_OK(walk.take(finding));
        const auto figures = registers::month_figures(walk.rows, month);
        QVERIFY(figures.has_value());
        const registers::MonthFigures expected{501, 3, 1, 3, 2, 1, {sample}, {Walk::code_of(Duty::reviewer)}};
        QVERIFY(*figures == expected);
        const auto records = registers::reviewed_in(walk.rows, month);
        QCOMPARE(records.size(), std::size_t{4});
        QCOMPARE(records[0].row, conforming);
        QVERIFY(records[0].answered && records[0].conforming && !records[0].with_finding && records[0].by_chance);
        QVERIFY(records[1].answered && !records[1].conforming && records[1].with_finding);
        QVERIFY(!records[2].answered);
        QCOMPARE(records[2].row, waiting);
        QVERIFY(!records[3].by_chance);
    }

    void a_repeated_draw_counts_no_record_twice_R_LO_3() {
        Walk walk;
        const auto month = month_called("115-11");
        QCOMPARE(registers::next_draw(walk.rows, month), std::string("115-11-1"));
        drawn(walk, draw(walk, "115-11", "60"));
        QCOMPARE(registers::next_draw(walk.rows, month), std::string("115-11-2"));
        drawn(walk, draw(walk, "115-11", "61"));
        const auto figures = registers::month_figures(walk.rows, month);
        QCOMPARE(figures->population, std::uint64_t{61});  // as the last draw found it
        QCOMPARE(figures->drawn, std::uint64_t{2});
        QCOMPARE(figures->draws.size(), std::size_t{2});
        QCOMPARE(registers::review_of("115-11-2", 7), std::string("115-11-2-007"));
        QCOMPARE(registers::review_of("115-11-2", 1234), std::string("115-11-2-1234"));
    }

private:
    static std::string draw(Walk& walk, const char* month, const char* population = "60") {
        auto wanted = walk.good(samples_book, samples_book.steps.front(), "");
        wanted.typed["month"] = month;
        wanted.typed["population"] = population;
        return walk.take(wanted).value();
    }
    static std::string drawn(Walk& walk, const std::string& sample, const char* drawn_by = "chance") {
        auto wanted = walk.good(reviews_book, reviews_book.steps.front(), "");
        wanted.typed["sample"] = sample;
        wanted.typed["drawn-by"] = drawn_by;
        return walk.take(wanted).value();
    }
    static StepRequest answer(Walk& walk, const std::string& row) {
        return walk.good(reviews_book, *reviews_book.step("review.answered"), row);
    }
};

// Weeks without a gap, and what a line of a sheet is; who confirms and approves: tests/rules/R-LO-2.txt.

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

JCIC_TEST(TestSamples)
JCIC_TEST(TestWeeklySheets)
#include "test_samples.moc"
