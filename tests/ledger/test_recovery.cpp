// The way back into the ledger: two halves kept by two persons.

#include <QTest>

#include "app/backup/backup_file.h"
#include "app/domain/password_policy.h"
#include "app/keys/bech32m.h"
#include "app/keys/copies.h"
#include "app/keys/crypto.h"
#include "app/keys/recovery_box.h"
#include "app/keys/slot.h"
#include "app/ledger/session/people.h"
#include "app/ledger/session/recovery.h"
#include "app/ledger_check/verify.h"
#include "ledger/insider.h"
#include "ledger/ledger_world.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

std::string text_of(const Secret& half) {
    return to_text(half.view());
}

template <class T>
std::string reason(const Result<T>& result) {
    return result ? "" : std::string(result.error().text()) + " " + std::string(result.error().detail("reason"));
}

std::vector<domain::Recorded> events_of(Session& session, const std::string& action) {
    EventQuery query;
    query.action = action;
    return session.events(query).value();
}

}  // namespace

class TestRecovery : public QObject {
    Q_OBJECT
private slots:
    void both_halves_let_a_person_in_again_in_either_order() {
        LedgerWorld world;
        const auto halves = made_by(world, "H01");
        const auto lost = secret("Again-2026");
        COMPARE_FAULT(world.ledger->sign_in(code("Q01"), lost), person_password);
        VERIFY_OK(world.ledger->recover(code("Q01"), halves.second, halves.first, lost));
        COMPARE_FAULT(world.sign_in("Q01"), person_password);
        const auto session = world.ledger->sign_in(code("Q01"), lost).value();
        QVERIFY(session->reads_records());
        const auto used = events_of(*session, "person.recovered");
        QCOMPARE(used.size(), std::size_t{1});
        QCOMPARE(used[0].person, std::string("-"));
        QCOMPARE(events_of(*session, "recovery.made").size(), std::size_t{1});
        QVERIFY(verify(*session).value().ok);
    }

    // R-PW-2: what others may have seen being typed holds for one sign-in.
    void the_new_password_is_to_be_changed_at_once() {
        LedgerWorld world;
        const auto halves = made_by(world, "H01");
        VERIFY_OK(world.ledger->recover(code("Q01"), halves.first, halves.second, secret("Again-2026")));
        COMPARE_FAULT(domain::still_valid(world.ledger->accounts().value()[2].password_changed, world.clock.now()),
                      rule_pw_2);
        const auto session = world.ledger->sign_in(code("Q01"), secret("Again-2026")).value();
        COMPARE_FAULT(People(*session).change_password(secret("Again-2026"), secret("Again-2026")), rule_pw_3);
        VERIFY_OK(People(*session).change_password(secret("Again-2026"), secret("Own-2026")));
        VERIFY_OK(domain::still_valid(world.ledger->accounts().value()[2].password_changed, world.clock.now()));
    }

    // Everybody's slot is gone; and who was locked is not any more.
    void a_ledger_whose_slots_are_all_lost_opens() {
        LedgerWorld world;
        const auto halves = made_by(world, "H01");
        for (int i = 0; i < domain::password_failures_allowed; ++i)
            COMPARE_FAULT(world.ledger->sign_in(code("H01"), secret("Wrong-2026")), person_password);
        for (const auto& person : {"H01", "Q01", "S01", "A01"}) fs::remove(slot_path(world.path(), code(person)));
        for (const auto& person : {"H01", "Q01"}) {
            VERIFY_OK(world.ledger->recover(code(person), halves.first, halves.second, secret("Again-2026")));
            QVERIFY(world.ledger->sign_in(code(person), secret("Again-2026")).value()->reads_records());
        }
    }

    void a_backup_takes_what_recovery_keys_open_along() {
        LedgerWorld world;
        const auto halves = made_by(world, "H01");
        const auto copy = world.folder.path() / "copy";
        QVERIFY(fs::create_directory(copy));
        VERIFY_OK(write_small_files(read_small_files(world.path()).value(), copy));
        const auto& origin = world.ledger->origin();
        VERIFY_OK(read_recovery_box(copy).value().open_with(origin, RecoveryHalf::parse(origin, halves.first).value(),
                                                            RecoveryHalf::parse(origin, halves.second).value()));
    }

    void one_half_alone_opens_nothing() {
        LedgerWorld world;
        const auto halves = made_by(world, "H01");
        const auto box = read_recovery_box(world.path()).value();
        const auto& origin = world.ledger->origin();
        const auto half = RecoveryHalf::parse(origin, halves.first).value();
        RecoveryHalf nothing{2, half.generation, Secret::from(Bytes(32))};
        // Half XOR nothing is the half itself: not the key, nor what the key's public half belongs to.
        QVERIFY(joined(origin, half, nothing).value().exchange.public_half() != box.exchange);
        QCOMPARE(reason(world.ledger->recover(code("Q01"), halves.first, halves.first, secret("Again-2026"))),
                 std::string("recovery.half twice"));
        QCOMPARE(reason(world.ledger->recover(code("Q01"), halves.first, nothing.text(origin), secret("Again-2026"))),
                 std::string("recovery.half wrong"));
        VERIFY_OK(world.sign_in("Q01"));
    }

