// Whole files, as the ledger and the desk trust them.
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <fstream>
#include <future>
#include <map>
#include <optional>
#include <thread>

#include "app/files/files.h"
#include "app/files/stream.h"
#include "support/as_its_owner.h"
#include "support/full_disk.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

std::size_t entries_of(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

class TestFiles : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;
    [[nodiscard]] std::filesystem::path path(const char* name) const {
        return std::filesystem::path(folder_.path().toStdString()) / name;
    }

private Q_SLOTS:
    void init() {
        std::filesystem::remove_all(folder_.path().toStdString());
        std::filesystem::create_directory(folder_.path().toStdString());
    }

    void a_folders_files_are_listed_and_what_is_none_is_left_out() {
        QVERIFY(files::replace(path("b.csv"), std::string_view("b")));
        QVERIFY(files::replace(path("a.crl"), std::string_view("a")));
        std::filesystem::create_directory(path("more.csv"));
        QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
        std::filesystem::create_symlink(path("a.crl"), path("link.crl"));
        const auto here = path("x").parent_path();
        QVERIFY(files::files_in(here).value() == (std::set{path("a.crl"), path("b.csv"), path("link.crl")}));
        QVERIFY(files::files_in(here, ".csv").value() == std::set{path("b.csv")});
        QCOMPARE(files::files_in(path("none")).error().code, FaultCode::file_read);
        QCOMPARE(files::files_in(path("b.csv")).error().code, FaultCode::file_read);
    }

    void what_is_replaced_reads_back_and_leaves_nothing_beside_it() {
        QVERIFY(files::replace(path("a"), "first"));
        QVERIFY(files::replace(path("a"), "second"));
        QCOMPARE(*files::read_text(path("a")), std::string("second"));
        QCOMPARE(entries_of(folder_.path().toStdString()), std::size_t{1});
    }

    void what_a_killed_program_left_beside_a_file_goes_and_nothing_else_does() {
        const auto child = ::fork();
        if (child == 0) ::_exit(0);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        const auto dead = std::to_string(child);
        const auto alive = std::to_string(::getppid());
        QVERIFY(files::make_folder(path("ledger")));
        const std::map<std::string, bool> goes{{"ledger/.ledger.head." + dead + "-3.new", true},
                                               {".settings.conf." + dead + "-1.new", true},
                                               {".own." + std::to_string(::getpid()) + "-7.new", true},
                                               {".settings.conf." + alive + "-1.new", false},
                                               {".settings.conf.new", false},
                                               {".settings.conf.-1.new", false},
                                               {".a." + dead + "-.new", false},
                                               {"." + dead + "-1.new", false},
                                               {"settings.conf." + dead + "-1.new", false},
                                               {"settings.conf", false}};
        for (const auto& [name, left] : goes) QVERIFY(files::append(path(name.c_str()), view("x")));
        QVERIFY(files::remove_leftovers(folder_.path().toStdString()));
        for (const auto& [name, gone] : goes) QCOMPARE(!std::filesystem::exists(path(name.c_str())), gone);
        QVERIFY(files::remove_leftovers(path("not-there")));
    }
    void a_folder_that_cannot_be_looked_into_is_named() {
        QVERIFY(files::make_folder(path("slots")));
        const test::AsItsOwner owner(folder_.path().toStdString());
        QVERIFY(owner.is());
        std::filesystem::permissions(path("slots"), std::filesystem::perms::none);
        const auto looked = files::remove_leftovers(folder_.path().toStdString());
        std::filesystem::permissions(path("slots"), std::filesystem::perms::owner_all);
        QCOMPARE(looked.error().code, FaultCode::file_read);
        QCOMPARE(looked.error().detail("file"), std::string_view("slots"));
    }

    void only_the_owner_may_read_what_is_made() {
        QVERIFY(files::replace(path("a"), "x"));
        QVERIFY(files::append(path("b"), view("x")));
        QVERIFY(files::make_folder(path("c")));
        struct stat status {};
        for (const auto& [name, mode] : std::map<const char*, mode_t>{{"a", 0600}, {"b", 0600}, {"c", 0700}}) {
            QCOMPARE(::stat(path(name).c_str(), &status), 0);
            QCOMPARE(status.st_mode & 0777U, mode);
        }
    }

    void a_failure_leaves_the_old_file_and_names_it_without_its_folder() {
        // A folder of that name stands in the way: the rename fails after everything was written.
        QVERIFY(files::make_folder(path("taken")));
        QVERIFY(files::replace(path("taken/inside"), "old"));
        const auto failed = files::replace(path("taken"), "new");
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, FaultCode::file_write);
        QCOMPARE(failed.error().detail("file"), std::string_view("taken"));
        QCOMPARE(*files::read_text(path("taken/inside")), std::string("old"));
        QCOMPARE(entries_of(folder_.path().toStdString()), std::size_t{1});
    }

    void a_full_disk_is_a_fault_and_the_old_file_stands() {
        QVERIFY(files::replace(path("a"), "old"));
        const test::FullDisk full(4);
        const auto failed = files::replace(path("a"), "longer than four bytes");
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, FaultCode::file_write);
        QCOMPARE(*files::read_text(path("a")), std::string("old"));
        QCOMPARE(entries_of(folder_.path().toStdString()), std::size_t{1});
    }

    void what_a_failed_append_wrote_is_cut_off_again() {
        QVERIFY(files::append(path("a"), view("whole")));
        const test::FullDisk full(8);
        QVERIFY(!files::append(path("a"), view("torn record")));
        QCOMPARE(*files::read_text(path("a")), std::string("whole"));
    }

    void missing_unreadable_and_too_large_are_told_apart() {
        QCOMPARE(files::read(path("nowhere")).error().code, FaultCode::file_missing);
        QVERIFY(files::make_folder(path("folder")));
        QCOMPARE(files::read(path("folder")).error().code, FaultCode::file_read);
        QVERIFY(files::replace(path("a"), "12345"));
        QCOMPARE(files::read(path("a"), 5)->size(), std::size_t{5});
        const auto large = files::read(path("a"), 4);
        QCOMPARE(large.error().code, FaultCode::file_form);
        QCOMPARE(large.error().detail("reason"), std::string_view("size"));
    }

    void a_pipe_is_no_file_of_the_programs_own_and_holds_nothing_up() {
        QCOMPARE(::mkfifo(path("without-writer").c_str(), 0600), 0);  // nobody ever opens it: a plain open would wait
        const auto own = files::read(path("without-writer"));
        QVERIFY(!own);
        QCOMPARE(own.error().code, FaultCode::file_read);
        QCOMPARE(own.error().detail("reason"), std::string_view("not-regular"));
        QCOMPARE(files::read_text(path("without-writer")).error().code, FaultCode::file_read);
        QCOMPARE(files::read_secret(path("without-writer")).error().code, FaultCode::file_read);
        QCOMPARE(files::Reader::open(path("without-writer")).error().code, FaultCode::file_read);
        QCOMPARE(files::append(path("without-writer"), view(std::string_view("line"))).error().code,
                 FaultCode::file_write);
        std::filesystem::create_symlink("/dev/null", path("device"));
        QCOMPARE(files::append(path("device"), view(std::string_view("line"))).error().code, FaultCode::file_write);
    }

    void a_file_that_a_person_names_may_be_a_pipe() {
        QCOMPARE(::mkfifo(path("given").c_str(), 0600), 0);
        std::thread writer([name = path("given")] { std::ofstream(name) << "12345"; });
        const auto given = files::read_given(path("given"));
        writer.join();
        QVERIFY(given);
        QCOMPARE(given->size(), std::size_t{5});
    }

    void of_two_that_save_one_name_the_later_is_refused() {
        QVERIFY(files::create(path("export.pdf"), "first"));
        const auto later = files::create(path("export.pdf"), "second");
        QVERIFY(!later);
        QCOMPARE(later.error().code, FaultCode::file_write);
        QCOMPARE(later.error().detail("reason"), std::string_view("exists"));
        QCOMPARE(*files::read_text(path("export.pdf")), std::string("first"));
        QCOMPARE(entries_of(folder_.path().toStdString()), std::size_t{1});  // nothing beside it
        struct stat status {};
        QCOMPARE(::stat(path("export.pdf").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, mode_t{0600});
    }

    void what_was_written_whole_takes_no_name_that_another_has_by_then() {
        QVERIFY(files::replace(path("written"), "second"));
        QVERIFY(files::replace(path("backup"), "first"));
        const auto later = files::publish(path("written"), path("backup"), true);
        QVERIFY(!later);
        QCOMPARE(later.error().code, FaultCode::file_write);
        QCOMPARE(later.error().detail("reason"), std::string_view("exists"));
        QCOMPARE(*files::read_text(path("backup")), std::string("first"));
        QVERIFY(files::publish(path("written"), path("free"), true));
        QCOMPARE(*files::read_text(path("free")), std::string("second"));
        QCOMPARE(entries_of(folder_.path().toStdString()), std::size_t{2});
        QVERIFY(files::publish(path("free"), path("backup"), false));
        QCOMPARE(*files::read_text(path("backup")), std::string("second"));
        QCOMPARE(entries_of(folder_.path().toStdString()), std::size_t{1});
    }

    void removing_twice_is_no_fault() {
        QVERIFY(files::replace(path("a"), "x"));
        QVERIFY(files::remove(path("a")));
        QVERIFY(files::remove(path("a")));
        QCOMPARE(files::read(path("a")).error().code, FaultCode::file_missing);
    }

    void what_is_shared_becomes_one_holders_once_nobody_else_shares() {
        auto own = files::Lock::try_share(path("lock")).value();
        std::optional<files::Lock> other = files::Lock::try_share(path("lock")).value();
        QVERIFY(!own->become_alone().value());
        QVERIFY(own->become_shared().value());
        other.reset();
        QVERIFY(own->become_alone().value());
        QVERIFY(!files::Lock::try_share(path("lock")).value());
        QVERIFY(own->become_shared().value());
        QVERIFY(files::Lock::try_share(path("lock")).value());
    }
    void a_lock_has_one_holder_at_a_time() {
        std::optional<files::Lock> held = std::move(*files::Lock::take(path("lock")));
        std::promise<void> second_begins;
        std::atomic<bool> second_has_it = false;
        std::jthread second([&] {
            second_begins.set_value();
            const auto lock = files::Lock::take(path("lock"));
            second_has_it = lock.has_value();
        });
        second_begins.get_future().wait();
        QVERIFY(!second_has_it);
        held.reset();
        second.join();
        QVERIFY(second_has_it);
    }
};

}  // namespace

JCIC_TEST(TestFiles)
#include "test_files.moc"
