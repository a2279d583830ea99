// Appending and reading: gapless, once, all or nothing; look-up tables hold nothing of their own.

#include <QTest>
#include <set>

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/session/opened.h"
#include "app/ledger_check/verify.h"
#include "app/workstation/sealed_files.h"
#include "ledger/insider.h"
#include "ledger/ledger_world.h"
#include "ledger/locked_out.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

class TestEvents : public QObject {
    Q_OBJECT
private slots:
    void an_entry_is_there_after_the_ledger_is_closed() {
        LedgerWorld world;
        auto entry = world.entry("query.submitted", "query:1");
        entry.plain("case", "115-0042").personal("subject", "A123456789", "query:1");
        Digest hash{};
        {
            const auto session = world.sign_in("Q01").value();
            const auto recorded = session->append(entry).value();
            QCOMPARE(recorded.sequence, std::uint64_t{7});
            QCOMPARE(recorded.entry, entry);
            hash = recorded.hash;
        }
        const auto session = world.sign_in("Q01").value();
        EventQuery query;
        query.subject = "query:1";
        const auto events = session->events(query).value();
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events[0].entry, entry);
        QCOMPARE(events[0].hash, hash);
        QCOMPARE(events[0].at, world.clock.now());
    }

    // Whoever is kept out by it, or looks for it, is told which it is.
    void an_event_or_a_value_that_cannot_be_read_is_told_with_its_number() {
        for (const auto* damage : {"UPDATE event SET body=x'02' WHERE sequence=",
                                   "UPDATE sealed_value SET sealed=zeroblob(60) WHERE sequence=",
                                   "DELETE FROM sealed_value WHERE sequence="}) {
            LedgerWorld world;
            const auto session = world.sign_in("Q01").value();
            const auto bad = session->count().value() + 2;
            for (const auto* query : {"query:1", "query:2", "query:3"})
                VERIFY_OK(
                    session->append(world.entry("query.submitted", query).personal("subject", "A123456789", query)));
            Insider insider(world.path(), session->origin(), session->opened().ledger_key().clone());
            insider.run(damage + std::to_string(bad));
            const auto is_told = [&](const auto& answer) {
                return !answer && answer.error().code == FaultCode::ledger_corrupt &&
                       answer.error().detail("sequence") == std::to_string(bad);
            };
            Counting counting("query.submitted");
            QVERIFY2(is_told(session->refresh(counting)), damage);
            const std::array actions{std::string_view("query.submitted")};
            QVERIFY2(is_told(session->read(actions, 1, [](const auto&) { return Result<void>{}; })), damage);
            EventQuery query;
            query.action = "query.submitted";
            QVERIFY2(is_told(session->events(query)), damage);
        }
    }

    // They are read in pieces (event_store.cpp), each under a lock of its own.
    void many_events_of_an_action_are_read_in_order_and_whole() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        constexpr int many = 600;
        Counting counting("serial.shown");
        VERIFY_OK(session->transact(counting, [&]() -> Result<std::vector<domain::Entry>> {
            std::vector<domain::Entry> out;
            for (int i = 0; i < many; ++i) out.push_back(world.entry(i % 2 == 0 ? "serial.shown" : "query.stopped"));
            return out;
        }));
        const std::array actions{std::string_view("query.stopped"), std::string_view("serial.shown")};
        std::vector<std::uint64_t> read;
        VERIFY_OK(session->read(actions, 1, [&](const domain::Recorded& event) -> Result<void> {
            read.push_back(event.sequence);
            return {};
        }));
        QCOMPARE(read.size(), std::size_t{many});
        for (std::size_t i = 1; i < read.size(); ++i) QCOMPARE(read[i], read[i - 1] + 1);
        // Who stops in the middle holds nothing up.
        COMPARE_FAULT(session->read(actions, 1, [&](const auto&) { return fail(FaultCode::cancelled, "test"); }),
                      cancelled);
        VERIFY_OK(session->append(world.entry("serial.shown")));
    }

    void the_same_id_twice_stands_once_and_gives_the_first_answer() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto entry = world.entry("query.requesting", "query:1");
        entry.plain("item", "T50").apart("request", "exact bytes", "query:1");
        const auto first = session->append(entry).value();
        world.clock.advance(Millis(5000));
        const auto second = session->append(entry).value();
        QCOMPARE(second.sequence, first.sequence);
        QCOMPARE(second.at, first.at);
        QCOMPARE(second.hash, first.hash);
        QCOMPARE(session->count().value(), first.sequence);
    }

    void the_same_id_with_something_else_is_an_error() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto entry = world.entry("query.requesting", "query:1");
        entry.plain("item", "T50").personal("subject", "A123456789", "query:1");
        VERIFY_OK(session->append(entry));
        auto plain = entry;
        plain.fields[0].value = "T51";
        COMPARE_FAULT(session->append(plain), query_changed);
        auto personal = entry;
        personal.fields[1].value = "A223456781";
        COMPARE_FAULT(session->append(personal), query_changed);
        auto action = entry;
        action.action = "query.withdrawn";
        COMPARE_FAULT(session->append(action), query_changed);
    }

    void a_transaction_sees_the_state_and_writes_what_it_decides() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(session->append(world.entry("serial.shown")));
        Counting counting("serial.shown");
        const auto written = session->transact(counting, [&]() -> Result<std::vector<domain::Entry>> {
            if (counting.found() != 1) return fail(FaultCode::query_state, "test");
            return std::vector{world.entry("serial.shown"), world.entry("serial.shown")};
        });
        VERIFY_OK(written);
        QCOMPARE(written->size(), std::size_t{2});
        QCOMPARE(counting.found(), 3);
        QCOMPARE(counting.applied(), session->count().value());
        QVERIFY(counting.gapless());
    }

    void a_refused_decision_changes_nothing() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        Counting counting("serial.shown");
        const auto before = session->count().value();
        COMPARE_FAULT(
            session->transact(
                counting, []() -> Result<std::vector<domain::Entry>> { return fail(FaultCode::rule_au_5, "test"); }),
            rule_au_5);
        auto good = world.entry("serial.shown");
        auto bad = world.entry("");
        COMPARE_FAULT(session->transact(counting,
                                        [&]() -> Result<std::vector<domain::Entry>> {
                                            return std::vector{good, bad};
                                        }),
                      input_form);
        QCOMPARE(session->count().value(), before);
        QCOMPARE(counting.found(), 0);
    }

    void a_decision_may_read_and_sign() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto entry = world.entry("record.retrieved", "query:1");
        const auto stored = session->append(entry.apart("record", "rows", "record:1")).value();
        Counting counting("copy.filed");
        VERIFY_OK(session->transact(counting, [&]() -> Result<std::vector<domain::Entry>> {
            JCIC_TRY(const auto rows, session->open(stored.sequence, "record"));
            return std::vector{signed_by(*session, world.entry("copy.filed").plain("rows", rows), "witness")};
        }));
        QCOMPARE(counting.found(), 1);
        QVERIFY(verify(*session).value().ok);
    }

    void two_sessions_take_turns_and_leave_no_gap() {
        LedgerWorld world;
        const auto one = world.sign_in("Q01").value();
        const auto other = world.sign_in("S01").value();
        for (int i = 0; i < 20; ++i) {
            VERIFY_OK(one->append(world.entry("query.settling")));
            VERIFY_OK(other->append(world.entry("copy.lost")));
        }
        Counting counting("copy.lost");
        VERIFY_OK(one->refresh(counting));
        QCOMPARE(counting.found(), 20);
        QVERIFY(counting.gapless());
        QVERIFY(verify(*one).value().ok);
    }

    void events_are_found_by_person_action_subject_and_time() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto begun = world.clock.now();
        for (int i = 0; i < 10; ++i) {
            world.clock.advance(Millis(1000));
            VERIFY_OK(session->append(
                world.entry(i % 2 == 0 ? "query.submitted" : "query.not-yet", "query:" + std::to_string(i / 2))));
        }
        EventQuery query;
        query.action = "query.";
        QCOMPARE(session->events(query).value().size(), std::size_t{10});
        query.action = "query.not-yet";
        QCOMPARE(session->events(query).value().size(), std::size_t{5});
        query.subject = "query:3";
        QCOMPARE(session->events(query).value().size(), std::size_t{1});
        EventQuery time;
        time.since = begun + Millis(2000);
        time.until = begun + Millis(4000);
        QCOMPARE(session->events(time).value().size(), std::size_t{2});
        EventQuery person;
        person.person = "S01";
        QVERIFY(session->events(person).value().empty());
    }

    void pages_of_the_list_join_without_overlap_in_both_orders() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < 14; ++i) VERIFY_OK(session->append(world.entry("serial.shown")));
        EventQuery query;
        query.limit = 7;
        std::uint64_t expected = 0;
        for (auto page = session->events(query).value(); !page.empty(); page = session->events(query).value()) {
            for (const auto& event : page) QCOMPARE(event.sequence, ++expected);
            query.start = expected + 1;
        }
        QCOMPARE(expected, std::uint64_t{20});
        query.newest_first = true;
        query.start = 0;
        QCOMPARE(session->events(query).value().front().sequence, std::uint64_t{20});
        query.start = 13;
        QCOMPARE(session->events(query).value().front().sequence, std::uint64_t{13});
    }

    void a_leaf_reads_back_as_written_and_nothing_else_reads() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto entry = world.entry("query.not-yet", "query:1");
        entry.plain("item", "T50").personal("subject", "A123456789", "query:1");
        const auto recorded = session->append(signed_by(*session, entry, "approval")).value();
        const auto body = session->opened().events().stored(recorded.sequence).value().body;
        QCOMPARE(Leaf::unpack(body).value().pack(), body);
        for (std::size_t size = 0; size < body.size(); ++size)
            COMPARE_FAULT(Leaf::unpack(ByteView(body).first(size)), ledger_corrupt);
        auto longer = body;
        longer.push_back(0);
        COMPARE_FAULT(Leaf::unpack(longer), ledger_corrupt);
    }

    void the_program_itself_can_neither_change_nor_delete_an_event() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto& database = session->opened().database();
        for (const char* sql : {"UPDATE event SET body=x'00'", "DELETE FROM event", "DROP TABLE event",
                                "ATTACH 'other.db' AS other", "PRAGMA synchronous=OFF"})
            QVERIFY2(!database.run(sql), sql);
        QVERIFY(verify(*session).value().ok);
    }

    // A draft is the typist's alone.
    void a_draft_comes_back_to_its_own_person_only() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            VERIFY_OK(SealedDrafts(*session).put("new-query", view("A123456789 半份表單")));
        }
        const auto other = world.sign_in("S01").value();
        QVERIFY(!SealedDrafts(*other).get("new-query").value().has_value());
        fs::copy(world.path() / "drafts" / "Q01" / "new-query.draft", world.path() / "drafts" / "S01");
        COMPARE_FAULT(SealedDrafts(*other).get("new-query"), ledger_corrupt);
        const auto own = world.sign_in("Q01").value();
        QCOMPARE(to_text(SealedDrafts(*own).get("new-query").value().value()), std::string("A123456789 半份表單"));
        VERIFY_OK(SealedDrafts(*own).drop("new-query"));
        QVERIFY(!SealedDrafts(*own).get("new-query").value().has_value());
        COMPARE_FAULT(SealedDrafts(*own).put("../escape", view("x")), input_form);
    }
};

// What the ledger writes of itself, also while nobody is signed in, is as the catalogue describes it.

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

JCIC_TEST(TestEvents)
JCIC_TEST(TestOwnEvents)
#include "test_events.moc"
