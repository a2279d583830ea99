// The working papers from facts, and nothing judged (R-LO-5; what they state of a day: tests/rules).

#include <QTest>
#include <QtTest>

#include "app/desk/papers/devices.h"
#include "app/desk/papers/samples.h"
#include "app/desk/papers/statistics.h"
#include "app/desk/registers/papers_desk.h"
#include "app/domain/events/names.h"
#include "app/inquiry/book/fold.h"
#include "desk/papers_facts.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk::papers;
using namespace jcic::desk::paper_facts;

class TestPapers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_half_is_six_months_and_a_year_twelve() {
        QCOMPARE(parse_span("115H2").value(), second_half);
        QCOMPARE(parse_span("115H1").value(), (Span{day("1150101"), day("1150630")}));
        QCOMPARE(parse_span("115").value(), (Span{day("1150101"), day("1151231")}));
        for (const auto* wrong : {"", "115H3", "15H1", "115h1", "2026", "115H1 ", "abc"})
            COMPARE_FAULT(parse_span(wrong), input_form);
        QCOMPARE(months_of(second_half).size(), std::size_t{6});
        QCOMPARE(month_text(months_of(second_half).front().month), std::string("115-07"));
    }
    void the_four_figures_stand_for_each_month_R_LO_5() {
        QueryFigures figures;
        figures.months = months_of(second_half);
        figures.months[0].queries = 123;
        add_samples(figures.months, {{{figures.months[0].month, 123, 10, 10, 9}}, {}});
        const auto said = text(answers_of(figures).at("5.2").facts);
        QVERIFY2(said.contains("115-07　123／10／8.13%；10；10、9"), qPrintable(said));
        QVERIFY2(said.contains("115-08　0／未抽／—；0"), qPrintable(said));
        QVERIFY(said.contains("115-12"));
    }
    void total_rate_and_what_had_to_be_drawn_are_of_Z52_where_it_has_more_R_LO_3() {
        QueryFigures figures;
        figures.months = months_of(second_half);
        figures.months[0].queries = 123;
        add_samples(figures.months, {{{figures.months[0].month, 123, 10, 10, 9}}, {}});
        domain::registers::Rows rows;
        const auto compare = [&rows](std::uint64_t number, const char* row, const char* lines) {
            rows.apply(written(number, "1150802", "comparison.made", std::string("comparison:") + row,
                               {{"month", "115-07"}, {"source", "file"}, {"lines", lines}, {"sent", "123"}}));
        };
        compare(20, "1", "123");
        const auto same = text(answers_of(figures, rows).at("5.2").facts);
        QVERIFY2(same.contains("8.13%；10；10、9；Z52 123 筆"), qPrintable(same));
        compare(21, "2", "601");
        const auto said = text(answers_of(figures, rows).at("5.2").facts);
        QVERIFY2(said.contains("115-07　601／10／1.66%；13（日誌 123）；10、9；Z52 601 筆"), qPrintable(said));
    }
    void a_reviewers_look_is_a_look_too_R_PA_7() {
        TrailFacts trail;
        trail.viewed = 7;
        trail.reviewed = 2;
        const auto said = text(answers_of({}, {}, trail).at("4.13").facts);
        QVERIFY2(said.contains("畫面閱覽 9 次") && said.contains("查核閱覽 2 次"), qPrintable(said));
    }
    void who_signed_in_again_without_signing_out_is_told_R_DU_4() {
        // In August.
        const auto at = [](int day_of_month, int hour) {
            return domain::start_of(day("1150801")) + std::chrono::hours{24 * (day_of_month - 1) + hour};
        };
        TrailFacts trail;
        trail.attendance = {{"L02", {at(1, 9), at(1, 14)}, {at(1, 12), at(1, 18)}},
                            {"L03", {at(1, 9), at(1, 10), at(2, 9)}, {at(1, 12)}}};
        const auto said = text(answers_of({}, {}, trail).at("3.2").facts);
        QVERIFY2(said.endsWith("未登出即再登入（另開程式、當機或兩處同時）：林怡君 1 次。"), qPrintable(said));
    }
    void an_exception_is_named_and_a_long_list_is_cut_R_DU_6() {
        QueryFigures figures;
        for (int n = 0; n < 8; ++n)
            figures.complete.note(n == 0, {{"case", "2026-" + std::to_string(n)}, {"item", "T50"}, {"event", n}});
        const auto said = text(answers_of(figures).at("4.10").facts);
        QVERIFY2(said.contains("1／8") && said.contains("2026-1 T50") && said.contains("等 7 筆"), qPrintable(said));
        QVERIFY(!said.contains("2026-6"));
    }
    void what_only_a_person_can_answer_is_left_out_R_LO_5() {
        const auto answers = answers_of({});
        for (const auto* item : {"4.2", "4.7"}) QVERIFY2(!answers.contains(item), item);
        // Card only: what is asked of other ways is not applicable.
        QCOMPARE(ways_of(designations(staff()), second_half), std::string("N"));
        QVERIFY(text(answers.at("4.4").facts).contains("不適用"));
        QVERIFY(text(answers.at("1.8").facts).contains("1.2.3"));
    }
    void the_ways_in_which_C3_was_identified_are_told_apart_R_AU_2() {
        QueryFigures figures;
        const auto lean_on = [&figures](const std::string& reference, const char* video) {
            domain::registers::Rows rows;
            rows.apply(written(20, "1150810", "authorisation.certified", "authorisation:" + reference,
                               {{"reference", reference}, {"certificate", "c3-certificate"}, {"video", video}}));
            const auto* row = rows.row(domain::registers::authorisations, reference);
            count(figures, reference, row == nullptr ? std::nullopt : std::optional(*row));
        };
        lean_on("E-1", "done");
        lean_on("E-2", "other-customer");
        lean_on("E-3", "other-customer");
        lean_on("E-4", "not-needed");
        const auto answers = answers_of(figures);
        for (const auto* item : {"1.1", "5.6"}) {
            const auto said = text(answers.at(item).facts);
            QVERIFY2(said.contains("視訊身分確認 1 件、非首次申請免辦 1 件、非第三類數位存款帳戶或信用卡戶免辦 2 件。"),
                     qPrintable(said));
        }
    }
    void what_is_counted_begins_with_the_branch_R_LO_5() {
        QCOMPARE(from_beginning(second_half, day("1150915")), (Span{day("1150915"), second_half.to}));
        QCOMPARE(from_beginning(second_half, day("1150101")), second_half);
        QCOMPARE(from_beginning(second_half, day("1160101")), second_half);
        QCOMPARE(months_of(from_beginning(second_half, day("1150915"))).size(), std::size_t{4});
    }
    void a_document_and_its_sheet_say_the_same() {
        paper::Document document;
        document.frame.title = "底稿";
        document.blocks.push_back(paper::Facts{{{"查核人", "何覆核"}}});
        paper::Table table;
        table.columns = {{.title = "項目"}, {.title = "方法", .group = "參考"}, {.title = "疏漏", .group = "參考"}};
        table.rows = {{paper::Table::RowKind::group, {"一、"}}, {paper::Table::RowKind::plain, {"1)", "甲", ""}}};
        document.blocks.push_back(table);
        const auto sheet = as_sheet(document, "聯徵1");
        QCOMPARE(sheet.widths.size(), std::size_t{3});
        QCOMPARE(sheet.lines.size(), std::size_t{6});
        QCOMPARE(sheet.lines[0].cells.front(), std::string("底稿"));
        QCOMPARE(sheet.lines[1].cells.front(), std::string("查核人：何覆核"));
        QCOMPARE(sheet.lines[2].cells[1], std::string("參考"));
        QCOMPARE(sheet.lines[5].cells[1], std::string("甲"));
    }
};

