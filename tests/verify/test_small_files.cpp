// Bit rot in the small files of a folder that accuse when they do not fit: told as that, and mended from the other
// copy. Never told as somebody's hand, and never silent.
#include <QTest>

#include "app/backup/backup.h"
#include "app/backup/restore.h"
#include "app/keys/copies.h"
#include "app/keys/recovery_box.h"
#include "app/ledger_check/verify.h"
#include "app/store/small_files.h"
#include "ledger/recovery_made.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

constexpr std::array of_the_ledger{"ledger.head", "ledger.epoch", "outer.head"};  // told in the trail where damaged
constexpr std::array beside_it{"ledger.origin", "slots/Q01.slot", "slots/S01.slot", "slots/S01.tries",
                               "recovery/halves.box"};

/// Signed out, so that each round signs in.
struct Folder : ExportWorld {
    Folder() {
        static_cast<void>(made_by(*this, "H01"));
        static_cast<void>(Tries(path() / "slots" / "S01.tries").count_try(0));
        session.reset();
    }
    [[nodiscard]] Bytes bytes_of(const std::string& name) const { return contents(path() / name); }
    void flip(const std::string& name, std::size_t bit) const {
        auto bytes = bytes_of(name);
        bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        put_contents(path() / name, bytes);
    }
    /// In the middle of what each copy holds.
    void flip_all_copies(const std::string& name) const {
        for (std::size_t at = 0; at < bytes_of(name).size(); at += copy_block) flip(name, 8 * (at + 10));
    }
    void sign_in_again() {
        session.reset();
        session = sign_in("Q01").value();
    }
    [[nodiscard]] static std::string file_in(const VerifyReport& report) {
        return report.faults.size() == 1 ? report.faults.front().reason + " " + report.faults.front().file
                                         : std::to_string(report.faults.size());
    }
};

}  // namespace

class TestSmallFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_single_bit_of_every_one_of_them_is_seen_and_the_other_copy_serves() {
        const Folder world;
        std::vector<std::string> names(of_the_ledger.begin(), of_the_ledger.end());
        names.insert(names.end(), beside_it.begin(), beside_it.end());
        for (const auto& name : names) {
            auto bytes = world.bytes_of(name);
            QVERIFY2(state_of_copies(name, bytes) == CopiesState::whole, name.c_str());
            const auto copies = from_two_copies(bytes);
            for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
                const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
                bytes[bit / 8] ^= mask;
                const auto state = state_of_copies(name, bytes);
                const auto served = from_two_copies(bytes);
                bytes[bit / 8] ^= mask;
                const auto where = name + " " + std::to_string(bit);
                QVERIFY2(state == CopiesState::worn, where.c_str());
                const bool in_place = name.starts_with("ledger.");  // its slots are copies of their own
                QVERIFY2(in_place || (served && served->worn && served->content == copies->content), where.c_str());
            }
        }
    }

    void one_that_flipped_changes_nothing_is_told_and_is_mended_data() {
        QTest::addColumn<QString>("name");
        for (const auto* name : of_the_ledger) QTest::newRow(name) << QString::fromUtf8(name);
        for (const auto* name : beside_it) QTest::newRow(name) << QString::fromUtf8(name);
    }
    void one_that_flipped_changes_nothing_is_told_and_is_mended() {
        QFETCH(QString, name);
        const auto file = name.toStdString();
        Folder world;
        // The length, what is held, the digest, what fills the block; of each copy.
        for (const std::size_t at : {0UL, 9UL, 40UL, 4000UL, 4096UL, 4096UL + 9, 8191UL}) {
            world.session.reset();
            world.flip(file, 8 * at + 3);
            world.sign_in_again();
            const auto report = ledger::verify(*world.session).value();
            const auto where = file + " " + std::to_string(at);
            QVERIFY2(report.ok, (where + " " + Folder::file_in(report)).c_str());
            QVERIFY2(!report.told.empty(), where.c_str());
            QCOMPARE(report.told.back().reason, std::string("mended"));
            QCOMPARE(report.told.back().why, file);
            QVERIFY2(look_at_small_files(world.path()).worn.empty(), where.c_str());
            const auto second = judge(world.as_it_stands()).value();
            QCOMPARE(reasons(second), std::string());
            QCOMPARE(second.told.size(), report.told.size());
            QCOMPARE(second.told.back().why, file);
        }
    }

    // While nobody signs in anew.
    void one_that_flips_under_a_session_is_told_too() {
        Folder world;
        world.sign_in_again();
        for (const auto* name : beside_it) {
            world.flip(name, 100);
            const auto report = ledger::verify(*world.session).value();
            QVERIFY(report.ok);
            QCOMPARE(report.told.back().reason, std::string("worn"));
            QCOMPARE(report.told.back().why, std::string(name));
            world.flip(name, 100);
        }
    }

    // Somebody laid it there, or left it: it is named, and nothing of the ledger is damaged by it.
    void a_slot_that_nobody_has_is_told_as_foreign_and_damages_nothing() {
        Folder world;
        world.sign_in_again();
        for (const auto* name : {"slots/X99.slot", "slots/none of ours.slot"})
            for (const auto& bytes : {Bytes{}, Bytes{1, 2, 3}, test::contents(world.path() / "slots" / "Q01.slot")}) {
                test::put_contents(world.path() / name, bytes);
                const auto report = ledger::verify(*world.session).value();
                QVERIFY2(report.ok, Folder::file_in(report).c_str());
                QCOMPARE(report.told.back().reason, std::string("foreign-file"));
                QCOMPARE(report.told.back().why, std::string(name));
                std::filesystem::remove(world.path() / name);
            }
        QVERIFY(ledger::verify(*world.session).value().told.empty());
    }

    void where_no_copy_is_left_it_is_told_as_damage_by_name_and_accuses_nobody_data() {
        QTest::addColumn<QString>("name");
        for (const auto* name : of_the_ledger) QTest::newRow(name) << QString::fromUtf8(name);
    }
    void where_no_copy_is_left_it_is_told_as_damage_by_name_and_accuses_nobody() {
        QFETCH(QString, name);
        Folder world;
        world.flip_all_copies(name.toStdString());
        world.sign_in_again();
        QCOMPARE(Folder::file_in(ledger::verify(*world.session).value()), "file-damaged " + name.toStdString());
        const auto second = reasons(judge(world.as_it_stands()).value());
        QVERIFY2(second.ends_with(":file-damaged") && second.find(' ') == std::string::npos, second.c_str());
        world.sign_in_again();
        QCOMPARE(ledger::verify(*world.session).value().faults.size(), std::size_t{1});  // told once
        // What was damaged once keeps nobody from a backup, nor from its restore.
        const auto file = world.folder.path() / "backup";
        VERIFY_OK(back_up(*world.sign_in("A01").value(), file, {}));
        world.session.reset();
        VERIFY_OK(Restore::begin({world.path(), ProfileKind::practice, institution(), file, {}, {}}, world.dependencies,
                                 code("H01"), password_of("H01"))
                      .value()
                      ->finish());
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        world.sign_in_again();
        QCOMPARE(Folder::file_in(ledger::verify(*world.session).value()), "file-damaged " + name.toStdString());
        const auto after = reasons(judge(world.as_it_stands()).value());
        QVERIFY2(after == second, after.c_str());
    }

    // It is only added to, and has each record once.
    void a_bit_of_the_journal_outside_is_told_as_damage_and_accuses_nobody() {
        Folder world;
        auto& outer = world.ledger->outer();
        std::size_t told = 0;
        for (std::size_t at = 0;; at += 7) {
            world.session.reset();
            for (int i = 0; i < 2; ++i) VERIFY_OK(outer.append("program-started", ""));
            if (at >= world.bytes_of("outer.journal").size()) break;
            world.flip("outer.journal", 8 * at + at % 8);
            world.sign_in_again();
            const auto report = ledger::verify(*world.session).value();
            QCOMPARE(report.faults.size(), ++told);
            QCOMPARE(report.faults.back().reason + " " + report.faults.back().file,
                     std::string("file-damaged outer.journal"));
        }
        QVERIFY(told > 20);
    }

    void so_it_is_beside_the_ledger_by_whoever_verifies_it() {
        for (const auto* name : {"slots/S01.slot", "recovery/halves.box"}) {
            Folder world;
            world.flip_all_copies(name);
            world.sign_in_again();
            QCOMPARE(Folder::file_in(ledger::verify(*world.session).value()), std::string("file-damaged ") + name);
        }
        Folder world;
        world.flip_all_copies("slots/Q01.slot");
        const auto refused = world.sign_in("Q01");
        COMPARE_FAULT(refused, ledger_corrupt);
        QCOMPARE(refused.error().detail("file"), std::string_view("Q01.slot"));
        QCOMPARE(refused.error().detail("reason"), std::string_view("bit-rot"));
    }

    // What somebody put there has a digest that fits: that is no bit rot.
    void what_somebody_wrote_is_not_told_as_bit_rot() {
        Folder world;
        put_contents(world.path() / "ledger.head", concatenated({copy_of(view("x")), copy_of(view("x"))}));
        world.sign_in_again();
        const auto report = ledger::verify(*world.session).value();
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults.front().reason, std::string("head"));
        QVERIFY(report.told.empty());
    }
};

JCIC_TEST(TestSmallFiles)
#include "test_small_files.moc"
