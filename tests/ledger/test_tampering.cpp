// Files edited, cut, swapped or put back; rows edited by somebody who has the ledger's key. The first bad event is
// named.

#include "app/ledger_check/verify.h"
#include "ledger/insider.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

/// Event 7 of the world: an approval with a personal field, signed.
constexpr std::uint64_t approval = 7;
void write_approval(LedgerWorld& world) {
    const auto session = world.sign_in("Q01").value();
    auto entry = world.entry("query.not-yet", "query:1");
    entry.plain("item", "T50").personal("subject", "A123456789", "query:1").personal("name", "林申請", "query:1");
    QCOMPARE(session->append(signed_by(*session, entry, "approval", "S01")).value().sequence, approval);
    VERIFY_OK(session->append(world.entry("serial.shown")));
}

/// Among what it finds: who makes all anew breaks every signature besides.
void expect_finding(LedgerWorld& world, std::uint64_t sequence, const std::string& reason) {
    const auto session = world.sign_in("Q01").value();
    std::string found;
    const auto report = verify(*session).value();
    for (const auto& fault : report.faults) {
        if (fault.sequence == sequence && fault.reason == reason) return;
        found += std::to_string(fault.sequence) + ":" + fault.reason + " ";
    }
    QFAIL(found.c_str());
}

}  // namespace

class TestTampering : public QObject {
    Q_OBJECT
private slots:
    void an_untouched_ledger_is_whole() {
        LedgerWorld world;
        write_approval(world);
        const auto session = world.sign_in("A01").value();
        const auto report = verify(*session).value();
        QVERIFY(report.ok);
        QCOMPARE(report.events, session->count().value());
        QCOMPARE(report.head.size(), std::size_t{64});
    }

    // One bit in each page of the file: sign-in or verification says so.
    void a_bit_turned_in_any_page_is_found() {
        LedgerWorld world;
        write_approval(world);
        const auto file = database_path(world.path());
        const auto good = contents(file);
        const auto head = contents(world.path() / "ledger.head");
        const auto epoch = contents(world.path() / "ledger.epoch");
        QVERIFY(good.size() >= 8 * 4096);
        for (std::size_t page = 0; page < good.size() / 4096; ++page) {
            put_contents(world.path() / "ledger.head", head);  // the last round's sign-in may have moved both
            put_contents(world.path() / "ledger.epoch", epoch);
            auto bad = good;
            bad[page * 4096 + 100] ^= 1;
            put_contents(file, bad);
            const auto session = world.sign_in("A01");
            if (!session) {
                QCOMPARE(session.error().code, FaultCode::ledger_corrupt);
                continue;
            }
            const auto report = verify(**session);
            QVERIFY(report && !report->ok);
        }
    }

    // Erasing is for whom two people's consent stands in the trail: who has the ledger's key alone is found out.
    void a_key_destroyed_without_an_event_is_found() {
        LedgerWorld world;
        write_approval(world);
        Insider insider(world);
        insider.run("UPDATE value_key SET wrapped=NULL WHERE name='query:1'");
        expect_finding(world, approval, "erased");
    }

    void a_cut_file_is_corrupt() {
        LedgerWorld world;
        write_approval(world);
        const auto file = database_path(world.path());
        const auto good = contents(file);
        for (const auto size : {std::size_t{0}, std::size_t{10}, std::size_t{4096}, good.size() / 2}) {
            put_contents(file, ByteView(good).first(size));
            COMPARE_FAULT(world.sign_in("A01"), ledger_corrupt);
        }
        fs::remove(file);
        COMPARE_FAULT(world.sign_in("A01"), ledger_corrupt);
    }

    void a_file_of_another_ledger_is_foreign() {
        LedgerWorld world;
        LedgerWorld other(LedgerWorld::Founding::own);
        fs::copy_file(database_path(other.path()), database_path(world.path()), fs::copy_options::overwrite_existing);
        COMPARE_FAULT(world.sign_in("Q01"), ledger_foreign);
    }

    void a_plain_file_is_never_used() {
        LedgerWorld world;
        const auto file = database_path(world.path());
        fs::remove(file);
        sqlite3* plain = nullptr;
        sqlite3_open(file.c_str(), &plain);
        sqlite3_exec(plain, "CREATE TABLE event(sequence)", nullptr, nullptr, nullptr);
        sqlite3_close(plain);
        COMPARE_FAULT(world.sign_in("Q01"), ledger_library);
    }

    void slots_of_another_ledger_open_nothing() {
        LedgerWorld world;
        LedgerWorld other(LedgerWorld::Founding::own);
        fs::copy_file(slot_path(other.path(), code("Q01")), slot_path(world.path(), code("Q01")),
                      fs::copy_options::overwrite_existing);
        COMPARE_FAULT(world.sign_in("Q01"), ledger_corrupt);
    }