// What 聯徵1 counts of queries, reviews and weekly sheets, with the exceptions by name (R-LO-2, R-LO-3, R-LO-5).
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

// What 聯徵1 and 聯徵3 tell of cards and passwords: over the whole span, and as of the base day (R-DU-2, R-DU-3,
// R-DU-5). What a branch that was held to the rules shows: tests/rules/R-DU-2.txt, R-DU-3.txt, R-DU-5.txt.

class TestPapersKept : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        rows_ = {};
        sequence_ = 20;
    }
    void who_kept_card_and_password_for_some_days_is_told_afterwards_R_DU_3() {
        receive();
        QVERIFY(of("3.5").contains("期間內同時保管晶片卡與密碼者：無；"));
        hand_on("1150703", "L02");
        pass_on("1150710", "L03");
        const auto said = of("3.5");
        QVERIFY2(said.contains("同時保管晶片卡與密碼者：王保管 卡 0129999-03 115-07-03 至 115-07-10；"),
                 qPrintable(said));
        const auto separate = text(card_as_of("1151231").at("separate"));
        QVERIFY2(separate.startsWith("否：王保管 卡 0129999-03"), qPrintable(separate));
    }
    void who_kept_both_before_the_span_is_none_of_it_R_DU_3() {
        receive("1150602");
        hand_on("1150603", "L02");
        pass_on("1150620", "L03");
        QVERIFY(of("3.5").contains("同時保管晶片卡與密碼者：無；"));
        QCOMPARE(card_as_of("1151231").at("separate"), std::string("是"));
    }
    void what_was_counted_and_changed_later_is_no_fact_of_this_period_R_DU_5_R_DU_9() {
        receive();
        hand_on("1150703", "L02");
        take("1150801", "card.counted", "card:0129999-03", {{"in-place", "yes"}, {"beside", "L03"}});
        take("1150801", "envelope.changed", "envelope:1", {{"way", "member"}, {"in-use", "1150801"}});
        const auto before = card_as_of("1151231");
        take("1160105", "card.counted", "card:0129999-03", {{"in-place", "no"}, {"beside", "L03"}});
        take("1160105", "envelope.changed", "envelope:1", {{"way", "member"}, {"in-use", "1160105"}});
        const auto later = card_as_of("1151231");
        QCOMPARE(before.at("password-from"), std::string("1150801"));
        QCOMPARE(later.at("password-from"), before.at("password-from"));
        QCOMPARE(later.at("kept-well"), before.at("kept-well"));
    }
    void who_kept_it_on_the_base_day_is_named_and_not_who_has_it_by_now_R_DU_2() {
        receive();
        hand_on("1150703", "L02");
        pass_on("1150710", "L03");
        take("1151001", "card.custodian-changed", "card:0129999-03", {{"custodian", "L09"}});
        QCOMPARE(card_as_of("1150709").at("password-keeper"), std::string("王保管"));
        QCOMPARE(card_as_of("1150710").at("password-keeper"), std::string("林怡君"));
        QVERIFY(text(card_as_of("1150930").at("keeper")).startsWith("王保管"));
        QCOMPARE(card_as_of("1150930").at("keeper-authorised"), std::string("是"));
        QVERIFY(text(card_as_of("1151001").at("keeper")).startsWith("L09"));
        QCOMPARE(card_as_of("1151001").at("keeper-authorised"), std::string("否"));
    }

