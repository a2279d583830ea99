// Files that another program lays: each taken once, whole, and only from who may lay there.

#include <sys/stat.h>
#include <unistd.h>
#include <QTemporaryDir>
#include <QtTest>
#include <chrono>
#include <fstream>
#include <map>

#include "app/files/files.h"
#include "app/files/inbox.h"
#include "app/files/stamp.h"
#include "support/as_its_owner.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
namespace fs = std::filesystem;

class TestInbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        beside_ = std::make_unique<QTemporaryDir>();
        for (const auto* one : {"in", "taken"}) QVERIFY(files::make_folder(at(one)));
    }
    void a_name_is_taken_or_told_data();
    void a_name_is_taken_or_told();
    void what_is_no_file_of_its_own_is_told_and_not_read();
    void what_another_login_owns_is_read_as_theirs_alone();
    void what_ends_otherwise_is_left_and_told();
    void each_entry_is_judged_by_itself();
    void it_is_taken_once_and_over_nothing();
    void more_than_may_be_is_not_read();
    void a_folder_that_everybody_writes_to_is_told();

private:
    [[nodiscard]] fs::path at(const std::string& name) const { return fs::path(beside_->path().toStdString()) / name; }
    void lay(const std::string& name, const std::string& bytes) const {
        std::ofstream(at("in") / name, std::ios::binary) << bytes;
    }
    [[nodiscard]] Result<Bytes> read(const std::string& name, std::size_t limit = 100) const {
        return files::read_taken(at("in"), name, ::geteuid(), limit);
    }
    std::unique_ptr<QTemporaryDir> beside_;
};

void TestInbox::a_name_is_taken_or_told_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("against");
    const auto row = [](const char* what, const QByteArray& name, const char* against) {
        QTest::newRow(what) << name << QString::fromLatin1(against);
    };
    row("plain", "cases-1_a.json", "");
    row("capitals", "CASES.CSV", "");
    row("one capital", "cases.Json", "");
    row("blank", "cases 1.json", "");
    row("Chinese", "案件（1）.csv", "");
    row("longest", QByteArray(196, 'a') + ".csv", "");
    row("too long", QByteArray(197, 'a') + ".csv", "name");
    row("none", "", "ending");
    row("an ending alone", "csv", "ending");
    row("another ending", "cases.xlsx", "ending");
    row("a second ending", "cases.csv.txt", "ending");
    row("hidden", ".cases.json", "unfinished");
    row("nothing but an ending", ".csv", "unfinished");
    row("being written", "cases.csv.part", "unfinished");
    row("parent", "../cases.json", "unfinished");
    row("folder", "a/cases.json", "name");
    row("line", "cases\n.json", "name");
    row("unseen", "cases\xE2\x80\x8B.csv", "name");
    row("right to left", "\xE2\x80\xAEvsc.csv", "name");
    row("Big5", "\xAE\xD7\xA5\xF3.csv", "name");
}

void TestInbox::a_name_is_taken_or_told() {
    QFETCH(QByteArray, name);
    QFETCH(QString, against);
    QCOMPARE(std::string(files::against_name(name.toStdString(), {".csv", ".json"})), against.toStdString());
}

/// A socket in a folder, as any program may leave one.
void TestInbox::what_is_no_file_of_its_own_is_told_and_not_read() {
    lay("good.csv", "x");
    fs::create_symlink(at("in") / "good.csv", at("in") / "link.csv");
    QVERIFY(files::make_folder(at("in") / "folder.csv"));
    QCOMPARE(::mkfifo((at("in") / "pipe.csv").c_str(), 0600), 0);
    QCOMPARE(::mknod((at("in") / "socket.csv").c_str(), S_IFSOCK | 0600, 0), 0);
    std::ofstream(at("other")) << "x";
    fs::create_hard_link(at("other"), at("in") / "twice.csv");
    const auto all = files::lying_in(at("in"), {".csv"}, 100);
    VERIFY_OK(all);
    QVERIFY(all->left.empty());
    const std::map<std::string, std::string> wanted{{"folder.csv", "not-regular"}, {"good.csv", ""},
                                                    {"link.csv", "link"},          {"pipe.csv", "not-regular"},
                                                    {"socket.csv", "not-regular"}, {"twice.csv", "link"}};
    std::map<std::string, std::string> told;
    for (const auto& one : all->files) told[one.name] = one.against ? std::string(one.against->detail("reason")) : "";
    QCOMPARE(told, wanted);
    QCOMPARE(std::string(all->files[2].against->detail("target")), (at("in") / "good.csv").string());
    QCOMPARE(read("good.csv").value(), Bytes{'x'});
    for (const auto& [name, reason] : wanted) {
        if (reason.empty()) continue;
        const auto bytes = read(name);
        COMPARE_FAULT(bytes, integration_file);
        QCOMPARE(std::string(bytes.error().detail("reason")), reason);
    }
}

