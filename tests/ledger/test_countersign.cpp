// Signatures over exactly what was shown; the second person's at a seat that is not theirs.

#include <QTest>
#include <QtTest>

#include "app/domain/password_policy.h"
#include "app/keys/crypto.h"
#include "app/keys/keys.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/verify.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"
#include "support/world.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

class TestCountersign : public QObject {
    Q_OBJECT
private slots:
    void a_countersignature_is_the_second_persons_over_this_event() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto entry = session->prepare(world.entry("serial.shown").personal("page", "the page", "query:1"));
        COMPARE_FAULT(session->countersign(code("S01"), password_of("S01"), "witness", entry),
                      input_form);  // not asked
        entry.to_be_signed(code("S01"), "witness");
        COMPARE_FAULT(session->append(entry), query_changed);  // not given
        VERIFY_OK(session->countersign(code("S01"), password_of("S01"), "witness", entry));
        QVERIFY(entry.signatures[0].given());
        VERIFY_OK(session->append(entry));
        QCOMPARE(session->person(), code("Q01"));
        QVERIFY(verify(*session).value().ok);
    }

    void an_entry_that_is_not_prepared_is_not_signed() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto entry = world.entry("serial.shown").personal("page", "the page", "query:1");
        entry.to_be_signed(code("Q01"), "witness");
        COMPARE_FAULT(session->sign(entry, "witness"), input_form);
    }

    // What was shown, and whatever else the event says.
    void a_signature_stands_for_nothing_else_than_what_was_signed() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto signed_entry = world.entry("serial.shown").plain("said", "yes").personal("page", "the page", "query:1");
        signed_entry.to_be_signed(code("Q01"), "witness");
        signed_entry = session->prepare(signed_entry);
        VERIFY_OK(session->sign(signed_entry, "witness"));
        const auto refuses = [&](const std::function<void(domain::Entry&)>& change) {
            auto changed = signed_entry;
            change(changed);
            COMPARE_FAULT(session->append(changed), query_changed);
        };
        refuses([](auto& entry) { entry.id[0] ^= 1; });
        refuses([](auto& entry) { entry.action = "copy.lost"; });
        refuses([](auto& entry) { entry.subject = "query:2"; });
        refuses([](auto& entry) { entry.fields[0].value = "no"; });
        refuses([](auto& entry) { entry.fields[0].name = "asked"; });
        refuses([](auto& entry) { entry.fields[1].value = "another page"; });
        refuses([](auto& entry) { (*entry.fields[1].opening)[0] ^= 1; });
        refuses([](auto& entry) { entry.fields[1].key = "query:2"; });
        refuses([](auto& entry) { entry.fields.pop_back(); });
        refuses([](auto& entry) { entry.plain("more", "1"); });
        refuses([](auto& entry) { entry.signatures[0].purpose = "consent"; });
        refuses([](auto& entry) { entry.signatures[0].signer = code("S01"); });
        refuses([](auto& entry) { entry.signatures.push_back(entry.signatures[0]); });
        COMPARE_FAULT(world.sign_in("S01").value()->append(signed_entry), query_changed);  // another author
        VERIFY_OK(session->append(signed_entry));
        QVERIFY(verify(*session).value().ok);
    }

    void several_entries_are_signed_each_by_itself() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        std::vector<domain::Entry> entries;
        for (const auto* said : {"one", "other"}) {
            auto entry = world.entry("serial.shown").plain("said", said);
            entry.to_be_signed(code("S01"), "approval");
            entries.push_back(session->prepare(std::move(entry)));
        }
        VERIFY_OK(session->countersign(code("S01"), password_of("S01"), "approval", std::span(entries)));
        for (const auto& entry : entries) VERIFY_OK(session->append(entry));
        std::swap(entries[0].signatures, entries[1].signatures);
        for (auto& entry : entries) entry.id = world.random.bytes<16>();
        for (const auto& entry : entries) COMPARE_FAULT(session->append(entry), query_changed);
    }

    void a_signature_of_another_ledger_does_not_count() {
        LedgerWorld world;
        LedgerWorld other(LedgerWorld::Founding::own);
        auto entry = world.entry("serial.shown");
        entry.to_be_signed(code("Q01"), "witness");
        VERIFY_OK(other.sign_in("Q01").value()->sign(entry, "witness"));
        COMPARE_FAULT(world.sign_in("Q01").value()->append(entry), query_changed);
    }

    void a_wrong_password_at_the_seat_is_an_event_and_counts_from_the_first_on_R_PW_4() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        COMPARE_FAULT(session->prove(code("S01"), secret("Wrong-2026")), person_password);
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
        for (int i = 0; i < 3; ++i) COMPARE_FAULT(session->prove(code("S01"), secret("Wrong-2026")), person_password);
        const auto paused = session->prove(code("S01"), password_of("S01"));
        COMPARE_FAULT(paused, session_paused);
        QCOMPARE(paused.error().detail("seconds"), std::string_view("60"));
        QCOMPARE(world.ledger->accounts().value()[3].failures, 3);
        world.clock.advance(Millis(60'000));
        COMPARE_FAULT(session->prove(code("S01"), secret("Wrong-2026")), person_password);
        QCOMPARE(world.ledger->accounts().value()[3].failures, 4);
        world.clock.advance(Millis(60'000));
        VERIFY_OK(session->prove(code("S01"), password_of("S01")));
        QCOMPARE(world.ledger->accounts().value()[3].failures, 0);
        QVERIFY(verify(*session).value().ok);
    }

    // R-PW-4 holds at another's seat too.
    void failures_at_the_seat_lock_the_account_in_the_end() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < domain::password_failures_allowed; ++i) {
            COMPARE_FAULT(session->prove(code("S01"), secret("Wrong-2026")), person_password);
            world.clock.advance(Millis(60'000));
        }
        COMPARE_FAULT(session->prove(code("S01"), password_of("S01")), person_locked);
    }

    // Two wrong guesses, one's own right password, two more: whoever does so for long enough guesses for ever, unless
    // only the other's own success begins the other's count again.
    void ones_own_success_does_not_begin_anothers_count_again_R_PW_4() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < domain::password_failures_allowed; ++i) {
            if (i % 2 == 0) VERIFY_OK(session->prove(code("Q01"), password_of("Q01")));
            COMPARE_FAULT(session->prove(code("S01"), secret("Wrong-2026")), person_password);
            world.clock.advance(Millis(60'000));
        }
        COMPARE_FAULT(session->prove(code("S01"), password_of("S01")), person_locked);
        COMPARE_FAULT(world.sign_in("S01"), person_locked);
    }

    void failures_at_another_seat_and_at_the_sign_in_are_one_count_R_PW_4() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < 2; ++i) COMPARE_FAULT(session->prove(code("S01"), secret("Wrong-2026")), person_password);
        for (int i = 2; i < domain::password_failures_allowed; ++i)
            COMPARE_FAULT(world.ledger->sign_in(code("S01"), secret("Wrong-2026")), person_password);
        COMPARE_FAULT(world.sign_in("S01"), person_locked);
    }

    void a_password_that_has_run_out_countersigns_nothing_R_PW_2() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        world.clock.advance(std::chrono::hours(24 * 91));
        COMPARE_FAULT(session->prove(code("S01"), password_of("S01")), rule_pw_2);
        // At their own seat it proves who is to change it.
        VERIFY_OK(session->prove(code("Q01"), password_of("Q01")));
    }

    void a_password_that_is_suspected_countersigns_nothing_until_it_is_changed_R_PW_6() {
        LedgerWorld world;
        const auto suspect = [&](const char* who) {
            const auto administrator = world.sign_in("A01").value();
            VERIFY_OK(administrator->append(
                world.entry("person.password-to-change", "person:" + std::string(who)).plain("cause", "suspected")));
        };
        suspect("S01");
        suspect("Q01");
        const auto session = world.sign_in("Q01").value();
        COMPARE_FAULT(session->prove(code("S01"), password_of("S01")), password_expired);
        auto entry = world.entry("serial.shown").plain("said", "yes");
        entry.to_be_signed(code("S01"), "approval");
        entry = session->prepare(std::move(entry));
        COMPARE_FAULT(session->countersign(code("S01"), password_of("S01"), "approval", entry), password_expired);
        QVERIFY(!entry.signatures[0].given());
        // At their own seat it proves who is to change it.
        VERIFY_OK(session->prove(code("Q01"), password_of("Q01")));
        const auto fresh = secret("Kdwp-4729-Tmra");
        VERIFY_OK(People(*world.sign_in("S01").value()).change_password(password_of("S01"), fresh));
        VERIFY_OK(session->countersign(code("S01"), fresh, "approval", entry));
    }

    // Its age is told by the clock that stamped it (docs/run/time.md): one that is set back is written down by the
    // desk, and what it gained is over as soon as it is right again. One set back before the stamp gains nothing.
    void a_passwords_age_is_told_by_the_clock_that_stamped_it_R_PW_2() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto stamped = world.clock.now();
        world.clock.advance(std::chrono::hours(24 * 91));
        const auto right = world.clock.now();
        COMPARE_FAULT(session->prove(code("S01"), password_of("S01")), rule_pw_2);
        world.clock.set(stamped - std::chrono::hours(24 * 30));
        COMPARE_FAULT(session->prove(code("S01"), password_of("S01")), rule_pw_2);
        world.clock.set(right);
        COMPARE_FAULT(session->prove(code("S01"), password_of("S01")), rule_pw_2);
        world.clock.set(stamped + std::chrono::hours(24 * 400));  // ahead, and put right: nothing is left of it
        COMPARE_FAULT(session->prove(code("S01"), password_of("S01")), rule_pw_2);
        world.clock.set(stamped + std::chrono::hours(24 * 10));
        VERIFY_OK(session->prove(code("S01"), password_of("S01")));
    }

    // Signing out and in again does not win three more tries.
    void the_seats_failures_outlive_the_session() {
        LedgerWorld world;
        for (int i = 0; i < 3; ++i) {
            const auto session = world.sign_in("Q01").value();
            COMPARE_FAULT(session->prove(code("S01"), secret("Wrong-2026")), person_password);
        }
        const auto session = world.sign_in("Q01").value();
        COMPARE_FAULT(session->prove(code("S01"), secret("Wrong-2026")), session_paused);
    }
};

