// A backup put back where nobody's password of its day is known: by both halves of the recovery key, which let unit
// head and administrator in anew; what they sign counts once a third person confirms them.
#include <QTest>
#include <algorithm>
#include <fstream>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/password_policy.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/verify.h"
#include "ledger/backed_up.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

/// With halves that its unit head made, and that are in its backup.
struct WithHalves : BackedUp {
    Halves halves = made_by(*this, "H01");
    explicit WithHalves(Founding founding = Founding::shared) : BackedUp(founding) { back_up_again(); }

    void back_up_again() {
        const auto session = sign_in("Q01").value();
        static_cast<void>(back_up(*session, file, {}).value());
        static_cast<void>(session->close_epoch(Closing::sign_out));
    }
    static std::vector<LetInAnew> let_in(const std::vector<std::string_view>& people) {
        std::vector<LetInAnew> out;
        for (const auto person : people) out.push_back({code(person), fresh(person)});
        return out;
    }
    static Secret fresh(std::string_view person) { return secret("Again-" + std::string(person) + "-2026"); }
    Result<std::unique_ptr<Restore>> begin_by(const Secret& one, const Secret& other,
                                              const std::vector<std::string_view>& people = {"H01", "A01"}) {
        return Restore::begin_by_halves({path(), ProfileKind::practice, institution(), file, {}, {}}, dependencies, one,
                                        other, let_in(people));
    }
    void restore_by_halves() {
        VERIFY_OK(begin_by(halves.second, halves.first).value()->finish());
        ledger = Ledger::open(path(), ProfileKind::practice, dependencies).value();
    }
    std::unique_ptr<Session> sign_in_anew(std::string_view person) {
        return ledger->sign_in(code(person), fresh(person)).value();
    }
    /// "mistyped 1": what is wrong with which half; "" for none.
    std::string wrong(const Secret& one, const Secret& other) {
        const auto begun = begin_by(one, other);
        if (begun) return "";
        return std::string(begun.error().detail("reason")) + " " + std::string(begun.error().detail("half"));
    }
};

std::vector<domain::Recorded> all_of(Session& session, std::string_view action) {
    EventQuery query;
    query.action = action;
    return session.events(query).value();
}

Secret mistyped(const Secret& half) {
    auto text = to_text(half.view());
    text[12] = text[12] == 'q' ? 'p' : 'q';
    return secret(text);
}

}  // namespace

