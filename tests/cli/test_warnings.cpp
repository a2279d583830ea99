// What the windows warn of is said at the terminal as well, on standard error: a disk that is nearly full, a program
// that was altered. Of settings it is told in tests/rules/machine.txt.

#include <fstream>

#include "app/desk/profile/settings.h"
#include "cli/terminal.h"
#include "scenario/at_the_desk.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
namespace fs = std::filesystem;

class TestWarnings : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void a_wrong_policy_file_is_named_with_its_line() {
        std::ofstream(profile_ / "practice" / "policy.conf") << "idle_minutes = 15\nretention_years = 4\n";
        const auto refused = as("L08", {"settings", "list"});
        QVERIFY(test::is_fault(refused, "file.form"));
        const auto cause = refused.json()["cause"].toString();
        QVERIFY2(cause.contains("policy.conf") && cause.contains("2") && cause.contains("retention_years") &&
                     cause.contains("5–100"),
                 qPrintable(cause));
    }

    void a_disk_that_is_nearly_full_is_told() {
        // More than any disk here has: a terabyte.
        QVERIFY(desk::write_setting(profile_, "disk_warning", "1000000"));
        const auto told = QString::fromUtf8("磁碟空間不足");
        const auto ended = as("L03", {"todo"});
        QCOMPARE(ended.status, 0);  // what was asked for is answered all the same
        QVERIFY2(ended.error.contains(told) && ended.error.contains("1000000 MB"), qPrintable(ended.error));
        QCOMPARE(ended.error.count(told), 1);
        const auto check =
            test::jcic_desk_cli({"self-check", "--json", "--profile", QString::fromStdString(profile_.string())});
        QCOMPARE(check.status, 3);  // its last stage
        QVERIFY2(check.error.contains(told), qPrintable(check.error));
    }

    /// Installed as a package installs it: beside its resources lies what it is held to.
    void an_altered_program_is_told_and_stands_in_the_trail() {
        const auto prefix = profiles_.root() / "installed";
        const auto program = prefix / "bin" / "jcic-desk-practice-cli";
        const auto share = prefix / "share" / "jcic-desk";
        fs::create_directories(program.parent_path());
        fs::create_directories(share);
        fs::copy_file(test::built("app/jcic-desk-practice-cli").toStdString(), program);
        for (const auto* folder : {"calendar", "cards", "gateway", "layouts", "readers"})
            fs::copy(test::built("share/jcic-desk").toStdString() + "/" + folder, share / folder,
                     fs::copy_options::recursive);
        std::ofstream(share / "jcic-desk.sha256") << std::string(64, '0') << "  bin/jcic-desk-practice-cli\n";
        const auto ended = as("L08", {"ledger", "verify"}, QString::fromStdString(program.string()));
        QVERIFY2(ended.status == 0 && ended.json()["ok"].toBool(), qPrintable(ended.out + ended.error));
        QVERIFY2(ended.error.contains(QString::fromUtf8("程式的檔案與安裝時不符")) &&
                     ended.error.contains("bin/jcic-desk-practice-cli"),
                 qPrintable(ended.error));
        desk_ = scenario::open(profile_);
        QVERIFY(officer().sign_in());
        QCOMPARE(count_events("outer.program-altered"), std::size_t{1});
        desk_.reset();
    }

private:
    Ended as(const QString& person, const QStringList& command,
             const QString& program = test::built("app/jcic-desk-cli")) const {
        const test::SecretPipe password(secrets_.at(person));
        return test::run_to_end(
            program, command + QStringList{"--json", "--profile", QString::fromStdString(profile_.string()), "--user",
                                           person, "--password-fd", password.number()});
    }
    std::map<QString, QByteArray> secrets_;
};

JCIC_TEST(TestWarnings)
#include "test_warnings.moc"