private:
    void take(const char* on, const char* action, const std::string& subject, std::vector<domain::Fact> facts,
              const char* by = "L01") {
        const auto& book = *domain::registers::step_of(action)->book;
        if (const auto* row = rows_.row(book, std::string_view(subject).substr(book.about.size())))
            facts.push_back({"rests-on", row->last.text()});
        rows_.apply(written(++sequence_, on, action, subject, facts, by));
    }
    /// A card, and its letter with a broken seal.
    void receive(const char* letter = "1150702") {
        take("1150601", "card.received", "card:0129999-03", {{"custodian", "L02"}});
        take(letter, "envelope.received", "envelope:1",
             {{"card", "0129999-03"}, {"mail", "R1"}, {"received", letter}, {"seal", "no"}});
    }
    void hand_on(const char* on, const char* keeper) {
        take(on, "envelope.handed-on", "envelope:1", {{"keeper", keeper}, {"seal-handed", "yes"}});
    }
    void pass_on(const char* on, const char* keeper) {
        take(on, "envelope.passed-on", "envelope:1", {{"keeper", keeper}, {"seal-passed", "yes"}});
    }
    [[nodiscard]] QString of(const char* item) const { return text(answers_of({}, rows_).at(item).facts); }
    [[nodiscard]] test::PaperLine card_as_of(const char* base_day) const {
        const auto people = designations(staff());
        return device_lines({second_half, day(base_day), rows_, people, {}, {}}).front();
    }

    domain::registers::Rows rows_;
    std::uint64_t sequence_ = 20;
};

// What a span's queries came to: counted by month, officer and item, with how long an answer took.
using domain::ItemState;

