// Files that another program lays: each taken once, whole, and only from who may lay there.
#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "app/files/files.h"
#include "app/files/inbox.h"
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
    void a_name_is_no_path_data();
    void a_name_is_no_path();
    void what_is_no_file_of_its_own_is_told_and_not_read();
    void what_another_login_owns_is_read_as_theirs_alone();
    void what_ends_otherwise_is_not_looked_at();
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

void TestInbox::a_name_is_no_path_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("plain");
    QTest::newRow("plain") << QStringLiteral("cases-1_a.json") << true;
    QTest::newRow("longest") << QString(100, u'a') << true;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("too long") << QString(101, u'a') << false;
    QTest::newRow("hidden") << QStringLiteral(".cases.json") << false;
    QTest::newRow("parent") << QStringLiteral("../cases.json") << false;
    QTest::newRow("folder") << QStringLiteral("a/cases.json") << false;
    QTest::newRow("blank") << QStringLiteral("cases 1.json") << false;
    QTest::newRow("not ASCII") << QStringLiteral("案件.json") << false;
    QTest::newRow("line") << QStringLiteral("cases\n.json") << false;
}

void TestInbox::a_name_is_no_path() {
    QFETCH(QString, name);
    QTEST(files::is_plain_name(name.toStdString()), "plain");
}

void TestInbox::what_is_no_file_of_its_own_is_told_and_not_read() {
    lay("good.csv", "x");
    fs::create_symlink(at("in") / "good.csv", at("in") / "link.csv");
    QVERIFY(files::make_folder(at("in") / "folder.csv"));
    QCOMPARE(::mkfifo((at("in") / "pipe.csv").c_str(), 0600), 0);
    std::ofstream(at("other")) << "x";
    fs::create_hard_link(at("other"), at("in") / "twice.csv");
    const auto all = files::lying_in(at("in"), {".csv"}, 100);
    VERIFY_OK(all);
    QCOMPARE(all->size(), std::size_t{5});
    for (const auto& one : *all) QCOMPARE(std::string(one.against), std::string(one.name == "good.csv" ? "" : "link"));
    QCOMPARE(read("good.csv").value(), Bytes{'x'});
    for (const auto* name : {"link.csv", "folder.csv", "pipe.csv", "twice.csv"}) {
        const auto bytes = read(name);
        QVERIFY2(!bytes && bytes.error().detail("reason") == "link", name);
    }
}

/// Of somebody else than whose folder it is, and than this login.
void TestInbox::what_another_login_owns_is_read_as_theirs_alone() {
    if (::geteuid() != 0) QSKIP("only root gives a file to another login");
    lay("good.csv", "x");
    QCOMPARE(::chown((at("in") / "good.csv").c_str(), 65534, 65534), 0);
    QCOMPARE(std::string(files::lying(at("in"), "good.csv").value()->against), std::string("owner"));
    const auto foreign = files::read_taken(at("in"), "good.csv", ::geteuid(), 100);
    QVERIFY(!foreign && foreign.error().detail("reason") == "owner");
    VERIFY_OK(files::read_taken(at("in"), "good.csv", 65534, 100));
}

void TestInbox::what_ends_otherwise_is_not_looked_at() {
    for (const auto* name : {"b.csv", "a.json", "half.csv.part", ".hidden.csv", "other.txt"}) lay(name, "x");
    const auto all = files::lying_in(at("in"), {".csv", ".json"}, 100);
    VERIFY_OK(all);
    QVERIFY(all->size() == 2 && all->front().name == "a.json" && all->back().name == "b.csv");
    QCOMPARE(files::lying_in(at("in"), {".csv", ".json"}, 1).value().size(), std::size_t{1});
    COMPARE_FAULT(files::lying_in(at("nowhere"), {".csv"}, 100), file_missing);
    QVERIFY(!files::lying(at("in"), "none.csv").value());
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

JCIC_TEST(TestInbox)
#include "test_inbox.moc"
