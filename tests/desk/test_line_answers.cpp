// Last time's answers beside the lines of 聯徵2, 3 and 4, and where each line is found (R-LO-5).
#include <QTest>

#include "app/desk/papers/devices.h"
#include "app/desk/papers/samples.h"
#include "desk/paper_lines.h"
#include "desk/second_half.h"
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

JCIC_TEST(TestLineAnswers)
#include "test_line_answers.moc"
