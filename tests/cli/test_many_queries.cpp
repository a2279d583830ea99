// Many queries at the terminal, from a file to paper: submitted, approved, requested and fetched, printed or saved; the
// steps of one day, each by a program of its own.

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
    /// The third is refused later, the fourth's reason is the second's: its subject is called otherwise than the
    /// authorisation and the records have them, and its borrower's 統一編號 passes no check.
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
            "D120449187,,,,,,115-信貸-01120,青年創業貸款償債能力審查,,是,,,114\r\n"
            "B100000002,陳另一人,保證人,12345678,大明企業有限公司,經濟部商工登記公示資料,115-房貸-00417,"
            "薪轉戶申貸案之還款來源審查,P-0418,是,是,否,114\r\n");
        file.close();
        announce_maintenance("T51");
        const auto sent = as(asks, {"query", "batch", path});
        QVERIFY2(sent.status == 0, qPrintable(sent.out + sent.error));
        QCOMPARE(sent.json()["submitted"].toInt(), 4);
        // What the request will meet is said before it is made (R-SE-9), and here it is of T51 alone.
        const auto ahead = sent.json()["ahead"].toArray();
        QVERIFY2(ahead.size() == 1 && ahead[0].toObject()["item"] == "T51", qPrintable(sent.out));
    }

    void cleanupTestCase() { std::filesystem::remove_all(profile_); }
    void what_waits_is_shown_with_what_stands_out() {
        const auto shown = as(approves, {"query", "waiting"});
        QVERIFY2(shown.status == 0, qPrintable(shown.out + shown.error));
        const auto rows = shown.json()["waiting"].toArray();
        QCOMPARE(rows.size(), 4);
        for (const auto& one : rows) QVERIFY(!one.toObject()["page"].toString().isEmpty());
        const auto waits = waiting();
        QCOMPARE(std::ranges::count(waits, true, &Waits::stands_out), 1);
        QString stands_out;
        for (const auto& one : rows) stands_out += one.toObject()["stands_out"].toString();
        QVERIFY2(stands_out.contains("12345678") && stands_out.contains("經濟部商工登記公示資料"),
                 qPrintable(stands_out));
        QVERIFY(stands_out.contains("授權書所載姓名"));
    }

    void who_has_no_part_in_it_sees_no_number_R_PA_7() {
        const auto pages = [&](const QString& person) {
            const auto shown = as(person, {"query", "waiting"});
            QString out;
            for (const auto& one : shown.json()["waiting"].toArray())
                out += one.toObject()["page"].toString() + one.toObject()["stands_out"].toString();
            return out;
        };
        const QRegularExpression number(QStringLiteral("[A-Z][A-Z0-9][0-9]{8}"));
        QVERIFY(number.match(pages(asks)).hasMatch());
        QVERIFY(number.match(pages(approves)).hasMatch());
        const auto colleague = pages("L04");
        QVERIFY2(!number.match(colleague).hasMatch() && colleague.contains("●"), qPrintable(colleague));
        QVERIFY(colleague.contains("115-信貸-01102"));
    }

    void who_asked_does_not_approve_R_DU_6() {
        auto plain = waiting();
        std::erase_if(plain, [](const Waits& one) { return one.stands_out; });
        const auto own = as(asks, {"query", "approve", "--seen", "-"}, seen(plain));
        QCOMPARE(own.status, 1);
        QCOMPARE(own.json()["approved"].toInt(), 0);
        QCOMPARE(own.json()["left"].toInt(), 3);
        for (const auto& one : own.json()["rows"].toArray())
            QCOMPARE(one.toObject()["fault"].toString(), QString("rule.R-DU-6"));
        const auto one = as(asks, {"query", "decide", plain.front().query, "--values", "-"},
                            "seen=" + plain.front().code.toUtf8() + "\n");
        QVERIFY2(is_fault(one, "rule.R-DU-6"), qPrintable(one.out));
        QCOMPARE(written("query.decided"), std::size_t{0});
    }

    void nobody_signs_what_nobody_was_shown_R_DU_6() {
        QVERIFY(is_fault(as(approves, {"query", "approve"}), "input.missing"));
        auto waits = waiting();
        QVERIFY(is_fault(as(approves, {"query", "decide", waits.front().query}), "input.missing"));
        std::erase_if(waits, [](const Waits& one) { return one.stands_out; });
        auto other = waits.front();
        other.code = waits.back().code;
        const auto mistaken = as(approves, {"query", "approve", "--seen", "-"}, seen({other}));
        QCOMPARE(mistaken.status, 1);
        QCOMPARE(row_of(mistaken, other.query)["fault"].toString(), QString("query.changed"));
        QVERIFY(is_fault(decide(other), "query.changed"));
        const auto unknown = as(approves, {"query", "approve", "--seen", "-"}, "none=" + other.code.toUtf8() + "\n");
        QCOMPARE(row_of(unknown, "none")["fault"].toString(), QString("query.state"));
        QCOMPARE(written("query.decided"), std::size_t{0});
    }

    void one_row_is_refused_with_its_reason_R_DU_6() {
        const auto rows = as(approves, {"query", "waiting"}).json()["waiting"].toArray();
        Waits third;
        for (const auto& one : rows)
            if (one.toObject()["page"].toString().contains("115-信貸-01120"))
                third = {one.toObject()["query"].toString(), one.toObject()["seen"].toString()};
        QVERIFY(!third.query.isEmpty());
        QVERIFY(is_fault(decide(third, "refuse=T50\n"), "input.missing"));                    // why?
        QVERIFY(is_fault(decide(third, "refuse=T51\ncause=authorisation\n"), "input.form"));  // it was not asked for
        QVERIFY(is_fault(decide(third, "refused=T50\n"), "input.form"));
        const auto refused = decide(third, "refuse=T50\ncause=authorisation\nremark=授權書不是本人簽的\n");
        QVERIFY2(refused.status == 0, qPrintable(refused.out + refused.error));
        QCOMPARE(refused.json()["refused"].toArray(), (QJsonArray{"T50"}));
        QCOMPARE(refused.json()["approved"].toArray(), QJsonArray());
        QCOMPARE(waiting().size(), std::size_t{3});
    }

    void what_stands_out_is_not_approved_together_but_by_itself_R_DU_6() {
        const auto waits = waiting();
        const auto together = as(approves, {"query", "approve", "--seen", "-"}, seen(waits));
        QCOMPARE(together.status, 1);
        QCOMPARE(together.json()["approved"].toInt(), 2);
        QCOMPARE(together.json()["left"].toInt(), 1);
        const auto rest = waiting();
        QCOMPARE(rest.size(), std::size_t{1});
        QVERIFY(rest.front().stands_out);
        QCOMPARE(row_of(together, rest.front().query)["state"].toString(), QString("stands-out"));
        const auto decided = decide(rest.front());
        QVERIFY2(decided.status == 0, qPrintable(decided.out + decided.error));
        QVERIFY(!decided.json()["stands_out"].toString().isEmpty());
        QCOMPARE(written("query.decided"), std::size_t{4});
        QVERIFY(as(approves, {"query", "approve"}).json()["left"].toInt() == 0);  // nothing waits: nothing to be shown
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

    struct Waits {
        QString query;
        QString code;
        bool stands_out = false;
    };
    std::vector<Waits> waiting() const {
        std::vector<Waits> out;
        for (const auto& one : as(approves, {"query", "waiting"}).json()["waiting"].toArray()) {
            const auto row = one.toObject();
            out.push_back({row["query"].toString(), row["seen"].toString(), !row["stands_out"].toString().isEmpty()});
        }
        return out;
    }
    static QByteArray seen(const std::vector<Waits>& waits) {
        QByteArray lines;
        for (const auto& one : waits) lines += (one.query + "=" + one.code + "\n").toUtf8();
        return lines;
    }
    Ended decide(const Waits& one, const QByteArray& more = {}) const {
        return as(approves, {"query", "decide", one.query, "--values", "-"}, "seen=" + one.code.toUtf8() + "\n" + more);
    }
    static QJsonObject row_of(const Ended& ended, const QString& query) {
        for (const auto& one : ended.json()["rows"].toArray())
            if (one.toObject()["query"] == query) return one.toObject();
        return {};
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
