// What the ledger writes of itself, also while nobody is signed in, is as the catalogue describes it.
#include <QTest>
#include <set>

#include "app/domain/catalogue/catalogue.h"
#include "ledger/locked_out.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

/// Who is locked out together comes in again.
void come_in_together(LedgerWorld& world) {
    lock_out(world, "H01");
    lock_out(world, "A01");
    COMPARE_FAULT(world.ledger->sign_in(code("H01"), password_of("H01")), person_locked);
    COMPARE_FAULT(world.ledger->unlock_together(code("H01"), password_of("H01"), code("A01"), secret("Wrong-2026")),
                  person_password);
    world.clock.advance(std::chrono::hours(2));
    VERIFY_OK(world.ledger->unlock_together(code("H01"), password_of("H01"), code("A01"), password_of("A01")));
}

void recover(LedgerWorld& world) {
    const auto halves = made_by(world, "A01");
    const auto wrong = made_by(world, "A01");  // the halves before count no more
    QVERIFY(!world.ledger->recover(code("S01"), halves.first, halves.second, secret("Again-2026")));
    VERIFY_OK(world.ledger->recover(code("S01"), wrong.first, wrong.second, secret("Again-2026")));
}

}  // namespace

class TestOwnEvents : public QObject {
    Q_OBJECT
private slots:
    void they_are_as_the_catalogue_describes_them() {
        LedgerWorld world;
        VERIFY_OK(world.ledger->outer().append("program-started", ""));
        VERIFY_OK(world.ledger->outer().append("host-sign-out-unknown", "Q01", {{"problem", "host.unreachable"}}));
        come_in_together(world);
        recover(world);
        const auto session = world.sign_in("Q01").value();
        auto entry = session->prepare(world.entry("serial.shown", "query:1").plain("item", "T50"));
        entry.to_be_signed(code("H01"), "witness");
        COMPARE_FAULT(session->countersign(code("H01"), secret("Wrong-2026"), "witness", entry), person_password);
        VERIFY_OK(session->list_anew());
        std::set<std::string> met;
        EventQuery all;
        all.limit = 1000;
        const auto events = session->events(all).value();
        for (const auto& event : events) {
            met.insert(event.entry.action);
            const auto checked = domain::events::check(event.entry);
            QVERIFY2(checked, (event.entry.action + " " + std::string(checked ? "" : checked.error().detail("field")) +
                               " " + std::string(checked ? "" : checked.error().detail("reason")))
                                  .c_str());
        }
        for (const auto action :
             {action::ledger_founded, action::person_designated, action::session_signed_in,
              action::outer_program_started, action::outer_host_sign_out_unknown, action::outer_sign_in_failed,
              action::outer_account_locked, action::outer_unlock_failed, action::outer_recovery_failed,
              action::person_unlocked_together, action::recovery_made, action::person_recovered,
              action::countersign_failed, action::ledger_listed_anew})
            QVERIFY2(met.contains(std::string(action)), std::string(action).c_str());
    }
};

JCIC_TEST(TestOwnEvents)
#include "test_own_events.moc"
