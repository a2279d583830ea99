// How long a queue waits for JCIC: so long for each thing of it, whatever the queue's length.
#include <QTest>

#include "app/desk/queries/work_on_queries.h"
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
    void a_refusal_is_an_answer() {
        QVERIFY(desk::was_answered(nullptr));
        for (const auto code : {FaultCode::host_refused, FaultCode::host_maintenance, FaultCode::rule_it_6}) {
            const Fault refused{code, "test", {}};
            QVERIFY2(desk::was_answered(&refused), std::string(refused.text()).c_str());
        }
        for (const auto code : {FaultCode::host_unreachable, FaultCode::host_unknown_effect, FaultCode::cancelled,
                                FaultCode::card_removed, FaultCode::session_none}) {
            const Fault none{code, "test", {}};
            QVERIFY2(!desk::was_answered(&none), std::string(none.text()).c_str());
        }
    }
};

JCIC_TEST(TestHostLimit)
#include "test_host_limit.moc"
