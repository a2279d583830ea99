// Last time's answers beside the lines of 聯徵2, 3 and 4, and where each line is found (R-LO-5).

#include <QTest>
#include <algorithm>

#include "app/desk/papers/counted.h"
#include "app/desk/papers/devices.h"
#include "app/desk/papers/evidence.h"
#include "app/desk/papers/given_answers.h"
#include "app/desk/papers/samples.h"
#include "app/paper/forms/form_kinds.h"
#include "desk/paper_lines.h"
#include "desk/second_half.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk::papers;
using test::day;
using test::second_half;
namespace registers = domain::registers;

namespace {

/// A trail of registers' steps: the rows that it gives, and its events as the desk reads them.
struct Trail {
    registers::Rows rows;
    std::vector<domain::Recorded> events;
    std::uint64_t sequence = 20;
    domain::Recorded& write(const char* on, std::string action, std::string subject,
                            const std::vector<domain::Fact>& facts, const char* by = "L06") {
        domain::Recorded out;
        out.sequence = ++sequence;
        out.at = domain::start_of(day(on)) + std::chrono::hours{9};
        out.person = by;
        out.entry.action = std::move(action);
        out.entry.subject = std::move(subject);
        for (const auto& fact : facts) out.entry.plain(fact.name, fact.value);
        const std::string_view about = out.entry.subject;
        const auto& book = *registers::step_of(out.entry.action)->book;
        if (const auto* known = rows.row(book, about.substr(book.about.size())))
            out.entry.plain(field::rests_on, known->last.text());
        rows.apply(out);
        events.push_back(std::move(out));
        return events.back();
    }
    void draw(const char* on, const std::string& month) {
        write(on, "sample.drawn", "sample:" + month + "-1", {{"sample", month + "-1"}, {"month", month}});
    }
    void review(const char* on, const std::string& id, const char* querier) {
        write(on, "review.drawn", "review:" + id,
              {{"review", id},
               {"sample", id.substr(0, 8)},
               {"query", "00ff"},
               {"item", "T50"},
               {"querier", querier},
               {"drawn-by", "chance"}});
    }
    void answer(const char* on, const std::string& id, const char* conforms, const char* kept) {
        write(on, "review.answered", "review:" + id,
              {{"authorised", "yes"}, {"kept", kept}, {"lawful", "yes"}, {"conforms", conforms}}, "L08");
    }
    [[nodiscard]] std::vector<domain::Recorded> judging() const {
        std::vector<domain::Recorded> out;
        const auto actions = judging_actions();
        for (const auto& event : events)
            if (std::ranges::find(actions, event.entry.action) != actions.end()) out.push_back(event);
        return out;
    }
    /// 查核結果 and 處理意見 of a drawn record.
    [[nodiscard]] test::PaperLine row_of(const char* review) const {
        Drawn drawn{"00ff"};
        drawn.review = review;
        paper::Figures out;
        set_last_time(out, drawn, rows, judging(), {}, second_half.from);
        return test::line_of(paper::FormKind::working_paper_2, out);
    }
};

QString as_text(const std::string& words) {
    return QString::fromStdString(words);
}

}  // namespace

class TestLineAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_drawn_record_has_beside_it_the_last_review_of_the_same_querier_R_LO_5() {
        Trail trail;
        trail.draw("1150602", "115-05");
        trail.review("1150602", "115-05-1-001", "L03");
        trail.review("1150602", "115-05-1-002", "L04");
        trail.draw("1150702", "115-06");
        trail.review("1150702", "115-06-1-001", "L03");
        trail.draw("1150802", "115-07");
        trail.review("1150802", "115-07-1-001", "L03");
        trail.review("1150802", "115-07-1-002", "L05");
        trail.answer("1150603", "115-05-1-001", "yes", "yes");
        trail.answer("1150603", "115-05-1-002", "yes", "yes");
        // Of June, and so of the half before, though it was answered in July.
        trail.answer("1150710", "115-06-1-001", "no", "no");
        const auto answered = trail.sequence;
        trail.answer("1150810", "115-07-1-001", "yes", "yes");
        trail.write("1150711", "finding.opened", "finding:1",
                    {{"source", "sample"}, {"about", "review:115-06-1-001"}, {"owner", "L03"}, {"due", "1150930"}});
        const auto line = trail.row_of("115-07-1-001");
        const auto result = as_text(line.at("result"));
        QVERIFY2(result.contains("佐證：抽查查核簿 115-07-1-001（事件 "), qPrintable(result));
        QVERIFY2(result.contains("上次（115-06-1-001，L08，事件 " + QString::number(answered) +
                                 "）：查核結果符合：否；授權書保存 5 年：否"),
                 qPrintable(result));
        QVERIFY2(as_text(line.at("opinion")).startsWith("上次：缺失第 1 號 L03 期限 115-09-30"),
                 line.at("opinion").c_str());
        // Nobody reviewed this querier before.
        const auto first = trail.row_of("115-07-1-002");
        QVERIFY(!as_text(first.at("result")).contains("上次") && first.at("opinion").empty());
        QVERIFY(as_text(first.at("result")).startsWith("佐證："));
    }
    void a_drawn_record_says_in_each_column_what_the_reviewer_answered_this_time_R_LO_3_R_LO_5() {
        Trail trail;
        trail.draw("1150802", "115-07");
        trail.review("1150802", "115-07-1-001", "L03");
        Drawn drawn{"00ff"};
        drawn.review = "115-07-1-001";
        const auto said = [&] {
            paper::Figures out;
            set_review(out, drawn, trail.rows);
            return test::line_of(paper::FormKind::working_paper_2, out);
        };
        QVERIFY(!as_text(said().at("log")).contains("查核"));  // nobody has answered yet
        trail.write("1150810", "review.answered", "review:115-07-1-001",
                    {{"authorised", "yes"},
                     {"authorisation", "yes"},
                     {"kept", "no"},
                     {"lawful", "yes"},
                     {"log", "yes"},
                     {"stamped", "none"},
                     {"internal", "yes"},
                     {"disposed", "none"},
                     {"watermark", "yes"},
                     {"conforms", "no"},
                     {"opinion", "補正保存"}},
                    "L08");
        const auto row = said();
        QCOMPARE(row.at("authorised"), std::string("無\n查核：是"));
        QVERIFY(as_text(row.at("authorisation")).endsWith("\n查核：書面或電子授權 是\n查核：保存 5 年 否"));
        QVERIFY(as_text(row.at("log")).startsWith("系統查詢日誌") && as_text(row.at("log")).endsWith("\n查核：是"));
        QCOMPARE(row.at("stamp"), std::string("未列印\n查核：未列印"));
        QCOMPARE(row.at("disposal"), std::string("未列印\n查核：未列印"));
        QCOMPARE(row.at("internal"), std::string("查核：是"));
        for (const auto* column : {"basis", "watermark"}) QVERIFY(as_text(row.at(column)).endsWith("\n查核：是"));
        QCOMPARE(row.at("opinion"), std::string("補正保存"));
    }
    void a_card_and_a_reader_have_beside_them_how_they_were_counted_last_time_R_LO_5() {
        Trail trail;
        trail.write("1150110", "card.received", "card:0129999-03", {{"custodian", "L02"}});
        trail.write("1150110", "card.received", "card:0129999-04", {{"custodian", "L02"}});
        trail.write("1150111", "device.taken-in", "device:1",
                    {{"kind", "reader"}, {"number", "EZ-1"}, {"place", "二樓"}, {"keeper", "L77"}});
        trail.write("1150120", "card.counted", "card:0129999-03", {{"in-place", "no"}});
        auto& counted = trail.write("1150620", "card.counted", "card:0129999-03", {{"in-place", "yes"}});
        counted.entry.fields.push_back({"remark", std::nullopt, domain::Keep::personal, "card:0129999-03"});
        const auto last = counted.sequence;
        trail.write("1150621", "device.counted", "device:1", {{"in-place", "yes"}, {"hardened", "no"}});
        trail.write("1150622", "finding.opened", "finding:1",
                    {{"source", "inventory"}, {"about", "device:1"}, {"owner", "L02"}, {"due", "1150722"}});
        trail.write("1150901", "card.counted", "card:0129999-03", {{"in-place", "no"}});  // this time's
        trail.write("1150902", "finding.opened", "finding:2",
                    {{"source", "inventory"}, {"about", "card:0129999-03"}, {"owner", "L02"}, {"due", "1151002"}});
        const auto made = test::device_lines({second_half, second_half.to, trail.rows, {}, {}, trail.judging()});
        QCOMPARE(made.size(), std::size_t{3});
        QCOMPARE(as_text(made[0].at("result")),
                 "上次（115-06-20，L06，事件 " + QString::number(last) + "）：在原處：是。（不可讀）");
        QVERIFY2(as_text(made[0].at("opinion")).startsWith("缺失第 2 號"), made[0].at("opinion").c_str());
        QVERIFY(!as_text(made[0].at("opinion")).contains("上次"));
        QVERIFY(made[1].at("result").empty() && made[1].at("opinion").empty());  // never counted: blank
        QVERIFY2(as_text(made[2].at("result")).contains("）：在原處：是；連線、連接埠、防毒與更新符合規定：否"),
                 made[2].at("result").c_str());
        QVERIFY2(as_text(made[2].at("opinion")).startsWith("上次：缺失第 1 號"), made[2].at("opinion").c_str());
        QVERIFY(as_text(made[2].at("remark")).contains("佐證："));
    }
    void what_was_said_at_length_is_cut_between_two_characters() {
        Trail trail;
        std::string remark;
        for (int i = 0; i < 300; ++i) remark += "註";
        trail.write("1150110", "card.received", "card:0129999-03", {{"custodian", "L02"}});
        trail.write("1150620", "card.counted", "card:0129999-03", {{"in-place", "yes"}, {"remark", remark}});
        const auto said = as_text(test::device_lines({second_half, second_half.to, trail.rows, {}, {}, trail.judging()})
                                      .front()
                                      .at("result"));
        QVERIFY2(said.size() < 110 && said.endsWith("註…"), qPrintable(said));
    }
    void a_persons_line_has_beside_it_how_these_very_rights_were_reviewed_R_LO_5() {
        Trail trail;
        const auto designated = [&](const char* code, const char* duties) {
            trail.write("1150105", "person.designated", "person:" + std::string(code),
                        {{"code", code}, {"name", code}, {"title", "專員"}, {"ways", "N"}, {"duties", duties}}, "L01");
        };
        designated("L03", "query-officer");
        designated("L04", "query-officer");
        trail.write("1150615", "person.rights-confirmed", "person:L03", {{"least", "no"}}, "L01");
        const auto reviewed = trail.sequence;
        trail.write("1150801", "person.duties", "person:L03", {{"duties", "supervisor"}}, "L01");
        trail.write("1151015", "person.rights-confirmed", "person:L03", {{"least", "yes"}}, "L01");
        const auto rows = test::people_lines(designations(trail.events), trail.rows, second_half, trail.judging());
        QCOMPARE(rows.size(), std::size_t{3});
        const auto of = [&](const char* code, const char* matters) {
            for (const auto& row : rows)
                if (row.at("user-code") == code && row.at("matters") == matters) return as_text(row.at("remark"));
            return QString("no such line");
        };
        const auto asks = of("L03", "查詢信用資訊");
        QVERIFY2(asks.contains("佐證：查詢作業相關人員授權登記簿 L03（事件 21 至 "), qPrintable(asks));
        QVERIFY2(asks.contains("事件 " + QString::number(reviewed) + "）：權限為業務所需之最小：否"), qPrintable(asks));
        QVERIFY(!of("L03", "核准查詢").contains("上次"));  // nobody had these rights then
        QVERIFY(!of("L04", "查詢信用資訊").contains("上次"));
    }
    void what_the_rows_do_not_believe_is_no_answer() {
        Trail trail;
        trail.write("1150110", "card.received", "card:0129999-03", {{"custodian", "L02"}});
        trail.write("1150111", "card.handed-out", "card:0129999-03", {{"holder", "L03"}});
        trail.write("1150112", "card.counted", "card:0129999-03", {{"in-place", "yes"}});  // nobody counts what is out
        const auto* card = trail.rows.row(registers::cards, "0129999-03");
        QVERIFY(card != nullptr);
        QVERIFY(!answer_before(trail.judging(), trail.rows, registers::cards, *card, second_half.from));
    }
};

