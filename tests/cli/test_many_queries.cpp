// Many queries at the terminal, from what was approved to paper: requested and fetched, stopped half way and gone on
// with, printed or saved; the steps of one day, each by a program of its own. What is sent, seen and approved:
// tests/rules/many-queries.txt.

#include "app/cli/terminal/interrupt.h"
#include "cli/many_queries.h"
#include "support/cupsd.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;
using test::Running;

class TestManyQueries : public QObject, private test::ManyQueries {
    Q_OBJECT

private Q_SLOTS:
    /// The third's subject is called otherwise than the authorisation and the records have them.
    void initTestCase() {
        open_branch();
        const auto path = QString::fromStdString((profile_.parent_path() / "many.csv").string());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "受查人身分證字號,姓名,對象別,授信戶證號,授信戶姓名,統一編號查證處所,案號,事由,授權書,T50,T51,T52,"
            "調閱年度\r\n"
            "F234567898,,,,,,115-信貸-01102,個人信用貸款償債能力審查,,是,是,是,114\r\n"
            "AB12345677,,授信戶本人,,,,115-信貸-01115,薪轉戶申貸案之還款來源審查,,是,,,114\r\n"
            "B100000002,陳另一人,保證人,12345678,大明企業有限公司,經濟部商工登記公示資料,115-房貸-00417,"
            "薪轉戶申貸案之還款來源審查,P-0418,是,是,否,114\r\n");
        file.close();
        announce_maintenance("T51");
        const auto sent = as(asks, {"query", "batch", path});
        QVERIFY2(sent.status == 0, qPrintable(sent.out + sent.error));
        const auto waiting = as(approves, {"query", "waiting"}).json()["waiting"].toArray();
        for (const bool stands_out : {false, true})  // the one with T52 is requested first
            for (const auto& one : waiting) {
                const auto row = one.toObject();
                if (row["stands_out"].toString().isEmpty() == stands_out) continue;
                const auto decided = as(approves, {"query", "decide", row["query"].toString(), "--values", "-"},
                                        "seen=" + row["seen"].toString().toUtf8() + "\n");
                QVERIFY2(decided.status == 0, qPrintable(decided.out + decided.error));
            }
        QCOMPARE(written("query.decided"), std::size_t{queries_approved});
    }

    void cleanupTestCase() { std::filesystem::remove_all(profile_); }

    void a_sample_names_the_columns_and_needs_nobody() {
        QTemporaryDir folder;
        const auto sample = folder.filePath("sample.csv");
        const auto saved = test::jcic_desk_cli({"query", "sample", sample, "--json"});
        QVERIFY2(saved.status == 0, qPrintable(saved.out + saved.error));
        QVERIFY(saved.json()["columns"].toArray().contains("case-number"));
        QFile bytes(sample);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(bytes.readAll().contains("受查人身分證字號"));
        QVERIFY(is_fault(test::jcic_desk_cli({"query", "sample", sample, "--json"}), "file.write"));
        const auto read = as(asks, {"query", "batch", sample, "--check"});
        QCOMPARE(read.status, 1);
        QCOMPARE(read.json()["wrong"].toInt(), 2);
    }

    void an_interrupted_run_is_paused_and_says_how_to_go_on() {
        misbehave(R"({"operation": "requestSerials", "fault": "slow", "milliseconds": 2500})");
        Running run(in_profile(asks), secrets_.at(asks), secrets_.at("card"));
        QVERIFY2(run.says("[1-5]／6 項.*尚須"), "no progress, or no time left");
        run.signal(SIGINT);
        const auto ended = run.end();
        misbehave("");
        QVERIFY2(ended.status == 5, qPrintable(ended.out + ended.error));
        const auto answer = ended.json();
        QCOMPARE(answer["fault"].toString(), QString("cancelled"));
        QVERIFY(!answer["advice"].toString().isEmpty());
        requested_ = answer["requested"].toInt();
        QVERIFY(requested_ > 0 && requested_ < items_approved);
        QCOMPARE(answer["unsettled"].toInt(), 0);  // what had begun came to its end
        QVERIFY(answer["left"].toInt() >= items_approved - requested_);
        QCOMPARE(answer["under_maintenance"].toArray().size(), queries_with_t51);
    }

    void once_long_work_is_over_Ctrl_C_ends_the_program_as_ever() {
        const auto blocked = [](int signal) {
            sigset_t now;
            return pthread_sigmask(SIG_BLOCK, nullptr, &now) == 0 && sigismember(&now, signal) == 1;
        };
        QVERIFY(!blocked(SIGINT) && !blocked(SIGTERM));
        {
            const cli::Interrupt interrupt;
            QVERIFY(blocked(SIGINT) && blocked(SIGTERM));
        }
        QVERIFY(!blocked(SIGINT) && !blocked(SIGTERM));
    }

    void the_next_run_asks_nothing_twice_and_a_lost_line_loses_nothing() {
        misbehave(R"({"operation": "retrieve", "fault": "closed"})");
        const auto ended = run();
        misbehave("");
        QVERIFY2(ended.status == 3, qPrintable(ended.out + ended.error));
        const auto answer = ended.json();
        QCOMPARE(answer["requested"].toInt(), items_approved - requested_);
        QCOMPARE(answer["fetched"].toInt(), 0);
        QVERIFY2(answer["fault"].toString().startsWith("host."), qPrintable(ended.out));
        QVERIFY(answer["left"].toInt() > 0);  // T52 is there at once
        QCOMPARE(answer["left"].toInt() + answer["waiting"].toInt(), items_approved);
        QCOMPARE(written("query.requesting"), std::size_t{queries_approved});
    }

    void where_nobody_sits_the_seat_is_left_R_PW_5() {
        hurry(std::chrono::hours{1});
        misbehave(R"({"operation": "retrieve", "fault": "slow", "milliseconds": 1500})");
        Running run(in_profile(asks), secrets_.at(asks), secrets_.at("card"));
        QVERIFY2(run.says("[1-3]／6 項"), "no progress");
        hurry(std::chrono::minutes{30});
        const auto ended = run.end();
        misbehave("");
        QVERIFY2(ended.status == 1, qPrintable(ended.out + ended.error));
        QCOMPARE(ended.json()["fault"].toString(), QString("session.none"));
        fetched_ = ended.json()["fetched"].toInt();
        QVERIFY(fetched_ > 0 && fetched_ < items_approved);
        QCOMPARE(ended.json()["left"].toInt(), items_approved - fetched_);
    }

    void what_is_ready_is_fetched_and_nothing_is_left() {
        const auto ended = run();
        QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.error));
        QCOMPARE(ended.json()["fetched"].toInt(), items_approved - fetched_);
        QCOMPARE(ended.json()["left"].toInt(), 0);
        QCOMPARE(ended.json()["waiting"].toInt(), 0);
        const auto again = run();
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json()["fetched"].toInt(), 0);
        QVERIFY(as("L01", {"ledger", "verify"}).json()["ok"].toBool());
        profiles_.begin_with(profile_);
    }

    void each_record_is_printed_once_R_PA_1() {
        profile_ = profiles_.fresh();
        const auto nowhere = as(asks, {"record", "print"});
        QCOMPARE(nowhere.status, 3);
        QVERIFY2(nowhere.json()["fault"].toString().startsWith("printer."), qPrintable(nowhere.out));
        test::PrivateCups cups;
        QVERIFY(cups.start() && cups.add_office_printer("branch"));
        auto environment = test::without_printers();
        environment.insert("CUPS_SERVER", cups.socket());
        // What names another person waits until somebody has looked at it: that is said before a page is made.
        const auto printed = as(asks, {"record", "print", "--cover"}, {}, environment);
        QVERIFY2(printed.status == 1, qPrintable(printed.out + printed.error));
        QCOMPARE(printed.json()["given"].toInt(), items_approved - items_of_another);
        QCOMPARE(printed.json()["left"].toInt(), items_of_another);
        for (const auto& one : printed.json()["failed"].toArray())
            QCOMPARE(one.toObject()["fault"].toString(), QString("query.state"));
        QCOMPARE(written("copy.reserved"), std::size_t{items_approved - items_of_another});
        QCOMPARE(written("record.other-name"), std::size_t{items_of_another});
        const auto others = as(asks, {"record", "print", "--cover", "--other-name"}, {}, environment);
        QVERIFY2(others.status == 0, qPrintable(others.out + others.error));
        QCOMPARE(others.json()["given"].toInt(), items_of_another);
        for (const auto& answer : {printed, others})
            for (const auto& one : answer.json()["copies"].toArray()) {
                QCOMPARE(one.toObject()["copy"].toInt(), 1);
                QVERIFY(one.toObject()["sheets"].toInt() > 0);
            }
        QVERIFY(!cups.spooled(items_approved + queries_approved).isEmpty());  // a cover for each case
        const auto again = as(asks, {"record", "print"}, {}, environment);
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json()["given"].toInt(), 0);
        QCOMPARE(written("copy.sent"), std::size_t{items_approved});
    }

    void each_record_is_saved_once_under_a_password_R_PA_5() {
        profile_ = profiles_.fresh();
        QTemporaryDir folder;
        const auto save = [&](const QByteArray& password, const QString& where) {
            const test::SecretPipe secret(password);
            return as(asks, {"record", "save", where, "--other-name", "--file-password-fd", secret.number()});
        };
        QVERIFY(is_fault(save("Oolong-7-Tea", folder.filePath("none")), "file.missing"));
        QVERIFY(is_fault(save("short", folder.path()), "rule.R-PW-1"));
        // No kind of card that signs is set up: said before a number is given, or a PIN asked for.
        const test::SecretPipe password("Oolong-7-Tea");
        QVERIFY(
            is_fault(as(asks, {"record", "save", folder.path(), "--own-card", "--file-password-fd", password.number()}),
                     "person.card"));
        // What ends it stands in the diagnostic log, as what a command fails by does.
        const auto logged = [&] {
            QFile log(QString::fromStdString((profile_ / "diagnostics.log").string()));
            return log.open(QIODevice::ReadOnly) && log.readAll().contains("fault file.write");
        };
        QVERIFY(!logged());
        const auto inside = save("Oolong-7-Tea", QString::fromStdString(profile_.string()));
        QCOMPARE(inside.json()["fault"].toString(), QString("file.write"));
        QCOMPARE(inside.json()["left"].toInt(), items_approved);
        QVERIFY(logged());
        QCOMPARE(written("copy.reserved"), std::size_t{0});
        const auto saved = save("Oolong-7-Tea", folder.path());
        QVERIFY2(saved.status == 0, qPrintable(saved.out + saved.error));
        QCOMPARE(saved.json()["given"].toInt(), items_approved);
        const auto files = QDir(folder.path()).entryList({"*.pdf"}, QDir::Files);
        QCOMPARE(files.size(), items_approved);
        for (const auto& name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            QVERIFY(bytes.startsWith("%PDF-") && bytes.contains("/Encrypt"));
        }
        const auto again = save("Oolong-7-Tea", folder.path());
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json()["given"].toInt(), 0);
        QCOMPARE(written("record.exported"), std::size_t{items_approved});
    }

private:
    /// From yesterday until tomorrow.
    void announce_maintenance(const char* item) {
        const auto today = domain::roc_date_at(desk::DeskClock(profile_ / "practice" / "clock").now());
        const auto day = [&](int later) {
            return QByteArray::fromStdString(
                domain::RocDate::from(today.days() + std::chrono::days{later}).value().text());
        };
        const auto entered =
            as(asks, {"register", "act", "maintenances", "maintenance.announced", "--values", "-"},
               QByteArray("items=") + item + "\nfrom=" + day(-1) + "\nfrom-time=08:00\nuntil=" + day(1) +
                   "\nuntil-time=12:00\nsource=財政部財政資訊中心公告\n");
        QVERIFY2(entered.status == 0, qPrintable(entered.out + entered.error));
    }

    int requested_ = 0;  ///< by the run that was interrupted
    int fetched_ = 0;    ///< by the run at which nobody sat
    static constexpr int items_approved = 6;
    static constexpr int queries_approved = 3;
    static constexpr int queries_with_t51 = 2;
    static constexpr int items_of_another = 2;  ///< whose records name another person
};

JCIC_TEST(TestManyQueries)
#include "test_many_queries.moc"
