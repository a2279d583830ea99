// The working papers from facts, and nothing judged (R-LO-5; what they state of a day: tests/rules).
#include <QTest>

#include "app/desk/papers/samples.h"
#include "app/desk/registers/papers_desk.h"
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

JCIC_TEST(TestPapers)
#include "test_papers.moc"