    // The same first half goes with any key there is: knowing it leaves the key as unknown as before.
    void a_half_is_independent_of_the_key() {
        LedgerWorld world;
        const auto& origin = world.ledger->origin();
        const RecoveryHalf first{1, 1, random_secret(world.random)};
        std::set<PublicKey> keys;
        for (int i = 0; i < 16; ++i)
            keys.insert(joined(origin, first, {2, 1, random_secret(world.random)}).value().exchange.public_half());
        QCOMPARE(keys.size(), std::size_t{16});
    }

    void an_older_half_is_told_as_such() {
        LedgerWorld world;
        const auto old = made_by(world, "H01");
        const auto box = contents(recovery_path(world.path()));
        const auto fresh = made_by(world, "H01");
        QCOMPARE(reason(world.ledger->recover(code("Q01"), old.first, fresh.second, secret("Again-2026"))),
                 std::string("recovery.half old"));
        // The old file put back opens with the old halves, but the events know better.
        put_contents(recovery_path(world.path()), box);
        QCOMPARE(reason(world.ledger->recover(code("Q01"), fresh.first, fresh.second, secret("Again-2026"))),
                 std::string("recovery.half future"));
        COMPARE_FAULT(world.ledger->recover(code("Q01"), old.first, old.second, secret("Again-2026")),
                      ledger_rolled_back);
    }

    void what_is_mistyped_or_anothers_is_told_as_such() {
        LedgerWorld world;
        LedgerWorld other(LedgerWorld::Founding::own);
        const auto halves = made_by(world, "H01");
        const auto foreign = made_by(other, "H01");
        auto text = text_of(halves.first);
        QCOMPARE(text.size(), std::size_t{77 + 15});
        text[12] = text[12] == 'q' ? 'p' : 'q';
        const auto recover = [&](const Secret& first) {
            return reason(world.ledger->recover(code("Q01"), first, halves.second, secret("Again-2026")));
        };
        QCOMPARE(recover(secret(text)), std::string("recovery.half mistyped"));
        QCOMPARE(recover(secret("")), std::string("recovery.half mistyped"));
        QCOMPARE(recover(foreign.first), std::string("recovery.half foreign"));
        // Upper case and without hyphens, as a QR code says it.
        std::string plain;
        for (const char c : text_of(halves.first))
            if (c != '-') plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        QCOMPARE(recover(secret(plain)), std::string());
    }

    void what_failed_stands_in_the_trail() {
        LedgerWorld world;
        const auto halves = made_by(world, "H01");
        COMPARE_FAULT(world.ledger->recover(code("Q01"), halves.first, halves.first, secret("Again-2026")),
                      recovery_half);
        const auto failed = events_of(*world.sign_in("A01").value(), "outer.recovery-failed");
        QCOMPARE(failed.size(), std::size_t{1});
        QCOMPARE(failed[0].entry.subject, std::string("person:Q01"));
        QCOMPARE(failed[0].entry.value("reason"), std::string("twice"));
    }

    void the_two_halves_begin_differently_and_none_is_taken_for_the_other() {
        LedgerWorld world;
        const auto& origin = world.ledger->origin();
        for (const std::uint8_t number : {std::uint8_t{1}, std::uint8_t{2}}) {
            const std::string_view own = number == 1 ? "keya" : "keyb";
            const std::string_view other = number == 1 ? "keyb" : "keya";
            const RecoveryHalf half{number, 7, random_secret(world.random)};
            const auto text = half.text(origin);
            QVERIFY(text_of(text).starts_with(std::string(own) + "1-"));
            QCOMPARE(RecoveryHalf::parse(origin, text).value().commitment(origin), half.commitment(origin));
            const auto payload = from_secret_bech32m(own, text).value();
            for (const auto kind : {other, std::string_view("half")})
                COMPARE_FAULT(RecoveryHalf::parse(origin, to_secret_bech32m(kind, payload)), recovery_half);
        }
    }

    void without_a_making_there_is_no_way_back() {
        LedgerWorld world;
        LedgerWorld other(LedgerWorld::Founding::own);
        const RecoveryHalf half{1, 1, random_secret(world.random)};
        const auto text = half.text(world.ledger->origin());
        COMPARE_FAULT(world.ledger->recover(code("Q01"), text, text, secret("Again-2026")), recovery_none);
    }

