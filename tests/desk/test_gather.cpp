// Head office's table of many branches (R-LO-5): who is in it, who is missing, which files are refused and why.

#include <QTest>
#include <algorithm>

#include "app/desk/papers/gather.h"
#include "app/desk/registers/sampled_records.h"
#include "app/domain/roc_date.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk::papers;

namespace {

const std::string own_fingerprint(64, 'a');
const std::string other_fingerprint(64, 'b');

BroughtFile brought(const char* name, const char* institution, const char* half = "115H2",
                    const char* made = "2027-01-05T02:00:00Z") {
    domain::BranchReport said;
    said.world = "real";
    said.institution = institution;
    said.branch = "某分行";
    said.half = half;
    said.made = domain::parse_iso(made).value();
    said.months = {{"115-07", 100, 100, 10, 10, 9}, {"115-08", 50, 50, 10, 8, 8}, {"115-09", 3, {}, {}, {}, {}}};
    said.answers = {{"1.1", "yes"}, {"4.10", "no"}};
    said.findings_open = 2;
    return {name, CheckedReport{std::move(said), own_fingerprint}};
}
std::vector<ExpectedBranch> three_branches() {
    return {{"0120001", "甲分行", own_fingerprint}, {"0120002", "乙分行", ""}, {"0120003", "丙分行", own_fingerprint}};
}
/// As a list whose first line names the columns.
Result<std::vector<ExpectedBranch>> expected_of(const std::vector<std::vector<std::string>>& rows) {
    return domain::expected_branches(rows, 0);
}
std::string cell(const tables::Table& table, std::size_t row, const char* column) {
    const auto at = std::ranges::find(table.columns, column) - table.columns.begin();
    return table.rows.at(row).at(static_cast<std::size_t>(at));
}

}  // namespace

class TestGather : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void branches_are_summed_and_who_is_missing_is_told_R_LO_5() {
        const auto gathered =
            gather("115H2", "real", {brought("a.report", "0120001"), brought("b.report", "0120002")}, three_branches());
        QCOMPARE(gathered.taken.size(), std::size_t{2});
        QVERIFY(gathered.taken.at("0120001").compared);
        QVERIFY(!gathered.taken.at("0120002").compared);  // nobody compared its certificate yet
        QVERIFY(gathered.refused.empty());
        QCOMPARE(gathered.missing, (std::vector<ExpectedBranch>{{"0120003", "丙分行", own_fingerprint}}));
        const auto table = table_of(gathered);
        QCOMPARE(table.rows.size(), std::size_t{4 + 4 + 1 + 1});
        for (const auto& row : table.rows) QCOMPARE(row.size(), table.columns.size());
        QCOMPARE(cell(table, 0, "抽查比率"), std::string("10.00%"));
        QCOMPARE(cell(table, 2, "抽查筆數"), std::string("未抽"));
        QCOMPARE(cell(table, 3, "月份"), std::string("小計"));
        QCOMPARE(cell(table, 3, "查詢筆數"), std::string("153"));
        QCOMPARE(cell(table, 3, "符合件數"), std::string("17"));
        QCOMPARE(cell(table, 3, "不符合項目"), std::string("4.10"));
        QCOMPARE(cell(table, 3, "未答項數"), std::string("38"));
        QCOMPARE(cell(table, 8, "月份"), std::string("未送"));
        QCOMPARE(cell(table, 9, "查詢筆數"), std::string("306"));
        QCOMPARE(cell(table, 9, "抽查筆數"), std::string("40"));
    }
    void a_bad_file_is_refused_with_its_reason_and_the_others_count() {
        const BroughtFile forged{"forged.report", fail(FaultCode::file_form, "test", {{"reason", "signature"}})};
        auto practice = brought("practice.report", "0120001");
        practice.report->said.world = "practice";
        auto swapped = brought("swapped.report", "0120003");
        swapped.report->fingerprint = other_fingerprint;
        const auto gathered = gather("115H2", "real",
                                     {forged, practice, swapped, brought("old.report", "0120001", "115H1"),
                                      brought("whose.report", "0999999"), brought("good.report", "0120002")},
                                     three_branches());
        const std::vector<Gathered::Refused> all{{"forged.report", "signature", ""},
                                                 {"practice.report", "world", "practice"},
                                                 {"swapped.report", "fingerprint", other_fingerprint},
                                                 {"old.report", "half", "115H1"},
                                                 {"whose.report", "unknown", "0999999"}};
        QCOMPARE(gathered.refused, all);
        QCOMPARE(gathered.taken.size(), std::size_t{1});
        QCOMPARE(gathered.missing.size(), std::size_t{2});
    }
    void a_report_made_before_the_half_is_over_does_not_count_R_LO_5() {
        // 23:00 and 00:00 in Taiwan.
        const auto last_evening = brought("early.report", "0120001", "115H2", "2026-12-31T15:00:00Z");
        const auto first_hour = brought("good.report", "0120002", "115H2", "2026-12-31T16:00:00Z");
        const auto gathered = gather("115H2", "real", {last_evening, first_hour}, {});
        QCOMPARE(gathered.refused, (std::vector<Gathered::Refused>{{"early.report", "early", "115-12-31"}}));
        QCOMPARE(gathered.taken.size(), std::size_t{1});
        QVERIFY(gathered.taken.contains("0120002"));
        QVERIFY(gather("115", "real", {brought("year.report", "0120001", "115", "2026-07-05T02:00:00Z")}, {})
                    .taken.empty());
    }
    void of_two_files_of_a_branch_the_one_made_last_counts() {
        const auto early = brought("early.report", "0120001", "115H2", "2027-01-05T02:00:00Z");
        const auto late = brought("late.report", "0120001", "115H2", "2027-01-06T02:00:00Z");
        for (const auto& files : {std::vector{early, late}, std::vector{late, early}}) {
            const auto gathered = gather("115H2", "real", files, {});
            QCOMPARE(gathered.taken.at("0120001").file, std::string("late.report"));
            QCOMPARE(gathered.refused, (std::vector<Gathered::Refused>{{"early.report", "replaced", "late.report"}}));
        }
    }
    void who_is_waited_for_is_read_from_a_list() {
        const auto read = expected_of(
            {{"機構代號", "單位", "憑證指紋"}, {"0120001", "甲分行", own_fingerprint}, {}, {"0120002", "乙分行"}});
        QCOMPARE(read.value(),
                 (std::vector<ExpectedBranch>{{"0120001", "甲分行", own_fingerprint}, {"0120002", "乙分行", ""}}));
    }
    void a_code_typed_wide_is_the_same_code_and_not_another() {
        QCOMPARE(expected_of({{"機構代號"}, {"０１２０００１", "甲分行"}}).value().front().institution,
                 std::string("0120001"));
        COMPARE_FAULT(expected_of({{"機構代號"}, {"0120001"}, {"０１２０００１"}}), file_form);
    }
    void a_list_with_a_wrong_line_is_not_taken_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("fingerprint");
        QTest::addColumn<QString>("reason");
        QTest::newRow("six digits") << "012000"
                                    << ""
                                    << "code";
        QTest::newRow("a letter") << "012000A"
                                  << ""
                                  << "code";
        QTest::newRow("short fingerprint") << "0120002"
                                           << "ab"
                                           << "fingerprint";
        QTest::newRow("twice") << "0120001"
                               << ""
                               << "twice";
    }
    void a_list_with_a_wrong_line_is_not_taken() {
        QFETCH(QString, code);
        QFETCH(QString, fingerprint);
        QFETCH(QString, reason);
        const auto read =
            expected_of({{"機構代號"}, {"0120001"}, {code.toStdString(), "乙分行", fingerprint.toStdString()}});
        QVERIFY(!read);
        QCOMPARE(read.error().detail("reason"), reason.toStdString());
        QCOMPARE(read.error().detail("line"), std::string("3"));
        QCOMPARE(std::string(read.error().detail("key")), (reason == "fingerprint" ? fingerprint : code).toStdString());
        COMPARE_FAULT(expected_of({{"機構代號"}}), file_form);
    }
};