void TestInbox::each_entry_is_judged_by_itself() {
    lay("a.csv", "x");
    lay("b.csv", "y");
    const test::AsItsOwner owner(beside_->path().toStdString());
    if (!owner.is()) QSKIP("only root becomes another login");
    QCOMPARE(::chmod((at("in") / "a.csv").c_str(), 0), 0);
    QCOMPARE(files::lying_in(at("in"), {".csv"}, 100).value().files.size(), std::size_t{2});
    const auto unread = files::read_taken(at("in"), "a.csv", ::geteuid(), 100);
    COMPARE_FAULT(unread, file_read);
    QCOMPARE(unread.error().detail("reason"), std::string_view("no-permission"));
    VERIFY_OK(files::read_taken(at("in"), "b.csv", ::geteuid(), 100));
}

/// Of somebody else than whose folder it is, and than this login.
void TestInbox::what_another_login_owns_is_read_as_theirs_alone() {
    if (::geteuid() != 0) QSKIP("only root gives a file to another login");
    lay("good.csv", "x");
    QCOMPARE(::chown((at("in") / "good.csv").c_str(), 65534, 65534), 0);
    const auto all = files::lying_in(at("in"), {".csv"}, 100).value().files;
    QCOMPARE(all.front().against->detail("reason"), std::string_view("owner"));
    const auto foreign = files::read_taken(at("in"), "good.csv", ::geteuid(), 100);
    QVERIFY(!foreign && foreign.error().detail("reason") == "owner");
    VERIFY_OK(files::read_taken(at("in"), "good.csv", 65534, 100));
}

void TestInbox::what_ends_otherwise_is_left_and_told() {
    for (const auto* name : {"b.csv", "A.JSON", "half.csv.part", ".hidden.csv", "other.txt"}) lay(name, "x");
    QVERIFY(files::make_folder(at("in") / "older"));
    const auto all = files::lying_in(at("in"), {".csv", ".json"}, 100);
    VERIFY_OK(all);
    QVERIFY(all->files.size() == 2 && all->files.front().name == "A.JSON" && all->files.back().name == "b.csv");
    std::map<std::string, std::string> told;
    for (const auto& one : all->left) told[one.name] = one.against->detail("reason");
    QCOMPARE(told, (std::map<std::string, std::string>{{".hidden.csv", "unfinished"},
                                                       {"half.csv.part", "unfinished"},
                                                       {"older", "not-regular"},
                                                       {"other.txt", "ending"}}));
    const auto few = files::lying_in(at("in"), {".csv", ".json"}, 1);
    QVERIFY(few->files.size() == 1 && few->left.size() == 1);  // what is left takes no place of what is taken
    COMPARE_FAULT(files::lying_in(at("nowhere"), {".csv"}, 100), file_missing);
}

void TestInbox::it_is_taken_once_and_over_nothing() {
    lay("a.csv", "one");
    VERIFY_OK(files::take_out(at("in"), "a.csv", at("taken"), "a.csv"));
    QVERIFY(fs::exists(at("taken") / "a.csv") && !fs::exists(at("in") / "a.csv"));
    COMPARE_FAULT(files::take_out(at("in"), "a.csv", at("taken"), "a.csv"), file_missing);  // somebody else has it
    lay("a.csv", "two");
    const auto over = files::take_out(at("in"), "a.csv", at("taken"), "a.csv");
    QVERIFY(!over && over.error().detail("reason") == "exists");
    QCOMPARE(files::read_text(at("taken") / "a.csv").value(), std::string("one"));
}

void TestInbox::more_than_may_be_is_not_read() {
    lay("a.csv", std::string(101, 'x'));
    const auto much = read("a.csv");
    QVERIFY(!much && much.error().detail("reason") == "size");
    COMPARE_FAULT(read("none.csv"), file_missing);
}

void TestInbox::a_folder_that_everybody_writes_to_is_told() {
    QVERIFY(!files::is_open_to_all(at("in")).value());
    fs::permissions(at("in"), fs::perms::others_write, fs::perm_options::add);
    QVERIFY(files::is_open_to_all(at("in")).value());
    COMPARE_FAULT(files::is_open_to_all(at("nowhere")), file_missing);
}

// What tells a file from what it was, without reading it.

class TestStamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_file_that_nobody_touched_keeps_its_stamp() {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "a";
        QVERIFY(!files::stamp_of(file));
        QVERIFY(files::replace(file, "one"));
        const auto before = files::stamp_of(file);
        QVERIFY(before);
        QVERIFY(files::read(file));
        QVERIFY(files::stamp_of(file) == before);
    }

    void another_file_of_that_name_another_length_or_another_time_is_another_stamp() {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "a";
        QVERIFY(files::replace(file, "one"));
        const auto first = files::stamp_of(file);
        const auto written = std::filesystem::last_write_time(file);
        QVERIFY(files::replace(file, "two"));
        std::filesystem::last_write_time(file, written);
        const auto replaced = files::stamp_of(file);
        QVERIFY(replaced && replaced != first);
        QVERIFY(files::append(file, view("more")));
        std::filesystem::last_write_time(file, written);
        const auto longer = files::stamp_of(file);
        QVERIFY(longer && longer != replaced);
        std::filesystem::last_write_time(file, written + std::chrono::seconds{1});
        QVERIFY(files::stamp_of(file) != longer);
    }
};

JCIC_TEST(TestInbox)
JCIC_TEST(TestStamp)
#include "test_inbox.moc"
