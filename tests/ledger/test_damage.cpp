// Damage is told as damage: with its file, page or event, never as somebody's mistake, and verification says so
// whatever else cannot be read any more.
#include <QTest>

#include <sys/stat.h>

#include "app/keys/copies.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/read_handle.h"
#include "app/ledger_check/verify.h"
#include "app/search/look_up.h"
#include "ledger/insider.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

constexpr std::size_t page_bytes = 4096;

domain::Entry submission(LedgerWorld& world, int number, std::size_t length = 20) {
    const auto key = "query:" + std::to_string(number);
    auto out = world.entry("query.submitted", key);
    out.plain("case-number", std::string(length, 'x')).personal("subject-name", "林小明", key);
    return out;
}

void write_queries(LedgerWorld& world, Session& session, int from, int to) {
    for (int i = from; i < to; ++i) VERIFY_OK(session.append(submission(world, i)));
}

bool says(const VerifyReport& report, std::string_view reason) {
    return std::ranges::any_of(report.faults, [&](const Finding& one) { return one.reason == reason; });
}

void flip(const fs::path& file, std::size_t at) {
    auto bytes = contents(file);
    bytes.at(at) ^= 1U;
    put_contents(file, bytes);
}

/// The pages of the database of which one copy has other bytes than the other; from 0.
std::vector<std::size_t> differing_pages(const Bytes& one, const Bytes& other) {
    std::vector<std::size_t> out;
    for (std::size_t page = 0; (page + 1) * page_bytes <= std::min(one.size(), other.size()); ++page) {
        const auto at = static_cast<std::ptrdiff_t>(page * page_bytes);
        if (!std::equal(one.begin() + at, one.begin() + at + std::ptrdiff_t{page_bytes}, other.begin() + at))
            out.push_back(page);
    }
    return out;
}

/// What SQLite itself says of the file, which does not know what events are.
bool sound_to_sqlite(const fs::path& folder, OpenLedger& opened) {
    Insider insider(folder, opened.origin(), opened.ledger_key().clone());
    const auto rows = insider.rows("PRAGMA integrity_check");
    return rows.size() == 1 && rows[0][0] == "ok";
}

bool is_private(const fs::path& file) {
    struct stat found {};
    return ::stat(file.c_str(), &found) == 0 && (found.st_mode & 0077) == 0;
}

}  // namespace

