// Files put back: the head outside, the epoch's key and the anchor on paper, each against what it finds.

#include <QTest>

#include "app/elsewhere/image_elsewhere.h"
#include "app/keys/copies.h"
#include "app/keys/crypto.h"
#include "app/ledger_check/verify.h"
#include "ledger/insider.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

/// The folder as it was.
class Copy {
public:
    explicit Copy(const LedgerWorld& world) : of_(world.path()) {
        fs::copy(of_, folder_.path() / "ledger", fs::copy_options::recursive);
    }
    void put_back(const std::string& name) const {
        fs::copy_file(folder_.path() / "ledger" / name, of_ / name, fs::copy_options::overwrite_existing);
    }
    void put_back_all() const {
        fs::remove_all(of_);
        fs::copy(folder_.path() / "ledger", of_, fs::copy_options::recursive);
    }

private:
    TestFolder folder_;
    fs::path of_;
};

/// A day of one event. Gives how many there are after it.
std::uint64_t write_of_a_day(LedgerWorld& world) {
    const auto session = world.sign_in("Q01").value();
    static_cast<void>(session->append(world.entry("serial.shown")).value());
    static_cast<void>(session->close_epoch(Closing::sign_out));
    return session->count().value();
}

void expect_fault(LedgerWorld& world, FaultCode code, std::uint64_t sequence) {
    const auto session = world.sign_in("Q01");
    QVERIFY(!session.has_value());
    QCOMPARE(std::string(session.error().text()), std::string(code_text(code)));
    QCOMPARE(std::string(session.error().detail("sequence")), std::to_string(sequence));
}

}  // namespace

class TestRollBack : public QObject {
    Q_OBJECT
private slots:
    void a_database_put_back_is_behind_its_head() {
        LedgerWorld world;
        const auto yesterday = write_of_a_day(world);
        const Copy copy(world);
        write_of_a_day(world);
        copy.put_back("ledger.db");
        expect_fault(world, FaultCode::ledger_rolled_back, yesterday + 1);
    }

    void a_database_and_its_head_put_back_are_behind_the_epochs_key() {
        LedgerWorld world;
        write_of_a_day(world);
        const Copy copy(world);
        write_of_a_day(world);
        copy.put_back("ledger.db");
        copy.put_back("ledger.head");
        QCOMPARE(std::string(world.sign_in("Q01").error().text()), std::string("ledger.rolled-back"));
    }

    // Only the key is missing then: whoever takes it away leaves a seam that stays.
    void a_database_put_back_without_head_and_key_opens_with_a_seam() {
        LedgerWorld world;
        const auto yesterday = write_of_a_day(world);
        const Copy copy(world);
        write_of_a_day(world);
        copy.put_back("ledger.db");
        fs::remove(world.path() / "ledger.head");
        fs::remove(world.path() / "ledger.epoch");
        const auto session = world.sign_in("A01").value();
        const auto faults = verify(*session).value().faults;
        QCOMPARE(faults.at(0), (Finding{yesterday + 1, FaultCode::ledger_rolled_back, "head", "", 0, true}));
        QCOMPARE(faults.at(1), (Finding{yesterday + 2, FaultCode::ledger_rolled_back, "seal-restarted", "", 0, true}));
    }

    // Nor is it made an accident by whoever garbles what they would have to take away.
    void a_database_put_back_with_head_and_key_garbled_is_no_damage_alone() {
        LedgerWorld world;
        const auto yesterday = write_of_a_day(world);
        const Copy copy(world);
        write_of_a_day(world);
        copy.put_back("ledger.db");
        for (const auto* name : {"ledger.head", "ledger.epoch"}) {
            auto bytes = contents(world.path() / name);
            for (std::size_t at = 0; at < bytes.size(); at += copy_block) bytes[at + 10] ^= 1U;
            put_contents(world.path() / name, bytes);
        }
        const auto session = world.sign_in("A01").value();
        const auto faults = verify(*session).value().faults;
        QCOMPARE(faults.size(), std::size_t{3});
        QCOMPARE(faults.at(0), (Finding{yesterday + 1, FaultCode::ledger_rolled_back, "head", "", 0, true}));
        QCOMPARE(faults.at(1), (Finding{yesterday + 2, FaultCode::ledger_rolled_back, "seal-restarted", "", 0, true}));
        QCOMPARE(faults.at(2), (Finding{yesterday + 3, FaultCode::ledger_corrupt, "file-damaged",
                                        "ledger.head,ledger.epoch", 0, true}));
    }

