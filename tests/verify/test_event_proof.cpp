// One event's proof: a good one is believed, whatever is done to it is found.
#include <QTest>

#include "app/backup/export.h"
#include "app/ledger/session/opened.h"
#include "ledger/ledger_world.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_records.h"
#include "verify/judge.h"

using namespace jcic;
using namespace jcic::test;
using verify::Questions;

namespace {

constexpr std::uint64_t noted = 8;

/// Some epochs, with an event in the middle that somebody wants to prove.
struct ProofWorld : LedgerWorld {
    std::unique_ptr<ledger::Session> session;

    ProofWorld() {
        for (int day = 0; day < 3; ++day) a_day();
        session = sign_in("A01").value();
    }
    void a_day() {
        const auto officer = sign_in("Q01").value();
        auto entry = this->entry("query.submitted", "query:1");
        entry.plain("items", "T50").personal("subject-name", "王小明", "query:1");
        static_cast<void>(officer->append(entry).value());
        static_cast<void>(officer->append(this->entry("serial.shown", "query:1")).value());
        static_cast<void>(officer->close_epoch(ledger::Closing::sign_out));
    }
    Bytes proof(std::uint64_t sequence = noted) {
        const auto file = folder.path() / "proof";
        static_cast<void>(ledger::prove_event(*session, sequence, file).value());
        return contents(file);
    }
};

}  // namespace

class TestEventProof : public QObject {
    Q_OBJECT
private slots:
    void a_proof_shows_its_event_and_nothing_else_of_the_trail() {
        ProofWorld world;
        const auto file = world.proof();
        const auto standing = world.session->standing().value();
        Questions questions;
        questions.fingerprint = verify::read_fingerprint(standing.fingerprint).value();
        questions.heads.push_back(verify::read_anchor(standing.anchor).value());
        questions.event = noted;
        const auto verdict = judge(file, questions).value();
        QCOMPARE(reasons(verdict), std::string());
        QCOMPARE(verdict.event->event.sequence, noted);
        QCOMPARE(to_hex(verdict.event->leaf), to_hex(world.session->opened().events().stored(noted).value().hash));
        QCOMPARE(verdict.events, world.session->count().value());
        QVERIFY(verdict.seals >= 7);
        QVERIFY(to_text(file).find("王小明") == std::string::npos);
        int events = 0;
        for (const auto& record : records_of(file)) events += record.kind == verify::RecordKind::event;
        QCOMPARE(events, 2);
    }

    void the_trail_tells_of_the_proof_first() {
        ProofWorld world;
        const auto verdict = judge(world.proof()).value();
        const auto last = world.session->opened().events().read(verdict.events).value();
        QCOMPARE(last.entry.action, std::string("ledger.proven"));
        QCOMPARE(last.entry.value("event"), std::to_string(noted));
    }

    void the_founding_and_the_last_event_are_proven_too() {
        ProofWorld world;
        QCOMPARE(reasons(judge(world.proof(1))), std::string());
        QCOMPARE(reasons(judge(world.proof(world.session->count().value()))), std::string());
        COMPARE_FAULT(ledger::prove_event(*world.session, 999, world.folder.path() / "none"), query_unknown);
        QVERIFY(!fs::exists(world.folder.path() / "none"));
    }

    // Everything in the file is needed, and bound: each bit of it.
    void a_bit_turned_anywhere_is_found() {
        ProofWorld world;
        const auto good = world.proof();
        for (std::size_t at = 0; at < good.size(); at += 3) {
            auto bad = good;
            bad[at] ^= static_cast<std::uint8_t>(1U << at % 8);
            const auto verdict = judge(bad);
            QVERIFY2(!verdict || !verdict->ok(), std::to_string(at).c_str());
        }
    }
    void a_record_left_out_doubled_or_moved_is_found() {
        ProofWorld world;
        const auto good = records_of(world.proof());
        for (std::size_t i = 0; i < good.size(); ++i) {
            auto without = good;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
            QVERIFY2(!judge(bytes_of(without))->ok(), std::to_string(i).c_str());
            auto twice = good;
            twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(i), good[i]);
            QVERIFY2(!judge(bytes_of(twice))->ok(), std::to_string(i).c_str());
        }
    }

    void another_fingerprint_event_or_anchor_does_not_fit() {
        ProofWorld world;
        const auto before = world.session->standing().value();
        const auto file = world.proof();
        Questions questions;
        LedgerWorld foreign(LedgerWorld::Founding::own);
        questions.fingerprint =
            verify::read_fingerprint(foreign.sign_in("A01").value()->standing().value().fingerprint).value();
        QCOMPARE(reasons(judge(file, questions)), std::string("0:fingerprint"));
        questions = {};
        questions.event = 3;
        QCOMPARE(reasons(judge(file, questions)), std::string("3:event"));
        questions = {};
        questions.heads.push_back(verify::read_anchor(before.anchor).value());
        QCOMPARE(reasons(judge(file, questions)), std::string("0:anchor"));
    }

    // The seals begun anew are a seam that stays in sight.
    void a_chain_begun_anew_is_followed_and_told() {
        ProofWorld world;
        world.session.reset();
        fs::remove(world.path() / "ledger.epoch");
        world.session = world.sign_in("A01").value();
        const auto found = reasons(judge(world.proof()));
        QVERIFY2(found.ends_with(":seal-restarted") && found.find(' ') == std::string::npos, found.c_str());
    }
};

JCIC_TEST(TestEventProof)
#include "test_event_proof.moc"