    void who_has_left_is_not_let_in() {
        LedgerWorld world;
        const auto halves = made_by(world, "H01");
        VERIFY_OK(People(*world.sign_in("H01").value()).end(code("Q01")));
        COMPARE_FAULT(world.ledger->recover(code("Q01"), halves.first, halves.second, secret("Again-2026")),
                      person_ended);
        COMPARE_FAULT(world.ledger->recover(code("X99"), halves.first, halves.second, secret("Again-2026")),
                      person_unknown);
    }

    // The administrator holds no records key: somebody who does adds it.
    void halves_made_by_the_administrator_open_records_once_a_reader_adds_the_key() {
        LedgerWorld world;
        const auto halves = made_by(world, "A01");
        VERIFY_OK(world.ledger->recover(code("Q01"), halves.first, halves.second, secret("Again-2026")));
        {
            const auto session = world.ledger->sign_in(code("Q01"), secret("Again-2026")).value();
            QVERIFY(!session->reads_records());
            COMPARE_FAULT(Recovery(*session).add_records_key(), ledger_sealed);
        }
        QCOMPARE(Recovery(*world.sign_in("H01").value()).add_records_key().value(), true);
        QCOMPARE(Recovery(*world.sign_in("H01").value()).add_records_key().value(), false);
        VERIFY_OK(world.ledger->recover(code("Q01"), halves.first, halves.second, secret("Twice-2026")));
        const auto session = world.ledger->sign_in(code("Q01"), secret("Twice-2026")).value();
        QVERIFY(session->reads_records());
        QVERIFY(verify(*session).value().ok);
    }

    // Two keepers, and each signs for the half when it is made.
    void a_half_nobody_signed_for_is_not_made() {
        LedgerWorld world;
        const auto administrator = world.sign_in("A01").value();
        Recovery recovery(*administrator);
        COMPARE_FAULT(recovery.begin({code("A01"), code("A01")}), person_duty);
        auto making = recovery.begin({code("A01"), code("S01")}).value();
        COMPARE_FAULT(recovery.finish(making), person_duty);
        VERIFY_OK(recovery.sign_for(making, 1, Secret{}));  // signed in: by their own key
        COMPARE_FAULT(recovery.finish(making), person_duty);
        COMPARE_FAULT(recovery.sign_for(making, 2, password_of("Q01")), person_password);
        const auto before = making.entry;
        making.entry.signatures[1].value = making.entry.signatures[0].value;  // not the keeper's
        COMPARE_FAULT(recovery.finish(making), query_changed);
        QCOMPARE(events_of(*administrator, "recovery.made").size(), std::size_t{0});
        making.entry = before;
        VERIFY_OK(recovery.sign_for(making, 2, password_of("S01")));
        VERIFY_OK(recovery.finish(making));
        COMPARE_FAULT(recovery.finish(making), ledger_busy);  // a making has the next number, once
        const auto told = events_of(*administrator, "recovery.made").front().entry;
        QCOMPARE(told.value("keeper-1") + told.value("keeper-2"), std::string("A01S01"));
        QVERIFY(verify(*administrator).value().ok);
    }

    void neither_officer_nor_supervisor_makes_recovery_keys() {
        LedgerWorld world;
        for (const auto* person : {"Q01", "S01"}) COMPARE_FAULT(made(*world.sign_in(person).value()), person_duty);
    }

    void who_was_let_in_signs_nothing_until_the_unit_head_confirms() {
        LedgerWorld world;
        const auto halves = made_by(world, "A01");
        const auto fresh = secret("Again-2026");
        COMPARE_FAULT(Recovery(*world.sign_in("H01").value()).confirm(code("S01")), input_form);  // nobody waits
        VERIFY_OK(world.ledger->recover(code("S01"), halves.first, halves.second, fresh));
        const auto supervisor = world.ledger->sign_in(code("S01"), fresh).value();
        const auto officer = world.sign_in("Q01").value();
        auto own_entry = world.entry("serial.shown").to_be_signed(code("S01"), "approval");
        COMPARE_FAULT(supervisor->sign(own_entry, "approval"), person_duty);
        COMPARE_FAULT(officer->prove(code("S01"), fresh), person_duty);
        COMPARE_FAULT(Recovery(*supervisor).confirm(code("S01")), person_duty);
        COMPARE_FAULT(Recovery(*world.sign_in("A01").value()).confirm(code("S01")), person_duty);
        COMPARE_FAULT(Recovery(*officer).confirm(code("S01")), person_duty);
        VERIFY_OK(Recovery(*world.sign_in("H01").value()).confirm(code("S01")));
        // What let them in is a password for one sign-in (R-PW-2).
        COMPARE_FAULT(officer->prove(code("S01"), fresh), rule_pw_2);
        const auto own = secret("My-own-2026");
        VERIFY_OK(People(*supervisor).change_password(fresh, own));
        auto others_entry = world.entry("serial.shown").to_be_signed(code("S01"), "approval");
        VERIFY_OK(officer->countersign(code("S01"), own, "approval", others_entry));
        VERIFY_OK(officer->append(others_entry));
        VERIFY_OK(supervisor->sign(own_entry, "approval"));
        COMPARE_FAULT(Recovery(*world.sign_in("H01").value()).confirm(code("S01")), input_form);
        QVERIFY(verify(*officer).value().ok);
    }

