// R-LO-3: the monthly sample.
#include <QtTest>

#include "app/domain/sampling.h"
#include "support/test_program.h"

using jcic::domain::sample_size;

class TestSampling : public QObject {
    Q_OBJECT

private slots:
    void fewer_than_ten_are_all_checked();
    void ten_is_the_least();
    void two_per_cent_is_rounded_up_data();
    void two_per_cent_is_rounded_up();
    void the_largest_population_does_not_overflow();
};

void TestSampling::fewer_than_ten_are_all_checked() {
    for (std::uint64_t n = 0; n < 10; ++n) QCOMPARE(sample_size(n), n);
}

void TestSampling::ten_is_the_least() {
    for (std::uint64_t n = 10; n <= 500; ++n) QCOMPARE(sample_size(n), std::uint64_t{10});
}

void TestSampling::two_per_cent_is_rounded_up_data() {
    QTest::addColumn<quint64>("population");
    QTest::addColumn<quint64>("sample");
    QTest::newRow("501") << quint64{501} << quint64{11};
    QTest::newRow("549") << quint64{549} << quint64{11};
    QTest::newRow("550") << quint64{550} << quint64{11};
    QTest::newRow("551") << quint64{551} << quint64{12};
    QTest::newRow("1000") << quint64{1000} << quint64{20};
    QTest::newRow("2600000") << quint64{2600000} << quint64{52000};
}

void TestSampling::two_per_cent_is_rounded_up() {
    QFETCH(quint64, population);
    QFETCH(quint64, sample);
    QCOMPARE(quint64{sample_size(population)}, sample);
}

void TestSampling::the_largest_population_does_not_overflow() {
    QCOMPARE(sample_size(UINT64_MAX), UINT64_MAX / 50 + 1);
}

JCIC_TEST(TestSampling)
#include "test_sampling.moc"
