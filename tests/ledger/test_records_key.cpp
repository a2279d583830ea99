// Who leaves and had the records key may have kept it: what is sealed after their end opens under a new one, which they
// were never given (docs/trust/threats.md).
#include <QTest>

#include "app/ledger/session/opening.h"
#include "app/ledger/session/people.h"
#include "app/ledger/session/recovery.h"
#include "app/ledger/session/renewal.h"
#include "app/ledger/session/writing.h"
#include "app/ledger_check/verify.h"
#include "ledger/backed_up.h"
#include "ledger/forger.h"
#include "ledger/recovery_made.h"
#include "ledger/renewal_by_hand.h"
#include "support/result.h"
#include "support/test_program.h"
#include "support/troubled_disk.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;
using domain::Duty;

namespace {

NewPerson leaver(domain::DutyTerms duties = {Duty::query_officer}) {
    return {code("N01"), "要離開的", std::move(duties), password_of("N01"), {}};
}

std::uint64_t renewals(Session& session) {
    const std::array actions{action::records_key_renewed};
    return session.how_many(actions).value();
}

QString found_in(Session& session) {
    const auto found = verify(session).value();
    std::string out;
    for (const auto& one : found.faults)
        out += (out.empty() ? "" : " ") + std::to_string(one.sequence) + ":" + one.reason;
    return QString::fromStdString(out);
}

QString said(std::uint64_t sequence, const char* reason) {
    return QString::number(sequence) + ":" + reason;
}

/// Shows at which of its readings the day becomes another.
class Midnight : public Clock {
public:
    Midnight(UtcTime before, int readings) : before_(before), left_(readings) {}
    [[nodiscard]] UtcTime now() const override { return left_-- > 0 ? before_ : before_ + std::chrono::seconds{2}; }
    [[nodiscard]] Millis since_boot() const override { return {}; }
    [[nodiscard]] bool has_passed() const { return left_ < 0; }

private:
    UtcTime before_;
    mutable int left_;
};

/// A ledger with one who is to leave, and what they took along: their slot.
struct Branch : LedgerWorld {
    std::optional<Slot> kept;

    explicit Branch(domain::DutyTerms duties = {Duty::query_officer}) {
        static_cast<void>(People(*sign_in("H01").value()).add(leaver(std::move(duties))));
        static_cast<void>(sign_in("N01").value());
        kept = read_slot(path(), code("N01")).value();
    }
    std::uint64_t note(Session& session, const std::string& name) {
        auto noted = entry("serial.shown", "query:1");
        return session.append(noted.personal("name", name, "query:1")).value().sequence;
    }
    /// Under whose password, whatever the roster says by now: as the ledger lies, with the slot of then.
    [[nodiscard]] std::unique_ptr<OpenLedger> open_with(const Slot& slot, std::string_view person) {
        const auto origin = read_origin(path()).value();
        auto keys = slot.unwrap(origin, password_of(person)).value();
        auto ledger_key = open_ledger_key(slot, origin, keys).value();
        auto records = open_records_key(slot, origin, keys).value();
        auto database = open_database(path(), origin, ledger_key).value();
        auto out =
            std::make_unique<OpenLedger>(path(), origin, dependencies, Owner{code(person), std::move(keys)},
                                         std::move(ledger_key), std::optional(std::move(records)), std::move(database));
        take_in_records_keys(*out);
        return out;
    }
    [[nodiscard]] std::string read(std::string_view person, std::uint64_t sequence) {
        return sign_in(person).value()->open(sequence, "name").value_or("");
    }
};

}  // namespace

