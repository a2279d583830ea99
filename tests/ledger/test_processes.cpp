// Several programs at one ledger, killed, starved of disk, or with another SQLite pushed in front.
// The children are this program again: test_ledger_processes --child WORK FOLDER PERSON [COUNT].
#include <signal.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <chrono>
#include <cstdio>
#include <functional>
#include <future>
#include <optional>
#include <set>

#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/verify.h"
#include "ledger/ledger_world.h"
#include "ledger/recovery_made.h"
#include "support/full_disk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

/// A child's own handles to the ledger of its parent's world.
struct Seat {
    SystemClock clock;
    SystemRandom random;
    Dependencies dependencies{clock, random, "seat-2", floor_only, {}, anything, false};
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<Session> session;

    Seat(const fs::path& folder, std::string_view person) {
        auto opened = Ledger::open(folder, ProfileKind::practice, dependencies);
        if (!opened) return;
        ledger = std::move(*opened);
        auto signed_in = ledger->sign_in(code(person), password_of(person));
        if (signed_in)
            session = std::move(*signed_in);
        else  // of a child nobody else hears
            std::fprintf(stderr, "%s at %s\n", std::string(signed_in.error().text()).c_str(),
                         signed_in.error().place.c_str());
    }
};

domain::Entry noted(Random& random) {
    domain::Entry entry;
    entry.id = random.bytes<16>();
    entry.action = "serial.shown";
    entry.subject = "query:1";
    return entry;
}

/// Each time a key is made of it somebody else is at work.
struct Interrupted final : Random {
    std::function<void()> meanwhile;
    SystemRandom chance;
    void fill(std::span<std::uint8_t> out) override {
        chance.fill(out);
        if (out.size() == 32 && meanwhile) meanwhile();
    }
};

/// Appends, and says each number once it was acknowledged; for ever, where no count is given.
int append_and_say(const fs::path& folder, std::string_view person, int count) {
    Seat seat(folder, person);
    if (!seat.session) return 2;
    for (int i = 0; count == 0 || i < count; ++i) {
        const auto recorded = seat.session->append(noted(seat.random));
        if (!recorded) return 3;
        std::printf("%llu\n", static_cast<unsigned long long>(recorded->sequence));
        std::fflush(stdout);
    }
    return 0;
}

/// Founds a ledger and writes an event; 0 when all went well.
int found(const fs::path& folder) {
    LedgerWorld world;
    auto made = Ledger::create(folder, ProfileKind::practice, institution(), founders(), world.dependencies);
    if (!made) return 2;
    auto session = (*made)->sign_in(code("Q01"), password_of("Q01"));
    if (!session) return 3;
    return (*session)->append(noted(world.random)) ? 0 : 4;
}

std::unique_ptr<QProcess> start(const QStringList& arguments) {
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationFilePath(), QStringList{this_test(), "--child"} + arguments);
    return process;
}

QString path_of(const fs::path& path) {
    return QString::fromStdString(path.string());
}

std::set<std::uint64_t> numbers_in(const QByteArray& output) {
    std::set<std::uint64_t> out;
    for (const auto& line : output.split('\n'))
        if (!line.isEmpty()) out.insert(line.toULongLong());
    return out;
}

}  // namespace

