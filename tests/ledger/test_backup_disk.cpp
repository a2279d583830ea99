// A disk that takes a backup and gives something else back.
#include <QTest>
#include <fstream>

#include "app/ledger/backup/backup.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

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
};

JCIC_TEST(TestBackupDisk)
#include "test_backup_disk.moc"
