// The file that halves open, found to be another before anybody needs it.

#include <QTest>

#include "app/keys/copies.h"
#include "app/keys/recovery_box.h"
#include "app/ledger/session/recovery.h"
#include "app/ledger_check/verify.h"
#include "ledger/ledger_world.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

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

JCIC_TEST(TestRecoveryFile)
#include "test_recovery_file.moc"
