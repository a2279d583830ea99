// Ledgers as each version of library and format left them: they open for ever, whole, and can be written on.
// A further one is made by this program: test_ledger_golden --make DIR
#include <QTest>

#include "app/ledger/session/opened.h"
#include "app/ledger_check/verify.h"
#include "ledger/golden_ledger.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

fs::path golden_folder() {
    return fs::path(in_source("")) / "tests" / "ledger" / "golden";
}

/// What was found, but for actions of the tests' own: written before verification asked the catalogue.
std::vector<Finding> faults_of(Session& session, const VerifyReport& report) {
    auto out = report.faults;
    std::erase_if(out, [&](const Finding& one) {
        EventQuery query;
        query.start = one.sequence;
        query.limit = 1;
        return one.reason == "action" && session.events(query).value().front().entry.action.starts_with("test.");
    });
    return out;
}

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT
private slots:
    void every_ledger_ever_written_opens_whole_and_goes_on_data() {
        QTest::addColumn<QString>("name");
        for (const auto& entry : fs::directory_iterator(golden_folder())) {
            const auto name = QString::fromStdString(entry.path().filename().string());
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void every_ledger_ever_written_opens_whole_and_goes_on() {
        QFETCH(QString, name);
        const auto golden = golden_folder() / name.toStdString();
        LedgerWorld world;
        fs::remove_all(world.path());
        fs::copy(golden / "ledger", world.path(), fs::copy_options::recursive);
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        const auto session = world.sign_in("H01").value();

        const auto note = QString::fromStdString(to_text(contents(golden / "note.txt"))).split('\n');
        const Witnesses witnesses{Anchor::parse(note.at(0).toStdString()).value(), note.at(1).toStdString()};
        const auto report = verify(*session, witnesses).value();
        QCOMPARE(faults_of(*session, report), std::vector<Finding>{});
        QCOMPARE(report.told.size(), std::size_t{1});  // GoldenLedger: a restore on the way

        EventQuery about;
        about.subject = "query:1";
        const auto events = session->events(about).value();
        QCOMPARE(events.size(), std::size_t{7});  // the last is the end of its record
        QCOMPARE(events[0].entry.value("subject-id"), std::string("A123456789"));
        QCOMPARE(session->open(events[0].sequence, "page").value(), std::string("核准頁"));
        COMPARE_FAULT(session->open(events[4].sequence, "record"), ledger_erased);

        VERIFY_OK(session->append(world.entry("serial.shown")));
        VERIFY_OK(session->close_epoch(Closing::sign_out));
        QCOMPARE(faults_of(*session, verify(*session, witnesses).value()), std::vector<Finding>{});
    }
};

static int run_or_be_child(int argc, char** argv) {
    const std::vector<std::string> arguments(argv, argv + argc);
    if (argc == 3 && arguments[1] == "--make") {
        const auto made = GoldenLedger(arguments[2]).write();
        if (!made)
            std::fprintf(stderr, "%s at %s\n", std::string(made.error().text()).c_str(), made.error().place.c_str());
        return made ? 0 : 1;
    }
    return run_test<QCoreApplication, TestGolden>(argc, argv);
}
JCIC_TEST_MAIN(run_or_be_child)
#include "test_golden.moc"