// Where a month of the ledger begins and ends for its sample, whatever the clock did (docs/trust/sampling.md, R-LO-3).
using namespace jcic::desk;

namespace {

struct Months : test::LedgerWorld {
    domain::RocMonth november = domain::RocMonth::of(domain::roc_date_at(clock.now()));
    std::unique_ptr<ledger::Session> session = sign_in("Q01").value();

    std::uint64_t write_at(UtcTime at) {
        clock.set(at);
        return session->append(entry("serial.shown")).value().sequence;
    }
    /// An event as the desk's draw of that month.
    void draw(domain::RocMonth month) {
        auto drawn = entry("sample.drawn", "sample:" + month.text() + "-1");
        drawn.plain("month", month.text()).plain("last", std::to_string(month_end(*session, month).value().last));
        static_cast<void>(session->append(drawn).value());
    }
};

}  // namespace

class TestMonthEnd : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_clock_that_was_ahead_for_a_while_ends_nothing_R_LO_3() {
        Months world;
        static_cast<void>(world.write_at(world.november.ends() + std::chrono::hours{24 * 40}));
        const auto last = world.write_at(world.november.ends() - std::chrono::hours{1});
        static_cast<void>(world.write_at(world.november.ends()));
        const auto end = month_end(*world.session, world.november);
        VERIFY_OK(end);
        QCOMPARE(end->last, last);
        QCOMPARE(month_end(*world.session, world.november.next())->first, last + 1);
    }

    void a_month_begins_where_the_draw_of_the_one_before_ended_R_LO_3() {
        Months world;
        const auto last = world.write_at(world.november.ends() - std::chrono::hours{1});
        const auto december = world.november.next();
        static_cast<void>(world.write_at(december.begins() + std::chrono::hours{5}));
        world.draw(world.november);
        const auto back = world.write_at(world.november.ends() - std::chrono::hours{9});  // set back
        const auto later = world.write_at(december.ends() - std::chrono::hours{1});
        QCOMPARE(month_end(*world.session, world.november)->last, back);  // drawn again, it has them too
        const auto end = month_end(*world.session, december);
        VERIFY_OK(end);
        QCOMPARE(end->first, last + 1);
        QCOMPARE(end->last, later);
        world.draw(world.november);
        QCOMPARE(month_end(*world.session, december)->first, back + 1);
    }
};

JCIC_TEST(TestGather)
JCIC_TEST(TestMonthEnd)
#include "test_gather.moc"