    // The administrator's key opens no records: whoever confirms brings the records key.
    void a_confirmed_reader_reads_records() {
        LedgerWorld world;
        const auto halves = made_by(world, "A01");
        VERIFY_OK(world.ledger->recover(code("S01"), halves.first, halves.second, secret("Again-2026")));
        QVERIFY(!world.ledger->sign_in(code("S01"), secret("Again-2026")).value()->reads_records());
        VERIFY_OK(Recovery(*world.sign_in("H01").value()).confirm(code("S01")));
        QVERIFY(world.ledger->sign_in(code("S01"), secret("Again-2026")).value()->reads_records());
    }

    // Somebody with the ledger's key can write such an event, but not prove it.
    void a_recovery_without_the_halves_is_found() {
        LedgerWorld world;
        const auto halves = made_by(world, "H01");
        VERIFY_OK(world.ledger->recover(code("A01"), halves.first, halves.second, secret("Again-2026")));
        const auto at = events_of(*world.sign_in("S01").value(), "person.recovered").front().sequence;
        Insider insider(world);
        insider.rewrite(world, at, [](Leaf& leaf) {
            for (auto& field : leaf.fields)
                if (field.name == "proof") field.text[0] = field.text[0] == '0' ? '1' : '0';
        });
        const auto report = verify(*world.sign_in("S01").value()).value();
        QVERIFY(std::ranges::any_of(
            report.faults, [&](const Finding& one) { return one.sequence == at && one.reason == "recovery"; }));
    }
};

// The file that halves open, found to be another before anybody needs it.

class TestRecoveryFile : public QObject {
    Q_OBJECT
private slots:
    // It would be found on the day when nobody knows a password any more.
    void a_recovery_file_that_halves_open_no_more_is_told() {
        LedgerWorld world;
        const auto file = recovery_path(world.path());
        static_cast<void>(made_by(world, "H01"));
        const auto earlier = contents(file);
        static_cast<void>(made_by(world, "H01"));
        const auto session = world.sign_in("S01").value();
        EventQuery makings;
        makings.action = "recovery.made";
        const auto made = session->events(makings).value().back().sequence;
        QVERIFY(verify(*session).value().ok);
        const auto whole = contents(file);
        const auto told = [&] {
            QCOMPARE(verify(*session).value().faults,
                     (std::vector<Finding>{{made, FaultCode::ledger_corrupt, "recovery-file"}}));
        };
        put_contents(file, earlier);
        told();
        put_contents(file, Bytes(whole.begin(), whole.begin() + std::ptrdiff_t{100}));
        QCOMPARE(verify(*session).value().faults,
                 (std::vector<Finding>{{0, FaultCode::ledger_corrupt, "file-damaged", "recovery/halves.box"}}));
        fs::remove(file);
        told();
        // What is sealed in it opens by both halves alone; that it is another can be told without them.
        const auto content = from_two_copies(whole)->content;
        for (const auto position : {content.size() - 1, content.size() / 2 + 20}) {
            auto altered = content;
            altered[position] ^= 1U;
            put_contents(file, in_two_copies(altered));
            told();
        }
        put_contents(file, whole);
        QVERIFY(verify(*session).value().ok);
    }

    // Administrators hold no records key: somebody who does adds it to the file.
    void a_recovery_file_that_was_completed_is_held_to_what_it_became() {
        LedgerWorld world;
        const auto file = recovery_path(world.path());
        static_cast<void>(made_by(world, "A01"));
        const auto bare = contents(file);
        const auto head = world.sign_in("H01").value();
        QVERIFY(verify(*head).value().ok);
        QCOMPARE(Recovery(*head).add_records_key().value(), true);
        QVERIFY(verify(*head).value().ok);
        put_contents(file, bare);  // as an earlier copy of the folder has it, or a stop before it was written
        const auto report = verify(*head).value();
        QVERIFY(report.faults.size() == 1 && report.faults.front().reason == "recovery-file");
        QCOMPARE(Recovery(*head).add_records_key().value(), true);
        QVERIFY(verify(*head).value().ok);
    }
};

JCIC_TEST(TestRecovery)
JCIC_TEST(TestRecoveryFile)
#include "test_recovery.moc"
