// How a month's sample is drawn where the branch decided it, and what the draw says of it.
#include <QtTest>

#include "app/domain/registers/policy.h"
#include "app/domain/registers/samples.h"
#include "registers/deciding.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;

class TestSampleSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_sample_is_raised_and_never_lowered_R_LO_8() {
        Deciding branch;
        QCOMPARE(domain::sample_size(1000, branch.on().sample), std::uint64_t{20});
        QCOMPARE(registers::decided_by("policy.sample-percent")->least, domain::SampleFloor{}.percent);
        QCOMPARE(registers::decided_by("policy.sample-least")->least, domain::SampleFloor{}.least);
        VERIFY_OK(branch.decide("policy.sample-percent", "sample_percent", "5"));
        VERIFY_OK(branch.decide("policy.sample-least", "sample_least", "30"));
        QCOMPARE(domain::sample_size(1000, branch.on().sample), std::uint64_t{50});
        QCOMPARE(domain::sample_size(100, branch.on().sample), std::uint64_t{30});
        QCOMPARE(domain::sample_size(29, branch.on().sample), std::uint64_t{29});
        COMPARE_FAULT(branch.decide("policy.sample-percent", "sample_percent", "1"), input_form);
        COMPARE_FAULT(branch.decide("policy.sample-least", "sample_least", "9"), input_form);
    }

    void the_sample_is_drawn_by_querier_where_the_branch_decides_so_R_LO_8() {
        Deciding branch;
        QVERIFY(branch.on().sample_by == domain::SampleBy::month);
        VERIFY_OK(branch.decide("policy.sample-by", "sample_by", "querier", "1151201"));
        QVERIFY(branch.on().sample_by == domain::SampleBy::month);
        QVERIFY(branch.on("1151201").sample_by == domain::SampleBy::querier);
        COMPARE_FAULT(branch.decide("policy.sample-by", "sample_by", "nobody"), input_form);
    }

    void at_least_one_of_those_outside_office_hours_is_drawn_R_LO_8() {
        Deciding branch;
        QCOMPARE(branch.on().sample_outside, 10);
        COMPARE_FAULT(branch.decide("policy.sample-outside", "sample_outside", "0"), input_form);
        VERIFY_OK(branch.decide("policy.sample-outside", "sample_outside", "1"));
        QCOMPARE(branch.on().sample_outside, 1);
    }

    void office_hours_are_as_the_branch_decided_for_that_day_R_LO_8() {
        Deciding branch;
        const auto hours = [&](const char* day) { return branch.on(day).office_hours.text(); };
        QCOMPARE(hours("1151120"), std::string("1-5 08:30-17:30"));
        VERIFY_OK(branch.decide("policy.office-hours", "office_hours", "1-5 8:30-17:30；3 17:30-20:00", "1151201"));
        QCOMPARE(hours("1151130"), std::string("1-5 08:30-17:30"));
        QCOMPARE(hours("1151201"), std::string("1-2 08:30-17:30; 3 08:30-20:00; 4-5 08:30-17:30"));
        for (const auto* bad : {"", "all week", "1-5", "1-5 17:30-08:30"}) {
            const auto refused = branch.decide("policy.office-hours", "office_hours", bad);
            QVERIFY(!refused);
        }
        // As no window would write it: it is no decision.
        branch.store("policy.office-hours", "office_hours", "1-5 8:30-20:00", "1151202");
        QCOMPARE(hours("1151203"), std::string("1-2 08:30-17:30; 3 08:30-20:00; 4-5 08:30-17:30"));
    }

    void a_tax_years_month_is_as_the_branch_decided_R_IT_6() {
        Deciding branch;
        QCOMPARE(branch.on().tax_year_month, 8);
        VERIFY_OK(branch.decide("policy.tax-year-month", "tax_year_month", "12"));
        QCOMPARE(branch.on().tax_year_month, 12);
        COMPARE_FAULT(branch.decide("policy.tax-year-month", "tax_year_month", "13"), input_form);
    }

    void a_draw_says_where_each_of_its_settings_comes_from_R_LO_8() {
        namespace set_by = registers::set_by;
        Deciding branch;
        const auto on = [&] { return registers::sample_settings_on(branch.rows, *domain::RocDate::parse("1151120")); };
        QVERIFY((on() == domain::SampleSettings{
                             {}, domain::SampleBy::month, 10, set_by::rule, set_by::rule, set_by::rule, set_by::rule}));
        VERIFY_OK(branch.decide("policy.sample-by", "sample_by", "querier"));
        VERIFY_OK(branch.decide("policy.sample-least", "sample_least", "20", "1151201"));  // not yet
        VERIFY_OK(branch.decide("policy.sample-outside", "sample_outside", "4"));
        branch.rows.fix({{"sample_percent", {"3", "policy.conf", 1}}});
        QVERIFY((on() == domain::SampleSettings{{3, 10},
                                                domain::SampleBy::querier,
                                                4,
                                                set_by::policy_file,
                                                set_by::rule,
                                                set_by::decision,
                                                set_by::decision}));
    }
};

JCIC_TEST(TestSampleSettings)
#include "test_sample_settings.moc"