class TestDamage : public QObject {
    Q_OBJECT
private slots:
    // An older page authenticates like any other: events and indexes are held to each other.
    void an_older_page_is_found_wherever_it_matters() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        write_queries(world, *session, 0, 20);
        const auto older = contents(database_path(world.path()));
        write_queries(world, *session, 20, 60);
        auto& opened = session->opened();
        const auto present = contents(database_path(world.path()));
        const TestFolder copy;
        fs::copy(world.path(), copy.path(), fs::copy_options::recursive);
        int unsound = 0;
        for (const auto page : differing_pages(older, present)) {
            auto mixed = present;
            const auto at = static_cast<std::ptrdiff_t>(page * page_bytes);
            std::copy_n(older.begin() + at, page_bytes, mixed.begin() + at);
            put_contents(database_path(copy.path()), mixed);
            if (sound_to_sqlite(copy.path(), opened)) continue;
            ++unsound;
            auto handle = ReadHandle::of_copy(opened, copy.path());
            if (!handle) {
                COMPARE_FAULT(handle, ledger_corrupt);
                continue;
            }
            const auto report = verify(std::move(*handle), {}, {});
            if (!report) COMPARE_FAULT(report, ledger_corrupt);
            QVERIFY2(!report || !report->ok, qPrintable(QString::number(page)));
        }
        QVERIFY2(unsound > 4, qPrintable(QString::number(unsound)));  // tables and the indexes of events and values
    }

    // Erasing goes by this index: what it hides would outlive its key.
    void a_value_that_erasing_would_not_find_is_told() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        write_queries(world, *session, 0, 3);
        QVERIFY(verify(*session).value().ok);
        Insider insider(world.path(), session->origin(), session->opened().ledger_key().clone());
        // The index is taken out of the schema, a value comes without it, and the index is put back as it was.
        insider.run("PRAGMA writable_schema=ON");
        insider.run("CREATE TABLE kept AS SELECT * FROM sqlite_schema WHERE name='sealed_value_key'");
        insider.run("DELETE FROM sqlite_schema WHERE name='sealed_value_key'");
        insider.run("PRAGMA writable_schema=RESET");
        insider.run("UPDATE sealed_value SET key='query:0' WHERE key='query:2'");
        insider.run("PRAGMA writable_schema=ON");
        insider.run("INSERT INTO sqlite_schema SELECT * FROM kept");
        insider.run("DROP TABLE kept");
        insider.run("PRAGMA writable_schema=RESET");
        QVERIFY(says(verify(*session).value(), "values"));
    }

    void an_event_that_is_gone_is_damage_and_not_unknown() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto lost = session->count().value() + 3;
        write_queries(world, *session, 0, 20);  // more than the listing waits for
        Insider insider(world.path(), session->origin(), session->opened().ledger_key().clone());
        insider.run("DROP TRIGGER event_stays");
        insider.run("DELETE FROM event WHERE sequence=" + std::to_string(lost));
        insider.run(EventStore::stays);
        const auto gone = std::to_string(lost);
        Counting counting("query.submitted");
        const auto folded = session->refresh(counting);
        COMPARE_FAULT(folded, ledger_corrupt);
        QCOMPARE(std::string(folded.error().detail("sequence")), gone);
        COMPARE_FAULT(session->open(lost, "case-number"), ledger_corrupt);
        EventQuery all;
        all.subject = "query:2";
        COMPARE_FAULT(session->events(all), ledger_corrupt);
        COMPARE_FAULT(session->open(lost + 100, "case-number"), query_unknown);
        QCOMPARE(verify(*session).value().faults.front().sequence, lost);
    }

    // A page of a long event, which only reading that event meets.
    void a_flipped_bit_is_told_with_its_page_and_verification_works_all_the_same() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            VERIFY_OK(session->append(submission(world, 1, 20'000)));  // read by the next sign-in: no seal is over it
        }
        const auto file = database_path(world.path());
        const TestFolder kept;
        fs::copy(world.path(), kept.path(), fs::copy_options::recursive);
        int told = 0;
        const auto last = fs::file_size(kept.path() / "ledger.db") / page_bytes - 1;
        for (auto page = last; page > 2; page -= 2) {
            fs::remove_all(world.path());
            fs::copy(kept.path(), world.path(), fs::copy_options::recursive);
            flip(file, page * page_bytes + 100);
            const auto session = world.sign_in("Q01");
            if (session) continue;  // a page that signing in does not read
            COMPARE_FAULT(session, ledger_corrupt);
            QCOMPARE(std::string(session.error().detail("page")), std::to_string(page + 1));
            QCOMPARE(std::string(session.error().detail("file")), std::string("ledger.db"));
            if (++told > 1) continue;
            const auto report = verify_as_it_lies(*world.ledger, code("Q01"), password_of("Q01"));
            VERIFY_OK(report);
            QVERIFY(!report->ok);
        }
        QVERIFY(told > 0);
    }

    // A power cut, or a copy for which there was no room: in the middle of a page, and after a whole one.
    void a_database_cut_short_is_told_with_its_file() {
        LedgerWorld world;
        write_queries(world, *world.sign_in("Q01").value(), 0, 20);
        const auto whole = contents(database_path(world.path()));
        const auto left = whole.size() / page_bytes / 2;
        for (const std::size_t more : {std::size_t{0}, std::size_t{100}}) {
            auto cut = whole;
            cut.resize(left * page_bytes + more);
            put_contents(database_path(world.path()), cut);
            const auto session = world.sign_in("Q01");
            COMPARE_FAULT(session, ledger_corrupt);
            QCOMPARE(std::string(session.error().detail("file")), std::string("ledger.db"));
            QCOMPARE(std::string(session.error().detail("page")), more == 0 ? "" : std::to_string(left + 1));
        }
    }

    // SQLite would wait for a writer that never comes.
    void a_pipe_in_a_files_place_is_damage_and_holds_nothing_up() {
        for (const auto* name : {"ledger.db", "ledger.db-journal"}) {
            LedgerWorld world;
            write_queries(world, *world.sign_in("Q01").value(), 0, 1);
            fs::remove(world.path() / name);
            QCOMPARE(::mkfifo((world.path() / name).c_str(), 0600), 0);
            const auto session = world.sign_in("Q01");
            COMPARE_FAULT(session, ledger_corrupt);
            QCOMPARE(std::string(session.error().detail("file")), std::string(name));
        }
    }

    // Without it nothing opens: it is the ledger's damage, not a wrong folder.
    void an_origin_that_is_gone_is_damage() {
        LedgerWorld world;
        fs::remove(world.path() / "ledger.origin");
        const auto opened = Ledger::open(world.path(), ProfileKind::practice, world.dependencies);
        COMPARE_FAULT(opened, ledger_corrupt);
        QCOMPARE(std::string(opened.error().detail("file")), std::string("ledger.origin"));
        COMPARE_FAULT(Ledger::open(world.folder.path() / "none", ProfileKind::practice, world.dependencies),
                      file_missing);
    }

    // R-PW-4: what is no wrong password counts against nobody.
    void another_ledgers_origin_is_told_before_any_password() {
        LedgerWorld world;
        LedgerWorld other(LedgerWorld::Founding::own);
        const auto journal = contents(world.path() / "outer.journal");
        const auto own = contents(world.path() / "ledger.origin");
        put_contents(world.path() / "ledger.origin", contents(other.path() / "ledger.origin"));
        const auto foreign = Ledger::open(world.path(), ProfileKind::practice, world.dependencies);
        COMPARE_FAULT(foreign, ledger_foreign);
        QCOMPARE(std::string(foreign.error().detail("file")), std::string("ledger.origin"));
        put_contents(world.path() / "ledger.origin", own);
        for (std::size_t at = 0; at < copy_block; at += at < 300 ? 1 : 100) {
            flip(world.path() / "ledger.origin", at);
            VERIFY_OK(Ledger::open(world.path(), ProfileKind::practice, world.dependencies));  // the other copy serves
            flip(world.path() / "ledger.origin", copy_block + at);
            const auto damaged = Ledger::open(world.path(), ProfileKind::practice, world.dependencies);
            COMPARE_FAULT(damaged, ledger_corrupt);
            QCOMPARE(std::string(damaged.error().detail("reason")), std::string("bit-rot"));
            put_contents(world.path() / "ledger.origin", own);
        }
        QCOMPARE(contents(world.path() / "outer.journal"), journal);
        QVERIFY(verify(*world.sign_in("Q01").value()).value().ok);
    }

    // A program that was put back to an older version says so, and changes nothing.
    void a_newer_programs_ledger_is_refused_in_words() {
        LedgerWorld world;
        const auto own = from_two_copies(contents(world.path() / "ledger.origin"))->content;
        Bytes newer(own.begin(), own.end() - 36);  // without its digest
        const std::string_view version = " v1";
        *(std::search(newer.begin(), newer.end(), version.begin(), version.end()) + 2) = '2';
        const auto digest = Packer().bytes(sha256({newer})).take();
        newer.insert(newer.end(), digest.begin(), digest.end());
        put_contents(world.path() / "ledger.origin", in_two_copies(newer));
        const auto refused = Ledger::open(world.path(), ProfileKind::practice, world.dependencies);
        COMPARE_FAULT(refused, ledger_newer);
        QCOMPARE(std::string(refused.error().detail("found")), std::string("2"));
        QCOMPARE(std::string(refused.error().detail("known")), std::string("1"));
        QCOMPARE(contents(world.path() / "ledger.origin"), in_two_copies(newer));
        newer.back() ^= 1;  // no whole origin of any version
        put_contents(world.path() / "ledger.origin", in_two_copies(newer));
        COMPARE_FAULT(Ledger::open(world.path(), ProfileKind::practice, world.dependencies), ledger_corrupt);
    }

    void a_damaged_or_foreign_slot_is_no_wrong_password() {
        LedgerWorld world;
        LedgerWorld other(LedgerWorld::Founding::own);
        const auto slot = world.path() / "slots" / "Q01.slot";
        const auto own = contents(slot);
        const auto refused = [&](const char* reason) {
            for (int i = 0; i < 6; ++i) COMPARE_FAULT(world.sign_in("Q01"), ledger_corrupt);
            const auto session = world.sign_in("S01").value();
            COMPARE_FAULT(session->prove(code("Q01"), password_of("Q01")), ledger_corrupt);
            QVERIFY(says(verify(*session).value(), reason));
        };
        put_contents(slot, contents(other.path() / "slots" / "Q01.slot"));
        COMPARE_FAULT(world.sign_in("Q01"), ledger_corrupt);
        auto altered = from_two_copies(own)->content;
        altered[altered.size() / 3] ^= 1;
        put_contents(slot, in_two_copies(altered));
        refused("slot");
        put_contents(slot, own);
        for (const auto at : {std::size_t{100}, copy_block + 100}) flip(slot, at);
        refused("file-damaged");
        put_contents(slot, own);
        const auto accounts = world.ledger->accounts().value();
        for (const auto& account : accounts) QCOMPARE(account.failures, 0);
        QVERIFY(verify(*world.sign_in("Q01").value()).value().ok);
    }

    void a_slot_that_cannot_be_read_hides_nobody() {
        LedgerWorld world;
        const auto listed = [&] {
            std::vector<std::string> out;
            const auto accounts = world.ledger->accounts().value();
            for (const auto& account : accounts) out.push_back(account.code.text());
            return out;
        };
        const auto all = listed();
        QVERIFY(all.size() > 2);
        const auto slot = world.path() / "slots" / "Q01.slot";
        const auto own = contents(slot);
        for (const auto& damaged : {Bytes{}, Bytes(own.begin(), own.begin() + 100), Bytes(own.size(), 0)}) {
            put_contents(slot, damaged);
            QCOMPARE(listed(), all);
            COMPARE_FAULT(world.sign_in("Q01"), ledger_corrupt);
            QVERIFY(says(verify(*world.sign_in("S01").value()).value(), "file-damaged"));
        }
        put_contents(slot, own);
        put_contents(world.path() / "slots" / "of nobody.slot", own);
        QCOMPARE(listed(), all);
        VERIFY_OK(world.sign_in("Q01"));
    }

    void a_slot_taken_away_is_told() {
        LedgerWorld world;
        fs::remove(world.path() / "slots" / "Q01.slot");
        const auto report = verify(*world.sign_in("S01").value()).value();
        QVERIFY(!report.ok);
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults.front().reason, std::string("slot"));
        QCOMPARE(report.faults.front().sequence, std::uint64_t{3});  // founding, H01, Q01
    }

    void another_ledgers_outer_head_keeps_nobody_out() {
        LedgerWorld world;
        LedgerWorld other(LedgerWorld::Founding::own);
        put_contents(world.path() / "outer.head", contents(other.path() / "outer.head"));
        const auto session = world.sign_in("Q01");
        VERIFY_OK(session);
        QVERIFY(says(verify(**session).value(), "outer"));
        VERIFY_OK(world.ledger->outer().append("program-started", ""));
    }

    void every_file_is_its_owners_alone() {
        const auto before = ::umask(0022);
        LedgerWorld world(LedgerWorld::Founding::own);
        {
            const auto session = world.sign_in("Q01").value();
            write_queries(world, *session, 0, 2);
            LookUp look_up;
            look_up.words.push_back({"小明"});
            VERIFY_OK(ledger::look_up(*session, look_up));
        }
        ::umask(before);
        for (const auto& entry : fs::recursive_directory_iterator(world.path()))
            QVERIFY2(is_private(entry.path()), entry.path().c_str());
    }

    // 32 bytes of chance: a longer opening could begin with what somebody chose.
    void an_opening_has_32_bytes() {
        for (const std::size_t size : {std::size_t{31}, std::size_t{33}}) {
            const auto plain = Packer().bytes(Bytes(size, 7)).text("value").take();
            COMPARE_FAULT(OpenedValue::in(plain), ledger_corrupt);
        }
        VERIFY_OK(OpenedValue::in(Packer().bytes(Bytes(32, 7)).text("value").take()));
    }
};

JCIC_TEST(TestDamage)
#include "test_damage.moc"
