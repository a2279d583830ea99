// Personal values: committed to in the leaf, readable by whose duties read records, erasable without breaking a proof.
#include <QTest>

#include "app/ledger/session/opened.h"
#include "app/ledger_check/verify.h"
#include "app/workstation/sealed_files.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

domain::Entry submitted(LedgerWorld& world) {
    auto entry = world.entry("record.retrieved", "query:1");
    return entry.plain("item", "T50")
        .personal("subject", "A123456789", "query:1")
        .apart("record", "三百筆所得", "record:1");
}

bool holds(const Bytes& bytes, std::string_view text) {
    return to_text(bytes).find(text) != std::string::npos;
}

}  // namespace

class TestValues : public QObject {
    Q_OBJECT
private slots:
    void what_is_kept_apart_opens_on_demand_only() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto recorded = session->append(submitted(world)).value();
        QCOMPARE(recorded.entry.value("subject"), std::string("A123456789"));
        QVERIFY(!recorded.entry.field("record")->value.has_value());
        QCOMPARE(session->open(recorded.sequence, "record").value(), std::string("三百筆所得"));
        QCOMPARE(session->open(recorded.sequence, "item").value(), std::string("T50"));
        COMPARE_FAULT(session->open(recorded.sequence, "nothing"), query_unknown);
        COMPARE_FAULT(session->open(999, "record"), query_unknown);
    }

    void no_personal_value_stands_in_the_hashed_bytes() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto recorded = session->append(submitted(world)).value();
        const auto body = session->opened().events().stored(recorded.sequence).value().body;
        QVERIFY(holds(body, "T50"));
        QVERIFY(!holds(body, "A123456789"));
        QVERIFY(!holds(body, "三百筆所得"));
    }

    void the_same_value_is_never_committed_to_alike() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        Digest commitments[2];
        for (auto& commitment : commitments) {
            const auto recorded = session->append(submitted(world)).value();
            const auto body = session->opened().events().stored(recorded.sequence).value().body;
            commitment = Leaf::unpack(body).value().fields[1].commitment;
        }
        QVERIFY(commitments[0] != commitments[1]);
    }

    // The administrator sees people, never records (desk.md).
    void an_administrator_reads_the_trail_but_no_personal_field() {
        LedgerWorld world;
        std::uint64_t sequence = 0;
        {
            const auto officer = world.sign_in("Q01").value();
            sequence = officer->append(submitted(world)).value().sequence;
        }
        const auto session = world.sign_in("A01").value();
        QVERIFY(!session->reads_records());
        EventQuery query;
        query.subject = "query:1";
        const auto events = session->events(query).value();
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events[0].entry.value("item"), std::string("T50"));
        QVERIFY(!events[0].entry.field("subject")->value.has_value());
        COMPARE_FAULT(session->open(sequence, "record"), ledger_sealed);
        COMPARE_FAULT(session->append(submitted(world)), ledger_sealed);
        QVERIFY(verify(*session).value().ok);
    }

    // R-PA-6: the value is gone, the leaf and the chain remain.
    void erasing_leaves_the_chain_whole_and_the_value_gone() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto recorded = session->append(submitted(world)).value();
        VERIFY_OK(world.erase(*session, "record:1"));
        COMPARE_FAULT(session->open(recorded.sequence, "record"), ledger_erased);
        EventQuery query;
        query.subject = "query:1";
        QCOMPARE(session->events(query).value()[0].entry.value("subject"), std::string("A123456789"));
        VERIFY_OK(world.erase(*session, "query:1"));
        const auto events = session->events(query).value();
        QVERIFY(!events[0].entry.field("subject")->value.has_value());
        QCOMPARE(events[0].hash, recorded.hash);
        QVERIFY(verify(*session).value().ok);
    }

    void an_erased_name_never_gets_a_second_key() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(session->append(submitted(world)));
        VERIFY_OK(world.erase(*session, "record:1"));
        VERIFY_OK(world.erase(*session, "record:1"));
        COMPARE_FAULT(session->append(submitted(world)), ledger_erased);
        VERIFY_OK(world.erase(*session, "record:never-used"));
    }

    void an_erased_entry_appended_again_still_stands_once() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto entry = submitted(world);
        const auto first = session->append(entry).value();
        VERIFY_OK(world.erase(*session, "record:1"));
        QCOMPARE(session->append(entry).value().sequence, first.sequence);
    }

    // After erasing, nothing of the sealed value or its wrapped key is in the tables, for whoever holds every key.
    void erasing_removes_the_wrapped_key_and_the_sealed_value() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(session->append(submitted(world)));
        VERIFY_OK(world.erase(*session, "record:1"));
        auto& database = session->opened().database();
        auto keys = database.prepare("SELECT count(*) FROM value_key WHERE name='record:1' AND wrapped IS NOT NULL");
        QVERIFY(keys->step().value());
        QCOMPARE(keys->number_at(0), std::uint64_t{0});
        auto values = database.prepare("SELECT count(*) FROM sealed_value WHERE key='record:1'");
        QVERIFY(values->step().value());
        QCOMPARE(values->number_at(0), std::uint64_t{0});
    }

    void nothing_personal_or_secret_is_on_disk_in_clear() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            auto entry = submitted(world);
            VERIFY_OK(session->append(entry.personal("name", "堃𠮷先生", "query:1")));
            VERIFY_OK(SealedDrafts(*session).put("new-query", view("A123456789 堃𠮷先生")));
            COMPARE_FAULT(world.ledger->sign_in(code("S01"), secret("Wrong-2026")), person_password);
            VERIFY_OK(world.ledger->outer().append("host-sign-out-unknown", "Q01", {{"job", "outer-detail"}}));
        }
        std::size_t files = 0;
        for (const auto& file : fs::recursive_directory_iterator(world.path())) {
            if (!file.is_regular_file()) continue;
            ++files;
            const auto bytes = contents(file.path());
            for (const auto* text : {"A123456789", "堃𠮷先生", "三百筆所得", "Pass-Q01-2026", "Wrong-2026",
                                     "outer-detail", "record.retrieved", "SQLite format 3"})
                QVERIFY2(!holds(bytes, text), file.path().c_str());
        }
        QVERIFY(files >= 10);
    }
};

JCIC_TEST(TestValues)
#include "test_values.moc"