class TestRecordsKey : public QObject {
    Q_OBJECT
private slots:
    void who_left_opens_what_was_before_and_nothing_that_came_after() {
        Branch branch;
        const auto before = branch.note(*branch.sign_in("Q01").value(), "王小明");
        VERIFY_OK(People(*branch.sign_in("H01").value()).end(code("N01")));
        // The same query, whose values they opened yesterday.
        const auto after = branch.note(*branch.sign_in("Q01").value(), "陳大文");

        const auto opened = branch.open_with(*branch.kept, "N01");
        QCOMPARE(opened->values().get(before, 0, "query:1").value().value, std::string_view("王小明"));
        COMPARE_FAULT(opened->values().get(after, 0, "query:1"), ledger_sealed);
        QCOMPARE(opened->records_key().newest(), KeyGeneration{1});

        for (const auto* person : {"Q01", "S01", "H01"}) {
            QCOMPARE(branch.read(person, before), std::string("王小明"));
            QCOMPARE(branch.read(person, after), std::string("陳大文"));
        }
        const auto found = verify(*branch.sign_in("S01").value()).value();
        QVERIFY(found.ok);
        QCOMPARE(found.not_compared, std::uint64_t{0});
    }

    void nothing_is_sealed_anew() {
        Branch branch;
        branch.note(*branch.sign_in("Q01").value(), "王小明");
        const auto sealed = [&] {
            const auto session = branch.sign_in("Q01").value();
            auto& database = session->opened().database();
            auto row = database.prepare("SELECT hex(wrapped) FROM value_key WHERE name='query:1'").value();
            return row.step().value() ? row.text_at(0) : std::string();
        };
        const auto before = sealed();
        VERIFY_OK(People(*branch.sign_in("H01").value()).end(code("N01")));
        QVERIFY(!before.empty());
        QCOMPARE(sealed(), before);
    }