    // A slot that is whole and not this ledger's was put there: damage of the other one explains nothing.
    void a_head_of_ones_own_beside_a_damaged_slot_is_no_damage() {
        LedgerWorld world;
        const auto yesterday = write_of_a_day(world);
        const Copy copy(world);
        write_of_a_day(world);
        copy.put_back("ledger.db");
        copy.put_back("ledger.epoch");
        auto damaged = copy_of(view("x"));
        damaged[10] ^= 1U;
        put_contents(world.path() / "ledger.head", concatenated({copy_of(view("x")), damaged}));
        const auto faults = verify(*world.sign_in("A01").value()).value().faults;
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults.at(0), (Finding{yesterday + 1, FaultCode::ledger_rolled_back, "head", "", 0, true}));
    }

    void the_whole_folder_put_back_is_found_by_the_anchor_only() {
        LedgerWorld world;
        write_of_a_day(world);
        const Copy copy(world);
        write_of_a_day(world);
        const auto anchor = Anchor::parse(world.sign_in("A01").value()->standing().value().anchor).value();
        copy.put_back_all();
        const auto session = world.sign_in("A01").value();
        QVERIFY(verify(*session).value().ok);
        const auto report = verify(*session, {anchor, ""}).value();
        QVERIFY(!report.ok);
        QCOMPARE(report.faults.front(), (Finding{report.events + 1, FaultCode::ledger_rolled_back, "anchor"}));
    }

    void a_folder_put_back_and_written_on_does_not_extend_the_anchor() {
        LedgerWorld world;
        const Copy copy(world);
        write_of_a_day(world);
        const auto anchor = Anchor::parse(world.sign_in("A01").value()->standing().value().anchor).value();
        copy.put_back_all();
        write_of_a_day(world);
        write_of_a_day(world);
        const auto session = world.sign_in("A01").value();
        QVERIFY(session->count().value() > anchor.size);
        QCOMPARE(verify(*session, {anchor, ""}).value().faults.front(),
                 (Finding{0, FaultCode::ledger_corrupt, "anchor"}));
    }

    void an_anchor_holds_for_all_that_comes_after_it() {
        LedgerWorld world;
        std::vector<Anchor> anchors;
        for (int day = 0; day < 5; ++day) {
            write_of_a_day(world);
            anchors.push_back(Anchor::parse(world.sign_in("A01").value()->standing().value().anchor).value());
        }
        const auto session = world.sign_in("A01").value();
        for (const auto& anchor : anchors) QVERIFY(verify(*session, {anchor, ""}).value().ok);
    }

    void a_head_put_back_is_behind_and_moves_on() {
        LedgerWorld world;
        write_of_a_day(world);
        const Copy copy(world);
        write_of_a_day(world);
        copy.put_back("ledger.head");
        QVERIFY(verify(*world.sign_in("Q01").value()).value().ok);
    }

    void a_torn_slot_leaves_the_other() {
        LedgerWorld world;
        write_of_a_day(world);
        const auto good = contents(world.path() / "ledger.head");
        for (const auto slot : {std::size_t{0}, std::size_t{4096}}) {
            auto torn = good;
            torn[slot + 40] ^= 1;
            put_contents(world.path() / "ledger.head", torn);
            QVERIFY(verify(*world.sign_in("Q01").value()).value().ok);
        }
    }

    void a_head_of_another_ledger_counts_as_lost() {
        LedgerWorld world;
        LedgerWorld other(LedgerWorld::Founding::own);
        const auto next = write_of_a_day(world) + 1;
        write_of_a_day(other);
        fs::copy_file(other.path() / "ledger.head", world.path() / "ledger.head", fs::copy_options::overwrite_existing);
        const auto session = world.sign_in("A01").value();
        QCOMPARE(verify(*session).value().faults.front(),
                 (Finding{next, FaultCode::ledger_rolled_back, "head", "", 0, true}));
    }

    // The head is written after the commit: stopped in between, it is behind, and that is no fault.
    void a_stop_between_commit_and_head_is_no_fault() {
        LedgerWorld world;
        {
            const auto session = world.sign_in("Q01").value();
            auto& opened = session->opened();
            auto transaction = Transaction::begin(opened.database()).value();
            VERIFY_OK(opened.events().append(world.entry("serial.shown"), opened.author()));
            VERIFY_OK(transaction.commit());
        }
        QVERIFY(verify(*world.sign_in("Q01").value()).value().ok);
    }

    void events_at_the_end_removed_by_who_holds_the_key_are_missed() {
        LedgerWorld world;
        const auto last = write_of_a_day(world);
        {
            Insider insider(world);  // its sign-in is one event more
            insider.run("DROP TRIGGER event_stays; DELETE FROM event WHERE sequence>=" + std::to_string(last) +
                        "; DELETE FROM listing WHERE sequence>=" + std::to_string(last));
        }
        expect_fault(world, FaultCode::ledger_rolled_back, last);
    }

    void an_event_of_today_edited_with_its_hash_is_named_at_sign_in() {
        LedgerWorld world;
        const auto today = write_of_a_day(world) + 1;  // the insider's own sign-in, under no seal yet
        {
            Insider insider(world);
            insider.edit(today, [](Leaf& leaf) { leaf.workstation = "seat-9"; });
        }
        expect_fault(world, FaultCode::ledger_corrupt, today);
    }
};

