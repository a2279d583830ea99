// A person's answers to 聯徵1 and the evidence of what the ledger says, beside each item (R-LO-5).
#include <QTest>
#include <algorithm>

#include "app/desk/papers/counted.h"
#include "app/desk/papers/evidence.h"
#include "app/desk/papers/given_answers.h"
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

JCIC_TEST(TestGivenAnswers)
#include "test_given_answers.moc"