    void every_ending_of_who_had_it_brings_a_new_one_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("the account ends") << 0;
        QTest::newRow("the duty that reads is taken away") << 1;
        QTest::newRow("the last day is over") << 2;
        QTest::newRow("the duty's own last day is over") << 3;
    }
    void every_ending_of_who_had_it_brings_a_new_one() {
        QFETCH(int, how);
        const auto today = domain::RocDate::written("1151120").value();
        domain::DutyTerms given{Duty::query_officer};
        if (how == 3) given = domain::DutyTerms::parse("query-officer:-1151120").value();
        Branch branch(given);
        {
            const auto head = branch.sign_in("H01").value();
            People people(*head);
            if (how == 0) VERIFY_OK(people.end(code("N01")));
            if (how == 1) VERIFY_OK(people.change_duties(code("N01"), {Duty::auditor}));
            if (how == 2) VERIFY_OK(people.set_last_day(code("N01"), today));
            QCOMPARE(renewals(*head), std::uint64_t{how < 2 ? 1U : 0U});
        }
        const auto officer = branch.sign_in("Q01").value();
        branch.clock.advance(std::chrono::days{1});
        const auto after = branch.note(*officer, "陳大文");  // signed in over midnight
        QCOMPARE(renewals(*officer), std::uint64_t{1});
        COMPARE_FAULT(branch.open_with(*branch.kept, "N01")->values().get(after, 0, "query:1"), ledger_sealed);
        QVERIFY(verify(*officer).value().ok);
    }

    void an_end_of_who_never_had_it_brings_none() {
        Branch branch({Duty::auditor});
        const auto head = branch.sign_in("H01").value();
        VERIFY_OK(People(*head).end(code("N01")));
        branch.note(*head, "王小明");
        QCOMPARE(renewals(*head), std::uint64_t{0});
    }

    // The administrator holds no records key: who does makes one before anything more is sealed.
    void what_the_administrator_ends_the_next_reader_makes_up_for() {
        Branch branch;
        VERIFY_OK(People(*branch.sign_in("A01").value()).end(code("N01")));
        QCOMPARE(renewals(*branch.sign_in("A01").value()), std::uint64_t{0});
        QCOMPARE(renewals(*branch.sign_in("Q01").value()), std::uint64_t{1});
    }

    void who_is_at_work_meanwhile_goes_on_with_the_new_one() {
        Branch branch;
        const auto officer = branch.sign_in("Q01").value();
        const auto before = branch.note(*officer, "王小明");
        VERIFY_OK(People(*branch.sign_in("A01").value()).end(code("N01")));
        const auto first = branch.note(*officer, "陳大文");
        QCOMPARE(renewals(*officer), std::uint64_t{1});
        const auto supervisor = branch.sign_in("S01").value();
        const auto second = branch.note(*supervisor, "林美玉");
        QCOMPARE(officer->open(before, "name").value(), std::string("王小明"));
        QCOMPARE(officer->open(first, "name").value(), std::string("陳大文"));
        QCOMPARE(officer->open(second, "name").value(), std::string("林美玉"));
    }

    void each_ending_brings_its_own_and_the_newest_opens_all() {
        Branch branch;
        std::vector<std::uint64_t> noted;
        noted.push_back(branch.note(*branch.sign_in("Q01").value(), "1"));
        VERIFY_OK(People(*branch.sign_in("H01").value()).end(code("N01")));
        noted.push_back(branch.note(*branch.sign_in("Q01").value(), "2"));
        VERIFY_OK(People(*branch.sign_in("H01").value()).change_duties(code("S01"), {Duty::auditor}));
        noted.push_back(branch.note(*branch.sign_in("Q01").value(), "3"));
        // A newcomer is given the newest.
        NewPerson newcomer{code("N02"), "新來的", {Duty::reviewer}, password_of("N02"), {}};
        VERIFY_OK(People(*branch.sign_in("H01").value()).add(newcomer));
        for (std::size_t i = 0; i < noted.size(); ++i) {
            QCOMPARE(branch.read("N02", noted[i]), std::to_string(i + 1));
            QCOMPARE(branch.read("Q01", noted[i]), std::to_string(i + 1));
        }
        // And who lost the duty, and has it again.
        VERIFY_OK(People(*branch.sign_in("H01").value()).change_duties(code("S01"), {Duty::supervisor}));
        QCOMPARE(branch.read("S01", noted.back()), std::string("3"));
        QVERIFY(verify(*branch.sign_in("S01").value()).value().ok);
    }

    // Made before somebody left, both halves open what came after all the same.
    void halves_of_before_open_what_came_after() {
        Branch branch;
        const auto halves = made_by(branch, "H01");
        VERIFY_OK(People(*branch.sign_in("H01").value()).end(code("N01")));
        const auto after = branch.note(*branch.sign_in("Q01").value(), "陳大文");
        const Secret fresh = secret("Another-S01-2026");
        VERIFY_OK(branch.ledger->recover(code("S01"), halves.first, halves.second, fresh));
        const auto session = branch.ledger->sign_in(code("S01"), fresh).value();
        QCOMPARE(session->open(after, "name").value(), std::string("陳大文"));
    }

    // A backup has the events, and so each reader's share.
    void a_backup_of_after_opens_after_a_restore_and_one_of_before_too() {
        BackedUp world;
        const auto older = world.file;
        NewPerson leaving = leaver();
        VERIFY_OK(People(*world.sign_in("H01").value()).add(leaving));
        VERIFY_OK(People(*world.sign_in("H01").value()).end(code("N01")));
        const auto after = [&] {
            const auto session = world.sign_in("Q01").value();
            auto noted = world.entry("serial.shown", "query:1");
            return session->append(noted.personal("name", "陳大文", "query:1")).value().sequence;
        }();
        world.file = world.folder.path() / "newer";
        static_cast<void>(back_up(*world.sign_in("H01").value(), world.file, {}).value());
        world.restore();
        QCOMPARE(world.open_again("Q01")->open(after, "name").value(), std::string("陳大文"));

        // Given after the renewal: the slot then holds a generation that the older backup does not know.
        VERIFY_OK(People(*world.sign_in("H01").value()).change_duties(code("S01"), {Duty::auditor}));
        VERIFY_OK(People(*world.sign_in("H01").value()).change_duties(code("S01"), {Duty::supervisor}));
        world.file = older;
        world.restore();
        const auto before = [&] {
            EventQuery query;
            query.subject = "query:1";
            return world.open_again("H01")->events(query).value().front().sequence;
        }();
        for (const auto* person : {"Q01", "S01"})
            QCOMPARE(world.sign_in(person).value()->open(before, "name").value(), std::string("王小明"));
    }

    void what_was_sealed_under_two_generations_is_erased_under_both() {
        Branch branch;
        const auto before = branch.note(*branch.sign_in("Q01").value(), "王小明");
        VERIFY_OK(People(*branch.sign_in("H01").value()).end(code("N01")));
        const auto officer = branch.sign_in("Q01").value();
        const auto after = branch.note(*officer, "陳大文");
        VERIFY_OK(branch.erase(*officer, "query:1"));
        COMPARE_FAULT(officer->open(before, "name"), ledger_erased);
        COMPARE_FAULT(officer->open(after, "name"), ledger_erased);
        auto noted = branch.entry("serial.shown", "query:1");
        COMPARE_FAULT(officer->append(noted.personal("name", "林美玉", "query:1")), ledger_erased);
        QVERIFY(verify(*officer).value().ok);
    }

    // Whoever has the ledger's key can write any event, and knows to which keys a share is sealed.
    void a_renewal_that_no_reader_signed_gives_nobody_a_key() {
        Branch branch;
        const auto forged = [&] {
            const auto administrator = branch.sign_in("A01").value();
            const Forger forger(branch, *administrator, "H01");
            auto renewal = RenewalByHand{.key = random_secret(branch.random)}.entry(branch, administrator->opened());
            renewal = prepared(std::move(renewal), branch.random).to_be_signed(code("H01"), "roster");
            forger.sign(renewal, "H01", "roster", forger.key_of("A01"));
            return forger.write(renewal);
        }();
        const auto officer = branch.sign_in("Q01").value();
        const auto after = branch.note(*officer, "陳大文");
        // Under the key of before, which one who reads nothing any more was given, too.
        QCOMPARE(branch.open_with(*branch.kept, "N01")->values().get(after, 0, "query:1").value().value,
                 std::string_view("陳大文"));
        QCOMPARE(found_in(*officer), said(forged, "signature"));
        // And the next one that is due takes its number.
        VERIFY_OK(People(*branch.sign_in("H01").value()).end(code("N01")));
        const auto later = branch.note(*officer, "林美玉");
        COMPARE_FAULT(branch.open_with(*branch.kept, "N01")->values().get(later, 0, "query:1"), ledger_sealed);
        QCOMPARE(branch.read("S01", later), std::string("林美玉"));
        QCOMPARE(found_in(*officer), said(forged, "signature"));
    }

    // One of those who read signs it rightly, and gives the others what opens with nothing, or does not lead back.
    void one_reader_stops_nobody_data() {
        QTest::addColumn<bool>("spoils_shares");
        QTest::newRow("the others' shares open with nothing") << true;
        QTest::newRow("what lies under it is not the key before") << false;
    }
    void one_reader_stops_nobody() {
        QFETCH(bool, spoils_shares);
        Branch branch;
        const auto before = branch.note(*branch.sign_in("Q01").value(), "王小明");
        const auto bad = [&] {
            const auto supervisor = branch.sign_in("S01").value();
            auto& opened = supervisor->opened();
            const Secret another = random_secret(branch.random);
            RenewalByHand renewal{.key = random_secret(branch.random),
                                  .older = spoils_shares ? &opened.records_key().key() : &another};
            if (spoils_shares) renewal.spoiled = {"H01", "N01", "Q01"};
            return Forger(branch, *supervisor, "S01").write(renewal.entry(branch, opened), {{"S01", "roster"}});
        }();
        const auto officer = branch.sign_in("Q01").value();
        const auto after = branch.note(*officer, "陳大文");
        QCOMPARE(renewals(*officer), std::uint64_t{2});
        for (const auto* person : {"Q01", "S01", "H01", "N01"}) {
            QCOMPARE(branch.read(person, before), std::string("王小明"));
            QCOMPARE(branch.read(person, after), std::string("陳大文"));
        }
        const auto passed_over = officer->opened().events().leaves_of(std::array{action::records_key_renewed}).value();
        QCOMPARE(passed_over.back().plain("older"), std::string("1"));
        QCOMPARE(found_in(*officer), said(bad, "renewal") + " " + said(passed_over.back().sequence, "renewal"));
    }

    void a_share_that_does_not_open_is_named_though_one_was_due() {
        Branch branch;
        VERIFY_OK(People(*branch.sign_in("A01").value()).end(code("N01")));
        const auto administrator = branch.sign_in("A01").value();
        const auto officer = branch.open_with(read_slot(branch.path(), code("Q01")).value(), "Q01");
        const RenewalByHand renewal{
            .key = random_secret(branch.random), .older = &officer->records_key().key(), .spoiled = {"H01"}};
        const auto bad =
            Forger(branch, *administrator, "Q01").write(renewal.entry(branch, *officer), {{"Q01", "roster"}});
        QCOMPARE(found_in(*branch.sign_in("S01").value()), QString());
        QCOMPARE(renewals(*administrator), std::uint64_t{1});
        QCOMPARE(found_in(*branch.sign_in("H01").value()).left(said(bad, "renewal").size()), said(bad, "renewal"));
    }

    // Their last day was over when the key was renewed, and is put off then.
    void a_last_day_put_off_brings_the_key_in_force() {
        Branch branch;
        const auto today = domain::RocDate::written("1151120").value();
        const auto later = domain::RocDate::written("1161120").value();
        VERIFY_OK(People(*branch.sign_in("H01").value()).set_last_day(code("S01"), today));
        branch.clock.advance(std::chrono::days{1});
        const auto noted = branch.note(*branch.sign_in("Q01").value(), "王小明");
        VERIFY_OK(People(*branch.sign_in("H01").value()).set_last_day(code("S01"), later));
        const auto supervisor = branch.sign_in("S01").value();
        QCOMPARE(supervisor->open(noted, "name").value(), std::string("王小明"));
        const auto theirs = branch.note(*supervisor, "陳大文");
        QCOMPARE(branch.read("Q01", theirs), std::string("陳大文"));
        QCOMPARE(found_in(*supervisor), QString());
    }

    void who_was_not_given_it_is_told_so_and_given_it_at_the_next_sign_in_of_who_has_it() {
        Branch branch;
        const auto today = domain::RocDate::written("1151120").value();
        const auto later = domain::RocDate::written("1161120").value();
        VERIFY_OK(People(*branch.sign_in("H01").value()).set_last_day(code("S01"), today));
        branch.clock.advance(std::chrono::days{1});
        branch.note(*branch.sign_in("Q01").value(), "王小明");
        {
            const auto head = branch.sign_in("H01").value();
            const Forger forger(branch, *head, "H01");  // stopped before the key was given
            forger.write(forger.signed_by(
                forger.resting(branch.entry("person.last-day", "person:S01").plain("until", later.text())),
                {{"H01", "roster"}}));
        }
        auto noted = branch.entry("serial.shown", "query:1");
        const auto refused = branch.sign_in("S01").value()->append(noted.personal("name", "陳大文", "query:1"));
        COMPARE_FAULT(refused, ledger_sealed);
        QCOMPARE(refused.error().detail("reason"), std::string_view("not-given"));
        static_cast<void>(branch.sign_in("Q01").value());
        branch.note(*branch.sign_in("S01").value(), "陳大文");
        QCOMPARE(found_in(*branch.sign_in("S01").value()), QString());
    }

    // Somebody else's takes the number of the one that was rolled back.
    void one_that_did_not_come_to_stand_is_forgotten() {
        Branch branch;
        const auto officer = branch.sign_in("Q01").value();
        VERIFY_OK(People(*branch.sign_in("A01").value()).end(code("N01")));
        auto& opened = officer->opened();
        {
            auto transaction = Transaction::begin(opened.database()).value();
            ByHeart by_heart(opened);
            VERIFY_OK(hold_records_key_in_force(opened, opened.author()));
            QCOMPARE(opened.records_key().newest(), KeyGeneration{2});
        }
        QCOMPARE(opened.records_key().newest(), KeyGeneration{1});
        const auto theirs = branch.note(*branch.sign_in("S01").value(), "王小明");
        const auto after = branch.note(*officer, "陳大文");
        for (const auto* person : {"Q01", "S01", "H01"}) {
            QCOMPARE(branch.read(person, theirs), std::string("王小明"));
            QCOMPARE(branch.read(person, after), std::string("陳大文"));
        }
    }

    void a_disk_that_fails_under_a_renewal_loses_no_value() {
        for (std::uint64_t index = 1; index <= 40; index += 3) {
            TroubledDisk disk;
            Branch branch;
            const auto officer = branch.sign_in("Q01").value();
            VERIFY_OK(People(*branch.sign_in("A01").value()).end(code("N01")));
            disk.plan(TroubledDisk::Trouble::failure, index);
            auto noted = branch.entry("serial.shown", "query:1");
            const auto first = officer->append(noted.personal("name", "王小明", "query:1"));
            const bool struck = disk.struck();
            disk.plan(TroubledDisk::Trouble::none, 0);
            const auto theirs = branch.note(*branch.sign_in("S01").value(), "陳大文");
            const auto after = branch.note(*officer, "林美玉");
            QCOMPARE(branch.read("H01", theirs), std::string("陳大文"));
            QCOMPARE(branch.read("H01", after), std::string("林美玉"));
            if (first) QCOMPARE(branch.read("H01", first->sequence), std::string("王小明"));
            if (!struck) break;
        }
    }

    // Signed in since before it was renewed.
    void a_newcomer_and_new_halves_get_the_one_in_force_from_whoever_gives_it() {
        Branch branch;
        const auto head = branch.sign_in("H01").value();
        VERIFY_OK(People(*branch.sign_in("A01").value()).end(code("N01")));
        const auto after = branch.note(*branch.sign_in("Q01").value(), "陳大文");
        const auto halves = made(*head).value();
        const NewPerson newcomer{code("N02"), "新來的", {Duty::reviewer}, password_of("N02"), {}};
        VERIFY_OK(People(*head).add(newcomer));
        QCOMPARE(branch.read("N02", after), std::string("陳大文"));
        const Secret fresh = secret("Another-S01-2026");
        VERIFY_OK(branch.ledger->recover(code("S01"), halves.first, halves.second, fresh));
        const auto session = branch.ledger->sign_in(code("S01"), fresh).value();
        QCOMPARE(session->open(after, "name").value(), std::string("陳大文"));
    }

    void a_renewal_at_midnight_is_for_those_of_its_own_day() {
        const auto last = domain::RocDate::written("1151120").value();
        bool passed = true;
        for (int readings = 1; passed; ++readings) {
            Branch branch;
            VERIFY_OK(People(*branch.sign_in("H01").value()).set_last_day(code("S01"), last));
            VERIFY_OK(People(*branch.sign_in("A01").value()).end(code("N01")));
            const auto officer = [&] {
                // The day in Taiwan ends at 16:00 of the world's time.
                branch.clock.set(UtcTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)) +
                                 std::chrono::hours{16} - std::chrono::seconds{1});
                return branch.open_with(read_slot(branch.path(), code("Q01")).value(), "Q01");
            }();
            const Midnight midnight(branch.clock.now(), readings);
            const Dependencies at_midnight{midnight, branch.random, "seat-1", floor_only, {}, anything, false};
            OpenLedger opened(officer->folder(), officer->origin(), at_midnight,
                              Owner{code("Q01"), std::move(officer->owner().keys)}, officer->ledger_key().clone(),
                              officer->records_key().numbered(),
                              open_database(officer->folder(), officer->origin(), officer->ledger_key()).value());
            {
                auto transaction = Transaction::begin(opened.database()).value();
                auto noted = branch.entry("serial.shown", "query:1");
                VERIFY_OK(append_signed(opened, noted.personal("name", "王小明", "query:1")));
                VERIFY_OK(commit_events(opened, transaction));
            }
            passed = midnight.has_passed();
            branch.clock.advance(std::chrono::seconds{5});
            QCOMPARE(found_in(*branch.sign_in("Q01").value()), QString());
        }
    }
};

JCIC_TEST(TestRecordsKey)
#include "test_records_key.moc"
