// The yearly closing: everything reads, verifies and is proven as before, and a year is closed once, in its order.
#include <QTest>

#include "app/ledger/backup/backup.h"
#include "app/ledger/backup/export.h"
#include "app/ledger/backup/restore.h"
#include "app/ledger/session/people.h"
#include "app/ledger/verify/deletion_check.h"
#include "ledger/consented.h"
#include "ledger/years_world.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/judge.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

class TestYears : public QObject {
    Q_OBJECT
private slots:
    void who_has_not_the_duty_by_then_closes_no_year_R_DU_1() {
        Years world;
        CloseYearOptions closing;
        closing.permit = domain::may_close_year;
        COMPARE_FAULT(close_year(*world.sign_in("Q01").value(), 2026, closing), person_duty);
        QCOMPARE(world.first_in_database(), std::uint64_t{1});
        VERIFY_OK(close_year(*world.sign_in("A01").value(), 2026, closing));
    }

    void a_closed_year_reads_verifies_and_is_searched_as_before() {
        Years world;
        std::uint64_t size = 0;
        std::string before;
        {
            const auto session = world.sign_in("Q01").value();
            size = session->count().value();
            before = told(*session, size);
        }
        QVERIFY(before.find("林小明") != std::string::npos);
        const auto one = world.close(2026);
        const auto other = world.close(2027);
        QCOMPARE(one.first, std::uint64_t{1});
        QCOMPARE(other.first, one.last + 1);
        QCOMPARE(world.first_in_database(), other.last + 1);
        const auto session = world.sign_in("Q01").value();
        QCOMPARE(told(*session, size), before);
        QCOMPARE(reasons_of(ledger::verify(*session)), std::string());
        QCOMPARE(ledger::verify(*session).value().events, session->count().value());
        VERIFY_OK(session->begin_index());
        VERIFY_OK(session->advance_index(10'000));
        QCOMPARE(told(*session, size), before);
        QCOMPARE(reasons_of(ledger::verify(*session)), std::string());
        QCOMPARE(closed_years(*session).value(), (std::vector{one, other}));
    }

    // A session that was open before goes on as if nothing had happened.
    void a_year_closed_by_another_program_is_read_on() {
        Years world;
        const auto session = world.sign_in("Q01").value();
        const auto size = session->count().value();
        const auto before = told(*session, size);
        world.close(2026);
        VERIFY_OK(session->append(world.entry("record.viewed")));
        QCOMPARE(told(*session, size), before);
        world.close(2027);
        QCOMPARE(session->opened().events.read(1).value().entry.action, std::string("ledger.founded"));
        QCOMPARE(told(*session, size), before);
        QCOMPARE(reasons_of(ledger::verify(*session)), std::string());
    }

    // What says that 2026 was closed lies in the file of 2027, once that is closed too.
    void each_year_is_found_by_what_was_closed_after_it() {
        LedgerWorld world;
        std::vector<ClosedYear> closed;
        for (const int year : {2026, 2027, 2028}) {
            world.clock.set(start_of_year(year + 1) - std::chrono::hours{24});
            VERIFY_OK(world.sign_in("Q01").value()->append(world.entry("serial.shown")));
            world.clock.set(start_of_year(year + 1) + std::chrono::hours{24});
            const auto session = world.sign_in("A01").value();
            closed.push_back(close_year(*session, year).value().year);
        }
        QVERIFY(closed[0].event <= closed[1].last && closed[1].event <= closed[2].last);
        const auto session = world.sign_in("Q01").value();
        QCOMPARE(closed_years(*session).value(), closed);
        QCOMPARE(session->opened().events.read(1).value().entry.action, std::string("ledger.founded"));
        QCOMPARE(reasons_of(ledger::verify(*session)), std::string());
    }

    void the_year_of_a_young_ledger_is_offered_too() {
        LedgerWorld world;
        world.clock.set(start_of_year(2027) + std::chrono::hours{24});
        const auto session = world.sign_in("A01").value();
        QCOMPARE(year_to_close(*session).value(), std::optional(2026));
        QCOMPARE(close_year(*session, 2026).value().year.year, 2026);
        QCOMPARE(year_to_close(*session).value(), std::optional<int>());
    }

    void the_next_year_to_be_closed_is_the_oldest_that_is_over() {
        Years world;
        const auto next = [&world] { return year_to_close(*world.sign_in("A01").value()).value(); };
        for (const int year : {2026, 2027, 2028}) {
            QCOMPARE(next(), std::optional(year));
            world.close(year);
        }
        QCOMPARE(next(), std::optional<int>());  // the year that it is now
        world.clock.set(start_of_year(2031));
        QCOMPARE(next(), std::optional(2029));
        world.close(2029);
        QCOMPARE(next(), std::optional<int>());  // 2030 has no events
    }

    void the_root_is_the_same_after_closing() {
        Years world;
        TreeHead head;
        std::string anchor;
        {
            const auto session = world.sign_in("A01").value();
            const auto standing = session->standing().value();
            head = standing.head;
            anchor = standing.anchor;
        }
        const auto closed = world.close(2026);
        const auto session = world.sign_in("A01").value();
        QCOMPARE(to_hex(session->opened().events.root(head.size).value()), to_hex(head.root));
        QCOMPARE(to_hex(session->opened().events.root(closed.last).value()), to_hex(closed.root));
        Witnesses witnesses;
        witnesses.anchor = Anchor::parse(anchor).value();
        QCOMPARE(reasons_of(ledger::verify(*session, witnesses)), std::string());
    }

    void what_closes_a_year_says_what_it_commits_to() {
        Years world;
        const auto closed = world.close(2026);
        const auto session = world.sign_in("Q01").value();
        const auto said = session->opened().events.read(closed.event).value();
        QCOMPARE(said.entry.action, std::string(action::ledger_year_closed));
        QCOMPARE(said.person, std::string("A01"));
        QCOMPARE(said.entry.value("year"), std::string("2026"));
        QCOMPARE(said.entry.value("first"), std::string("1"));
        QCOMPARE(said.entry.value("last"), std::to_string(closed.last));
        QCOMPARE(said.entry.value("root"), to_hex(session->opened().events.root(closed.last).value()));
        QCOMPARE(said.entry.value("digest"), to_hex(print_of(world.file(2026)).value().digest));
        QCOMPARE(said.entry.value("bytes"), std::to_string(fs::file_size(world.file(2026))));
        const auto bytes = to_text(contents(world.file(2026)));
        for (const auto* plain : {"SQLite format 3", "query.submitted", "seat-1"})
            QVERIFY2(bytes.find(plain) == std::string::npos, plain);
    }

    void a_personal_value_of_a_closed_year_can_be_erased() {
        Years world;
        world.close(2026);
        {
            const auto session = world.sign_in("Q01").value();
            LookUp look_up;
            look_up.words.push_back({"小明"});
            const auto before = session->look_up(look_up).value().events.size();
            VERIFY_OK(world.erase(*session, "query:2026-1"));
            EventQuery about;
            about.subject = "query:2026-1";
            about.action = "query.submitted";
            const auto events = session->events(about).value();
            QVERIFY(!events.front().entry.field("subject-name")->value);
            COMPARE_FAULT(session->open(events.front().sequence, "request"), ledger_erased);
            QVERIFY(session->look_up(look_up).value().events.size() < before);
            QVERIFY(check_deletions(*session).value().ok());
            QCOMPARE(reasons_of(ledger::verify(*session)), std::string());
        }
        const auto closed = world.close(2027);
        QCOMPARE(closed.year, 2027);
        const auto session = world.sign_in("Q01").value();
        QVERIFY(check_deletions(*session).value().ok());
        QCOMPARE(reasons_of(ledger::verify(*session)), std::string());
    }

    void the_same_id_again_after_closing_gives_the_first_answer() {
        Years world;
        auto once = world.entry("query.serial", "query:1");
        once.plain("items", "T50").personal("name", "王小明", "query:1");
        world.clock.set(start_of_year(2029) - std::chrono::hours{1});
        std::uint64_t first = 0;
        {
            const auto session = world.sign_in("Q01").value();
            first = session->append(once).value().sequence;
        }
        world.clock.set(start_of_year(2029) + std::chrono::hours{1});
        for (const int year : {2026, 2027, 2028}) world.close(year);
        const auto session = world.sign_in("Q01").value();
        const auto before = session->count().value();
        QCOMPARE(session->append(once).value().sequence, first);
        QCOMPARE(session->count().value(), before);
        auto changed = once;
        changed.fields.front().value = "T51";
        COMPARE_FAULT(session->append(changed), query_changed);
    }

    void a_year_that_is_not_over_is_not_closed() {
        Years world;
        const auto why = [&](int year) {
            const auto session = world.sign_in("A01").value();
            const auto done = close_year(*session, year);
            return done ? std::string() : std::string(done.error().detail("reason"));
        };
        QCOMPARE(why(2029), std::string("not-over"));
        QCOMPARE(why(2028), std::string("earlier"));
        QCOMPARE(why(2027), std::string("earlier"));
        QCOMPARE(why(2025), std::string("empty"));
        QVERIFY(!fs::exists(world.path() / "years"));
        QCOMPARE(why(2026), std::string());
        QCOMPARE(why(2026), std::string("closed"));
        QCOMPARE(why(2025), std::string("empty"));
        QCOMPARE(why(2027), std::string());
        QCOMPARE(why(2028), std::string());
        QCOMPARE(why(2028), std::string("closed"));
        const auto session = world.sign_in("A01").value();
        QCOMPARE(reasons_of(ledger::verify(*session)), std::string());
    }

    void a_year_ends_at_midnight_in_Taiwan() {
        LedgerWorld world;
        world.clock.set(start_of_year(2027) - std::chrono::milliseconds{1});
        {
            const auto session = world.sign_in("A01").value();
            COMPARE_FAULT(close_year(*session, 2026), ledger_year);
        }
        world.clock.set(start_of_year(2027));
        VERIFY_OK(close_year(*world.sign_in("A01").value(), 2026));
    }

    // A clock that went wrong for a while keeps no year open, and none of its events out of a file.
    void a_clock_that_went_wrong_holds_no_year_up() {
        Years world;
        world.clock.set(start_of_year(1970) + std::chrono::hours{24});
        {
            const auto session = world.sign_in("Q01").value();
            VERIFY_OK(session->append(world.entry("serial.shown")));
        }
        world.spend(2028, "-2");
        world.clock.set(start_of_year(2029) + std::chrono::hours{1});
        QCOMPARE(world.close(1970).first, std::uint64_t{1});  // all up to that event: numbers go on
        world.close(2028);
        const auto session = world.sign_in("A01").value();
        QCOMPARE(reasons_of(ledger::verify(*session)), std::string());
    }

    void two_programs_do_not_close_at_once() {
        Years world;
        const auto session = world.sign_in("A01").value();
        const auto other = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        fs::create_directory(world.path() / "years");
        const auto held = files::Lock::try_take(world.path() / "years" / "years.lock").value();
        COMPARE_FAULT(close_year(*session, 2026), ledger_busy);
        VERIFY_OK(other->sign_in(code("H01"), password_of("H01")));
    }

    void a_backup_takes_closed_years_along_and_they_are_put_back() {
        Years world;
        const auto one = world.close(2026);
        const auto other = world.close(2027);
        const auto file = world.folder.path() / "backup";
        std::uint64_t size = 0;
        std::string before;
        {
            const auto session = world.sign_in("Q01").value();
            VERIFY_OK(back_up(*session, file, {}));
            size = session->count().value() - 1;
            before = told(*session, size);
            static_cast<void>(session->close_epoch(Closing::sign_out));
        }
        const auto options = RestoreOptions{world.path(), ProfileKind::practice, institution(), file, {}, {}};
        world.ledger.reset();
        {
            // The years' files got lost.
            fs::remove_all(world.path() / "years");
            auto restore = Restore::begin(options, world.dependencies, code("H01"), password_of("H01"));
            VERIFY_OK(restore);
            VERIFY_OK((*restore)->finish());
        }
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        {
            const auto session = world.sign_in("Q01");
            VERIFY_OK(session);
            QCOMPARE(told(**session, size), before);
            QCOMPARE(closed_years(**session).value(), (std::vector{one, other}));
            QCOMPARE(reasons_of(ledger::verify(**session)), std::string());
        }
        QCOMPARE(world.close(2028).first, other.last + 1);
    }

    void a_backup_from_before_a_closing_is_older_and_whole() {
        Years world;
        const auto one = world.close(2026);
        const auto file = world.folder.path() / "backup";
        VERIFY_OK(back_up(*world.sign_in("A01").value(), file, {}));
        world.close(2027);
        const auto options = RestoreOptions{world.path(), ProfileKind::practice, institution(), file, {}, {}};
        world.ledger.reset();
        {
            auto restore = Restore::begin(options, world.dependencies, code("H01"), password_of("H01"));
            VERIFY_OK(restore);
            QVERIFY((*restore)->facts().older);
            VERIFY_OK((*restore)->finish());
        }
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        QVERIFY(!fs::exists(world.file(2027)));
        QCOMPARE(world.close(2027).first, one.last + 1);
        const auto session = world.sign_in("Q01").value();
        QCOMPARE(reasons_of(ledger::verify(*session)), std::string());
    }

    void an_export_with_closed_years_is_verified_by_the_second_verifier() {
        Years world;
        world.close(2026);
        world.close(2027);
        const auto second = secret("Years-later-2029");  // a password of years ago countersigns nothing (R-PW-2)
        VERIFY_OK(People(*world.sign_in("S01").value()).change_password(password_of("S01"), second));
        const auto session = world.sign_in("H01").value();
        const auto file = world.folder.path() / "export";
        const auto password = secret("Export-Password-2029");
        const auto consent = consented(*session, "S01", second);
        VERIFY_OK(export_ledger(*session, file, {&password, &consent, {}, {}}));
        const auto verdict = judge(contents(file), {}, &password);
        QCOMPARE(reasons(verdict), std::string());
        QCOMPARE(verdict->events, session->count().value());
    }

    void an_event_of_a_closed_year_is_proven() {
        Years world;
        const auto closed = world.close(2026);
        world.close(2027);
        const auto session = world.sign_in("A01").value();
        for (const auto event : {std::uint64_t{1}, closed.last - 2, closed.event}) {
            const auto file = world.folder.path() / "proof";
            VERIFY_OK(prove_event(*session, event, file));
            const auto verdict = judge(contents(file));
            QCOMPARE(reasons(verdict), std::string());
            QCOMPARE(verdict->event->event.sequence, event);
        }
    }
};

JCIC_TEST(TestYears)
#include "test_years.moc"
