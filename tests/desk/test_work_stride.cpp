// How many queries a round takes on: few of few, one of a slow host, and never more than a quarter of a second's.
#include <QtTest>

#include "app/desk/rooms/work_queue.h"
#include "support/test_program.h"

using namespace jcic;
using desk::WorkStride;

namespace {

/// After enough rounds in which each took so long.
WorkStride of_each(Millis each) {
    WorkStride out;
    for (int rounds = 0; rounds < 8; ++rounds) {
        const auto pieces = out.of(1'000);
        out.took(pieces, each * static_cast<Millis::rep>(pieces));
    }
    return out;
}

}  // namespace

class TestWorkStride : public QObject {
    Q_OBJECT

private slots:
    void as_many_as_are_few_of_what_waits_and_answered_soon_data() {
        QTest::addColumn<int>("each");  // milliseconds
        QTest::addColumn<int>("waiting");
        QTest::addColumn<int>("stride");
        QTest::newRow("nothing waits") << 10 << 0 << 0;
        QTest::newRow("one waits") << 10 << 1 << 1;
        QTest::newRow("a case") << 10 << 3 << 1;
        QTest::newRow("fifteen") << 10 << 15 << 1;
        QTest::newRow("sixteen") << 10 << 16 << 2;
        QTest::newRow("a hundred") << 10 << 100 << 12;
        QTest::newRow("many") << 10 << 1'000 << 16;
        QTest::newRow("many, at no time at all") << 0 << 1'000 << 16;
        QTest::newRow("many, at 30 ms each") << 30 << 1'000 << 8;
        QTest::newRow("many, at 100 ms each") << 100 << 1'000 << 2;
        QTest::newRow("many, at 240 ms each") << 240 << 1'000 << 1;
        QTest::newRow("many, at a slow host") << 5'000 << 1'000 << 1;
    }

    void as_many_as_are_few_of_what_waits_and_answered_soon() {
        QFETCH(int, each);
        QFETCH(int, waiting);
        QFETCH(int, stride);
        QCOMPARE(of_each(Millis{each}).of(static_cast<std::size_t>(waiting)), static_cast<std::size_t>(stride));
    }

    void one_before_it_is_known_how_fast_they_are() { QCOMPARE(WorkStride().of(1'000), std::size_t{1}); }

    void it_grows_by_twice_at_most_and_falls_at_once() {
        WorkStride stride;
        std::vector<std::size_t> taken;
        for (int rounds = 0; rounds < 6; ++rounds) {
            taken.push_back(stride.of(1'000));
            stride.took(taken.back(), Millis{1});
        }
        QVERIFY((taken == std::vector<std::size_t>{1, 2, 4, 8, 16, 16}));
        stride.took(16, Millis{16'000});
        QCOMPARE(stride.of(1'000), std::size_t{1});
    }

    void what_asked_for_nothing_says_nothing() {
        auto stride = of_each(Millis{1});
        stride.took(0, Millis{60'000});
        QCOMPARE(stride.of(1'000), std::size_t{16});
    }
};

JCIC_TEST(TestWorkStride)
#include "test_work_stride.moc"
