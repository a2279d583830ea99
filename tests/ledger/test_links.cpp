// A link is not tampering: folders may lie behind one, a file that is one is told as that.
#include <QTest>

#include <filesystem>

#include "app/backup/backup.h"
#include "app/ledger_check/verify.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

class TestLinks : public QObject {
    Q_OBJECT
private slots:
    // Somebody moved the profile to another disk, and put a link where it was.
    void a_ledger_behind_a_link_opens_is_whole_and_can_be_backed_up() {
        LedgerWorld world;
        VERIFY_OK(world.sign_in("Q01").value()->append(world.entry("serial.shown")));
        const auto elsewhere = world.folder.path() / "other-disk";
        fs::create_directory(elsewhere);
        fs::rename(world.path(), elsewhere / "ledger");
        fs::create_directory_symlink(elsewhere / "ledger", world.path());
        world.ledger.reset();
        auto opened = Ledger::open(world.path(), ProfileKind::practice, world.dependencies);
        VERIFY_OK(opened);
        world.ledger = *std::move(opened);
        const auto session = world.sign_in("Q01");
        VERIFY_OK(session);
        VERIFY_OK((*session)->append(world.entry("serial.shown")));
        QVERIFY(verify(**session).value().ok);
        fs::create_directory_symlink(elsewhere, world.folder.path() / "stick");
        VERIFY_OK(back_up(**session, world.folder.path() / "stick" / "backup", {}));
        QVERIFY(fs::exists(elsewhere / "backup"));
        QVERIFY(fs::is_symlink(world.path()));
    }

    void a_file_that_is_a_link_is_told_as_that_data() {
        QTest::addColumn<QString>("file");
        for (const auto* file : {"ledger.db", "ledger.db-journal", "ledger.epoch", "outer.head"})
            QTest::newRow(file) << file;
    }
    void a_file_that_is_a_link_is_told_as_that() {
        QFETCH(QString, file);
        LedgerWorld world;
        VERIFY_OK(world.sign_in("Q01").value()->append(world.entry("serial.shown")));
        const auto path = world.path() / file.toStdString();
        const auto target = world.folder.path() / "elsewhere";
        QVERIFY(fs::exists(path));
        fs::rename(path, target);
        fs::create_symlink(target, path);
        auto session = world.sign_in("Q01");
        const auto fault = [&] {
            if (!session) return session.error();
            // The outer journal's head is written for what happens before anybody has signed in.
            if (const auto noted = world.ledger->outer().append("card-not-known", "Q01", {}); !noted)
                return noted.error();
            const auto written = (*session)->append(world.entry("serial.shown"));
            return written ? Fault{} : written.error();
        }();
        QVERIFY2(fault.code == FaultCode::ledger_read || fault.code == FaultCode::ledger_write,
                 std::string(fault.text()).c_str());
        QCOMPARE(fault.detail("reason"), std::string_view("link"));
        QCOMPARE(std::string(fault.detail("file")), file.toStdString());
        QCOMPARE(std::string(fault.detail("target")), target.string());
        // Put back, all is as it was.
        session = tl::unexpected<Fault>(Fault{});
        fs::remove(path);
        fs::rename(target, path);
        const auto again = world.sign_in("Q01");
        VERIFY_OK(again);
        QVERIFY(verify(**again).value().ok);
    }
};

JCIC_TEST(TestLinks)
#include "test_links.moc"
