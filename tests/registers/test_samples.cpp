// The month's sample in its registers: when it is drawn again, each question's no, and a month in figures (R-LO-3,
// R-DU-7; who answers, and by when: tests/rules/R-LO-3.txt).
#include <QtTest>

#include "app/domain/registers/differences.h"
#include "app/domain/registers/samples.h"
#include "registers/owed.h"
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

JCIC_TEST(TestSamples)
#include "test_samples.moc"
