// Both programs, through a whole day, call the configured host and the configured printer and nobody else.
//
// What is watched is connect(), sendto() and getaddrinfo() of the whole process, its libraries included. The day is one
// without a desktop session: the sockets of X11 or Wayland, of the session bus and of input methods, which Qt opens on
// a desktop, are AF_UNIX of this machine and not seen here; nor is what the C library asks within itself (nscd).

#include "support/built.h"
#include "support/cupsd.h"
#include "support/test_program.h"
#include "whole_run.h"

using namespace jcic;

/// The system's bus on this machine: when it sleeps and its screen locks, the windows lock first.
constexpr auto of_the_system = "connect unix /run/dbus/system_bus_socket";

class NetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(cups_.start());
        QVERIFY(cups_.add_queue("counter") && cups_.make_default("counter"));
    }

    void a_whole_day_calls_host_and_printer_only_data() { programs(); }

    void a_whole_day_calls_host_and_printer_only() {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        scenario::WholeRun run;
        QVERIFY2(run.go(program, arguments, cups_.socket()) == 0, run.standard_error().constData());
        const std::string printer = "connect unix " + cups_.socket().toStdString();
        const auto called = run.called();
        std::set<std::string> wanted{host(run), printer};
        if (QTest::currentDataTag() == std::string("windows")) wanted.insert(of_the_system);
        QCOMPARE(called, wanted);
    }

    void without_a_printer_it_calls_the_host_only_data() { programs(); }

    void without_a_printer_it_calls_the_host_only() {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        scenario::WholeRun run;
        const QString nobody = QString::fromStdString((run.folder() / "no-cups.sock").string());
        QVERIFY2(run.go(program, arguments, nobody) == 0, run.standard_error().constData());
        const auto called = run.called();
        const bool windows = QTest::currentDataTag() == std::string("windows");
        for (const auto& line : called)
            QVERIFY2(line == host(run) || line == "connect unix " + nobody.toStdString() ||
                         (windows && line == of_the_system),
                     line.c_str());
        QVERIFY(called.contains(host(run)));
        if (windows) QCOMPARE(run.same_pictures(), QStringList());  // each shows something else of the day
    }

private:
    static void programs() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("terminal") << test::built("app/jcic-desk-cli") << QStringList{"practice", "day"};
        QTest::newRow("windows") << test::built("app/jcic-desk") << QStringList{"--practice-day"};
    }
    /// The practice host's address, as the profile tells it to programs that come later.
    static std::string host(const scenario::WholeRun& run) {
        return "connect 127.0.0.1:" + scenario::WholeRun::content(run.profile() / "practice" / "host.port");
    }
    test::PrivateCups cups_;
};

// A practice day with a real print queue: what is at the printer is byte for byte what was filed.

class PrintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        cups_ = std::make_unique<test::PrivateCups>();
        QVERIFY(cups_->start());
        QVERIFY(cups_->add_queue("counter") && cups_->make_default("counter"));
    }

    void cleanup() { cups_.reset(); }

    void what_is_at_the_printer_is_what_was_filed() {
        scenario::WholeRun run;
        QVERIFY2(run.go(test::built("app/jcic-desk-cli"), {"practice", "day"}, cups_->socket()) == 0,
                 run.standard_error().constData());
        int job = 0;
        for (const char* page : {"T50-1.pdf", "T51-1.pdf", "T52-1.pdf"}) {
            const auto filed = scenario::WholeRun::content(run.output() / page);
            QVERIFY(filed.starts_with("%PDF-"));
            QVERIFY2(cups_->spooled(++job).toStdString() == filed, page);
        }
    }

    void a_queue_that_takes_no_jobs_is_said_and_no_page_is_left() {
        QVERIFY(cups_->reject("counter"));
        scenario::WholeRun run;
        QCOMPARE(run.go(test::built("app/jcic-desk-cli"), {"practice", "day", "--json"}, cups_->socket()), 3);
        QVERIFY2(run.standard_output().contains(R"("fault":"printer.rejecting")"), run.standard_output().constData());
        QVERIFY(!std::filesystem::exists(run.output()) || std::filesystem::is_empty(run.output()));
    }

private:
    std::unique_ptr<test::PrivateCups> cups_;
};

JCIC_TEST(NetworkTest)
JCIC_TEST(PrintingTest)
#include "test_network.moc"