// A signature that held is not computed again; one that does not hold never does, whatever is known.

class TestKnownSignatures : public QObject {
    Q_OBJECT

private slots:
    void one_that_holds_is_remembered_once();
    void another_key_message_or_signature_is_another();
    void they_are_no_more_than_so_many();

private:
    test::TestRandom random_{11};
    SigningKey key_ = SigningKey::generate(random_);
};

void TestKnownSignatures::one_that_holds_is_remembered_once() {
    KnownSignatures known;
    const auto message = to_bytes("an approval");
    const auto value = key_.sign(message);
    for (int times = 0; times < 3; ++times) QVERIFY(known.hold(key_.public_half(), message, value));
    QCOMPARE(known.size(), std::size_t{1});
}

void TestKnownSignatures::another_key_message_or_signature_is_another() {
    KnownSignatures known;
    const auto message = to_bytes("an approval");
    const auto value = key_.sign(message);
    QVERIFY(known.hold(key_.public_half(), message, value));
    auto other = value;
    other[40] ^= 1U;
    for (int times = 0; times < 2; ++times) {
        QVERIFY(!known.hold(key_.public_half(), message, other));
        QVERIFY(!known.hold(key_.public_half(), to_bytes("another approval"), value));
        QVERIFY(!known.hold(SigningKey::generate(random_).public_half(), message, value));
    }
    QCOMPARE(known.size(), std::size_t{1});  // what does not hold is not remembered
}

void TestKnownSignatures::they_are_no_more_than_so_many() {
    KnownSignatures known;
    for (std::size_t i = 0; i < KnownSignatures::most + 10; ++i) {
        const auto message = to_bytes(std::to_string(i));
        QVERIFY(known.hold(key_.public_half(), message, key_.sign(message)));
        QVERIFY(known.size() <= KnownSignatures::most);
    }
    QCOMPARE(known.size(), std::size_t{10});
}

JCIC_TEST(TestCountersign)
JCIC_TEST(TestKnownSignatures)
#include "test_countersign.moc"
