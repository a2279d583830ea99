// The working papers from facts, and nothing judged (R-LO-5, R-DU-1, R-DU-4).
#include <QTest>

#include "app/desk/papers/as_sheet.h"
#include "app/desk/papers/devices.h"
#include "app/desk/papers/samples.h"
#include "desk/papers_facts.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk::papers;
using namespace jcic::desk::paper_facts;
using domain::Duty;

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
    void who_was_authorised_is_asked_as_of_the_day_R_DU_1() {
        const auto all = designations(staff());
        QVERIFY(held(all, "L03", Duty::query_officer, day("1150801")));
        QVERIFY(!held(all, "L03", Duty::query_officer, day("1150109")));
        QVERIFY(!held(all, "L03", Duty::query_officer, day("1151001")));
        QVERIFY(held(all, "L03", Duty::supervisor, day("1151001")));
        QVERIFY(!held(all, "L03", Duty::supervisor, day("1151116")));
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
    void the_self_check_says_through_which_unit_its_copy_went_R_LO_5() {
        domain::registers::Rows rows;
        const auto take = [&rows](std::uint64_t number, const char* on, const char* action,
                                  std::vector<domain::Fact> facts) {
            if (const auto* row = rows.row(domain::registers::audits, "1"))
                facts.push_back({"rests-on", row->last.text()});
            rows.apply(written(number, on, action, "audit:1", facts));
        };
        take(20, "1150801", "audit.planned", {{"kind", "self-check"}, {"day", "1150810"}, {"video", "yes"}});
        take(21, "1150810", "audit.done", {{"on", "1150810"}, {"found", "0"}});
        take(22, "1150820", "audit.filed", {{"sent", "1150820"}, {"sent-through", "稽核處"}, {"copy", "稽核卷"}});
        const auto said = text(answers_of({}, rows).at("5.3").facts);
        QVERIFY2(said.contains("第 1 號 115-08-10（115-08-20 送出或歸檔，經稽核處彙送）"), qPrintable(said));
    }
    void a_reviewers_look_is_a_look_too_R_PA_7() {
        TrailFacts trail;
        trail.viewed = 7;
        trail.reviewed = 2;
        const auto said = text(answers_of({}, {}, trail).at("4.13").facts);
        QVERIFY2(said.contains("畫面閱覽 9 次") && said.contains("查核閱覽 2 次"), qPrintable(said));
    }
    void cards_that_were_locked_are_told_with_cause_and_finding_R_LO_4() {
        domain::registers::Rows rows;
        QVERIFY(text(answers_of({}, rows).at("5.1").facts).contains("鎖卡：無。"));
        rows.apply(written(20, "1150710", "card.received", "card:0129999-03", {{"custodian", "L02"}}));
        rows.apply(written(21, "1150711", "card.locked", "card:0129999-03", {}));
        rows.apply(written(22, "1150712", "finding.opened", "finding:1",
                           {{"source", "usage"}, {"about", "card:0129999-03"}, {"owner", "L03"}, {"due", "1150930"}}));
        rows.apply(written(23, "1150805", "usage.received", "usage:1", {{"on", "1150805"}, {"period", "115-07"}}));
        rows.apply(written(24, "1150806", "usage.checked", "usage:1",
                           {{"agrees", "yes"},
                            {"as-usual", "yes"},
                            {"none-locked", "no"},
                            {"locked-card", "0129999-05"},
                            {"cause", "連續輸入錯誤"},
                            {"rests-on", rows.row(domain::registers::usages, "1")->last.text()}}));
        const auto said = text(answers_of({}, rows).at("5.1").facts);
        QVERIFY2(said.contains("0129999-03 115-07-11 密碼錯誤次數用盡，已鎖卡，缺失第 1 號 L03 期限 115-09-30"),
                 qPrintable(said));
        QVERIFY2(said.contains("通知第 1 號 卡 0129999-05：連續輸入錯誤，未登記缺失。"), qPrintable(said));
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
    void incidents_and_findings_of_the_span_alone_are_told_R_LO_6() {
        domain::registers::Rows rows;
        rows.apply(written(20, "1150810", "incident.noticed", "incident:1",
                           {{"certainty", "suspected"}, {"since", "1150810"}, {"tax", "no"}, {"t52", "yes"}}));
        rows.apply(written(21, "1150210", "incident.noticed", "incident:2",
                           {{"certainty", "certain"}, {"since", "1150210"}, {"t52", "no"}}));
        rows.apply(written(23, "1150812", "incident.noticed", "incident:3",
                           {{"certainty", "suspected"}, {"since", "1150812"}, {"tax", "yes"}, {"t52", "no"}}));
        rows.apply(written(24, "1150813", "incident.mistaken", "incident:3",
                           {{"rests-on", rows.row(domain::registers::incidents, "3")->last.text()}}));
        rows.apply(written(22, "1150811", "finding.opened", "finding:1",
                           {{"source", "sample"}, {"owner", "L03"}, {"due", "1150930"}}));
        const auto answers = answers_of({}, rows);
        const auto incidents = text(answers.at("5.5").facts);
        QVERIFY2(incidents.contains("第 1 號 115-08-10 疑似") &&
                     incidents.contains("：聯徵 未通報、勞保局 未通報、金管會 未通報、總行 未通報") &&
                     !incidents.contains("財資中心") && incidents.contains("第 3 號 115-08-12 疑似：登記錯誤"),
                 qPrintable(incidents));
        QVERIFY(!incidents.contains("第 2 號"));
        QVERIFY(text(answers.at("5.2").facts).contains("缺失 1 件，未結：第 1 號（林怡君，期限 115-09-30）"));
        QCOMPARE(text(answers_of({}).at("5.5").facts), QString("期間內無。"));
    }
    void a_card_and_its_password_are_one_row_R_DU_2_R_DU_3() {
        domain::registers::Rows rows;
        rows.apply(written(20, "1150710", "card.received", "card:0129999-03", {{"custodian", "L02"}}));
        rows.apply(written(21, "1150711", "envelope.received", "envelope:1",
                           {{"card", "0129999-03"}, {"mail", "R1"}, {"received", "1150711"}, {"seal", "yes"}}));
        rows.apply(written(22, "1150712", "device.taken-in", "device:1",
                           {{"kind", "reader"}, {"number", "EZ-1"}, {"place", "二樓"}, {"keeper", "L77"}}));
        const auto people = designations(staff());
        std::map<std::string, domain::PasswordTries> tries;
        for (const std::uint64_t at : {23U, 24U})
            tries["0129999-03"].apply(written(at, "1150713", "card.verify-failed", "card:0129999-03",
                                              {{"problem", "card.pin.wrong"}, {"spent", "1"}}));
        tries["0129999-03"].apply(
            written(25, "1150713", "card.verify-not-known", "card:0129999-03", {{"problem", "card.removed"}}));
        const auto made = device_lines({second_half, second_half.to, rows, people, tries});
        QCOMPARE(made.size(), std::size_t{2});
        QCOMPARE(made[0].at("number"), std::string("0129999-03"));
        QCOMPARE(made[0].at("keeper"), std::string("王保管"));
        QCOMPARE(made[0].at("keeper-authorised"), std::string("是"));
        QCOMPARE(made[0].at("letter"), std::string("無此情形"));
        QVERIFY(text(made[0].at("followed-up")).contains("密碼驗證失敗 2 次"));
        QVERIFY(text(made[0].at("followed-up")).contains("密碼驗證結果不明 1 次"));
        QVERIFY(text(made[0].at("password-received")).contains("陳經理 115-07-11 親收（彌封完整）；未交付"));
        QCOMPARE(made[0].at("separate"), std::string("是"));
        QVERIFY(made[0].at("result").empty() && made[0].at("opinion").empty());
        QVERIFY(text(made[0].at("remark")).contains("0129999-03（事件 20）"));
        QVERIFY(text(made[0].at("remark")).contains("1（事件 21）"));
        QVERIFY(text(made[1].at("remark")).contains("1（事件 22）"));
        QCOMPARE(made[1].at("name"), std::string("讀卡機"));
        QCOMPARE(made[1].at("keeper-authorised"), std::string("否"));  // nobody of that code is designated
    }
    void a_custodians_cards_stand_there_by_the_register_of_cards_R_DU_1() {
        auto events = staff();
        for (auto& event : events)
            std::erase_if(event.entry.fields, [](const auto& one) { return one.name == "card"; });
        domain::registers::Rows rows;
        const auto matters_of = [&] { return people_lines(designations(events), rows, second_half)[2].at("matters"); };
        QCOMPARE(matters_of(), std::string("保管晶片卡"));
        rows.apply(written(20, "1150710", "card.received", "card:0129999-03", {{"custodian", "L02"}}));
        rows.apply(written(21, "1150711", "card.received", "card:0129999-04", {{"custodian", "L02"}}));
        QCOMPARE(matters_of(), std::string("保管晶片卡(0129999-03、0129999-04)"));
        rows.apply(written(22, "1150301", "card.received", "card:0129999-05", {{"custodian", "L02"}}));
        rows.apply(written(
            23, "1150601", "card.custodian-changed", "card:0129999-05",
            {{"custodian", "L03"}, {"rests-on", rows.row(domain::registers::cards, "0129999-05")->last.text()}}));
        QCOMPARE(matters_of(), std::string("保管晶片卡(0129999-03、0129999-04)"));  // another's before the span
    }
    void what_is_counted_begins_with_the_branch_R_LO_5() {
        QCOMPARE(from_beginning(second_half, day("1150915")), (Span{day("1150915"), second_half.to}));
        QCOMPARE(from_beginning(second_half, day("1150101")), second_half);
        QCOMPARE(from_beginning(second_half, day("1160101")), second_half);
        QCOMPARE(months_of(from_beginning(second_half, day("1150915"))).size(), std::size_t{4});
    }
    void who_checked_the_cards_use_and_what_was_followed_up_is_told_R_LO_4() {
        domain::registers::Rows rows;
        const auto people = designations(staff());
        const auto of_card = [&] { return device_lines({second_half, second_half.to, rows, people, {}}).front(); };
        rows.apply(written(20, "1150710", "card.received", "card:0129999-03", {{"custodian", "L02"}}));
        QCOMPARE(of_card().at("checked"), std::string("通知 0 件，已核對 0 件\nZ52 核對 0 次"));
        QCOMPARE(of_card().at("followed-up"), std::string("無此情形"));
        rows.apply(written(21, "1150805", "usage.received", "usage:1", {{"on", "1150805"}, {"period", "115-07"}}));
        QVERIFY(text(of_card().at("checked")).startsWith("通知 1 件，已核對 0 件\n"));
        rows.apply(written(22, "1150806", "usage.checked", "usage:1",
                           {{"agrees", "yes"},
                            {"as-usual", "yes"},
                            {"none-locked", "no"},
                            {"locked-card", "0129999-03"},
                            {"cause", "連續輸入錯誤"},
                            {"rests-on", rows.row(domain::registers::usages, "1")->last.text()}}));
        rows.apply(written(23, "1150807", "comparison.made", "comparison:1",
                           {{"month", "115-07"}, {"source", "host"}, {"lines", "5"}, {"sent", "4"}, {"differing", "1"}},
                           "L03"));
        rows.apply(written(24, "1150701", "card.locked", "card:0129999-03", {}));
        QCOMPARE(of_card().at("checked"),
                 std::string("通知 1 件，已核對 1 件（115-08-06 陳經理）\nZ52 核對 1 次（115-08-07 "
                             "林怡君，不符 1 筆）"));
        const auto followed = text(of_card().at("followed-up"));
        QVERIFY2(followed.contains("115-07-01 密碼錯誤次數用盡，已鎖卡") &&
                     followed.contains("通知第 1 號鎖卡：連續輸入錯誤"),
                 qPrintable(followed));
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