    void a_renamed_slot_opens_nothing() {
        LedgerWorld world;
        fs::copy_file(slot_path(world.path(), code("H01")), slot_path(world.path(), code("Q01")),
                      fs::copy_options::overwrite_existing);
        COMPARE_FAULT(world.ledger->sign_in(code("Q01"), password_of("H01")), ledger_corrupt);
    }

    void an_origin_file_that_the_founding_does_not_bear_out_is_foreign() {
        LedgerWorld world;
        auto origin = world.ledger->origin();
        origin.outer_key = ExchangeKey::generate(world.random).public_half();
        VERIFY_OK(write_origin(world.path(), origin));
        const auto ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        COMPARE_FAULT(ledger->sign_in(code("Q01"), password_of("Q01")), ledger_foreign);
    }

    void an_edited_event_no_longer_gives_its_hash() {
        LedgerWorld world;
        write_approval(world);
        {
            Insider insider(world);
            auto leaf = Leaf::unpack(insider.body(approval)).value();
            leaf.fields[0].text = "T51";
            insider.put_body(approval, leaf.pack());
        }
        expect_finding(world, approval, "tree");
    }

    void a_removed_event_leaves_a_gap() {
        LedgerWorld world;
        write_approval(world);
        {
            Insider insider(world);
            insider.run(
                "DROP TRIGGER event_stays; DELETE FROM event WHERE sequence=7; DELETE FROM listing WHERE sequence=7");
        }
        expect_finding(world, approval, "number");
    }

    void a_signature_that_was_altered_is_named_although_tree_and_seals_fit() {
        LedgerWorld world;
        write_approval(world);
        Insider(world).rewrite(world, approval, [](Leaf& leaf) { leaf.signatures[0].value[5] ^= 1; });
        expect_finding(world, approval, "signature");
    }

    void a_signature_cannot_be_given_to_another_event() {
        LedgerWorld world;
        write_approval(world);
        Insider(world).rewrite(world, approval, [](Leaf& leaf) { leaf.subject = "query:2"; });
        expect_finding(world, approval, "signature");
    }

    void a_designation_made_up_with_the_ledgers_key_is_named() {
        LedgerWorld world;
        write_approval(world);
        Insider(world).rewrite(world, approval, [](Leaf& leaf) {
            const auto key = std::string(64, '1');
            leaf =
                Leaf{leaf.sequence, leaf.id, leaf.at, leaf.since_boot, "-", leaf.workstation, "-", "person.designated",
                     "person:X01",  {},      {}};
            for (const auto& [name, value] : {std::pair<std::string, std::string>{"name", "假人"},
                                              {"duties", "supervisor"},
                                              {"signing-key", key},
                                              {"exchange-key", key},
                                              {"generation", "1"}})
                leaf.fields.push_back({name, domain::Keep::plain, value, {}});
        });
        expect_finding(world, approval, "signer");
    }

    void a_persons_duties_cannot_be_changed_under_the_designators_signature() {
        LedgerWorld world;
        constexpr std::uint64_t officer = 3;
        Insider(world).rewrite(world, officer, [](Leaf& leaf) { leaf.fields[1].text = "supervisor"; });
        expect_finding(world, officer, "signature");
    }

    void values_that_changed_places_are_named() {
        LedgerWorld world;
        write_approval(world);
        {
            Insider insider(world);
            insider.run(
                "UPDATE sealed_value SET position=position+10 WHERE sequence=7;"
                "UPDATE sealed_value SET position=2 WHERE sequence=7 AND position=11;"
                "UPDATE sealed_value SET position=1 WHERE sequence=7 AND position=12");
        }
        expect_finding(world, approval, "commitment");
    }

    void a_value_that_is_gone_without_its_erasure_is_named() {
        LedgerWorld world;
        write_approval(world);
        Insider(world).run("DELETE FROM sealed_value WHERE sequence=7 AND position=1");
        expect_finding(world, approval, "commitment");
    }

    void a_commitment_exchanged_in_the_leaf_is_named() {
        LedgerWorld world;
        write_approval(world);
        Insider(world).rewrite(world, approval, [](Leaf& leaf) { leaf.fields[1].commitment[0] ^= 1; });
        expect_finding(world, approval, "commitment");
    }

    void a_look_up_table_that_says_something_else_is_named() {
        LedgerWorld world;
        write_approval(world);
        Insider(world).run("UPDATE listing SET subject='query:2' WHERE sequence=7");
        expect_finding(world, approval, "projection");
    }

