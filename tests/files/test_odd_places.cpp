// Links, and file systems that lack a call: each is told as what it is, or makes no difference.
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <cerrno>
#include <fstream>

#include "app/base/fault_reasons.h"
#include "app/base/text.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/files/stream.h"
#include "app/files/trouble.h"
#include "support/result.h"
#include "support/test_program.h"

namespace fs = std::filesystem;

namespace {
int of_folders = 0;  ///< errno of a folder's fsync; 0: as the system answers
int of_files = 0;
}  // namespace

extern "C" int fsync(int file) {
    struct stat status {};
    if (::fstat(file, &status) != 0) return -1;
    const int error = S_ISDIR(status.st_mode) ? of_folders : of_files;
    if (error == 0) return static_cast<int>(::syscall(SYS_fsync, file));
    errno = error;
    return -1;
}

using namespace jcic;

class TestOddPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        of_folders = of_files = 0;
        folder_ = std::make_unique<QTemporaryDir>();
    }

    void a_file_system_that_syncs_no_folder_is_no_failure() {
        for (const int error : {EINVAL, EOPNOTSUPP, ENOSYS, ENOTTY}) {
            of_folders = error;
            VERIFY_OK(files::replace(at("a"), "first"));
            VERIFY_OK(files::create(at("b" + std::to_string(error)), "b"));
            VERIFY_OK(files::publish(at("a"), at("c"), false));
            VERIFY_OK(files::remove(at("c")));
            VERIFY_OK(files::sync_folder(at("")));
        }
        of_folders = EIO;
        const auto failed = files::replace(at("a"), "first");
        COMPARE_FAULT(failed, file_write);
        QCOMPARE(failed.error().detail("reason"), std::string_view("device"));
        // What holds the bytes is another matter.
        of_folders = 0;
        of_files = EINVAL;
        const auto unsynced = files::replace(at("a"), "second");
        COMPARE_FAULT(unsynced, file_write);
        QCOMPARE(unsynced.error().detail("reason"), std::string_view("unsupported"));
        QCOMPARE(unsynced.error().detail("file"), std::string_view("a"));
    }

    void a_link_is_neither_replaced_nor_written_through() {
        VERIFY_OK(files::create(at("real"), "old"));
        fs::create_symlink(at("real"), at("link"));
        VERIFY_OK(files::create(at("fresh"), "new"));
        const auto writer = files::Writer::create(at("link"));
        for (const auto& fault : {files::replace(at("link"), "new").error(),
                                  files::publish(at("fresh"), at("link"), false).error(), writer.error()}) {
            QCOMPARE(fault.code, FaultCode::file_write);
            QCOMPARE(fault.detail("reason"), std::string_view("link"));
            QCOMPARE(fault.detail("file"), std::string_view("link"));
            QCOMPARE(std::string(fault.detail("target")), at("real").string());
        }
        QVERIFY(fs::is_symlink(at("link")));
        QCOMPARE(files::read_text(at("link")).value(), std::string("old"));
        VERIFY_OK(files::replace(files::behind_links(at("link")), "new"));
        QVERIFY(fs::is_symlink(at("link")));
        QCOMPARE(files::read_text(at("real")).value(), std::string("new"));
    }

    void links_on_the_way_are_followed_once() {
        fs::create_directories(at("disk") / "profile");
        fs::create_directory_symlink(at("disk"), at("moved"));
        QCOMPARE(files::behind_links(at("moved") / "profile" / "none"), fs::canonical(at("disk")) / "profile" / "none");
        QCOMPARE(files::behind_links(""), fs::path());
        fs::create_symlink(at("round"), at("round"));
        QCOMPARE(files::behind_links(at("round") / "x"),
                 at("round") / "x");  // nobody can tell: told where it is opened
        const auto read = files::read(at("round") / "x");
        COMPARE_FAULT(read, file_read);
        QCOMPARE(read.error().detail("reason"), std::string_view("link"));
    }

    void a_socket_is_no_broken_disk() {
        QCOMPARE(::mknod(at("socket").c_str(), S_IFSOCK | 0600, 0), 0);
        for (const auto& fault : {files::read(at("socket")).error(), files::Reader::open(at("socket")).error()}) {
            QCOMPARE(fault.code, FaultCode::file_read);
            QCOMPARE(fault.detail("reason"), std::string_view("not-regular"));
        }
    }

    void what_the_system_says_has_a_reason_or_its_own_words() {
        QCOMPARE(reason_of_errno(EOPNOTSUPP), std::string_view("unsupported"));
        QCOMPARE(reason_of_errno(EINVAL), std::string_view("unsupported"));
        QCOMPARE(reason_of_errno(EFBIG), std::string_view("too-large"));
        QCOMPARE(reason_of_errno(ESTALE), std::string_view("network"));
        const auto other = files::trouble_with(FaultCode::file_write, "a", ENOTRECOVERABLE);
        QCOMPARE(other.detail("reason"), std::string_view("system"));
        QCOMPARE(std::string(other.detail("number")), std::to_string(ENOTRECOVERABLE));
        QVERIFY(!other.detail("said").empty());
    }

    void a_name_that_is_no_text_can_be_shown() {
        const auto fault = files::trouble_with(FaultCode::file_read, at("\xAE\xD7.csv"), ENOENT);
        QVERIFY(is_utf8(view(fault.detail("file"))));
    }

private:
    [[nodiscard]] fs::path at(const std::string& name) const { return fs::path(folder_->path().toStdString()) / name; }
    std::unique_ptr<QTemporaryDir> folder_;
};

JCIC_TEST(TestOddPlaces)
#include "test_odd_places.moc"
