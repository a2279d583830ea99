// A profile is worked in by its owner alone, root included: what root's run leaves there its owner cannot read any
// more. And a login without HOME, in a folder that was removed, finds its own.

#include <pwd.h>
#include <unistd.h>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtTest>
#include <fstream>

#include "app/desk/profile/default_profile.h"
#include "app/desk/profile/profile_owner.h"
#include "app/desk/profile/resources.h"
#include "app/desk/profile/setting_files.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/setup/setup.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "paper/judge.h"
#include "scenario/at_the_desk.h"
#include "scenario/profile.h"
#include "support/result.h"
#include "support/test_program.h"
#include "tests/support/result.h"
#include "tests/support/test_program.h"

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

// Only pages that this seat laid out are printed, or signed and filed; and a file of theirs is made in no profile and
// over nothing that is there.
using scenario::code;
using scenario::Officer;

class TestOwnPages : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void other_bytes_are_neither_signed_nor_printed() {
        const std::filesystem::path file = profile_.string() + "-other.pdf";
        const auto own = preview();
        auto other = own;
        auto bytes = *own.pdf;
        bytes.push_back('\n');
        other.pdf = std::make_shared<const Bytes>(std::move(bytes));
        QCOMPARE(code(save(other, file)), QString("query.changed"));
        auto of_another_copy = own;
        ++of_another_copy.copy;
        QCOMPARE(code(save(of_another_copy, file)), QString("query.changed"));
        QCOMPARE(count_events("record.exported"), std::size_t{0});
        QVERIFY(!std::filesystem::exists(file));
        QCOMPARE(code(desk_->paper().print(other, {"branch", {}})), QString("query.changed"));
        QCOMPARE(count_events("copy.sent"), std::size_t{0});
        QCOMPARE(code(save(own, file)), QString());
    }

    void a_saved_page_enters_no_profile_and_replaces_nothing() {
        const auto record = preview();
        const auto settings = files::read_text(profile_ / "settings.conf").value();
        for (const auto& file : {profile_ / "settings.conf", profile_ / "ledger" / "page.pdf"})
            QCOMPARE(code(save(record, file)), QString("file.write"));
        QCOMPARE(files::read_text(profile_ / "settings.conf").value(), settings);
        const std::filesystem::path mine = profile_.string() + "-mine.pdf";
        std::ofstream(mine) << "mine";
        QCOMPARE(code(save(record, mine)), QString("file.write"));
        QCOMPARE(files::read_text(mine).value(), std::string("mine"));
        QCOMPARE(count_events("record.exported"), std::size_t{0});
    }

    void who_asked_and_who_approved_are_named_alike() {
        const QString text = paper::Judge(*preview().pdf).text();
        for (const auto duty : {domain::Duty::query_officer, domain::Duty::supervisor}) {
            const auto code = QString::fromStdString(officer().with(duty).person.text());
            QVERIFY2(text.contains(QStringLiteral("（%1）").arg(code)), qPrintable(text));
        }
    }

private:
    desk::OpenRecord preview() {
        const auto query = ready_to_request();
        if (!desk_->queries().request(query, {}) || !officer().fetch(query, domain::Item::t52)) qFatal("no record");
        return desk_->paper().open(query, domain::Item::t52, "").value();
    }

    [[nodiscard]] Result<void> save(const desk::OpenRecord& record, const std::filesystem::path& file) {
        return desk_->paper().save_encrypted(record, file, Officer::secret("Oolong-7x"));
    }
};

// Where the programs find resources/: beside themselves, or where they are told, and nowhere else.

namespace {

/// An empty tree with `folder` in it.
fs::path made(const QTemporaryDir& root, const QString& folder) {
    QDir(root.path()).mkpath(folder);
    return fs::path((root.path() + u'/' + folder).toStdString());
}

}  // namespace

class TestResources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void found_beside_an_installed_program() {
        const QTemporaryDir root;
        const auto share = made(root, "usr/share/jcic-desk");
        const auto found = desk::resource_dir(made(root, "usr/bin"));
        VERIFY_OK(found);
        QCOMPARE(*found, share);
    }

    void found_above_a_test_program() {
        const QTemporaryDir root;
        const auto share = made(root, "build/share/jcic-desk");
        const auto found = desk::resource_dir(made(root, "build/tests/desk"));
        VERIFY_OK(found);
        QCOMPARE(*found, share);
    }

    void the_environment_names_no_other() {
        const QTemporaryDir root;
        const auto share = made(root, "usr/share/jcic-desk");
        const auto mine = made(root, "mine");
        qputenv("JCIC_DESK_RESOURCES", QByteArray::fromStdString(mine.string()));
        const auto found = desk::resource_dir(made(root, "usr/bin"));
        const auto own = desk::resource_dir();
        qunsetenv("JCIC_DESK_RESOURCES");
        VERIFY_OK(found);
        QCOMPARE(*found, share);
        VERIFY_OK(own);
        QVERIFY(*own != mine);
    }

    void none_is_a_fault() {
        const QTemporaryDir root;
        COMPARE_FAULT(desk::resource_dir(made(root, "a/b/c/d")), file_missing);
    }

    void this_program_finds_the_contract_and_the_cards() {
        const auto found = desk::resource_dir();
        VERIFY_OK(found);
        QVERIFY(fs::exists(*found / "gateway" / "openapi.yaml"));
        QVERIFY(fs::exists(*found / "cards" / "jcic-practice.json"));
    }
};

// A logo's way onto the pages: by the reader behind its walls, from the setting's file and from a layout's.

namespace {

/// 1 by 1 pixel, red.
QByteArray red_png() {
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC");
}

bool is_red(const paper::LogoPixels& logo) {
    return logo.width == 1 && logo.height == 1 && logo.pixels.size() == 4 && logo.pixels[0] == 0 &&
           logo.pixels[1] == 0 && logo.pixels[2] == 255;
}

}  // namespace

class TestLogoFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }

    void it_is_painted_as_large_as_it_is() {
        const auto png = red_png();
        const auto painted = desk::paint_logo(to_bytes(png.toStdString()));
        VERIFY_OK(painted);
        QVERIFY(is_red(*painted));
    }

    void what_is_no_picture_is_told() {
        COMPARE_FAULT(desk::paint_logo(to_bytes("no picture")), file_form);
        COMPARE_FAULT(desk::paint_logo(to_bytes(red_png().first(40).toStdString())), file_form);
    }

    void the_branchs_logo_is_painted_by_the_reader_behind_its_walls() {
        const auto png = red_png();
        std::ofstream(profile_ / "logo.png", std::ios::binary).write(png.constData(), png.size());
        VERIFY_OK(desk::write_setting(profile_, "logo", "logo.png"));
        const auto desk = scenario::open(profile_);
        QVERIFY(desk->snapshot()->warnings.empty());
        const auto& logo = desk->parts().printing.layouts().form(paper::FormKind::record_t50).look.logo;
        QVERIFY(logo != nullptr);
        QVERIFY(is_red(*logo));
    }

private:
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
};

JCIC_TEST(TestProfileOwner)
JCIC_TEST(TestOwnPages)
JCIC_TEST(TestResources)
JCIC_TEST(TestLogoFile)
#include "test_profile_owner.moc"
