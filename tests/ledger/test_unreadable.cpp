// A file that the system does not let this program read is not a damaged one: no password is called wrong, no account
// locked, nobody accused, nothing written; the fault says which file, why, and is gone with its cause.
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/keys/tries.h"
#include "app/ledger_check/verify.h"
#include "app/store/outer_journal.h"
#include "ledger/ledger_world.h"
#include "support/as_its_owner.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

/// No further file can be opened while it stands.
class NoMoreFiles {
public:
    NoMoreFiles() {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        const int next = ::dup(0);
        ::close(next);
        const rlimit none{static_cast<rlim_t>(next), before_.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreFiles() { ::setrlimit(RLIMIT_NOFILE, &before_); }
    NoMoreFiles(const NoMoreFiles&) = delete;
    NoMoreFiles& operator=(const NoMoreFiles&) = delete;

private:
    rlimit before_{};
};

/// Whether it is told as what it is: unavailable, with its reason, and the file by its name where one is asked for.
bool is_trouble(const Fault& fault, std::string_view reason, std::string_view file = {}) {
    const bool unavailable = outcome_of(fault.code) == Outcome::unavailable;
    const bool told = fault.detail("reason") == reason && (file.empty() || fault.detail("file") == file);
    if (!unavailable || !told)
        qWarning("%s reason=%s file=%s", std::string(fault.text()).c_str(), std::string(fault.detail("reason")).c_str(),
                 std::string(fault.detail("file")).c_str());
    return unavailable && told;
}

/// Opens the ledger and signs in, as a start of the program does.
Result<std::unique_ptr<Session>> start(LedgerWorld& world, const char* person) {
    JCIC_TRY(auto ledger, Ledger::open(world.path(), ProfileKind::practice, world.dependencies));
    world.ledger = std::move(ledger);
    return world.sign_in(person);
}

}  // namespace

class TestUnreadable : public QObject {
    Q_OBJECT
private slots:
    void a_file_without_permission_accuses_nobody_data() {
        QTest::addColumn<QString>("file");
        for (const auto* file : {"ledger.db", "ledger.origin", "outer.journal", "outer.head", "slots/Q01.slot"})
            QTest::newRow(file) << file;
    }
    void a_file_without_permission_accuses_nobody() {
        QFETCH(QString, file);
        LedgerWorld world;
        VERIFY_OK(start(world, "Q01"));
        const auto path = world.path() / file.toStdString();
        QVERIFY(fs::exists(path));
        {
            const AsItsOwner owner(world.path().parent_path());
            QVERIFY(owner.is());
            const auto journal = contents(world.path() / "outer.journal");
            QCOMPARE(::chmod(path.c_str(), 0), 0);
            const auto refused = start(world, "Q01");
            QVERIFY(!refused);
            QVERIFY(is_trouble(refused.error(), "no-permission", path.filename().string()));
            QCOMPARE(::chmod(path.c_str(), 0600), 0);
            QCOMPARE(contents(world.path() / "outer.journal"), journal);
            const auto session = start(world, "Q01");
            VERIFY_OK(session);
            QVERIFY(verify(**session).value().ok);
        }
    }

    void without_descriptors_no_password_is_wrong_and_no_account_locked() {
        LedgerWorld world;
        Tries tries(world.path() / "slots" / "Q01.tries");
        {
            const NoMoreFiles none;
            const auto counted = tries.failures();
            QVERIFY(!counted && is_trouble(counted.error(), "too-many-files", "Q01.tries"));
            const auto begun = tries.count_try(5);
            QVERIFY(!begun && is_trouble(begun.error(), "too-many-files"));
            const auto slot = read_slot(world.path(), code("Q01"));
            QVERIFY(!slot && is_trouble(slot.error(), "too-many-files", "Q01.slot"));
            const auto refused = start(world, "Q01");
            QVERIFY(!refused && is_trouble(refused.error(), "too-many-files"));
        }
        QCOMPARE(tries.failures().value(), 0);
        const auto session = start(world, "Q01");
        VERIFY_OK(session);
        QVERIFY(verify(**session).value().ok);
    }

    void what_is_there_and_no_count_still_counts_as_full() {
        LedgerWorld world;
        Tries tries(world.path() / "slots" / "Q01.tries");
        put_contents(world.path() / "slots" / "Q01.tries", Bytes{1, 2});
        QVERIFY(tries.failures().value() > 5);
        COMPARE_FAULT(tries.count_try(5), person_locked);
    }

    void verification_says_that_it_could_not_read_an_attachment() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        auto& attachments = session->opened().attachments();
        const auto attachment = attachments.put(Bytes{1, 2, 3}, "scan.png", world.random).value();
        auto entry = world.entry("query.submitted", "query:1");
        entry.plain(std::string(field::attached), to_hex(attachment.digest));
        VERIFY_OK(attachments.keep(entry));
        {
            const AsItsOwner owner(world.path().parent_path());
            const auto path = attachments.path_of(attachment.digest);
            QCOMPARE(::chmod(path.c_str(), 0), 0);
            const auto found = attachments.look(attachment.digest);
            QVERIFY(!found && is_trouble(found.error(), "no-permission"));
            const auto opened = attachments.open(attachment);
            QVERIFY(!opened && is_trouble(opened.error(), "no-permission"));
            QCOMPARE(::chmod(path.c_str(), 0600), 0);
            QCOMPARE(attachments.look(attachment.digest).value(), Attachments::Found::whole);
        }
    }
};

JCIC_TEST(TestUnreadable)
#include "test_unreadable.moc"