namespace {

domain::RocDate day_counted(const char* text) {
    return *domain::RocDate::parse(text);
}

/// Submitted then, by that officer.
struct MadeToCount {
    QueryRead read;
    MadeToCount(const char* at, const char* officer) : read{begun(*domain::parse_iso(at), officer), {}} {}
    static inquiry::QueryEntry begun(UtcTime at, const char* officer) {
        domain::Recorded event;
        event.person = officer;
        event.at = at;
        event.entry.plain("items", "T50");
        auto out = inquiry::begin_query("q", event).value();
        out.items.clear();
        return out;
    }
    MadeToCount& item(Item which, ItemState state, int minutes = -1) {
        auto& one = read.entry.items[which];
        one.state = state;
        if (minutes < 0) return *this;
        one.requested_at = read.entry.submitted_at;
        one.retrieved_at = read.entry.submitted_at + std::chrono::minutes{minutes};
        return *this;
    }
    MadeToCount& refused_for(const char* cause) {
        read.entry.approval =
            inquiry::Approval{1, *domain::PersonId::parse("L02"), read.entry.submitted_at, {}, {}, cause, {}};
        return *this;
    }
};

Statistics of_november() {
    Statistics out{{day_counted("1151001"), day_counted("1151130")}, {}, {}};
    count(out, MadeToCount("2026-10-31T02:00:00Z", "L03").item(Item::t50, ItemState::retrieved, 30).read);
    count(out, MadeToCount("2026-11-02T02:00:00Z", "L03")
                   .item(Item::t50, ItemState::retrieved, 90)
                   .item(Item::t52, ItemState::refused)
                   .refused_for("not-needed")
                   .read);
    count(out, MadeToCount("2026-11-03T02:00:00Z", "L04").item(Item::t50, ItemState::serial_held).read);
    count(out, MadeToCount("2026-11-04T02:00:00Z", "L04").item(Item::t50, ItemState::expired).read);
    count(out, MadeToCount("2026-12-01T02:00:00Z", "L04").item(Item::t50, ItemState::retrieved, 5).read);  // after it
    return out;
}

std::size_t tally_of(const Tally& tally, Came what) {
    return tally.of.at(static_cast<std::size_t>(what));
}

}  // namespace

class TestStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groups_by_month_officer_and_item_add_up_to_the_same() {
        const auto counted = of_november();
        for (const auto by : {By::month, By::officer, By::item}) {
            std::size_t all = 0;
            for (const auto& [name, tally] : summed(counted, by)) all += tally.all();
            QCOMPARE(all, std::size_t{5});
        }
        const auto months = summed(counted, By::month);
        QCOMPARE(months.size(), std::size_t{2});
        QCOMPARE(tally_of(months.at("115-11"), Came::answered), std::size_t{1});
        QCOMPARE(tally_of(months.at("115-11"), Came::waiting), std::size_t{1});
        const auto officers = summed(counted, By::officer);
        QCOMPARE(tally_of(officers.at("L04"), Came::expired), std::size_t{1});
        QCOMPARE(tally_of(officers.at("L03"), Came::refused), std::size_t{1});
        QCOMPARE(counted.causes.at("not-needed"), std::size_t{1});
        QVERIFY(title_of_cause("not-needed") != "not-needed");
    }
    void the_wait_is_of_those_that_were_answered_by_nearest_rank() {
        Tally tally;
        QCOMPARE(wait_of(tally, 50).count(), 0);
        for (const int minutes : {10, 40, 20, 30, 200}) tally.waits.emplace_back(minutes);
        QCOMPARE(wait_of(tally, 50).count(), 30);
        QCOMPARE(wait_of(tally, 90).count(), 200);
        QCOMPARE(wait_of(tally, 1).count(), 10);
        QCOMPARE(hours_text(std::chrono::minutes{90}), std::string("1.5"));
        QCOMPARE(hours_text(std::chrono::minutes{0}), std::string("0.0"));
        QCOMPARE(hours_text(std::chrono::minutes{3}), std::string("0.1"));
    }
    void every_state_comes_to_something() {
        for (int i = static_cast<int>(ItemState::draft); i <= static_cast<int>(ItemState::withdrawn); ++i)
            QVERIFY(*title_of(came_to(static_cast<ItemState>(i))) != '\0');
        QVERIFY(came_to(ItemState::withdrawn) == Came::withdrawn);
        QVERIFY(came_to(ItemState::failed) == Came::failed);
    }
    void the_table_has_a_row_for_each_and_names_no_subject() {
        const auto table = table_of(of_november());
        QCOMPARE(table.rows.size(), std::size_t{4 + 1});  // a month's officer and item each, and one cause
        for (const auto& row : table.rows) QCOMPARE(row.size(), table.columns.size());
        QCOMPARE(table.rows.front().at(0), std::string("115-10"));
        QCOMPARE(table.rows.back().at(0), std::string("不核准原因"));
    }
};

JCIC_TEST(TestPapers)
JCIC_TEST(TestPapersCounted)
JCIC_TEST(TestPapersKept)
JCIC_TEST(TestStatistics)
#include "test_papers.moc"
