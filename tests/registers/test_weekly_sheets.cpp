// The weekly sheets' own law (R-LO-1, R-LO-2), beside the steps that test_registers walks over.
#include <QtTest>

#include "app/domain/registers/weekly_sheets.h"
#include "registers/owed.h"
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

    void only_the_querier_confirms_their_own_R_LO_2() {
        Walk walk;
        walk.designate("P20", {Duty::query_officer});
        close(walk, sheet("1"));
        const auto other = take(walk, person("P20"), "weekly-sheet.confirmed", "1", {{"own", "yes"}});
        COMPARE_FAULT(other, person_duty);
        COMPARE_FAULT(take(walk, Walk::with(Duty::supervisor), "weekly-sheet.confirmed", "1", {{"own", "yes"}}),
                      person_duty);
        COMPARE_FAULT(approve(walk, Duty::supervisor), register_state);  // nobody confirmed it yet
        VERIFY_OK(confirm(walk));
        QCOMPARE(state(walk), std::string("confirmed"));
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

    void the_approver_is_neither_the_querier_nor_who_confirmed_R_LO_2() {
        Walk walk;
        walk.designate("P21", {Duty::query_officer, Duty::supervisor});
        close(walk, sheet("1", "P21"));
        VERIFY_OK(take(walk, person("P21"), "weekly-sheet.confirmed", "1", {{"own", "yes"}}));
        COMPARE_FAULT(take(walk, person("P21"), "weekly-sheet.approved", "1"), person_duty);
        VERIFY_OK(approve(walk, Duty::supervisor));
        QCOMPARE(state(walk), std::string("approved"));

        // The unit head who stands in for one who left does not approve it either.
        Walk other;
        close(other, sheet("1", "P30"));
        VERIFY_OK(take(other, Walk::with(Duty::unit_head), "weekly-sheet.confirmed-instead", "1",
                       {{"instead-why", "已離職"}}));
        COMPARE_FAULT(approve(other, Duty::unit_head), person_duty);
        VERIFY_OK(approve(other, Duty::supervisor));
    }

    void a_week_without_a_query_is_confirmed_and_approved_too_R_LO_2() {
        Walk walk;
        close(walk, sheet("1", ""), action::weekly_sheet_without);
        COMPARE_FAULT(confirm(walk), register_state);
        QCOMPARE(owed(walk, "確認本週無查詢"), std::string("1151123"));
        VERIFY_OK(take(walk, Walk::with(Duty::supervisor), "weekly-sheet.confirmed-none", "1", {{"none", "yes"}}));
        COMPARE_FAULT(approve(walk, Duty::supervisor), person_duty);
        VERIFY_OK(approve(walk, Duty::unit_head));
    }

    void what_was_sent_back_is_confirmed_again_by_its_querier_R_LO_2() {
        Walk walk;
        close(walk, sheet("1"));
        VERIFY_OK(confirm(walk));
        COMPARE_FAULT(take(walk, Walk::with(Duty::supervisor), "weekly-sheet.returned", "1"), input_missing);
        VERIFY_OK(take(walk, Walk::with(Duty::supervisor), "weekly-sheet.returned", "1", {{"return-why", "案號有誤"}}));
        QCOMPARE(owed(walk, "確認查詢紀錄單"), std::string("1151123"));  // the next office day after Friday
        COMPARE_FAULT(approve(walk, Duty::supervisor), register_state);
        VERIFY_OK(confirm(walk));
        VERIFY_OK(approve(walk, Duty::supervisor));
    }

    void it_is_due_on_the_office_day_after_the_week_and_then_the_unit_heads_R_LO_2() {
        Walk walk;
        const char* late = "查詢紀錄單逾期未確認，請督促或代為處理";
        close(walk, sheet("1"));
        QCOMPARE(owed(walk, "確認查詢紀錄單"), std::string("1151123"));
        const auto all = registers::owed(walk.rows, walk.today(), walk.calendar);
        const auto* mine = jcic::registers_test::owed(all, registers::weekly_sheets, "1", "確認查詢紀錄單");
        QCOMPARE(mine->by, std::string("P2"));
        QCOMPARE(owed(walk, late), std::string());
        walk.clock.advance(std::chrono::days{3});  // Monday itself
        QCOMPARE(owed(walk, late), std::string());
        walk.clock.advance(std::chrono::days{1});
        QCOMPARE(owed(walk, "確認查詢紀錄單"), std::string("1151123"));
        QCOMPARE(owed(walk, late), std::string("1151124"));
        VERIFY_OK(confirm(walk));
        QCOMPARE(owed(walk, late), std::string());
    }

    void approval_is_due_on_the_office_day_after_the_confirmation_R_LO_2() {
        Walk walk;
        close(walk, sheet("1"));
        VERIFY_OK(confirm(walk));
        QCOMPARE(owed(walk, "核可查詢紀錄單"), std::string("1151123"));
        QCOMPARE(owed(walk, "查詢紀錄單逾期未核可"), std::string());
        walk.clock.advance(std::chrono::days{5});
        QCOMPARE(owed(walk, "查詢紀錄單逾期未核可"), std::string("1151124"));
        VERIFY_OK(approve(walk, Duty::unit_head));
        QCOMPARE(owed(walk, "核可查詢紀錄單"), std::string());
        QCOMPARE(owed(walk, "查詢紀錄單逾期未核可"), std::string());
    }

    void lines_that_are_not_ones_own_are_owed_a_finding_R_LO_2() {
        Walk walk;
        const char* title = "查詢紀錄單各筆不符，登記缺失";
        close(walk, sheet("1"));
        VERIFY_OK(confirm(walk, "no"));
        QCOMPARE(owed(walk, title), std::string("1151120"));
        auto finding = walk.good(registers::findings, registers::findings.steps.front(), "");
        finding.typed["about"] = "weekly-sheet:1";
        VERIFY_OK(walk.take(finding));
        QCOMPARE(owed(walk, title), std::string());
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
    static Result<std::string> take(Walk& walk, const domain::PersonId& by, std::string_view action,
                                    const std::string& row, registers::Values typed = {}) {
        const auto& book = registers::weekly_sheets;
        return walk.steps(by).take_step({&book, book.step(action), row, std::move(typed), std::nullopt});
    }
    static Result<std::string> confirm(Walk& walk, const char* own = "yes") {
        return take(walk, Walk::with(Duty::query_officer), "weekly-sheet.confirmed", "1", {{"own", own}});
    }
    static Result<std::string> approve(Walk& walk, Duty by) {
        return take(walk, Walk::with(by), "weekly-sheet.approved", "1");
    }
    static std::string state(Walk& walk) { return std::string(walk.rows.row(registers::weekly_sheets, "1")->state); }
    static std::string owed(Walk& walk, const char* title) {
        return owed_on(walk, registers::weekly_sheets, "1", title);
    }
};

JCIC_TEST(TestWeeklySheets)
#include "test_weekly_sheets.moc"