// A person's answers to 聯徵1 and the evidence of what the ledger says, beside each item (R-LO-5).

namespace {

/// A register of self-checks, written step by step by L06.
struct Book {
    registers::Rows rows;
    std::uint64_t sequence = 0;
    void write(std::string_view action, const char* row, const std::vector<domain::Fact>& facts,
               const char* on = "1151005") {
        domain::Recorded out;
        out.sequence = ++sequence;
        out.at = domain::start_of(day(on)) + std::chrono::hours{9};
        out.person = "L06";
        out.entry.action = action;
        out.entry.subject = std::string(registers::self_checks.about) + row;
        for (const auto& fact : facts) out.entry.plain(fact.name, fact.value);
        if (const auto* known = rows.row(registers::self_checks, row))
            out.entry.plain(field::rests_on, known->last.text());
        rows.apply(out);
    }
    void begin(const char* row, const char* year, const char* part) {
        write("self-check.begun", row, {{"year", year}, {"part", part}, {"filler", "L06"}, {"due", "1151231"}});
    }
};

QString said(const Answers& answers, const char* item) {
    return QString::fromStdString(answers.at(item).facts);
}

}  // namespace

class TestGivenAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_item_of_the_paper_is_asked_and_nothing_else_R_LO_5() {
        const auto& known = paper::info(paper::FormKind::working_paper_1).values;
        std::size_t items = 0;
        for (const auto& value : known)
            if (value.starts_with("facts-")) ++items;
        QCOMPARE(registers::check_questions().size(), items);
        for (const auto& question : registers::check_questions())
            QVERIFY2(std::ranges::find(known, "facts-" + std::string(question.item)) != known.end(),
                     question.item.data());
    }
    void the_newest_row_of_the_half_counts_and_what_is_left_for_later_stays() {
        Book book;
        book.begin("1", "115", "H2");
        book.write("self-check.answered", "1", {{"answer-1-1", "yes"}, {"note-1-1", "抽看 10 件"}});
        book.write("self-check.answered", "1", {{"answer-4-10", "no"}});
        const auto given = answers_about(book.rows, second_half).value();
        QCOMPARE(given.row, std::string("1"));
        QCOMPARE(given.filler, std::string("L06"));
        QVERIFY(!given.is_signed);
        QCOMPARE(given.items.at("1.1"), (GivenAnswer{"yes", "抽看 10 件"}));
        QCOMPARE(given.items.at("4.10"), (GivenAnswer{"no", ""}));
        QCOMPARE(said_so(given, "1.1"), std::string("符合。抽看 10 件"));
        QCOMPARE(said_so(given, "6.3"), std::string());
        QVERIFY(!answers_about(book.rows, {day("1150101"), day("1150630")}));
        QVERIFY(!answers_before(book.rows, {day("1160101"), day("1160630")}));  // nobody signed it
    }
    void what_was_signed_is_not_overshadowed_by_a_row_begun_later_R_LO_5() {
        Book book;
        book.begin("1", "115", "H2");
        book.write("self-check.answered", "1", {{"answer-1-1", "no"}});
        book.write("self-check.signed", "1", {{"on", "1151005"}});
        book.begin("2", "115", "H2");
        book.write("self-check.answered", "2", {{"answer-1-1", "yes"}});
        const auto given = answers_about(book.rows, second_half).value();
        QCOMPARE(given.row, std::string("1"));
        QVERIFY(given.is_signed);
        QCOMPARE(given.items.at("1.1").verdict, std::string("no"));
    }
    void last_times_answers_stand_beside_and_are_not_taken_over_R_LO_5() {
        Answers answers{{"1.1", {"聯徵2", "期間內發查 3 項。"}}};
        const GivenAnswers before{"1", "115H1", "L03", true, {{"1.1", {"yes", "已看"}}, {"4.2", {"no", "門未鎖"}}}};
        const GivenAnswers now{"2", "115H2", "L06", false, {{"1.1", {"not-applicable", ""}}}};
        put_beside(answers, now, before, {}, test::sentences());
        QCOMPARE(said(answers, "1.1"),
                 QString("期間內發查 3 項。\n查核結果（L06 填，未簽章）：不適用\n上次（115H1）：符合。已看"));
        QCOMPARE(said(answers, "4.2"), QString("上次（115H1）：不符合。門未鎖"));
        QVERIFY(!answers.contains("4.7"));
    }
    void a_long_remark_is_said_whole() {
        std::string note;
        for (int i = 0; i < 300; ++i) note += "註";
        const GivenAnswers given{"1", "115H1", "L03", true, {{"1.1", {"yes", note}}}};
        const auto words = QString::fromStdString(said_so(given, "1.1"));
        QCOMPARE(words.count("註"), 300);
    }
    void what_is_typed_by_item_is_taken_by_field() {
        const auto typed = typed_answers({{"4.10", "no 兩件缺事由"}, {"1.1", "符合"}, {"4.4", "不適用"}});
        QCOMPARE(typed.value(), (registers::Values{{"answer-4-10", "no"},
                                                   {"note-4-10", "兩件缺事由"},
                                                   {"answer-1-1", "yes"},
                                                   {"answer-4-4", "not-applicable"}}));
        COMPARE_FAULT(typed_answers({{"7.1", "yes"}}), input_form);
        COMPARE_FAULT(typed_answers({{"1.1", "maybe"}}), input_form);
        COMPARE_FAULT(typed_answers({{"1.1", ""}}), input_form);
    }
    void evidence_names_rows_events_and_lists_R_LO_5() {
        Book book;
        book.sequence = 40;
        book.begin("1", "115", "H2");
        book.write("self-check.answered", "1", {{"answer-1-1", "yes"}});
        QueryFigures figures;
        figures.first_request = 12;
        figures.last_request = 31;
        const std::vector<Designated> people;
        const domain::OfficeCalendar calendar;
        const domain::Policy policy;
        const CheckFacts facts{second_half, second_half.to, figures, people, book.rows, calendar, policy, {}, "1.2.3"};
        const auto evidence = [&](const char* item) {
            Answers answers{{item, {}}};
            add_evidence(answers, facts, test::sentences());
            return said(answers, item);
        };
        QCOMPARE(evidence("1.2"), QString("佐證：查詢紀錄清冊（發查事件 12 至 31）。"));
        const auto checks = evidence("5.3");
        QVERIFY2(checks.contains("自行查核答覆簿 1（事件 41 至 42）"), qPrintable(checks));
        QVERIFY2(checks.contains("查核計畫及紀錄簿（期間內無登記）"), qPrintable(checks));
        const auto lists = evidence("5.1");
        QVERIFY2(lists.contains("Z52 每月核對紀錄簿（期間內無登記）"), qPrintable(lists));
        QVERIFY(evidence("4.4").isEmpty());
        Answers answers{{"1.2", {"聯徵2", "無。"}}};
        add_evidence(answers, facts, test::sentences());
        QVERIFY(said(answers, "1.2").startsWith("無。\n佐證："));
        QCOMPARE(answers.size(), std::size_t{1});
    }
};

JCIC_TEST(TestLineAnswers)
JCIC_TEST(TestGivenAnswers)
#include "test_line_answers.moc"