// R-DU-6 at another seat: the image of a form, sealed in parts for whom it is asked. What is not exactly that image is
// none.

class TestImageElsewhere : public QObject {
    Q_OBJECT

private slots:
    void it_comes_out_as_it_went_in_data() {
        QTest::addColumn<qulonglong>("size");
        QTest::addColumn<qulonglong>("parts");
        for (const auto& [size, parts] : {std::pair{1ULL, 1ULL},
                                          {bytes_of_image_part - 1, 1ULL},
                                          {bytes_of_image_part, 1ULL},
                                          {bytes_of_image_part + 1, 2ULL},
                                          {20ULL << 20U, 320ULL}})
            QTest::addRow("%llu", size) << qulonglong{size} << qulonglong{parts};
    }
    void it_comes_out_as_it_went_in() {
        QFETCH(qulonglong, size);
        QFETCH(qulonglong, parts);
        const auto bytes = image(size);
        const auto seal = seal_of(bytes, 1);
        const auto sealed = sealed_image(seal, bytes, random_);
        QCOMPARE(sealed.size(), std::size_t{parts});
        QVERIFY(sealed.front().size() <= 65'600);  // as a part may be at the hub
        QVERIFY(opened_image(seal, sealed).value() == bytes);
    }

    void exchanged_altered_and_missing_parts_are_no_image() {
        const auto bytes = image(3 * bytes_of_image_part);
        const auto seal = seal_of(bytes, 1);
        const auto whole = sealed_image(seal, bytes, random_);
        auto parts = whole;
        std::swap(parts[0], parts[1]);
        COMPARE_FAULT(opened_image(seal, parts), ledger_corrupt);
        parts = whole;
        parts[1].back() ^= 1U;
        COMPARE_FAULT(opened_image(seal, parts), ledger_corrupt);
        parts = whole;
        parts.pop_back();
        COMPARE_FAULT(opened_image(seal, parts), ledger_corrupt);
        parts = whole;
        parts[2] = parts[1];
        COMPARE_FAULT(opened_image(seal, parts), ledger_corrupt);
    }

    void another_image_is_none() {
        const auto bytes = image(1'000);
        const auto seal = seal_of(bytes, 1);
        auto other = bytes;
        other[500] ^= 1U;
        // Under the same key by who has it: the digest tells.
        COMPARE_FAULT(opened_image(seal, sealed_image(seal_of(other, 1), other, random_)), ledger_corrupt);
        COMPARE_FAULT(opened_image(seal, sealed_image(seal_of(bytes, 2), bytes, random_)), ledger_corrupt);
        auto shorter = seal_of(bytes, 1);
        shorter.size = 999;
        COMPARE_FAULT(opened_image(shorter, sealed_image(seal, bytes, random_)), ledger_corrupt);
    }

private:
    static Bytes image(std::uint64_t size) {
        Bytes out(size);
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(i * 7 + i / 251);
        return out;
    }
    static ImageSeal seal_of(const Bytes& bytes, std::uint8_t id) {
        return {{id}, Secret::from(Digest{9}), bytes.size(), sha256({bytes})};
    }
    SystemRandom random_;
};

JCIC_TEST(TestRollBack)
JCIC_TEST(TestImageElsewhere)
#include "test_roll_back.moc"
