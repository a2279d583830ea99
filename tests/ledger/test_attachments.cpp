// Attachments: files of their own, found when gone or altered, in every backup, gone with the row they belong to.
#include <QTest>

#include "app/backup/backup.h"
#include "app/backup/restore.h"
#include "app/ledger/session/opened.h"
#include "app/ledger_check/verify.h"
#include "app/search/look_up.h"
#include "app/workstation/sealed_files.h"
#include "ledger/backed_up.h"
#include "support/full_disk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

const std::string row = "query:P-1";
const std::string form = "%PDF-1.7 授權書 王小明 " + std::string(100'000, 'x');

/// A ledger with a row that has an attachment.
struct Attaching : LedgerWorld {
    domain::Attachment attachment;
    std::uint64_t sequence = 0;

    Attaching() {
        const auto session = sign_in("Q01").value();
        attachment = AttachedFiles(*session).put(view(form), "授權書.pdf").value();
        sequence = session->append(attached()).value().sequence;
        static_cast<void>(session->close_epoch(Closing::sign_out));
    }
    domain::Entry attached() {
        auto out = entry("query.stopped", row);
        return out.personal("form", attachment.text(), row)
            .plain(std::string(field::attached), to_hex(attachment.digest));
    }
    [[nodiscard]] fs::path file() const { return path() / "attachments" / to_hex(attachment.digest); }
    /// What verification says of the events.
    std::vector<std::pair<std::uint64_t, std::string>> found() {
        std::vector<std::pair<std::uint64_t, std::string>> out;
        const auto report = verify(*sign_in("Q01").value()).value();
        for (const auto& one : report.faults) out.emplace_back(one.sequence, one.reason);
        return out;
    }
};
using Findings = std::vector<std::pair<std::uint64_t, std::string>>;

std::size_t waiting(const fs::path& ledger) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(ledger / "attachments" / "new"), {}));
}

}  // namespace

class TestAttachments : public QObject {
    Q_OBJECT
private slots:
    void what_was_attached_is_opened_as_it_was_and_sealed_on_the_disk() {
        Attaching world;
        const auto session = world.sign_in("Q01").value();
        const auto written = domain::Attachment::parse(session->open(world.sequence, "form").value()).value();
        QCOMPARE(written, world.attachment);
        QCOMPARE(to_text(AttachedFiles(*session).open(written).value()), form);
        const auto sealed = to_text(contents(world.file()));
        QVERIFY(sealed.find("%PDF-1.") == std::string::npos && sealed.find(std::string(16, 'x')) == std::string::npos);
        QCOMPARE(world.found(), Findings{});
    }

    void it_is_looked_for_by_its_name_and_never_by_its_key() {
        Attaching world;
        const auto session = world.sign_in("Q01").value();
        const auto found = [&](const std::string& text) {
            LookUp wanted;
            wanted.words.push_back({text});
            return ledger::look_up(*session, wanted).value().events.size();
        };
        while (!ledger::advance_index(*session, 1'000).value().complete()) {
        }
        QCOMPARE(found("授權書.pdf"), std::size_t{1});
        QCOMPARE(found(to_hex(world.attachment.key).substr(0, 20)), std::size_t{0});
    }

    void another_key_opens_nothing() {
        Attaching world;
        auto other = world.attachment;
        other.key[0] ^= 1U;
        COMPARE_FAULT(AttachedFiles(*world.sign_in("Q01").value()).open(other), ledger_corrupt);
    }

    void a_file_that_is_gone_or_altered_is_found_by_who_has_no_records_key() {
        Attaching world;
        auto bytes = contents(world.file());
        bytes.back() ^= 1U;
        put_contents(world.file(), bytes);
        const auto administrator = world.sign_in("A01").value();
        const auto report = verify(*administrator).value();
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults[0].sequence, world.sequence);
        QCOMPARE(report.faults[0].reason, std::string("attachment"));
        COMPARE_FAULT(AttachedFiles(*world.sign_in("Q01").value()).open(world.attachment), ledger_corrupt);
        fs::remove(world.file());
        QCOMPARE(world.found(), (Findings{{world.sequence, "erased"}}));
    }

    void an_event_about_a_file_that_is_not_there_is_refused() {
        Attaching world;
        const auto session = world.sign_in("Q01").value();
        const auto events = session->count().value();
        world.attachment.digest[0] ^= 1U;
        COMPARE_FAULT(session->append(world.attached()), input_form);
        QCOMPARE(session->count().value(), events);
    }

    void another_rows_file_is_no_new_one_and_the_same_event_stands_once() {
        Attaching world;
        const auto session = world.sign_in("Q01").value();
        const auto again = world.attached();
        COMPARE_FAULT(session->append(again), input_form);  // it belongs to the first
        world.attachment = AttachedFiles(*session).put(view(form), "第二份.pdf").value();
        const auto second = world.attached();
        const auto written = session->append(second).value().sequence;
        QCOMPARE(session->append(second).value().sequence, written);
        QVERIFY(verify(*session).value().ok);
    }

