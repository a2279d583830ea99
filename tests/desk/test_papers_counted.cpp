// What 聯徵1 counts of queries, reviews and weekly sheets, with the exceptions by name (R-LO-2, R-LO-3, R-LO-5).
#include <QTest>

#include "app/desk/papers/samples.h"
#include "app/domain/events/names.h"
#include "desk/papers_facts.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk::papers;
using namespace jcic::desk::paper_facts;
using domain::Item;

class TestPapersCounted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        rows_ = {};
        sequence_ = 20;
    }
    void what_was_erased_before_its_day_is_told_R_AU_6() {
        const auto erased_on = [this](const char* on) {
            QueryFigures figures;
            auto query = submitted();
            query.entry.erased = true;
            query.events.push_back(written(90, on, "query.erased", "query:00ff", {{"kept-until", "1150930"}}));
            count(figures, query, second_half, designations(staff()), 5, second_half.to);
            return text(answers_of(figures).at("1.6").facts);
        };
        QVERIFY(erased_on("1151001").contains("期間內依程序刪除 1 件，早於保存迄日：無。"));
        QVERIFY(erased_on("1150930").contains("期間內依程序刪除 1 件，早於保存迄日：事件 90。"));  // its last day
        QVERIFY(erased_on("1160101").contains("期間內依程序刪除 0 件"));
    }
    void an_authorisations_row_that_was_erased_before_its_day_is_told_R_AU_6() {
        const auto erased_on = [](const char* on) {
            QueryFigures figures;
            const auto signed_one = written(5, "1100930", "authorisation.signed", "authorisation:AU-1", {});
            const auto erasure = written(90, on, "authorisation.erased", "authorisation:AU-1", {});
            count_erased_row(figures, erasure, {signed_one, erasure}, {});
            return text(answers_of(figures).at("1.6").facts);
        };
        QVERIFY(erased_on("1151101").contains("授權書登記簿依程序刪除 1 筆，早於保存迄日：無。"));
        QVERIFY(erased_on("1150801").contains("授權書登記簿依程序刪除 1 筆，早於保存迄日：AU-1（事件 90）。"));
    }
    void one_electronic_record_is_drawn_by_the_tree_R_AU_3() {
        QueryFigures figures;
        TrailFacts trail;
        trail.events = 4711;
        trail.root = to_hex(Digest{7});
        const auto said = [&] { return text(answers_of(figures, {}, trail).at("1.4").facts); };
        QVERIFY(!said().contains("抽驗"));  // there is none
        domain::registers::Rows rows;
        for (const auto* one : {"E-1", "E-2", "E-3", "E-4", "E-5"}) {
            const auto subject = std::string("authorisation:") + one;
            rows.apply(written(rows.applied() + 20, "1150712", "authorisation.certified", subject, {}));
            count(figures, one, *rows.row(domain::registers::authorisations, one));
        }
        // SHA-256 of "jcic-desk sample ticket v1", 0, seed, reference: the least of five, reckoned apart from this
        // program.
        QVERIFY2(said().contains("抽驗 1 件（以第 4711 筆事件止之樹根為種子，依 docs/trust/sampling.md 抽出）：E-4，"),
                 qPrintable(said()));
        std::ranges::reverse(figures.electronic_ones);
        QVERIFY(said().contains("抽出）：E-4，"));
        trail.root = to_hex(Digest{8});
        QVERIFY(said().contains("抽出）：E-1，"));
        // What is not there is not said to be.
        QVERIFY2(said().contains("E-1，其登記內容於授權書登記簿該筆呈現，但未附電子檔案。"), qPrintable(said()));
        QVERIFY(said().contains("附有電子檔案：") && said().contains("E-5"));
        const auto verified_by = [&](const std::vector<domain::Fact>& said_then) {
            QueryFigures one;
            domain::registers::Rows of_paper;
            of_paper.apply(written(30, "1150712", "authorisation.signed", "authorisation:P-1", said_then, "L03"));
            count(one, "P-1", *of_paper.row(domain::registers::authorisations, "P-1"));
            return text(answers_of(one).at("1.5").facts);
        };
        QVERIFY(verified_by({{"identity", "id-card"}}).contains("核對人：林怡君 1"));  // who entered it
        QVERIFY2(verified_by({{"identity", "id-card"}, {"verifier", "櫃員甲"}}).contains("核對人：櫃員甲 1"),
                 qPrintable(verified_by({{"identity", "id-card"}, {"verifier", "櫃員甲"}})));
    }
    void weeks_without_a_sheet_and_late_ones_are_named_R_LO_2() {
        take("1150629", "person.designated", "person:L03",
             {{"name", "林怡君"}, {"title", "專員"}, {"duties", "query-officer"}, {"from", "1150629"}});
        const auto close = [this](const char* row, const char* from, const char* to, const char* querier) {
            take(to, "weekly-sheet.closed", std::string("weekly-sheet:") + row,
                 {{"from", from},
                  {"to", to},
                  {"querier", querier},
                  {"after", "1"},
                  {"through", "9"},
                  {"lines", "1"},
                  {"digest", "00"}});
        };
        const auto sign = [this](const char* row, const char* on, const char* querier) {
            const auto subject = std::string("weekly-sheet:") + row;
            take(on, "weekly-sheet.confirmed", subject, {{"own", "yes"}}, querier);
            take(on, "weekly-sheet.approved", subject, {}, "L02");
        };
        close("1", "1150629", "1150705", "L03");
        sign("1", "1150707", "L03");  // on the second office day after it, at the latest
        close("2", "1150706", "1150712", "L03");
        close("3", "1150706", "1150712", "L05");
        sign("3", "1150715", "L05");
        const auto said = text(self_check(facts_as_of(day("1150722"), staff_), sentences()).at("4.12").facts);
        QCOMPARE(said, QString("期間內結束之週 3 週，查詢紀錄單 3 張：已確認 2、已核可 2；缺查詢紀錄單之週：115-07-13；"
                               "逾期未核可：115-07-06 林怡君；逾期核可：115-07-06 L05。"));
        const auto earlier = text(
            self_check(facts_as_of(day("1150714"), staff_), sentences()).at("4.12").facts);  // it may be signed today
        QVERIFY2(earlier.startsWith("期間內結束之週 2 週") && earlier.contains("逾期未核可：無"), qPrintable(earlier));
    }
    void another_time_in_JCICs_list_stands_below_the_querys_R_LO_3() {
        const auto find = [this](const char* row, const char* item, const char* kind,
                                 std::vector<domain::Fact> besides) {
            std::vector<domain::Fact> facts{{"month", "115-07"}, {"kind", kind},  {"at", "2026-07-10T02:00:00Z"},
                                            {"item", item},      {"user", "L03"}, {"query", "00ff"}};
            facts.insert(facts.end(), besides.begin(), besides.end());
            take("1150802", "difference.found", std::string("difference:") + row, facts);
        };
        find("1", "T50", "time", {{"at-there", "2026-07-10T06:30:00Z"}});
        find("2", "T51", "querier", {{"user-there", "L09"}});
        const auto below = [this](Item item) {
            paper::Figures out;
            Drawn drawn{"00ff"};
            drawn.item = item;
            set_z52_time(out, drawn, rows_);
            return text(test::line_of(paper::FormKind::working_paper_2, out).at("query-date"));
        };
        QCOMPARE(below(Item::t50), QString(" \nZ52：115-07-10 14:30（核對第 1 號）"));
        QCOMPARE(below(Item::t51), QString(" "));
    }