class TestRestoreByHalves : public QObject {
    Q_OBJECT
private slots:
    void a_backup_and_both_halves_suffice_on_another_machine() {
        WithHalves world;
        fs::remove_all(world.path());
        world.restore_by_halves();
        COMPARE_FAULT(world.sign_in("H01"), person_password);
        const auto head = world.sign_in_anew("H01");
        QVERIFY(head->reads_records());
        QCOMPARE(all_of(*head, "serial.shown").back().entry.value("name"), std::string("王小明"));
        QVERIFY(!world.sign_in_anew("A01")->reads_records());
        const auto told = all_of(*head, "ledger.restored-by-recovery");
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told[0].person, std::string("-"));
        QCOMPARE(told[0].entry.value("present"), std::string("none"));
        QCOMPARE(told[0].entry.value("recovery"), std::string("1"));
        VERIFY_OK(domain::events::check(told[0].entry));
        QCOMPARE(all_of(*head, "person.recovered").size(), std::size_t{2});
        QVERIFY(all_of(*head, "ledger.restored").empty());
        // What had been kept of the seals is lost with the machine, whoever restores: until a second person stands for
        // it.
        const auto before = verify(*head).value();
        QCOMPARE(before.faults.size(), std::size_t{1});
        QCOMPARE(before.faults.front().reason, std::string("seal-restarted"));
        QVERIFY(before.told.empty());
        VERIFY_OK(Recovery(*world.sign_in("S01").value()).confirm(code("H01")));
        const auto after = verify(*head).value();
        QVERIFY2(after.ok, after.faults.empty() ? "" : after.faults.front().reason.c_str());
        const Notice said{told[0].sequence - 1, "stood-for", told[0].at, {"H01", "S01"}, "no-ledger"};
        QCOMPARE(after.told.size(), std::size_t{1});
        QVERIFY(after.told.front() == said);
    }

    void over_a_ledger_that_stands_there_the_new_chain_is_signed_into_the_old_one() {
        WithHalves world;
        const auto before = world.a_day();
        const auto restore = world.begin_by(world.halves.first, world.halves.second).value();
        QVERIFY(restore->facts().older);
        QCOMPARE(restore->facts().present->size, before);
        QCOMPARE(restore->facts().present_duties.at(code("H01")).count(domain::Duty::unit_head), std::size_t{1});
        QVERIFY(!restore->finish().value().set_aside.empty());
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        const auto head = world.sign_in_anew("H01");
        QCOMPARE(all_of(*head, "ledger.restored-by-recovery").front().entry.value("older"), std::string("yes"));
        const auto report = verify(*head).value();
        QVERIFY2(report.ok, report.faults.empty() ? "" : report.faults.front().reason.c_str());
        QCOMPARE(report.told.size(), std::size_t{1});
    }

    // Whom the halves made can read and do nothing in another's name: the maker of the halves does not confirm either.
    void who_was_let_in_signs_nothing_until_a_third_person_confirms() {
        WithHalves world;
        fs::remove_all(world.path());
        world.restore_by_halves();
        const auto head = world.sign_in_anew("H01");
        const auto administrator = world.sign_in_anew("A01");
        auto entry = world.entry("serial.shown").to_be_signed(code("H01"), "approval");
        COMPARE_FAULT(head->sign(entry, "approval"), person_duty);
        COMPARE_FAULT(Recovery(*administrator).confirm(code("H01")), person_duty);
        COMPARE_FAULT(Recovery(*head).confirm(code("A01")), person_duty);
        COMPARE_FAULT(People(*head).unlock(code("Q01")), person_duty);
        const auto third = world.sign_in("S01").value();
        VERIFY_OK(Recovery(*third).confirm(code("H01")));
        COMPARE_FAULT(Recovery(*head).confirm(code("A01")), person_duty);  // H01 made the halves
        VERIFY_OK(Recovery(*third).confirm(code("A01")));
        VERIFY_OK(head->sign(entry, "approval"));
    }

    void what_is_wrong_with_which_half_is_told_and_nothing_is_touched() {
        WithHalves world;
        LedgerWorld other(LedgerWorld::Founding::own);
        const auto foreign = made_by(other, "H01");
        const auto& [first, second] = world.halves;
        const auto before = contents(world.path() / "ledger.db");
        QCOMPARE(world.wrong(mistyped(first), second), std::string("mistyped 1"));
        QCOMPARE(world.wrong(first, mistyped(second)), std::string("mistyped 2"));
        QCOMPARE(world.wrong(first, secret("")), std::string("mistyped 2"));
        QCOMPARE(world.wrong(foreign.first, second), std::string("foreign 1"));
        QCOMPARE(world.wrong(first, foreign.second), std::string("foreign 2"));
        QCOMPARE(world.wrong(first, first), std::string("twice 2"));
        const RecoveryHalf nothing{2, 1, Secret::from(Bytes(32))};
        QCOMPARE(world.wrong(first, nothing.text(world.ledger->origin())), std::string("wrong 2"));
        QCOMPARE(contents(world.path() / "ledger.db"), before);
        QCOMPARE(world.folders(), std::size_t{1});
        QCOMPARE(world.wrong(first, second), std::string());
        // Each is told by the ledger that stands there, at its next sign-in.
        const auto told = all_of(*world.sign_in("A01").value(), "outer.recovery-failed");
        QCOMPARE(told.size(), std::size_t{7});
        QCOMPARE(told.front().entry.subject, std::string("person:H01"));
        QCOMPARE(told.front().entry.value("reason"), std::string("mistyped"));
        QCOMPARE(told.back().entry.value("reason"), std::string("wrong"));
    }

    // Its file comes out of the backup, as the trail does: a making since is in neither.
    void a_key_made_since_the_backup_is_no_finding_after_the_restore() {
        WithHalves world;
        static_cast<void>(made_by(world, "H01"));
        static_cast<void>(world.restore());
        const auto report = verify(*world.open_again()).value();
        QVERIFY2(report.ok, report.faults.empty() ? "" : report.faults.front().reason.c_str());
    }

    // The halves are those of the backup's day.
    void halves_of_another_making_than_the_backups_are_told_as_such() {
        WithHalves world;
        const auto newer = made_by(world, "H01");
        QCOMPARE(world.wrong(world.halves.first, newer.second), std::string("future 2"));
        world.back_up_again();
        QCOMPARE(world.wrong(world.halves.first, newer.second), std::string("old 1"));
        QCOMPARE(world.wrong(newer.first, newer.second), std::string());
    }

    // Else who kept a half once, and was to keep none any more, comes in with an old backup for as long as there is
    // one.
    void former_keepers_put_nothing_over_a_ledger_that_made_a_newer_key() {
        WithHalves world;
        const auto newer = made_by(world, "H01");
        const auto before = contents(world.path() / "ledger.db");
        const auto refused = world.begin_by(world.halves.first, world.halves.second);
        COMPARE_FAULT(refused, recovery_half);
        QCOMPARE(std::string(refused.error().detail("reason")), std::string("older-making"));
        QCOMPARE(contents(world.path() / "ledger.db"), before);
        QCOMPARE(world.folders(), std::size_t{1});
        // The box is a file that anybody at the machine can take away, or put the earlier one in its place.
        fs::remove_all(world.path() / "recovery");
        COMPARE_FAULT(world.begin_by(world.halves.first, world.halves.second), recovery_half);
        // That it was tried is told there, in words.
        const auto told = all_of(*world.sign_in("A01").value(), "outer.recovery-failed");
        QCOMPARE(told.size(), std::size_t{2});
        const auto* field = domain::events::find("outer.recovery-failed")->field("reason");
        for (const auto& event : told) {
            QCOMPARE(event.entry.value("reason"), std::string("older-making"));
            QVERIFY(std::ranges::any_of(field->said, [](const auto& one) { return one.name == "older-making"; }));
        }
    }

    // That is what backups are for.
    void over_one_that_nobody_can_read_they_do() {
        WithHalves world;
        const auto newer = made_by(world, "H01");
        std::ofstream(world.path() / "ledger.db", std::ios::binary) << "damaged";
        VERIFY_OK(world.begin_by(world.halves.first, world.halves.second));
        fs::remove_all(world.path());
        VERIFY_OK(world.begin_by(world.halves.first, world.halves.second));
    }

    void what_each_is_in_the_ledger_that_stands_there_is_told() {
        WithHalves world;
        VERIFY_OK(People(*world.sign_in("H01").value()).change_duties(code("A01"), {domain::Duty::auditor}));
        const auto restore = world.begin_by(world.halves.first, world.halves.second).value();
        const auto& duties = restore->facts().present_duties;
        QCOMPARE(duties.at(code("A01")), std::set{domain::Duty::auditor});
        QVERIFY(duties.at(code("H01")).contains(domain::Duty::unit_head));
    }

    void without_a_making_in_the_backup_no_half_opens_it() {
        BackedUp world;
        const auto halves = made_by(world, "H01");
        const auto begun =
            Restore::begin_by_halves({world.path(), ProfileKind::practice, institution(), world.file, {}, {}},
                                     world.dependencies, halves.first, halves.second, WithHalves::let_in({"H01"}));
        COMPARE_FAULT(begun, recovery_none);
    }

    void only_who_is_designated_in_it_and_has_not_ended_since_is_let_in() {
        WithHalves world;
        const auto& [first, second] = world.halves;
        COMPARE_FAULT(world.begin_by(first, second, {}), input_missing);
        COMPARE_FAULT(world.begin_by(first, second, {"H01", "X99"}), person_unknown);
        VERIFY_OK(People(*world.sign_in("H01").value()).end(code("A01")));
        COMPARE_FAULT(world.begin_by(first, second), person_ended);
        VERIFY_OK(world.begin_by(first, second, {"H01"}));
        // The slot that says so is a file that anybody at the machine can take away; the events are not.
        fs::remove(world.path() / "slots" / "A01.slot");
        COMPARE_FAULT(world.begin_by(first, second), person_ended);
    }

    void one_that_is_not_finished_leaves_everything_as_it_was() {
        WithHalves world;
        VERIFY_OK(world.begin_by(world.halves.first, world.halves.second));
        QCOMPARE(world.folders(), std::size_t{1});
        VERIFY_OK(world.sign_in("H01"));
        QVERIFY(all_of(*world.sign_in("A01").value(), "person.recovered").empty());
    }

    void restored_twice_it_is_older_than_what_the_first_time_left() {
        WithHalves world;
        fs::remove_all(world.path());
        world.restore_by_halves();
        const auto again = world.begin_by(world.halves.first, world.halves.second).value();
        QVERIFY(again->facts().older);
        QVERIFY(again->facts().present->size > again->facts().backup.size);
    }

    // R-PW-4 locks a password, and the password is a new one.
    void who_was_locked_is_let_in() {
        WithHalves world;
        for (int i = 0; i < domain::password_failures_allowed; ++i)
            COMPARE_FAULT(world.ledger->sign_in(code("H01"), secret("Wrong-2026")), person_password);
        VERIFY_OK(world.sign_in("A01"));  // takes the lock into the trail
        world.restore_by_halves();
        QVERIFY(world.sign_in_anew("H01")->reads_records());
    }
};

JCIC_TEST(TestRestoreByHalves)
#include "test_restore_by_halves.moc"