    void what_no_event_was_written_about_goes_after_a_day() {
        Attaching world;
        auto session = world.sign_in("Q01").value();
        world.attachment = AttachedFiles(*session).put(view(form), "第二份.pdf").value();
        static_cast<void>(AttachedFiles(*session).put(view(form), "第三份.pdf").value());
        QCOMPARE(waiting(world.path()), std::size_t{2});
        session = world.sign_in("Q01").value();
        QCOMPARE(waiting(world.path()), std::size_t{2});  // another program's, perhaps
        const auto old = fs::file_time_type::clock::now() - std::chrono::hours{25};
        const auto second = world.path() / "attachments" / "new" / to_hex(world.attachment.digest);
        fs::last_write_time(second, old);
        session = world.sign_in("Q01").value();
        QCOMPARE(waiting(world.path()), std::size_t{1});
        COMPARE_FAULT(session->append(world.attached()), input_form);
    }

    void it_goes_with_its_row() {
        Attaching world;
        VERIFY_OK(world.erase(*world.sign_in("Q01").value(), row));
        QVERIFY(!fs::exists(world.file()));
        QCOMPARE(world.found(), Findings{});
        COMPARE_FAULT(world.sign_in("Q01").value()->open(world.sequence, "form"), ledger_erased);
    }

    // No permission, a disk that takes nothing: here a folder in its place.
    void one_that_cannot_be_removed_leaves_no_word_of_its_row_to_be_found() {
        Attaching world;
        const auto session = world.sign_in("Q01").value();
        const auto found = [&] {
            LookUp wanted;
            wanted.words.push_back({"授權書.pdf"});
            return ledger::look_up(*session, wanted).value().events.size();
        };
        QCOMPARE(found(), std::size_t{1});
        fs::remove(world.file());
        fs::create_directories(world.file() / "in the way");
        QVERIFY(!world.erase(*session, row));
        QCOMPARE(found(), std::size_t{0});
        fs::remove_all(world.file());
        VERIFY_OK(world.sign_in("Q01"));  // which makes the deletion good
        QCOMPARE(world.found(), Findings{});
    }

    void one_that_was_put_back_after_it_was_destroyed_is_found() {
        Attaching world;
        const auto kept = contents(world.file());
        VERIFY_OK(world.erase(*world.sign_in("Q01").value(), row));
        put_contents(world.file(), kept);
        QCOMPARE(world.found(), (Findings{{world.sequence, "deletion"}}));
    }

    void a_backup_carries_it_and_a_restored_ledger_opens_it() {
        Attaching world;
        const auto file = world.folder.path() / "backup";
        VERIFY_OK(back_up(*world.sign_in("Q01").value(), file, {}));
        fs::remove_all(world.path());
        VERIFY_OK(Restore::begin({world.path(), ProfileKind::practice, institution(), file, {}, {}}, world.dependencies,
                                 code("H01"), password_of("H01"))
                      .value()
                      ->finish());
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        QCOMPARE(to_text(AttachedFiles(*world.sign_in("Q01").value()).open(world.attachment).value()), form);
    }

    void no_backup_is_made_of_a_ledger_whose_attachment_is_altered() {
        Attaching world;
        put_contents(world.file(), view("x"));
        COMPARE_FAULT(back_up(*world.sign_in("Q01").value(), world.folder.path() / "backup", {}), ledger_corrupt);
    }

    void an_older_backup_put_back_loses_it_again() {
        Attaching world;
        const auto file = world.folder.path() / "backup";
        VERIFY_OK(back_up(*world.sign_in("Q01").value(), file, {}));
        VERIFY_OK(world.erase(*world.sign_in("Q01").value(), row));
        world.ledger.reset();
        VERIFY_OK(Restore::begin({world.path(), ProfileKind::practice, institution(), file, {}, {}}, world.dependencies,
                                 code("H01"), password_of("H01"))
                      .value()
                      ->finish());
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        VERIFY_OK(world.sign_in("Q01"));
        QVERIFY(!fs::exists(world.file()));
    }

    void a_full_disk_leaves_nothing_and_says_so() {
        Attaching world;
        const auto session = world.sign_in("Q01").value();
        {
            const FullDisk full(50'000);
            COMPARE_FAULT(AttachedFiles(*session).put(view(form), "授權書.pdf"), ledger_write);
        }
        QCOMPARE(waiting(world.path()), std::size_t{0});
        VERIFY_OK(AttachedFiles(*session).put(view(form), "授權書.pdf"));
    }
};

JCIC_TEST(TestAttachments)
#include "test_attachments.moc"