    void what_this_program_never_laid_out_is_named_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a trigger") << "CREATE TRIGGER by_the_way AFTER INSERT ON event BEGIN DELETE FROM listing; END"
                                   << "schema";
        QTest::newRow("a trigger of a name that is known") << "DROP TRIGGER seal_stays; CREATE TRIGGER seal_stays "
                                                              "BEFORE INSERT ON seal BEGIN SELECT RAISE(IGNORE); END"
                                                           << "schema";
        QTest::newRow("a view") << "CREATE VIEW seen AS SELECT * FROM event"
                                << "schema";
        QTest::newRow("an index of events") << "CREATE INDEX further ON event(id, body)"
                                            << "schema";
        QTest::newRow("an index of the listing")
            << "CREATE INDEX further ON listing(subject, sequence, at, person, action)"
            << "projection";
        QTest::newRow("another index of the listing in its place")
            << "DROP INDEX listing_subject; CREATE INDEX listing_subject ON listing(subject, sequence) WHERE "
               "sequence<>7"
            << "projection";
        QTest::newRow("another index of actions in its place")
            << "DROP INDEX listing_action; CREATE INDEX listing_action ON listing(action, sequence) WHERE sequence<>7"
            << "projection";
        QTest::newRow("a table that is not strict") << "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET "
                                                       "sql=replace(sql, ' STRICT', '') WHERE name='listing'"
                                                    << "schema";
    }
    void what_this_program_never_laid_out_is_named() {
        QFETCH(QString, sql);
        QFETCH(QString, reason);
        LedgerWorld world;
        write_approval(world);
        const auto session = world.sign_in("Q01").value();  // the sign-in itself writes nothing that a trigger stops
        Insider(world).run(sql.toStdString());
        const auto report = verify(*session).value();
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(report.faults.front().reason), reason);
    }

    // SQLite finds no text by a blob of the same bytes. A table that is not strict takes one.
    void a_row_that_look_ups_pass_over_is_named_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("reason");
        QTest::newRow("person") << "UPDATE listing SET person=CAST(person AS BLOB) WHERE sequence=7"
                                << "projection";
        QTest::newRow("action") << "UPDATE listing SET action=CAST(action AS BLOB) WHERE sequence=7"
                                << "projection";
        QTest::newRow("time") << "UPDATE listing SET at=CAST(at AS BLOB) WHERE sequence=7"
                              << "projection";
        QTest::newRow("id") << "UPDATE event SET id=CAST(id AS TEXT) WHERE sequence=7"
                            << "body";
    }
    void a_row_that_look_ups_pass_over_is_named() {
        QFETCH(QString, change);
        QFETCH(QString, reason);
        LedgerWorld world;
        write_approval(world);
        {
            Insider insider(world);
            insider.run(
                "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=replace(sql, ' STRICT', '')"
                " WHERE name IN ('listing', 'event')");
        }
        {
            Insider insider(world);
            insider.run(change.toStdString());
            insider.run(
                "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=sql||' STRICT'"
                " WHERE name IN ('listing', 'event')");
        }
        const auto report = verify(*world.sign_in("Q01").value()).value();
        QVERIFY(!report.faults.empty());
        QCOMPARE(report.faults.front().sequence, std::uint64_t{7});
        QCOMPARE(QString::fromStdString(report.faults.front().reason), reason);
        for (const auto& fault : report.faults) QVERIFY(fault.reason != "schema");
    }

    // An event that is told to stand, stands: nothing by the way takes it back.
    void a_trigger_that_swallows_events_stops_the_writer_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("of its own name") << "swallow";
        QTest::newRow("of a name that this program has itself") << "event_stays";
    }
    void a_trigger_that_swallows_events_stops_the_writer() {
        QFETCH(QString, name);
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        Insider(world).run("DROP TRIGGER IF EXISTS " + name.toStdString() + "; CREATE TRIGGER " + name.toStdString() +
                           " BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END");
        const auto before = session->count().value();
        COMPARE_FAULT(session->append(world.entry("serial.shown")), ledger_corrupt);
        QCOMPARE(session->count().value(), before);
    }

    void an_event_that_does_not_parse_is_named() {
        LedgerWorld world;
        write_approval(world);
        QVERIFY(world.sign_in("A01").has_value());  // so that it is not in the epoch that sign-in looks at
        Insider(world).put_body(approval, to_bytes("nonsense"));
        const auto session = world.sign_in("A01").value();
        const auto report = verify(*session).value();
        QVERIFY(std::ranges::count(report.faults, Finding{approval, FaultCode::ledger_corrupt, "body"}) == 1);
    }
};

JCIC_TEST(TestTampering)
#include "test_tampering.moc"
