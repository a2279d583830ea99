// printer check: whether the branch's printer prints, and who else could read what it prints.
#include <QJsonArray>
#include <QTest>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/cupsd.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;

class TestPrinter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { profile_ = profiles_.fresh(); }
    void a_quiet_local_queue_has_no_warnings() {
        test::PrivateCups cups(test::PrivateCups::Documents::dropped);
        QVERIFY(cups.start() && cups.add_queue("branch") && cups.set_device("branch", "usb://Test/Office"));
        QVERIFY(print_one(cups));
        QTRY_COMPARE_WITH_TIMEOUT(faults(check(&cups)), QStringList(), 30'000);
        const auto ended = check(&cups);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json()["queue"].toString(), QStringLiteral("branch"));
        QCOMPARE(ended.json()["ready"], QJsonValue(true));
    }

    void a_queue_in_clear_and_a_server_that_keeps_are_warned_of_and_still_print() {
        test::PrivateCups cups;
        QVERIFY(cups.start() && cups.add_queue("branch") && cups.set_device("branch", "socket://10.0.0.7:9100"));
        QVERIFY(print_one(cups));
        const auto ended = check(&cups);
        QCOMPARE(ended.status, 0);
        QCOMPARE(faults(ended), (QStringList{"printer.keeps", "printer.clear"}));
        const auto first = ended.json()["warnings"].toArray().first().toObject();
        QVERIFY(first["advice"].toString().contains("PreserveJobFiles No"));
    }

    void a_stopped_queue_is_not_available() {
        test::PrivateCups cups;
        QVERIFY(cups.start() && cups.add_queue("branch") && cups.disable("branch"));
        const auto ended = check(&cups);
        QCOMPARE(ended.status, 3);
        QCOMPARE(faults(ended).first(), QStringLiteral("printer.stopped"));
    }

    void without_a_server_it_says_so() {
        const auto ended = check(nullptr);
        QCOMPARE(ended.status, 3);
        QCOMPARE(faults(ended), QStringList{"printer.server"});
        QCOMPARE(ended.json()["ready"], QJsonValue(false));
    }

    /// The terminal has no thread that watches the queues: what prints has to look first.
    void a_register_is_printed_at_the_branchs_printer_and_at_no_other_of_several() {
        test::PrivateCups cups;
        QVERIFY(cups.start() && cups.add_queue("branch"));
        auto environment = test::without_printers();
        environment.insert("CUPS_SERVER", cups.socket());
        const auto print = [&](const QStringList& what, const QString& person) {
            return test::jcic_desk_cli(
                what + QStringList{"--json", "--profile", QString::fromStdString(profile_.string()), "--user", person,
                                   "--password-fd", "0"},
                test::practice_secrets(profile_).at(person) + '\n', environment);
        };
        const auto book = print({"register", "print", "authorisations"}, "L03");
        QVERIFY2(book.status == 0, qPrintable(book.out + book.error));
        QVERIFY(cups.spooled(1).startsWith("%PDF"));
        const auto rights = print({"rights", "print", "--overview"}, "L01");
        QVERIFY2(rights.status == 0, qPrintable(rights.out + rights.error));
        QVERIFY(cups.spooled(2).startsWith("%PDF"));
        const auto report = test::jcic_desk_cli(
            {"report", "--json", "--profile", QString::fromStdString(profile_.string())}, {}, environment);
        QVERIFY2(report.json()["report"].toString().contains("printer: ready"), qPrintable(report.out));
        QVERIFY(cups.add_queue("upstairs"));
        const auto several = print({"register", "print", "authorisations"}, "L03");
        QVERIFY2(test::is_fault(several, "printer.unknown"), qPrintable(several.out));
        QVERIFY(several.json()["title"].toString().contains("尚未指定"));
        QVERIFY(cups.spooled(3).isEmpty());
    }

private:
    Ended check(const test::PrivateCups* cups) const {
        auto environment = test::without_printers();
        if (cups != nullptr) environment.insert("CUPS_SERVER", cups->socket());
        return test::jcic_desk_cli(
            {"printer", "check", "--json", "--profile", QString::fromStdString(profile_.string())}, {}, environment);
    }
    static QStringList faults(const Ended& ended) {
        QStringList codes;
        for (const auto& one : ended.json()["warnings"].toArray()) codes += one.toObject()["fault"].toString();
        return codes;
    }
    /// A job that has come to its end: by it the server shows whether it keeps documents.
    static bool print_one(const test::PrivateCups& cups) {
        QProcess lp;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("CUPS_SERVER", cups.socket());
        lp.setProcessEnvironment(environment);
        lp.start("lp", {"-d", "branch", "/usr/share/cups/data/default-testpage.pdf"});
        return lp.waitForFinished(120'000) && lp.exitCode() == 0 &&
               QTest::qWaitFor([&] { return !cups.options_of(1).isEmpty(); }, 30'000);
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
};

JCIC_TEST(TestPrinter)
#include "test_printer.moc"
