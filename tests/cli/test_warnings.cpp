// What the windows warn of is said at the terminal as well, on standard error: a disk that is nearly full, programs and
// settings that were altered beside the program.

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
    void nothing_is_said_where_nothing_is_the_matter() {
        const auto ended = as("L03", {"todo"});
        QCOMPARE(ended.status, 0);
        for (const auto* told : {"磁碟空間", "遭變更", "與安裝時不符"})
            QVERIFY2(!ended.error.contains(QString::fromUtf8(told)), qPrintable(ended.error));
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

    void settings_changed_by_hand_are_told_to_head_and_administrator_and_to_nobody_else() {
        const auto told = QString::fromUtf8("工作站設定遭更動，並非於程式內變更");
        QVERIFY(!as("L08", {"todo"}).error.contains(told));
        QVERIFY(desk::write_setting(profile_, "branch", "信義分行"));
        QVERIFY(desk::write_setting(profile_, "disk_warning", "501"));
        QVERIFY(!as("L03", {"todo"}).error.contains(told));
        for (const auto* person : {"L01", "L08"}) {
            const auto ended = as(person, {"todo"});
            QCOMPARE(ended.status, 0);
            QVERIFY2(ended.error.contains(told) && ended.error.contains(QString::fromUtf8("信義分行")),
                     qPrintable(ended.error));
            // Both on one line, as people read it.
            QVERIFY2(ended.error.contains("501") && !ended.error.contains("U+000A"), qPrintable(ended.error));
        }
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
