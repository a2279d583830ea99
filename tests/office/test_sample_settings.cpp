// How a month's sample is drawn where the branch decided it, and what the draw says of it.
#include <QtTest>

#include "app/domain/registers/policy.h"
#include "app/domain/registers/samples.h"
#include "office/deciding.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::office;
using namespace jcic::office::test;

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

    void a_draw_says_where_each_of_its_settings_comes_from_R_LO_8() {
        namespace set_by = registers::set_by;
        Deciding branch;
        const auto on = [&] { return registers::sample_settings_on(branch.rows, *domain::RocDate::parse("1151120")); };
        QVERIFY(
            (on() == domain::SampleSettings{{}, domain::SampleBy::month, set_by::rule, set_by::rule, set_by::rule}));
        VERIFY_OK(branch.decide("policy.sample-by", "sample_by", "querier"));
        VERIFY_OK(branch.decide("policy.sample-least", "sample_least", "20", "1151201"));  // not yet
        branch.rows.fix({{"sample_percent", {"3", "policy.conf", 1}}});
        QVERIFY((on() == domain::SampleSettings{
                             {3, 10}, domain::SampleBy::querier, set_by::policy_file, set_by::rule, set_by::decision}));
    }
};

JCIC_TEST(TestSampleSettings)
#include "test_sample_settings.moc"
