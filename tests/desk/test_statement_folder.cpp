// A folder that desks share (docs/run/desks.md): what is put there stays, whole and once, and is read in its order.
#include <QTemporaryDir>
#include <QtTest>
#include <memory>

#include "app/desk/exchange/statement_folder.h"
#include "app/files/files.h"
#include "support/full_disk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using desk::StatementFolder;
using domain::SignedStatement;
using domain::StatementKind;
using domain::StatementPut;
namespace fs = std::filesystem;

namespace {

SignedStatement said_by(const std::string& desk, std::uint64_t since, std::uint64_t through) {
    return {StatementKind::exchange, desk, since, through, desk + " " + std::to_string(through) + "\n"};
}

}  // namespace

class TestStatementFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { shared_ = std::make_unique<QTemporaryDir>(); }
    void what_was_put_is_read_in_order_and_each_desk_by_itself() {
        StatementFolder folder(path());
        const auto first = said_by("W", 0, 9);
        const auto second = said_by("W", 9, 10);
        const auto third = said_by("W", 10, 200);
        for (const auto& one : {third, said_by("W-1", 0, 4), first, said_by("1", 0, 5), second})
            QVERIFY(folder.put(one).outcome == StatementPut::Outcome::done);
        QCOMPARE(next(folder, "W", 0), (std::vector{first, second, third}));
        QCOMPARE(next(folder, "W", 9), (std::vector{second, third}));
        QVERIFY(next(folder, "W", 200).empty());
        QCOMPARE(last(folder, "W"), third);
        QCOMPARE(next(folder, "W-1", 0), std::vector{said_by("W-1", 0, 4)});
        QVERIFY(next(folder, "w", 0).empty());
        const auto nobodys = folder.last_of(StatementKind::exchange, "w");
        VERIFY_OK(nobodys);
        QVERIFY(!nobodys->has_value());
    }
    void a_report_lies_beside_as_a_file_that_is_gathered() {
        StatementFolder folder(path());
        const SignedStatement report{StatementKind::branch_report, "W1", 4, 7, "figures\n"};
        QVERIFY(folder.put(report).outcome == StatementPut::Outcome::done);
        QVERIFY(fs::exists(path() / "W1-4-7.report"));
        QVERIFY(next(folder, "W1", 0).empty());
        QCOMPARE(folder.next_of(StatementKind::branch_report, "W1", 0).value(), std::vector{report});
    }
    void any_name_of_a_desk_is_a_file_in_the_folder() {
        StatementFolder folder(path());
        for (const auto& desk : {"../W1", "a/b", ".", "", "忠孝 1.jcic", "W%31"}) {
            const auto said = said_by(desk, 0, 3);
            QVERIFY2(folder.put(said).outcome == StatementPut::Outcome::done, desk);
            QCOMPARE(next(folder, desk, 0), std::vector{said});
        }
        QCOMPARE(files::files_in(path(), ".jcic").value().size(), std::size_t{6});
        QVERIFY(next(folder, "W1", 0).empty());
    }
    void the_same_again_is_done_and_other_bytes_have_no_place_there() {
        StatementFolder folder(path());
        const auto said = said_by("W1", 0, 3);
        for (int times = 0; times < 2; ++times) QVERIFY(folder.put(said).outcome == StatementPut::Outcome::done);
        auto other = said;
        other.bytes = "other\n";
        const auto refused = folder.put(other);
        QVERIFY(refused.outcome == StatementPut::Outcome::not_done);
        QVERIFY(refused.why && refused.why->code == FaultCode::exchange_file);
        QCOMPARE(refused.why->detail("reason"), std::string_view("place"));
        QCOMPARE(refused.why->detail("file"), std::string_view("W1-0-3.jcic"));
        QCOMPARE(next(folder, "W1", 0), std::vector{said});
    }
    void what_is_half_there_is_not_read_and_comes_whole_later() {
        StatementFolder folder(path());
        const auto said = said_by("W1", 3, 7);
        QVERIFY(folder.put(said_by("W1", 0, 3)).outcome == StatementPut::Outcome::done);
        // A program that stopped while it wrote, and one that stopped while it named it where a share cannot do both.
        VERIFY_OK(files::replace(path() / "W1-3-7.jcic.part", std::string_view("W1")));
        QCOMPARE(last(folder, "W1"), said_by("W1", 0, 3));
        VERIFY_OK(files::replace(path() / "W1-3-7.jcic", std::string_view()));
        QVERIFY(folder.put(said_by("W1", 7, 8)).outcome == StatementPut::Outcome::done);
        QVERIFY(next(folder, "W1", 3).empty());  // the later one waits for it
        QCOMPARE(next(folder, "W1", 0).size(), std::size_t{1});
        QVERIFY(folder.put(said).outcome == StatementPut::Outcome::done);
        QCOMPARE(next(folder, "W1", 3), (std::vector{said, said_by("W1", 7, 8)}));
        QVERIFY(!fs::exists(path() / "W1-3-7.jcic.part"));
    }
    void a_full_disk_leaves_nothing_that_is_read_and_the_next_put_is_done() {
        StatementFolder folder(path());
        const auto said = said_by("W1", 0, 3);
        {
            const test::FullDisk full(2);
            const auto put = folder.put(said);
            QVERIFY(put.outcome == StatementPut::Outcome::not_done);
            QVERIFY(put.why && put.why->code == FaultCode::file_write);
        }
        QVERIFY(next(folder, "W1", 0).empty());
        QVERIFY(folder.put(said).outcome == StatementPut::Outcome::done);
        QCOMPARE(last(folder, "W1"), said);
    }
    void a_folder_that_is_not_there_is_a_fault_and_much_comes_in_parts() {
        StatementFolder gone(path() / "gone");
        COMPARE_FAULT(gone.next_of(StatementKind::exchange, "W1", 0), file_read);
        QVERIFY(gone.put(said_by("W1", 0, 1)).outcome == StatementPut::Outcome::not_done);
        StatementFolder folder(path());
        for (std::uint64_t at = 0; at < 70; ++at)
            QVERIFY(folder.put(said_by("W1", at, at + 1)).outcome == StatementPut::Outcome::done);
        const auto begun = next(folder, "W1", 0);
        QCOMPARE(begun.size(), std::size_t{64});
        QCOMPARE(next(folder, "W1", begun.back().through).size(), std::size_t{6});
    }
    void who_shares_the_folder_by_its_group_may_read() {
        StatementFolder folder(path());
        QVERIFY(folder.put(said_by("W1", 0, 1)).outcome == StatementPut::Outcome::done);
        const auto rights = fs::status(path() / "W1-0-1.jcic").permissions();
        QCOMPARE(rights, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    }

private:
    [[nodiscard]] fs::path path() const { return shared_->path().toStdString(); }
    static std::vector<SignedStatement> next(StatementFolder& folder, const std::string& desk, std::uint64_t after) {
        return folder.next_of(StatementKind::exchange, desk, after).value();
    }
    static SignedStatement last(StatementFolder& folder, const std::string& desk) {
        return folder.last_of(StatementKind::exchange, desk).value().value();
    }
    std::unique_ptr<QTemporaryDir> shared_;
};

JCIC_TEST(TestStatementFolder)
#include "test_statement_folder.moc"
