// Where a month of the ledger begins and ends for its sample, whatever the clock did (docs/trust/sampling.md, R-LO-3).
#include <QTest>

#include "app/desk/registers/sampled_records.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;

namespace {

struct Months : test::LedgerWorld {
    domain::RocMonth november = domain::RocMonth::of(domain::roc_date_at(clock.now()));
    std::unique_ptr<ledger::Session> session = sign_in("Q01").value();

    std::uint64_t write_at(UtcTime at) {
        clock.set(at);
        return session->append(entry("serial.shown")).value().sequence;
    }
    /// An event as the desk's draw of that month.
    void draw(domain::RocMonth month) {
        auto drawn = entry("sample.drawn", "sample:" + month.text() + "-1");
        drawn.plain("month", month.text()).plain("last", std::to_string(month_end(*session, month).value().last));
        static_cast<void>(session->append(drawn).value());
    }
};

}  // namespace

class TestMonthEnd : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_clock_that_was_ahead_for_a_while_ends_nothing_R_LO_3() {
        Months world;
        static_cast<void>(world.write_at(world.november.ends() + std::chrono::hours{24 * 40}));
        const auto last = world.write_at(world.november.ends() - std::chrono::hours{1});
        static_cast<void>(world.write_at(world.november.ends()));
        const auto end = month_end(*world.session, world.november);
        VERIFY_OK(end);
        QCOMPARE(end->last, last);
        QCOMPARE(month_end(*world.session, world.november.next())->first, last + 1);
    }

    void a_month_begins_where_the_draw_of_the_one_before_ended_R_LO_3() {
        Months world;
        const auto last = world.write_at(world.november.ends() - std::chrono::hours{1});
        const auto december = world.november.next();
        static_cast<void>(world.write_at(december.begins() + std::chrono::hours{5}));
        world.draw(world.november);
        const auto back = world.write_at(world.november.ends() - std::chrono::hours{9});  // set back
        const auto later = world.write_at(december.ends() - std::chrono::hours{1});
        QCOMPARE(month_end(*world.session, world.november)->last, back);  // drawn again, it has them too
        const auto end = month_end(*world.session, december);
        VERIFY_OK(end);
        QCOMPARE(end->first, last + 1);
        QCOMPARE(end->last, later);
        world.draw(world.november);
        QCOMPARE(month_end(*world.session, december)->first, back + 1);
    }
};

JCIC_TEST(TestMonthEnd)
#include "test_month_end.moc"
