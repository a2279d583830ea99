// R-LO-1, R-AU-6, R-PA-6: five years, the relation's end, the institution's longer term; a month for T52.
#include <QTest>

#include "app/domain/retention.h"
#include "domain/valid.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

RocDate day_at(std::string_view text) {
    return RocDate::parse(text).value();
}

std::string last_day(std::string_view from, std::chrono::months term) {
    return last_day_of(day_at(from), term).value().text();
}

Retention kept(std::optional<std::string_view> relation_end, std::string_view last_written = "1100301", int years = 5,
               bool asked = true) {
    RetentionFacts facts{day_at(last_written), false, asked, std::nullopt};
    if (relation_end) facts.relation_end = day_at(*relation_end);
    return retention_of(facts, years).value();
}

}  // namespace

class TestRetention : public QObject {
    Q_OBJECT
private slots:
    void a_term_ends_with_the_day_before_the_one_that_answers_to_its_first_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("months");
        QTest::addColumn<QString>("last");
        const auto row = [](const char* from, int months, const char* last) {
            QTest::addRow("%s+%d", from, months) << from << months << last;
        };
        row("1151120", 60, "1201120");
        row("1151231", 60, "1201231");
        row("1130229", 60, "1180228");  // begins 1 March 2024, ends before 1 March 2029
        row("1130228", 60, "1180228");  // begins 29 February 2024: no such day in 2029
        row("1120228", 60, "1170229");  // begins 1 March 2023, ends before 1 March 2028, a leap year
        row("1110228", 24, "1130229");
        row("0990101", 12, "1000101");  // the year of three digits
        row("1150131", 1, "1150228");
        row("1150130", 1, "1150228");  // begins 31 January: no such day in February
        row("1130130", 1, "1130229");
        row("1150228", 1, "1150331");
        row("1151215", 1, "1160115");
    }
    void a_term_ends_with_the_day_before_the_one_that_answers_to_its_first() {
        QFETCH(QString, from);
        QFETCH(int, months);
        QFETCH(QString, last);
        QCOMPARE(last_day(from.toStdString(), std::chrono::months{months}), last.toStdString());
    }

    // R-PA-6
    void a_used_up_T52_goes_within_a_month() {
        QCOMPARE(delete_by(day_at("1151120")).value().text(), std::string("1151220"));
        QCOMPARE(delete_by(day_at("1150131")).value().text(), std::string("1150228"));
    }

    void a_date_beyond_the_calendar_is_a_fault() {
        COMPARE_FAULT(last_day_of(day_at("9991231"), std::chrono::years{5}), rule_roc_date);
    }

    void what_is_not_over_is_kept_without_an_end() {
        const RetentionFacts facts{day_at("1000101"), true, true, day_at("1000101")};
        QCOMPARE(retention_of(facts, 5).value(), (Retention{std::nullopt, RetentionReason::open}));
        QVERIFY(!retention_of(facts, 5).value().over(day_at("1500101")));
    }

    // R-AU-6: nobody has said that it ended.
    void a_relation_that_goes_on_keeps_what_was_asked_under_its_authorisation() {
        QCOMPARE(kept(std::nullopt), (Retention{std::nullopt, RetentionReason::relation}));
    }

    // R-AU-6
    void five_years_run_from_the_relations_end_or_the_refusal() {
        const auto term = kept("1120630");
        QCOMPARE(term, (Retention{day_at("1170630"), RetentionReason::ended}));
        QVERIFY(!term.over(day_at("1170630")));
        QVERIFY(term.over(day_at("1170701")));
    }

    // R-LO-1: what was written later than the relation's end has five years of its own.
    void the_logs_five_years_run_from_the_last_event() {
        QCOMPARE(kept("1090101", "1100301"), (Retention{day_at("1150301"), RetentionReason::log}));
        QCOMPARE(kept("1100301", "1100301"), (Retention{day_at("1150301"), RetentionReason::ended}));  // of one day
        QCOMPARE(kept(std::nullopt, "1100301", 5, false), (Retention{day_at("1150301"), RetentionReason::log}));
    }

    void an_institutions_longer_term_prevails_and_a_shorter_one_counts_for_nothing() {
        QCOMPARE(kept("1120630", "1100301", 15).until, day_at("1270630"));
        QCOMPARE(kept("1120630", "1100301", 1).until, day_at("1170630"));
        QCOMPARE(kept("1120630", "1100301", 1000).until, day_at("2120630"));
    }

    void two_persons_consent_of_whom_one_is_the_unit_head() {
        const auto code = [](std::string_view text) { return PersonId::parse(text).value(); };
        const std::set<Duty> head{Duty::unit_head};
        for (const auto other : all_duties) {
            const bool checks = other == Duty::supervisor || other == Duty::reviewer || other == Duty::auditor;
            QCOMPARE(bool(may_consent_to_erasing(code("H01"), head, code("X01"), {other})), checks);
            QCOMPARE(bool(may_consent_to_erasing(code("X01"), {other}, code("H01"), head)), checks);
        }
        const std::set<Duty> both{Duty::unit_head, Duty::supervisor};
        const auto alone = may_consent_to_erasing(code("H01"), both, code("H01"), both);
        COMPARE_FAULT(alone, person_duty);
        QCOMPARE(detail_of_fault(alone, "reason"), QByteArray("same-person"));
        const auto no_head = may_consent_to_erasing(code("S01"), {Duty::supervisor}, code("R01"), {Duty::reviewer});
        COMPARE_FAULT(no_head, person_duty);
        QCOMPARE(detail_of_fault(no_head, "reason"), QByteArray("duties"));
    }

    void names_go_there_and_back() {
        for (const auto end : {RelationEnd::ended, RelationEnd::refused})
            QCOMPARE(parse_relation_end(name_of(end)).value(), end);
        COMPARE_FAULT(parse_relation_end("paused"), input_form);
        QCOMPARE(name_of(RelationEnd::ended), std::string_view("ended"));
        for (const auto& [reason, name] : {std::pair(RetentionReason::open, "open"),
                                           {RetentionReason::relation, "relation"},
                                           {RetentionReason::ended, "ended"},
                                           {RetentionReason::log, "log"}})
            QCOMPARE(name_of(reason), std::string_view(name));
    }
};

JCIC_TEST(TestRetention)
#include "test_retention.moc"