class TestProcesses : public QObject {
    Q_OBJECT
private slots:
    void two_programs_append_without_a_gap() {
        LedgerWorld world;
        const auto one = start({"append", path_of(world.path()), "Q01", "100"});
        const auto other = start({"append", path_of(world.path()), "S01", "100"});
        QVERIFY(one->waitForFinished(120'000));
        QVERIFY(other->waitForFinished(120'000));
        QCOMPARE(one->exitCode(), 0);
        QCOMPARE(other->exitCode(), 0);
        auto numbers = numbers_in(one->readAllStandardOutput());
        numbers.merge(numbers_in(other->readAllStandardOutput()));
        QCOMPARE(numbers.size(), std::size_t{200});
        const auto session = world.sign_in("H01").value();
        Counting counting("serial.shown");
        VERIFY_OK(session->refresh(counting));
        QCOMPARE(counting.found(), 200);
        QVERIFY(counting.gapless());
        QVERIFY(verify(*session).value().ok);
    }

    void a_program_killed_in_the_middle_loses_nothing_it_acknowledged() {
        LedgerWorld world;
        std::set<std::uint64_t> acknowledged;
        for (int round = 0; round < 10; ++round) {
            const auto child = start({"append", path_of(world.path()), "Q01", "0"});
            QVERIFY(child->waitForReadyRead(60'000));
            while (child->bytesAvailable() < 40 + 7 * round) QVERIFY(child->waitForReadyRead(60'000));
            child->kill();
            QVERIFY(child->waitForFinished(60'000));
            auto output = child->readAllStandardOutput();
            output.truncate(output.lastIndexOf('\n') + 1);
            acknowledged.merge(numbers_in(output));
        }
        const auto session = world.sign_in("H01").value();
        EventQuery query;
        query.action = "serial.shown";
        query.limit = 1'000'000;
        std::set<std::uint64_t> there;
        const auto events = session->events(query).value();
        for (const auto& event : events) there.insert(event.sequence);
        for (const auto number : acknowledged) QVERIFY2(there.contains(number), std::to_string(number).c_str());
        QVERIFY(acknowledged.size() >= 100);
        QVERIFY(verify(*session).value().ok);
    }

    void what_is_erased_while_another_program_writes_waits_its_turn() {
        LedgerWorld world;
        const auto writer = start({"append", path_of(world.path()), "S01", "0"});
        QVERIFY(writer->waitForReadyRead(60'000));
        const auto session = world.sign_in("Q01").value();
        for (int i = 0; i < 20; ++i) {
            const auto key = "record:" + std::to_string(i) + ":T52";
            VERIFY_OK(session->append(world.entry("record.retrieved").apart("record", "text", key)));
            VERIFY_OK(world.erase(*session, key));
        }
        QCOMPARE(writer->state(), QProcess::Running);  // it was never refused
        writer->kill();
        writer->waitForFinished();
    }

    void a_full_disk_refuses_and_loses_nothing() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        std::uint64_t last = session->count().value();
        auto refused = world.entry("serial.shown");
        refused.personal("text", std::string(100'000, 'x'), "query:1");
        {
            const test::FullDisk full(fs::file_size(world.path() / "ledger.db"));
            COMPARE_FAULT(session->append(refused), ledger_write);
            QCOMPARE(session->count().value(), last);
            COMPARE_FAULT(session->append(refused), ledger_write);
        }
        QCOMPARE(session->append(refused).value().sequence, last + 1);
        QVERIFY(verify(*session).value().ok);
    }

    void a_full_disk_refuses_the_sign_in_that_it_cannot_count() {
        LedgerWorld world;
        {
            const test::FullDisk full(0);
            COMPARE_FAULT(world.sign_in("Q01"), ledger_write);
            COMPARE_FAULT(world.ledger->outer().append("program-started", ""), ledger_write);
        }
        VERIFY_OK(world.ledger->outer().append("program-started", ""));
        const auto session = world.sign_in("Q01").value();
        QVERIFY(verify(*session).value().ok);
    }

    // What cannot be read while another program writes the file anew is not known to be bad.
    void a_ledger_that_another_program_holds_is_busy_and_not_damaged() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto other =
            Database::open(database_path(world.path()), database_key(session->origin(), session->opened().ledger_key()),
                           Database::Mode::existing)
                .value();
        bool held = false;
        const auto hold = [&](VerifyStage stage, std::uint64_t, std::uint64_t) {
            if (stage == VerifyStage::events && !held) held = other->run("BEGIN EXCLUSIVE").has_value();
        };
        COMPARE_FAULT(verify(*session, {}, {}, hold), ledger_busy);
        QVERIFY(held);
        VERIFY_OK(other->run("ROLLBACK"));
        QVERIFY(verify(*session).value().ok);
    }

    // What a recovery follows is asked where it is written: a finding about it would stand for ever.
    // Whoever lets in or changes somebody holds the slots meanwhile, so that neither overwrites what the other gave.
    void a_change_of_who_is_just_let_in_waits_for_it() {
        LedgerWorld world;
        const auto halves = made_by(world, "H01");
        const auto head = world.sign_in("H01").value();
        Interrupted chance;
        const Dependencies dependencies{world.clock, chance, "seat-2", floor_only, {}, anything, false};
        const auto other = Ledger::open(world.path(), ProfileKind::practice, dependencies).value();
        std::optional<std::future<Result<void>>> changing;
        chance.meanwhile = [&] {
            if (changing) return;
            changing = std::async(std::launch::async, [&head] {
                return People(*head).set_last_day(code("Q01"), domain::RocDate::parse("1161231").value());
            });
            QCOMPARE(changing->wait_for(std::chrono::milliseconds(200)), std::future_status::timeout);
        };
        VERIFY_OK(other->recover(code("Q01"), halves.first, halves.second, secret("Again-2026")));
        chance.meanwhile = nullptr;
        QVERIFY(changing.has_value());
        VERIFY_OK(changing->get());
        const auto report = verify(*head).value();
        QVERIFY(report.ok);
    }

    // The trap: with another SQLite first in the process, "PRAGMA key" succeeds and the file is plain.
    void another_sqlite_in_front_changes_nothing() {
        const QString other = "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0";
        QVERIFY2(fs::exists(other.toStdString()), "libsqlite3-0 stands in cmake/packages.txt");
        TestFolder folder;
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LD_PRELOAD", other);
        // A sanitizer's runtime wants to come first; it allows the preloaded library before it.
        environment.insert("ASAN_OPTIONS", "verify_asan_link_order=0");
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(),
                    {this_test(), "--child", "found", path_of(folder.path() / "ledger")});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitCode(), 0);
        const auto head = contents(folder.path() / "ledger" / "ledger.db");
        QVERIFY(head.size() >= 4096);
        QVERIFY(!to_text(head).starts_with("SQLite format 3"));
    }
};

static int run_or_be_child(int argc, char** argv) {
    const std::vector<std::string> arguments(argv, argv + argc);
    if (argc == 6 && arguments[1] == "--child" && arguments[2] == "append")
        return append_and_say(arguments[3], arguments[4], std::stoi(arguments[5]));
    if (argc == 4 && arguments[1] == "--child" && arguments[2] == "found") return found(arguments[3]);
    return run_test<QCoreApplication, TestProcesses>(argc, argv);
}
JCIC_TEST_MAIN(run_or_be_child)
#include "test_processes.moc"
