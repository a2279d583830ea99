// Backups of a ledger that is in use: whole or not there, and never more open than the ledger itself.
#include <QTest>
#include <array>
#include <atomic>
#include <thread>

#include "app/backup/backup.h"
#include "app/backup/backup_file.h"
#include "app/ledger/session/read_handle.h"
#include "app/ledger/trail/public_keys.h"
#include "app/ledger_check/verify.h"
#include "ledger/backed_up.h"
#include "ledger/insider.h"
#include "support/full_disk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

std::vector<std::string> actions_of(Session& session) {
    std::vector<std::string> out;
    const auto events = session.events({}).value();
    for (const auto& event : events)
        if (event.entry.subject == "ledger" && event.sequence > 1) out.push_back(event.entry.action);
    return out;
}

/// A ledger of some hundred pages, so that copying takes several steps.
void fill(LedgerWorld& world, Session& session) {
    for (int i = 0; i < 40; ++i) {
        auto entry = world.entry("serial.shown", "query:1");
        entry.apart("text", std::string(40'000, static_cast<char>('a' + i % 26)), "query:1");
        VERIFY_OK(session.append(entry));
    }
}

std::size_t entries_of(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

constexpr std::array stages{BackupStage::copying, BackupStage::packing, BackupStage::checking};

/// A ledger, and a disk that its backups are made on.
struct Place {
    explicit Place(LedgerWorld::Founding founding = LedgerWorld::Founding::shared) : world(founding) {
        fill(world, *session);
        fs::create_directory(folder);
    }
    LedgerWorld world;
    std::unique_ptr<Session> session = world.sign_in("Q01").value();
    fs::path folder = world.folder.path() / "disk";
    fs::path file = folder / "backup";

    [[nodiscard]] fs::path part() const { return folder / "backup.part"; }
    Result<BackupReport> stopped_in(BackupStage stage) {
        std::stop_source stop;
        return back_up(*session, file, {stop.get_token(), [&](BackupStage now, std::uint64_t, std::uint64_t) {
                                            if (now == stage) stop.request_stop();
                                        }});
    }
};

}  // namespace

class TestBackup : public QObject {
    Q_OBJECT
private slots:
    void a_backup_holds_the_ledger_up_to_its_checkpoint() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        fill(world, *session);
        const auto file = world.folder.path() / "backup";
        const auto report = back_up(*session, file, {}).value();
        QCOMPARE(report.head.size, session->count().value() - 1);  // all but "ledger.backed-up"
        const auto note = Note::parse(report.checkpoint).value();
        QVERIFY(note.text.find("\n" + std::to_string(report.head.size) + "\n") != std::string::npos);
        const auto opening = read_backup_opening(file).value();
        QCOMPARE(opening.head, report.head);
        QCOMPARE(actions_of(*session), (std::vector<std::string>{"ledger.backing-up", "ledger.backed-up"}));
        QVERIFY(verify(*session).value().ok);
    }

    void nothing_but_the_file_is_left() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto place = world.folder.path() / "disk";
        fs::create_directory(place);
        QVERIFY(back_up(*session, place / "backup", {}).has_value());
        QVERIFY(back_up(*session, place / "backup", {}).has_value());
        QCOMPARE(entries_of(place), std::size_t{1});
        QCOMPARE(fs::status(place / "backup").permissions(), fs::perms::owner_read | fs::perms::owner_write);
    }

    // Item 4: the epoch's private key is in no backup. Nor are the keys of anybody, but as the slots hold them.
    void no_key_is_in_it() {
        LedgerWorld world;
        const auto session = world.sign_in("H01").value();
        auto secret = world.entry("serial.shown", "query:1");
        secret.personal("name", "王小明的個人資料", "query:1");
        VERIFY_OK(session->append(secret));
        const auto file = world.folder.path() / "backup";
        QVERIFY(back_up(*session, file, {}).has_value());
        const auto bytes = to_text(contents(file));
        const auto epoch = to_text(contents(world.path() / "ledger.epoch"));
        for (const std::size_t slot : {0U, 4096U}) {
            const auto box = epoch.substr(slot, 200);
            if (box.find_first_not_of('\0') != std::string::npos) QVERIFY(bytes.find(box) == std::string::npos);
        }
        for (const auto* plain : {"王小明", "SQLite format 3", "jcic-desk ledger epoch", "serial.shown"})
            QVERIFY2(bytes.find(plain) == std::string::npos, plain);
        auto& opened = session->opened();
        for (const Secret* key : {&std::as_const(opened.ledger_key()), &opened.records_key().key()})
            QVERIFY(bytes.find(to_text(key->view())) == std::string::npos);
    }

    // Another thread of this program, and another program.
    void what_is_written_while_it_is_copied_waits_and_is_not_in_it() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        fill(world, *session);
        const auto other = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        const auto beside = other->sign_in(code("S01"), password_of("S01")).value();
        const auto before = session->count().value();
        const std::array entries{world.entry("query.retrieving"), world.entry("copy.found")};
        std::vector<std::jthread> writers;
        std::atomic<int> written = 0;
        BackupOptions options;
        options.progress = [&](BackupStage stage, std::uint64_t, std::uint64_t) {
            if (stage != BackupStage::copying || !writers.empty()) return;
            QCOMPARE(session->count().value(), before + 1);  // it can be read
            writers.emplace_back([&] { written += session->append(entries[0]) ? 1 : 0; });
            writers.emplace_back([&] { written += beside->append(entries[1]) ? 1 : 0; });
        };
        const auto report = back_up(*session, world.folder.path() / "backup", options).value();
        QCOMPARE(report.head.size, before + 1);
        writers.clear();
        QCOMPARE(written.load(), 2);
        QCOMPARE(session->count().value(), before + 4);  // and "ledger.backed-up"
        QVERIFY(verify(*session).value().ok);
    }

    void a_stop_leaves_the_earlier_backup_and_nothing_else() {
        for (const auto stage : stages) {
            Place at;
            put_contents(at.file, view("the earlier one"));
            COMPARE_FAULT(at.stopped_in(stage), cancelled);
            QCOMPARE(to_text(contents(at.file)), std::string("the earlier one"));
            QCOMPARE(entries_of(at.folder), std::size_t{1});
            QCOMPARE(actions_of(*at.session).back(), std::string("ledger.backup-failed"));
            const auto report = back_up(*at.session, at.file, {}).value();
            QCOMPARE(report.head.size, at.session->count().value() - 1);
        }
    }

    void what_a_killed_backup_left_unfinished_is_thrown_away() {
        Place at;
        for (const auto* name : {"copy/ledger.db", "copy/ledger.db-journal", "packed", "check/ledger.db", "lock"}) {
            fs::create_directories((at.part() / name).parent_path());
            put_contents(at.part() / name, view("half"));
        }
        QVERIFY(back_up(*at.session, at.file, {}).has_value());
        QCOMPARE(entries_of(at.folder), std::size_t{1});
    }

    void two_backups_to_one_file_do_not_mix() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto file = world.folder.path() / "backup";
        std::optional<Result<BackupReport>> second;
        BackupOptions options;
        options.progress = [&](BackupStage, std::uint64_t, std::uint64_t) {
            if (!second) second = back_up(*session, file, {});
        };
        QVERIFY(back_up(*session, file, options).has_value());
        COMPARE_FAULT(*second, ledger_busy);
    }

    void a_full_disk_is_said_of_the_file_and_costs_nothing() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        fill(world, *session);
        const auto file = world.folder.path() / "backup";
        {
            const FullDisk full(fs::file_size(world.path() / "ledger.db") / 2);
            COMPARE_FAULT(back_up(*session, file, {}), ledger_write);  // the ledger's own disk is full too
        }
        QVERIFY(!fs::exists(file));
        QVERIFY(back_up(*session, file, {}).has_value());
        COMPARE_FAULT(back_up(*session, world.folder.path() / "nowhere" / "backup", {}), file_write);
        QVERIFY(verify(*session).value().ok);
    }

    // A good backup is not replaced by one of a ledger that does not verify.
    void a_damaged_ledger_is_not_backed_up() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            VERIFY_OK(session->append(world.entry("serial.shown")));
            VERIFY_OK(session->close_epoch(Closing::sign_out));
        }
        {
            Insider insider(world);
            insider.edit(6, [](Leaf& leaf) { leaf.workstation = "seat-9"; });
        }
        const auto session = world.sign_in("Q01").value();
        const auto file = world.folder.path() / "backup";
        COMPARE_FAULT(back_up(*session, file, {}), ledger_corrupt);
        QVERIFY(!fs::exists(file));
    }

    void any_byte_changed_or_cut_is_found() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto file = world.folder.path() / "backup";
        QVERIFY(back_up(*session, file, {}).has_value());
        const auto good = contents(file);
        const auto tried = [&](const Bytes& bytes) {
            put_contents(file, bytes);
            const TestFolder folder;
            return unpack_backup(file, folder.path(), {}, [](std::uint64_t, std::uint64_t) {});
        };
        QVERIFY(tried(good).has_value());
        for (std::size_t at = 0; at < good.size(); at += 1 + good.size() / 97) {
            auto bad = good;
            bad[at] ^= 0x40U;
            const auto unpacked = tried(bad);
            QVERIFY2(
                !unpacked || !check_backup(*unpacked, backup_key(session->origin(), session->opened().ledger_key())),
                std::to_string(at).c_str());
            bad = good;
            bad.resize(at);
            COMPARE_FAULT(tried(bad), ledger_corrupt);
        }
        auto longer = good;
        longer.push_back(0);
        COMPARE_FAULT(tried(longer), ledger_corrupt);
    }

    // Names in a backup lead nowhere but to the ledger's own small files.
    // docs/run/formats.md
    void a_later_programs_backup_and_seals_are_told_apart_from_damaged_ones() {
        BackedUp world;
        const auto whole = contents(world.file);
        auto text = to_text(whole);
        const auto at = text.find(backup_form);
        QVERIFY(at != std::string::npos);
        text[at + backup_form.size() - 1] = '2';
        put_contents(world.file, view(text));
        const auto refused = world.begin();
        COMPARE_FAULT(refused, ledger_newer);
        QCOMPARE(std::string(refused.error().detail("found")), std::string("2"));
        QCOMPARE(std::string(refused.error().detail("known")), std::string("1"));
        COMPARE_FAULT(read_seals("jcic-desk seals v2\nwhatever it says"), ledger_newer);
        COMPARE_FAULT(read_seals("jcic-desk seals v\n"), file_form);
    }

    void a_name_that_leads_out_of_the_folder_is_damage() {
        for (const auto* name : {"../x.slot", "slots/../x.slot", "/tmp/x.slot", "slots/Q01.slot/", "ledger.epoch",
                                 "slots//Q01.slot", "ledger.head"}) {
            const TestFolder folder;
            Bytes bytes;
            const auto record = [&bytes](char kind, ByteView content) {
                const auto packed = Packer().u8(static_cast<std::uint8_t>(kind)).bytes(content).take();
                bytes.insert(bytes.end(), packed.begin(), packed.end());
            };
            record('B', Packer()
                            .text("jcic-desk ledger backup v1")
                            .text("practice")
                            .text("0129999")
                            .bytes(Bytes(16))
                            .u64(0)
                            .u64(1)
                            .bytes(Bytes(32))
                            .text("")
                            .u64(0)
                            .done());
            record('F', Packer().text(name).bytes(view("x")).done());
            put_contents(folder.path() / "backup", bytes);
            fs::create_directory(folder.path() / "to");
            const auto unpacked =
                unpack_backup(folder.path() / "backup", folder.path() / "to", {}, [](std::uint64_t, std::uint64_t) {});
            QVERIFY(!unpacked);
            QCOMPARE(std::string(unpacked.error().detail("reason")), std::string("name"));
        }
    }
};

JCIC_TEST(TestBackup)
#include "test_backup.moc"
