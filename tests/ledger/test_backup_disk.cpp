// A disk that takes a backup and gives something else back, or takes it slowly.
#include <QTest>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

#include "app/backup/backup.h"
#include "app/ledger/session/opened.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

namespace fs = std::filesystem;

namespace {
fs::path slow;                      ///< the target: however long it takes to sync, this is done meanwhile
std::function<void()> meanwhile{};  ///< by another thread

bool syncs_no_folder = false;  ///< as some shares, sticks and FUSE do

int synced(long call, int file) {
    std::error_code error;
    struct stat status {};
    if (syncs_no_folder && ::fstat(file, &status) == 0 && S_ISDIR(status.st_mode)) {
        errno = EINVAL;
        return -1;
    }
    const auto path = fs::read_symlink("/proc/self/fd/" + std::to_string(file), error).string();
    if (meanwhile && path.starts_with(slow.string() + "/")) std::jthread([] { meanwhile(); }).join();
    return static_cast<int>(::syscall(call, file));
}
}  // namespace

extern "C" int fsync(int file) {
    return synced(SYS_fsync, file);
}
extern "C" int fdatasync(int file) {
    return synced(SYS_fdatasync, file);
}

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

class TestBackupDisk : public QObject {
    Q_OBJECT
private slots:
    void what_does_not_read_back_is_said_of_the_disk_and_not_of_a_file_that_was_chosen() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < 8; ++i) {
            auto entry = world.entry("serial.shown", "query:1");
            entry.apart("text", std::string(40'000, static_cast<char>('a' + i)), "query:1");
            VERIFY_OK(session->append(entry));
        }
        const auto folder = world.folder.path() / "disk";
        fs::create_directory(folder);
        put_contents(folder / "backup", view("the earlier one"));
        bool damaged = false;
        const auto damage = [&](BackupStage stage, std::uint64_t, std::uint64_t) {
            const auto packed = folder / "backup.part" / "packed";
            if (stage != BackupStage::packing || damaged || fs::file_size(packed) < 100'000) return;
            std::fstream(packed, std::ios::in | std::ios::out | std::ios::binary).seekp(50'000) << "a bad sector";
            damaged = true;
        };
        const auto report = back_up(*session, folder / "backup", {{}, damage});
        QVERIFY(damaged);
        COMPARE_FAULT(report, ledger_corrupt);
        QCOMPARE(report.error().place, std::string("ledger.backup-written"));
        QCOMPARE(report.error().detail("file"), std::string_view("backup"));
        QCOMPARE(to_text(contents(folder / "backup")), std::string("the earlier one"));
        QCOMPARE(std::distance(fs::directory_iterator(folder), {}), 1);
    }

    void a_file_system_that_syncs_no_folder_takes_a_backup() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(session->append(world.entry("serial.shown")));
        syncs_no_folder = true;
        const auto report = back_up(*session, world.folder.path() / "backup", {});
        syncs_no_folder = false;
        VERIFY_OK(report);
        QVERIFY(fs::exists(world.folder.path() / "backup"));
    }

    // Who records JCIC's answer does not wait for a stick or a share.
    void a_target_that_is_slow_holds_up_nobody_who_writes() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto beside = world.sign_in("S01").value();
        slow = world.folder.path() / "disk";
        fs::create_directory(slow);
        int written = 0;
        int refused = 0;
        meanwhile = [&] {
            const bool free = session->opened().mutex().try_lock();
            if (free) session->opened().mutex().unlock();
            const bool done = free && refused == 0 && beside->append(world.entry("serial.shown"));
            written += done ? 1 : 0;
            refused += done ? 0 : 1;
        };
        const auto report = back_up(*session, slow / "backup", {});
        meanwhile = nullptr;
        VERIFY_OK(report);
        QCOMPARE(refused, 0);
        QVERIFY(written > 0);
        QCOMPARE(std::distance(fs::directory_iterator(slow), {}), 1);
        QVERIFY(!fs::exists(world.folder.path() / "ledger.backing-up"));
    }
};

JCIC_TEST(TestBackupDisk)
#include "test_backup_disk.moc"
