// Who leaves and had the records key may have kept it: what is sealed after their end opens under a new one, which they
// were never given (docs/threats.md).
#include <QTest>

#include "app/ledger/session/people.h"
#include "app/ledger/session/recovery.h"
#include "app/ledger/verify/verify.h"
#include "ledger/backed_up.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

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
            std::make_unique<OpenLedger>(path(), origin, dependencies, code(person), std::move(keys),
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
        QCOMPARE(opened->values.get(before, 0, "query:1").value().value, std::string_view("王小明"));
        COMPARE_FAULT(opened->values.get(after, 0, "query:1"), ledger_sealed);
        QCOMPARE(opened->records_key.newest(), KeyGeneration{1});

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
            auto& database = *session->opened().database;
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
        COMPARE_FAULT(branch.open_with(*branch.kept, "N01")->values.get(after, 0, "query:1"), ledger_sealed);
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
};

JCIC_TEST(TestRecordsKey)
#include "test_records_key.moc"
