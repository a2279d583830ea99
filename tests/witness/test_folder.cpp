// What a witness keeps: its key, what it remembers of each log, and that nothing makes it sign against that.
#include <QTemporaryDir>
#include <QTest>

#include "app/verify/trail/tree.h"
#include "app/witness/folder.h"
#include "support/result.h"
#include "support/test_program.h"
#include "witness/some_log.h"

using namespace jcic;
using namespace jcic::test;
using namespace jcic::witness;
namespace fs = std::filesystem;

namespace {

constexpr UtcTime now{std::chrono::milliseconds{1'679'315'147'999}};

verify::NoteKey log_key(const SomeLog& log, std::uint8_t key = 1) {
    return {log.origin, verify::KeyType::log, public_half(key)};
}

struct Place {
    QTemporaryDir dir;
    fs::path folder = fs::path(dir.path().toStdString()) / "witness";
    SystemRandom random;
    verify::NoteKey key = Folder::init(folder, "witness.example/w1", random).value();
    SomeLog log;

    Place() { (void)open().trust(log_key(log)).value(); }
    [[nodiscard]] Folder open() const { return std::move(Folder::open(folder).value()); }
    /// As a program that starts anew does.
    [[nodiscard]] Answer sign(const std::string& request) const {
        return open().sign(Request::parse(request).value(), now).value();
    }
    [[nodiscard]] std::string judged(const std::string& request) const {
        return std::string(name_of(sign(request).judgement));
    }
    [[nodiscard]] fs::path file(const char* ending) const {
        return folder / (std::string("practice-0129999-00112233445566778899aabbccddeeff") + ending);
    }
};

}  // namespace

class TestFolder : public QObject {
    Q_OBJECT
private slots:
    void signs_what_others_can_check() {
        const Place place;
        const auto answer = place.sign(place.log.request(0, 8));
        QCOMPARE(answer.size, std::uint64_t{8});
        QCOMPARE(answer.text(), answer.note);
        const auto note = verify::Note::parse(answer.note).value();
        QCOMPARE(note.text, verify::Note::parse(place.log.checkpoint(8, 1))->text);
        QVERIFY(note.signed_by(place.log.origin, public_half(1)));
        QCOMPARE(verify::cosigned_at(note, place.key).value(), std::uint64_t{1'679'315'147});
        QCOMPARE(files::read_text(place.file(".cosigned")).value(), answer.note);
    }

    void never_signs_two_roots_nor_fewer_events() {
        const Place place;
        auto forked = place.log;
        forked.leaves = some_leaves(20, 'b');
        QCOMPARE(place.judged(place.log.request(0, 8)), std::string("cosigned"));
        QCOMPARE(place.judged(forked.request(8, 8)), std::string("split"));
        QCOMPARE(place.judged(forked.request(8, 12)), std::string("inconsistent"));
        QCOMPARE(place.judged(place.log.request(0, 5)), std::string("older"));
        QCOMPARE(place.judged(place.log.request(8, 12)), std::string("cosigned"));
        QCOMPARE(place.judged(place.log.request(8, 12)), std::string("behind"));
        QCOMPARE(place.judged(place.log.request(12, 12)), std::string("cosigned"));
        QCOMPARE(place.open().logs()->front().kept->size, std::uint64_t{12});
    }

    void refuses_in_words_of_one_form() {
        const Place place;
        (void)place.sign(place.log.request(0, 8));
        const auto answer = place.sign(place.log.request(0, 5));
        QCOMPARE(answer.text(), "refused older\n" + place.log.origin + "\n8\n");
        QVERIFY(answer.note.empty());
    }

    void signs_only_for_logs_that_it_was_told_to_trust() {
        const Place place;
        auto other = place.log;
        other.origin.back() = '0';
        QCOMPARE(place.judged(other.request(0, 8)), std::string("unknown-log"));
        other.origin = "example.com/log";
        const auto request = place.log.request(0, 8);
        QCOMPARE(place.judged("old 0\n\n" + other.signed_by(1, "example.com/log\n1\n" + to_base64(Digest{}) + "\n")),
                 std::string("unknown-log"));
        COMPARE_FAULT(place.open().trust(log_key(other)), input_form);
        QCOMPARE(place.open().logs()->size(), std::size_t{1});
    }

    /// The seals were begun anew without the old key: people hand the new one over, and nothing that was witnessed is
    /// forgotten.
    void keeps_what_was_witnessed_where_it_trusts_anew() {
        const Place place;
        (void)place.sign(place.log.request(0, 8));
        QCOMPARE(place.judged(place.log.request(8, 12, 9)), std::string("unknown-key"));
        QCOMPARE(place.open().trust(log_key(place.log, 9))->size, std::uint64_t{8});
        auto forked = place.log;
        forked.leaves = some_leaves(20, 'b');
        QCOMPARE(place.judged(forked.request(8, 12, 9)), std::string("inconsistent"));
        QCOMPARE(place.judged(place.log.request(0, 12, 9)), std::string("behind"));
        QCOMPARE(place.judged(place.log.request(8, 12, 9)), std::string("cosigned"));
    }

    void begins_no_log_anew_of_which_it_signed() {
        const Place place;
        (void)place.sign(place.log.request(0, 8));
        QCOMPARE(place.open().signed_at(*origin_in(place.log.origin))->value(), std::uint64_t{1'679'315'147});
        VERIFY_OK(files::remove(place.file(".log")));
        QCOMPARE(place.judged(place.log.request(0, 8)), std::string("unknown-log"));
        COMPARE_FAULT(place.open().trust(log_key(place.log)), file_form);
        QCOMPARE(place.judged(place.log.request(0, 8)), std::string("unknown-log"));
    }

    void has_one_key_for_good() {
        Place place;
        COMPARE_FAULT(Folder::init(place.folder, "another", place.random), file_write);
        QCOMPARE(place.open().public_half(), place.key);
        COMPARE_FAULT(Folder::init(place.folder / "other", "a b", place.random), input_form);
        COMPARE_FAULT(Folder::open(place.folder / "nowhere"), file_missing);
        QCOMPARE(fs::status(place.folder / "key").permissions(), fs::perms::owner_read | fs::perms::owner_write);
    }

    /// Who half reads what was witnessed might sign what contradicts it.
    void signs_nothing_where_its_memory_is_damaged() {
        const Place place;
        (void)place.sign(place.log.request(0, 8));
        const auto good = files::read_text(place.file(".log")).value();
        auto other_log = good;
        other_log[other_log.find("0129999")] = '9';
        for (const auto& bad : {std::string(), good.substr(0, good.size() - 1), good.substr(0, good.size() / 2),
                                good + "\n", "x" + good, other_log, good.substr(good.find('\n') + 1)}) {
            VERIFY_OK(files::replace(place.file(".log"), bad));
            COMPARE_FAULT(place.open().sign(Request::parse(place.log.request(8, 12)).value(), now), file_form);
        }
        VERIFY_OK(files::replace(place.file(".log"), good));
        QCOMPARE(place.judged(place.log.request(8, 12)), std::string("cosigned"));
        for (const auto* bad :
             {"", "x", " \n", "witness AAAA\n", "wit+ness AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n"}) {
            VERIFY_OK(files::replace(place.folder / "key", std::string_view(bad)));
            COMPARE_FAULT(Folder::open(place.folder), file_form);
        }
    }
};

JCIC_TEST(TestFolder)
#include "test_folder.moc"
