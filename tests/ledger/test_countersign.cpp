// Signatures over exactly what was shown; the second person's at a seat that is not theirs.
#include <QTest>

#include "app/domain/password_policy.h"
#include "app/ledger/crypto.h"
#include "app/ledger/verify.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

class TestCountersign : public QObject {
    Q_OBJECT
private slots:
    void a_countersignature_is_the_second_persons_over_the_page() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto signature =
            session->countersign(code("S01"), password_of("S01"), "approval", view("the page")).value();
        QCOMPARE(signature.signer, code("S01"));
        QCOMPARE(signature.purpose, std::string("approval"));
        QCOMPARE(signature.digest, sha256({view("the page")}));
        VERIFY_OK(session->check(signature, view("the page")));
        COMPARE_FAULT(session->check(signature, view("another page")), ledger_corrupt);
        QCOMPARE(session->person(), code("Q01"));
    }

    void a_signature_counts_for_its_purpose_and_signer_only() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto signature = session->sign("approval", view("page")).value();
        auto other_purpose = signature;
        other_purpose.purpose = "consent";
        COMPARE_FAULT(session->check(other_purpose, view("page")), ledger_corrupt);
        auto other_signer = signature;
        other_signer.signer = code("S01");
        COMPARE_FAULT(session->check(other_signer, view("page")), ledger_corrupt);
    }

    void a_signature_of_another_ledger_does_not_count() {
        LedgerWorld world;
        LedgerWorld other(LedgerWorld::Founding::own);
        const auto signature = other.sign_in("Q01").value()->sign("approval", view("page")).value();
        COMPARE_FAULT(world.sign_in("Q01").value()->check(signature, view("page")), ledger_corrupt);
    }

    void a_wrong_password_at_the_seat_is_an_event_and_counts_from_the_first_on_R_PW_4() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        COMPARE_FAULT(session->countersign(code("S01"), secret("Wrong-2026"), "approval", view("page")),
                      person_password);
        EventQuery failed;
        failed.action = "countersign.failed";
        const auto events = session->events(failed).value();
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events[0].entry.subject, std::string("person:S01"));
        QCOMPARE(world.ledger->accounts().value()[3].failures, 1);
    }

    void three_failures_pause_the_seat() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < 3; ++i)
            COMPARE_FAULT(session->countersign(code("S01"), secret("Wrong-2026"), "approval", view("page")),
                          person_password);
        const auto paused = session->countersign(code("S01"), password_of("S01"), "approval", view("page"));
        COMPARE_FAULT(paused, session_paused);
        QCOMPARE(paused.error().detail("seconds"), std::string_view("60"));
        QCOMPARE(world.ledger->accounts().value()[3].failures, 3);
        world.clock.advance(Millis(60'000));
        COMPARE_FAULT(session->countersign(code("S01"), secret("Wrong-2026"), "approval", view("page")),
                      person_password);
        QCOMPARE(world.ledger->accounts().value()[3].failures, 4);
        world.clock.advance(Millis(60'000));
        VERIFY_OK(session->countersign(code("S01"), password_of("S01"), "approval", view("page")));
        QCOMPARE(world.ledger->accounts().value()[3].failures, 0);
        QVERIFY(verify(*session).value().ok);
    }

    // R-PW-4 holds at another's seat too.
    void failures_at_the_seat_lock_the_account_in_the_end() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < domain::password_failures_allowed; ++i) {
            COMPARE_FAULT(session->countersign(code("S01"), secret("Wrong-2026"), "approval", view("page")),
                          person_password);
            world.clock.advance(Millis(60'000));
        }
        COMPARE_FAULT(session->countersign(code("S01"), password_of("S01"), "approval", view("page")), person_locked);
    }

    // Two wrong guesses, one's own right password, two more: whoever does so for long enough guesses for ever, unless
    // only the other's own success begins the other's count again.
    void ones_own_success_does_not_begin_anothers_count_again_R_PW_4() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < domain::password_failures_allowed; ++i) {
            if (i % 2 == 0)
                VERIFY_OK(session->countersign(code("Q01"), password_of("Q01"), "confirmation", view("page")));
            COMPARE_FAULT(session->countersign(code("S01"), secret("Wrong-2026"), "approval", view("page")),
                          person_password);
            world.clock.advance(Millis(60'000));
        }
        COMPARE_FAULT(session->countersign(code("S01"), password_of("S01"), "approval", view("page")), person_locked);
        COMPARE_FAULT(world.sign_in("S01"), person_locked);
    }

    void failures_at_another_seat_and_at_the_sign_in_are_one_count_R_PW_4() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < 2; ++i)
            COMPARE_FAULT(session->countersign(code("S01"), secret("Wrong-2026"), "approval", view("page")),
                          person_password);
        for (int i = 2; i < domain::password_failures_allowed; ++i)
            COMPARE_FAULT(world.ledger->sign_in(code("S01"), secret("Wrong-2026")), person_password);
        COMPARE_FAULT(world.sign_in("S01"), person_locked);
    }

    void a_password_that_has_run_out_countersigns_nothing_R_PW_2() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        world.clock.advance(std::chrono::hours(24 * 91));
        COMPARE_FAULT(session->countersign(code("S01"), password_of("S01"), "approval", view("page")), rule_pw_2);
        // At their own seat it proves who is to change it.
        VERIFY_OK(session->countersign(code("Q01"), password_of("Q01"), "confirmation", view("page")));
    }

    // Signing out and in again does not win three more tries.
    void the_seats_failures_outlive_the_session() {
        LedgerWorld world;
        for (int i = 0; i < 3; ++i) {
            const auto session = world.sign_in("Q01").value();
            COMPARE_FAULT(session->countersign(code("S01"), secret("Wrong-2026"), "approval", view("page")),
                          person_password);
        }
        const auto session = world.sign_in("Q01").value();
        COMPARE_FAULT(session->countersign(code("S01"), secret("Wrong-2026"), "approval", view("page")),
                      session_paused);
    }
};

JCIC_TEST(TestCountersign)
#include "test_countersign.moc"
