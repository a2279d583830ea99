// How long a queue waits for JCIC: so long for each thing of it, whatever the queue's length.
#include <QTest>

#include "app/desk/rooms/host_limit.h"
#include "support/test_program.h"

using namespace jcic;
using gateway::SharedLimit;

class TestHostLimit : public QObject {
    Q_OBJECT

private slots:
    void each_thing_of_a_queue_has_its_time_and_no_more() {
        {
            desk::LimitOfEach limit(Millis{100});
            SharedLimit::waited(Millis{90});
            limit.answered(0);  // nothing came of it
            QCOMPARE(SharedLimit::left(), std::optional(Millis{10}));
            limit.answered(1);
            QCOMPARE(SharedLimit::left(), std::optional(Millis{100}));
            SharedLimit::waited(Millis{130});
            QCOMPARE(SharedLimit::left(), std::optional(Millis{-30}));
            limit.answered(1);
            QCOMPARE(SharedLimit::left(), std::optional(Millis{-30}));
        }
        QVERIFY(!SharedLimit::left());
    }
};

JCIC_TEST(TestHostLimit)
#include "test_host_limit.moc"
