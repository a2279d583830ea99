// Profiles as each format left them (docs/run/formats.md): they are read for ever, every event and every field of it,
// and both verifiers find them whole. One is made by
//     tests/long golden-profile
// which writes tests/golden/profile-N. What this program writes now is held to the same each time.
#include <QTemporaryDir>
#include <QtTest>

#include "app/backup/export.h"
#include "app/desk/profile/settings.h"
#include "app/files/files.h"
#include "app/ledger_check/verify.h"
#include "app/workstation/sealed_files.h"
#include "golden_profile.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"
#include "support/world.h"
#include "verify/judge.h"

using namespace jcic;
namespace fs = std::filesystem;

class TestGoldenProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const auto fresh = fs::path(made_.path().toStdString()) / "profile-now";
        VERIFY_OK(scenario::GoldenProfile(fresh).write());
        golden_.push_back(fresh);
        std::error_code none_yet;
        for (const auto& entry : fs::directory_iterator(fs::path(test::in_source("tests/golden")), none_yet))
            if (entry.path().filename().string().starts_with("profile-")) golden_.push_back(entry.path());
    }

    void every_profile_ever_written_is_read_whole_data() {
        QTest::addColumn<QString>("folder");
        for (const auto& one : golden_)
            QTest::newRow(one.filename().string().c_str()) << QString::fromStdString(one.string());
    }

    void every_profile_ever_written_is_read_whole() {
        QFETCH(QString, folder);
        const QTemporaryDir work;
        const auto profile = fs::path(work.path().toStdString()) / "profile";
        fs::copy(fs::path(folder.toStdString()) / "profile", profile, fs::copy_options::recursive);
        fs::permissions(profile, fs::perms::owner_all);

        const auto settings = desk::read_settings(profile);
        VERIFY_OK(settings);
        QCOMPARE(settings->workstation, std::string("0129999-W1"));
        QCOMPARE(settings->institution.text(), std::string("0129999"));

        const auto said = files::read_text(fs::path(folder.toStdString()) / "said").value();
        const auto line = said.find('\n');
        const std::uint64_t count = std::stoull(said.substr(0, line));
        test::TestClock clock(SystemClock().now());
        SystemRandom random;
        const auto ledger = ledger::Ledger::open(profile / "ledger", ledger::ProfileKind::practice,
                                                 {clock, random, settings->workstation, ledger::floor_only});
        VERIFY_OK(ledger);
        const auto head = domain::PersonId::parse("L01").value();
        const auto password = scenario::values_in(profile / "practice" / "credentials").at("L01");
        const auto session = (*ledger)->sign_in(head, Secret::from(view(password)));
        VERIFY_OK(session);

        const auto read = scenario::all_that_is_said(**session, count);
        VERIFY_OK(read);
        QVERIFY(count > 50);
        QVERIFY2(*read == said.substr(line + 1), "an event says another thing than when it was written");
        for (const char* action :
             {"\tquery.submitted\t", "\tquery.decided\t", "\trecord.retrieved\t", "\tcopy.reserved\t",
              "\tcard.handed-back\t", "\tdevice.taken-in\t", "\tauthorisation.form-added\t"})
            QVERIFY2(read->find(action) != std::string::npos, action);

        // The file that was attached, by the key that its event keeps.
        ledger::EventQuery wanted;
        wanted.action = "authorisation.form-added";
        const auto events = (*session)->events(wanted).value();
        QCOMPARE(events.size(), std::size_t{1});
        const auto attachment = domain::Attachment::parse(events.front().entry.value("form"));
        VERIFY_OK(attachment);
        const auto attached = to_text(ledger::AttachedFiles(**session).open(*attachment).value());
        QVERIFY(attached == scenario::GoldenProfile::attached || attached == scenario::GoldenProfile::attached_once);

        const auto report = ledger::verify(**session);
        VERIFY_OK(report);
        QVERIFY2(report->ok, report->faults.empty() ? "" : report->faults.front().reason.c_str());
        const auto file = fs::path(work.path().toStdString()) / "export";
        VERIFY_OK(ledger::export_ledger(**session, file, {}));
        QCOMPARE(test::reasons(test::judge(files::read(file).value())), std::string());
    }

private:
    QTemporaryDir made_;
    std::vector<fs::path> golden_;
};

/// test_golden_profile --make FOLDER
static int run_or_make(int argc, char** argv) {
    const std::vector<std::string> arguments(argv, argv + argc);
    if (argc != 3 || arguments[1] != "--make") return test::run_test<QCoreApplication, TestGoldenProfile>(argc, argv);
    const QCoreApplication application(argc, argv);
    const auto made = scenario::GoldenProfile(arguments[2]).write();
    if (!made) std::fprintf(stderr, "%s at %s\n", std::string(made.error().text()).c_str(), made.error().place.c_str());
    return made ? 0 : 1;
}
JCIC_TEST_MAIN(run_or_make)
#include "test_golden_profile.moc"
