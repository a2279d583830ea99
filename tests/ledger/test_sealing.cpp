// Epochs and their seals: whoever takes over the machine tonight cannot rewrite yesterday.
#include <QTest>

#include "app/keys/copies.h"
#include "app/ledger/session/writing.h"
#include "app/ledger_check/verify.h"
#include "ledger/insider.h"
#include "ledger/signing_card.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

StoredSeal last_seal(Session& session) {
    return session.opened().sealer().seals().last().value().value();
}

Finding first_finding(LedgerWorld& world, const Witnesses& witnesses = {}) {
    const auto session = world.sign_in("A01").value();
    const auto report = verify(*session, witnesses).value();
    return report.faults.empty() ? Finding{} : report.faults.front();
}

}  // namespace

class TestSealing : public QObject {
    Q_OBJECT
private slots:
    void the_founding_and_every_sign_in_leave_a_seal() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto& seals = session->opened().sealer().seals();
        const auto founding = seals.of(1).value().value();
        QCOMPARE(founding.seal.why, Closing::founding);
        QCOMPARE(founding.seal.head.size, std::uint64_t{5});
        const auto second = last_seal(*session);
        QCOMPARE(second.seal.epoch, std::uint64_t{2});
        QCOMPARE(second.seal.why, Closing::catch_up);
        QCOMPARE(second.seal.head.size, std::uint64_t{5});  // empty, and there all the same
        QVERIFY(second.note.signed_by(note_origin(world.ledger->origin()), founding.seal.next));
    }

    void an_epoch_ends_with_the_head_and_the_next_key() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto before = last_seal(*session).seal;
        VERIFY_OK(session->append(world.entry("serial.shown")));
        VERIFY_OK(session->close_epoch(Closing::sign_out));
        const auto after = last_seal(*session);
        QCOMPARE(after.seal.epoch, before.epoch + 1);
        QCOMPARE(after.seal.why, Closing::sign_out);
        const auto head = session->head().value();
        QCOMPARE(after.seal.head.size, head.size);
        QCOMPARE(after.seal.head.root, head.root);
        QVERIFY(after.note.signed_by(note_origin(session->origin()), before.next));
        QVERIFY(after.seal.next != before.next);
        QVERIFY(verify(*session).value().ok);
    }

    // It is remembered between two events: the windows ask for it again and again.
    void the_head_that_is_told_is_of_what_is_written() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto told = [&] { return session->head().value(); };
        const auto computed = [&] { return session->opened().events().head().value(); };
        QVERIFY(told() == computed());
        QVERIFY(told() == computed());
        const auto before = told();
        VERIFY_OK(world.sign_in("S01"));  // another program writes
        QVERIFY(told().size > before.size && told() == computed());
        TreeHead taken_back;
        {
            const auto transaction = Transaction::begin(session->opened().database()).value();
            VERIFY_OK(append_signed(session->opened(), world.entry("serial.shown")));
            taken_back = told();
        }
        VERIFY_OK(session->append(world.entry("record.viewed")));
        QCOMPARE(told().size, taken_back.size);
        QVERIFY(told().root != taken_back.root && told() == computed());
    }

    // Byte for byte: no key of an epoch that ended stands in the file, not even wrapped.
    void an_ended_epochs_key_is_overwritten() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto before = contents(world.path() / "ledger.epoch");
        VERIFY_OK(session->close_epoch(Closing::sign_out));
        const auto after = contents(world.path() / "ledger.epoch");
        // Slots 2 and 3 are copies of 0 and 1.
        const auto holds = [](const Bytes& file, std::size_t slot) {
            const auto one = content_in(ByteView(file).subspan(slot * copy_block, copy_block)).value();
            const auto copy = content_in(ByteView(file).subspan((slot + 2) * copy_block, copy_block)).value();
            return one == copy && !one.empty();
        };
        const std::size_t open_before = holds(before, 0) ? 0 : 1;
        QVERIFY(holds(before, open_before) && !holds(before, 1 - open_before));
        QVERIFY(!holds(after, open_before) && holds(after, 1 - open_before));
        for (const std::size_t slot : {open_before, open_before + 2})
            QCOMPARE(Bytes(after.begin() + std::ptrdiff_t(slot * copy_block),
                           after.begin() + std::ptrdiff_t((slot + 1) * copy_block)),
                     copy_of({}));
    }

    // The next key is written, then the stop: before the seal, or after it and before the old key is overwritten.
    void a_stop_while_an_epoch_ends_loses_no_key() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            const auto keys = session->opened().sealer().hold_keys().value();
            VERIFY_OK(keys.put({last_seal(*session).seal.epoch + 2, SigningKey::generate(world.random)}));
        }
        QVERIFY(verify(*world.sign_in("Q01").value()).value().ok);
        {
            const auto session = world.sign_in("Q01").value();
            const auto before = contents(world.path() / "ledger.epoch");
            VERIFY_OK(session->close_epoch(Closing::end));
            auto both = contents(world.path() / "ledger.epoch");
            const std::size_t old = both[3] == 0 ? 0 : copy_block;  // the slot that is empty now
            for (const auto at : {old, old + 2 * copy_block})
                std::copy_n(before.data() + at, copy_block, both.data() + at);
            put_contents(world.path() / "ledger.epoch", both);
        }
        QVERIFY(verify(*world.sign_in("Q01").value()).value().ok);
    }

    void the_card_signs_the_seal_before_it_leaves_data() {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("P-256") << false;
        QTest::newRow("RSA 2048") << true;
    }
    void the_card_signs_the_seal_before_it_leaves() {
        QFETCH(bool, rsa);
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const SigningCard card(rsa);
        VERIFY_OK(session->close_epoch(Closing::hand_over, [&](ByteView message) { return card.sign(message); }));
        const auto stored = last_seal(*session);
        QCOMPARE(stored.seal.why, Closing::hand_over);
        QCOMPARE(stored.certificate, card.certificate);
        QVERIFY(signed_by_card(stored.note, session->origin(), card.certificate));
        QVERIFY(!signed_by_card(stored.note, session->origin(), SigningCard(rsa).certificate));
        auto other = stored.note;
        other.lines[1].signature[40] ^= 1;
        QVERIFY(!signed_by_card(other, session->origin(), card.certificate));
        QVERIFY(verify(*session).value().ok);
    }

    void a_card_that_does_not_sign_leaves_the_epoch_open() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto before = last_seal(*session).seal;
        const CardWitness gone = [](ByteView) -> Result<domain::CardSignature> {
            return fail(FaultCode::card_removed, "test.card");
        };
        COMPARE_FAULT(session->close_epoch(Closing::hand_over, gone), card_removed);
        QCOMPARE(last_seal(*session).seal, before);
        VERIFY_OK(session->close_epoch(Closing::hand_over));
    }

    void a_checkpoint_is_signed_by_the_open_epoch() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto standing = session->standing().value();
        const auto note = Note::parse(standing.checkpoint).value();
        const auto origin = note_origin(session->origin());
        QCOMPARE(note.text, (Checkpoint{origin, standing.head.size, standing.head.root}.text()));
        QVERIFY(note.signed_by(origin, last_seal(*session).seal.next));
        QCOMPARE(Anchor::parse(standing.anchor).value(), Anchor::of(standing.head.size, standing.head.root));
    }

    void two_sessions_close_epochs_in_turn() {
        LedgerWorld world;
        const auto one = world.sign_in("Q01").value();
        const auto other = world.sign_in("H01").value();
        VERIFY_OK(one->close_epoch(Closing::hand_over));
        VERIFY_OK(other->close_epoch(Closing::sign_out));
        VERIFY_OK(one->close_epoch(Closing::sign_out));
        QVERIFY(verify(*one).value().ok);
    }

    // Root from tonight on: the whole tree made anew, the head outside too; yesterday's seals cannot be.
    void yesterday_rewritten_is_refused_at_sign_in_with_the_first_event_after_the_last_good_seal() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();  // event 6
            VERIFY_OK(session->append(world.entry("serial.shown", "query:1")));
            VERIFY_OK(session->append(world.entry("serial.shown", "query:2")));
            VERIFY_OK(session->close_epoch(Closing::sign_out));
        }
        {
            Insider insider(world);
            insider.edit(7, [](Leaf& leaf) { leaf.subject = "query:9"; });
            insider.mend_tree();
        }
        const auto session = world.sign_in("Q01");
        COMPARE_FAULT(session, ledger_corrupt);
        QCOMPARE(std::string(session.error().detail("sequence")), std::string("6"));
    }

    // With the ledger's key one can found a chain of seals of one's own: head office's fingerprint finds it, and every
    // person's signature, which is bound to the founding.
    void a_chain_of_ones_own_breaks_every_signature_and_is_found_by_the_fingerprint() {
        LedgerWorld world;
        const auto fingerprint = world.sign_in("Q01").value()->standing().value().fingerprint;
        QCOMPARE(first_finding(world, {std::nullopt, fingerprint}), Finding{});
        Insider(world).rewrite(world, 6, [](Leaf& leaf) { leaf.workstation = "seat-9"; });
        QCOMPARE(first_finding(world), (Finding{2, FaultCode::ledger_corrupt, "signature"}));
        QCOMPARE(first_finding(world, {std::nullopt, fingerprint}),
                 (Finding{1, FaultCode::ledger_foreign, "first-key"}));
    }

    void a_lost_key_begins_a_new_chain_and_is_reported_for_ever() {
        LedgerWorld world;
        const auto next = world.sign_in("Q01").value()->count().value() + 1;
        fs::remove(world.path() / "ledger.epoch");
        QCOMPARE(first_finding(world), (Finding{next, FaultCode::ledger_rolled_back, "seal-restarted", "", 0, true}));
        QCOMPARE(first_finding(world), (Finding{next, FaultCode::ledger_rolled_back, "seal-restarted", "", 0, true}));
    }

    void an_older_key_put_back_signs_the_new_chain_in_and_is_reported() {
        LedgerWorld world;
        std::uint64_t next = 0;
        {
            const auto session = world.sign_in("Q01").value();
            const auto old = contents(world.path() / "ledger.epoch");
            VERIFY_OK(session->close_epoch(Closing::sign_out));
            next = session->count().value() + 1;
            put_contents(world.path() / "ledger.epoch", old);
        }
        const auto session = world.sign_in("A01").value();
        const auto restart = session->opened().events().read(next).value();
        QCOMPARE(restart.entry.action, std::string("seal.restarted"));
        QCOMPARE(restart.entry.value("reason"), std::string("lost"));
        QVERIFY(!restart.entry.value("old-signature").empty());
        QCOMPARE(verify(*session).value().faults.front(),
                 (Finding{next, FaultCode::ledger_rolled_back, "seal-restarted", "", 0, true}));
    }

    void a_seal_that_was_altered_or_taken_out_is_named() {
        LedgerWorld world;
        for (int i = 0; i < 3; ++i) QVERIFY(world.sign_in("Q01").has_value());
        {
            Insider insider(world);
            insider.run("UPDATE seal SET note=replace(note, 'catch-up', 'sign-out') WHERE epoch=2");
        }
        QCOMPARE(first_finding(world), (Finding{6, FaultCode::ledger_corrupt, "seal"}));
        Insider(world).run("DROP TRIGGER seal_stays; DELETE FROM seal WHERE epoch=2");
        QCOMPARE(first_finding(world), (Finding{6, FaultCode::ledger_corrupt, "seal"}));
    }

    void nobody_changes_a_seal_through_this_program() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto& database = session->opened().database();
        for (const auto* sql : {"UPDATE seal SET note=''", "DELETE FROM seal", "DROP TABLE seal",
                                "DROP TRIGGER seal_stays", "UPDATE OR REPLACE event SET id=x'00'",
                                "INSERT OR REPLACE INTO event SELECT * FROM event WHERE sequence=1",
                                "INSERT OR REPLACE INTO seal SELECT * FROM seal WHERE epoch=1"})
            QVERIFY2(!database.run(sql).has_value(), sql);
        QVERIFY(verify(*session).value().ok);
    }
};

JCIC_TEST(TestSealing)
#include "test_sealing.moc"
