// A profile is worked in by its owner alone, root included: what root's run leaves there its owner cannot read any
// more. And a login without HOME, in a folder that was removed, finds its own.
#include <pwd.h>
#include <unistd.h>
#include <QTemporaryDir>
#include <QTest>

#include "app/desk/profile/default_profile.h"
#include "app/desk/profile/profile_owner.h"
#include "app/desk/profile/settings.h"
#include "app/desk/setup/setup.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
namespace fs = std::filesystem;

namespace {

/// A folder of another login's: of root's for everybody else, of somebody's for root.
fs::path anothers(const fs::path& folder) {
    if (::geteuid() != 0) return "/etc";
    fs::create_directories(folder);
    return ::lchown(folder.c_str(), 65534, 65534) == 0 ? folder : fs::path();
}

}  // namespace

class TestProfileOwner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ones_own_is_worked_in() {
        VERIFY_OK(desk::is_ones_own(root()));
        VERIFY_OK(desk::is_ones_own(root() / "not-there-yet"));
    }

    void anothers_is_refused_with_both_names() {
        const auto refused = desk::is_ones_own(anothers(root() / "branch"));
        COMPARE_FAULT(refused, profile_owner);
        const auto* me = ::getpwuid(::geteuid());
        QVERIFY(me != nullptr);
        QCOMPARE(refused.error().detail("login"), std::string_view(me->pw_name));
        QVERIFY(!refused.error().detail("owner").empty());
        QVERIFY(refused.error().detail("owner") != refused.error().detail("login"));
    }

    // The folder was made by its owner, and its ledger by root: as a self-check of root's once left it.
    void a_ledger_of_anothers_is_refused_too() {
        if (::geteuid() != 0) QSKIP("only root can give a ledger away");
        const auto profile = root() / "mixed";
        fs::create_directories(profile / "ledger");
        QCOMPARE(::lchown((profile / "ledger").c_str(), 65534, 65534), 0);
        COMPARE_FAULT(desk::is_ones_own(profile), profile_owner);
    }

    // Every way into a profile: its settings are read first, by windows and by each command; set-up has its own.
    void nothing_is_read_or_made_in_it() {
        const auto profile = anothers(root() / "branch");
        COMPARE_FAULT(desk::read_settings(profile), profile_owner);
        COMPARE_FAULT(desk::Setup::open(profile, desk::policy_file_of(domain::WorldKind::real, {})), profile_owner);
        if (::geteuid() == 0) QVERIFY(fs::is_empty(profile));
    }

    void settings_with_a_byte_order_mark_are_read() {
        const auto profile = root() / "marked";
        fs::create_directories(profile);
        VERIFY_OK(files::replace(profile / "settings.conf", std::string_view("\xEF\xBB\xBFkind = practice\n")));
        const auto read = desk::read_settings(profile);
        QVERIFY(!read);  // it lacks nearly everything: but its first line is not what is wrong
        QVERIFY2(read.error().detail("line") != "1", std::string(read.error().detail("reason")).c_str());
    }

    void without_a_home_it_is_the_logins_own() {
        const auto home = qgetenv("HOME");
        const auto data = qgetenv("XDG_DATA_HOME");
        qunsetenv("HOME");
        qunsetenv("XDG_DATA_HOME");
        const auto found = desk::default_profile(false);
        qputenv("XDG_DATA_HOME", "not/absolute");
        const auto again = desk::default_profile(false);
        qunsetenv("XDG_DATA_HOME");
        if (!home.isEmpty()) qputenv("HOME", home);
        if (!data.isEmpty()) qputenv("XDG_DATA_HOME", data);
        const auto* me = ::getpwuid(::geteuid());
        QVERIFY(me != nullptr);
        QCOMPARE(found, fs::path(me->pw_dir) / ".local" / "share" / "jcic-desk" / "branch");
        QCOMPARE(again, found);
    }

    void in_a_folder_that_was_removed_nothing_throws() {
        const auto before = fs::current_path();
        const auto gone = root() / "gone";
        fs::create_directories(gone);
        fs::current_path(gone);
        fs::remove(gone);
        const auto whole = files::whole_path("backup.bin");
        const auto made = files::may_be_made("backup.bin", root() / "kept");
        fs::current_path(before);
        QCOMPARE(whole, fs::path("backup.bin"));
        COMPARE_FAULT(made, file_write);
    }

    void a_file_without_a_name_is_refused() {
        for (const auto* name : {"", "/", "/tmp/"}) {
            COMPARE_FAULT(files::may_be_made(name, {}), file_write);
            QCOMPARE(files::may_be_made(name, {}).error().detail("reason"), std::string_view("no-name"));
        }
    }

private:
    [[nodiscard]] fs::path root() const { return directory_.path().toStdString(); }
    QTemporaryDir directory_;
};

JCIC_TEST(TestProfileOwner)
#include "test_profile_owner.moc"