private:
    void take(const char* on, const char* action, const std::string& subject, std::vector<domain::Fact> facts,
              const char* by = "L01") {
        const auto& book = *domain::registers::step_of(action)->book;
        if (const auto* row = rows_.row(book, std::string_view(subject).substr(book.about.size())))
            facts.push_back({"rests-on", row->last.text()});
        rows_.apply(written(++sequence_, on, action, subject, facts, by));
    }
    /// About a guarantor's income and property, asked for on 10 July.
    static QueryRead submitted() {
        auto entry = submitted_by("L03", domain::start_of(day("1150710")));
        for (const auto item : {Item::t50, Item::t51}) entry.items.emplace(item, inquiry::ItemEntry{});
        return {std::move(entry),
                {written(30, "1150710", "query.submitted", "query:00ff",
                         {{"business", "lending"},
                          {"subject-kind", "guarantor"},
                          {"items", "T50,T51"},
                          {"rules", "rule.R-EL-2,rule.R-EL-2"}},
                         "L03"),
                 written(31, "1150710", "query.requesting", "query:00ff", {{"items", "T50,T51"}}, "L03")}};
    }
    [[nodiscard]] CheckFacts facts_as_of(domain::RocDate base_day, const std::vector<Designated>& people) const {
        return {second_half, base_day, figures_, people, rows_, calendar_, policy_, {}, "1.2.3"};
    }

    const std::vector<Designated> staff_ = designations(staff());
    const QueryFigures figures_{};
    const domain::OfficeCalendar calendar_{};
    const domain::Policy policy_{};
    domain::registers::Rows rows_;
    std::uint64_t sequence_ = 20;
};

JCIC_TEST(TestPapersCounted)
#include "test_papers_counted.moc"
