// When events say that they were written, beside tests/forged/times.txt: what a clock that was set back writes and
// folds, and seals made past the program.

#include <QTest>

#include "app/ledger/session/both_halves.h"
#include "app/ledger/session/people.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;
using namespace std::chrono_literals;

namespace {

constexpr auto a_day = std::chrono::hours{24};

struct Timed : ExportWorld {
    /// Past the program, which would say that the clock was set.
    std::uint64_t write_at(UtcTime at, const std::string& author, const domain::Entry& entry,
                           const std::vector<Signs>& signs = {}) {
        const auto before = clock.now();
        clock.set(at);
        const auto number = Forger(*this, *session, author).write(entry, signs);
        clock.set(before);
        return number;
    }
    /// Signed at one time and written at another.
    std::uint64_t write_signed(UtcTime signed_at, UtcTime at, const domain::Entry& entry, const Signs& sign) {
        const auto before = clock.now();
        const Forger forger(*this, *session, "Q01");
        clock.set(signed_at);
        const auto whole = forger.signed_by(entry, {sign});
        clock.set(at);
        const auto number = forger.write(whole);
        clock.set(before);
        return number;
    }
    std::uint64_t print_at(UtcTime at) { return write_at(at, "S01", entry("register.printed", "register:people")); }
    void print() { VERIFY_OK(session->append(entry("register.printed", "register:people"))); }
    void seal() { VERIFY_OK(session->close_epoch(ledger::Closing::hand_over)); }
    /// Past the program, too: it would say first that the clock was set.
    void seal_at(UtcTime at) {
        const auto before = clock.now();
        clock.set(at);
        auto& opened = session->opened();
        const auto keys = opened.sealer().hold_keys().value();
        VERIFY_OK(opened.sealer().close(keys, ledger::Closing::hand_over));
        clock.set(before);
    }
    void designate(const char* who, const char* duties, const char* until) {
        ledger::NewPerson person{code(who), who, domain::DutyTerms::parse(duties).value(), password_of(who), {}};
        person.remarks.push_back({"until", until, domain::Keep::plain, {}});
        VERIFY_OK(ledger::People(*sign_in("H01").value()).add(person));
    }
    std::size_t told() {
        ledger::EventQuery query;
        query.action = "outer.clock-set";
        return session->events(query).value().size();
    }
};

}  // namespace

class TestTimes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void an_event_dated_after_the_seal_over_it_is_found() {
        Timed world;
        const auto where = world.print_at(world.clock.now() + a_day);
        BOTH_SAY(world, std::string());  // no seal says yet when it was there
        world.seal_at(world.clock.now());
        BOTH_SAY(world, at(where, "time"));
    }

    void what_a_clock_that_was_set_back_stamps_is_told_first_and_is_whole() {
        Timed world;
        world.print();
        world.clock.set(world.clock.now() - 2h);
        world.print();
        QCOMPARE(world.told(), std::size_t{1});
        world.print();
        world.seal();
        BOTH_SAY(world, std::string());
        QCOMPARE(world.told(), std::size_t{1});
        // Nothing was written since; the seal would be dated earlier than the one before it.
        world.clock.set(world.clock.now() - 2h);
        world.seal();
        world.session.reset();
        world.clock.set(world.clock.now() - 2h);
        world.session = world.sign_in("S01").value();
        world.print();
        QCOMPARE(world.told(), std::size_t{3});
        BOTH_SAY(world, std::string());
    }

    void a_row_written_under_such_a_clock_is_folded_without_a_gap() {
        Timed world;
        Counting counting("register.printed");
        world.clock.set(world.clock.now() - 2h);
        const auto written = world.session->transact(counting, [&]() -> Result<std::vector<domain::Entry>> {
            return std::vector{world.entry("register.printed", "register:people")};
        });
        VERIFY_OK(written);
        QCOMPARE(counting.found(), 1);
        QVERIFY(counting.gapless());
        BOTH_SAY(world, std::string());
    }

    void a_clock_that_was_set_back_is_told_once_though_two_programs_write() {
        Timed world;
        world.seal();
        const auto other = world.sign_in("S01").value();
        world.clock.set(world.clock.now() - 2h);
        for (int i = 0; i < 2; ++i) {
            world.print();
            VERIFY_OK(other->append(world.entry("register.printed", "register:people")));
        }
        QCOMPARE(world.told(), std::size_t{1});
        BOTH_SAY(world, std::string());
    }

    // What is decided against is not written; that the clock was set stands all the same, and is folded once.
    void a_step_that_is_refused_under_such_a_clock_is_taken_in_order_afterwards() {
        Timed world;
        Counting counting("register.printed");
        const auto noon = world.clock.now();
        world.clock.set(noon - 2h);
        const auto refused = world.session->transact(
            counting, []() -> Result<std::vector<domain::Entry>> { return fail(FaultCode::rule_au_5, "test"); });
        COMPARE_FAULT(refused, rule_au_5);
        world.clock.set(noon + 1min);
        VERIFY_OK(world.session->transact(counting, [&]() -> Result<std::vector<domain::Entry>> {
            return std::vector{world.entry("register.printed", "register:people")};
        }));
        QCOMPARE(counting.found(), 1);
        QVERIFY(counting.gapless());
        BOTH_SAY(world, std::string());
    }

    void a_signature_says_when_it_was_given_and_cannot_be_dated_otherwise() {
        Timed world;
        world.clock.advance(1h);
        const auto now = world.clock.now();
        world.write_signed(now - 30min, now, world.decision("0", "頁面 0"), {"S01", "approval"});
        BOTH_SAY(world, std::string());
        const Forger forger(world, *world.session, "Q01");
        auto entry = forger.signed_by(world.decision("1", "頁面 1"), {{"S01", "approval"}});
        entry.signatures.front().at -= 1s;
        const auto where = forger.write(entry);
        BOTH_SAY(world, at(where, "signature"));
    }

    void what_is_signed_on_a_last_day_is_sealed_at_once_R_DU_4() {
        Timed world;
        world.designate("S02", "supervisor", "1151121");
        world.clock.advance(a_day);
        world.seal();
        const auto seals = world.session->opened().sealer().seals().last().value()->seal.epoch;
        world.print();
        QCOMPARE(world.session->opened().sealer().seals().last().value()->seal.epoch, seals);
        auto decision = signed_by(*world.session, world.decision("0", "頁面 0"), "approval", "S02");
        VERIFY_OK(world.session->append(decision));
        QCOMPARE(world.session->opened().sealer().seals().last().value()->seal.epoch, seals + 1);
        // The program ends here, and goes on the next day.
        world.session.reset();
        world.clock.advance(a_day);
        world.session = world.sign_in("Q01").value();
        BOTH_SAY(world, std::string());
    }
};

// The way back by both halves where no unit head is in force. Who else names one, and when, is in
// tests/forged/heads.txt.

namespace {

struct Headless : ExportWorld {
    /// The only head has a last day, and it is over: what the program does not do, and both verifiers tell.
    void let_the_head_go() {
        const Forger forger(*this, *session, "A01");
        const auto gone = forger.write(forger.resting(entry("person.last-day", "person:H01").plain("until", "1151120")),
                                       {{"A01", "roster"}});
        clock.advance(std::chrono::days{1});
        told = at(gone, "headless");
    }
    [[nodiscard]] std::string told_and(std::uint64_t where) const { return told + " " + at(where, "signer"); }
    std::string told{};
    [[nodiscard]] domain::Entry named(const std::string& beside = "S01") {
        auto out = entry("person.head-named", "person:Q01").plain("duties", "query-officer,unit-head");
        return out.plain("letter", "總管字第 1150001 號")
            .plain("dated", "1151121")
            .plain("beside", beside)
            .plain("page", "頁");
    }
    /// By the administrator, in whose name it stands.
    std::uint64_t write(const domain::Entry& entry, const std::vector<Signs>& signs, const std::string& by = "A01") {
        const Forger forger(*this, *session, by);
        return forger.write(entry.action == "person.head-named" ? forger.resting(entry) : entry, signs);
    }
};

domain::Entry said_so(domain::Entry entry, const char* field, const std::string& value) {
    for (auto& one : entry.fields)
        if (one.name == field) one.value = value;
    return entry;
}

domain::Entry in_the_place_of(domain::Entry entry, const std::string& heads) {
    return entry.plain("replaces", heads);
}

}  // namespace

class TestHeadNamed : public QObject {
    Q_OBJECT
private slots:
    // The halves prove what they let in, and only while none is in force.
    void who_the_halves_let_in_as_head_is_told_where_they_may_not_data() {
        QTest::addColumn<bool>("headless");
        QTest::addColumn<std::string>("proven");
        QTest::addColumn<std::string>("given");
        QTest::addColumn<std::string>("reason");
        QTest::newRow("in a vacancy") << true << std::string("unit-head") << std::string("unit-head") << std::string();
        QTest::newRow("while one is in force")
            << false << std::string("unit-head") << std::string("unit-head") << std::string("signer");
        QTest::newRow("while one is in force whom they replace")
            << false << std::string("unit-head") << std::string("unit-head") << std::string("H01");
        QTest::newRow("no head") << true << std::string("supervisor") << std::string("supervisor")
                                 << std::string("signer");
        QTest::newRow("by the proof of another use")
            << true << std::string() << std::string("unit-head") << std::string("recovery");
        QTest::newRow("other duties than were proven")
            << true << std::string("unit-head") << std::string("unit-head,card-custodian") << std::string("recovery");
    }
    void who_the_halves_let_in_as_head_is_told_where_they_may_not() {
        QFETCH(bool, headless);
        QFETCH(std::string, proven);
        QFETCH(std::string, given);
        QFETCH(std::string, reason);
        Headless world;
        const auto halves = made_by(world, "H01");
        if (headless)
            world.let_the_head_go();
        else
            world.clock.advance(std::chrono::days{1});
        const auto& origin = world.session->origin();
        const auto slot = ledger::read_slot(world.path(), code("S01")).value();
        const auto both = ledger::both_halves(world.path(), origin, halves.first, halves.second).value();
        auto event = world.entry("person.recovered", "person:S01");
        event.plain("signing-key", to_hex(slot.signing)).plain("exchange-key", to_hex(slot.exchange));
        event.plain("generation", std::to_string(slot.generation)).plain("recovery", "1");
        const auto bytes = ledger::recovery_proof_bytes(origin, event.subject, slot.signing, slot.exchange);
        const auto replaces = reason == "H01" ? reason : std::string();
        if (!replaces.empty()) event.plain("replaces", replaces);
        if (!replaces.empty()) reason.clear();
        event.plain("proof", to_hex(both.keys.signing.sign(ledger::with_duties(bytes, proven, replaces))));
        event.plain("duties", given);
        const Forger forger(world, *world.session, "-");
        const auto where = forger.write(forger.resting(event), {{"S01", "roster"}});
        const auto expected =
            reason.empty() ? world.told : world.told + (world.told.empty() ? "" : " ") + at(where, reason.c_str());
        BOTH_SAY(world, expected);
    }

    void both_halves_replace_a_head_once_a_third_confirms_it() {
        Headless world;
        VERIFY_OK(ledger::People(*world.sign_in("H01").value())
                      .add({code("R01"), "覆核", {domain::Duty::reviewer}, password_of("R01"), {}}));
        const auto halves = made_by(world, "A01");
        VERIFY_OK(world.ledger->recover(code("S01"), halves.first, halves.second, secret("Again-2026"), true));
        VERIFY_OK(ledger::Recovery(*world.sign_in("R01").value()).confirm(code("S01")));
        BOTH_SAY(world, std::string());
        const Forger forger(world, *world.session, "H01");
        const auto by_the_dead =
            forger.write(forger.resting(world.entry("person.duties", "person:Q01").plain("duties", "reviewer")),
                         {{"H01", "roster"}});
        BOTH_SAY(world, at(by_the_dead, "signer"));
    }

    // Who brings in a head by halves does not put another in their place before a third has said who it is.
    void who_keeps_the_halves_replaces_nobody_whom_they_let_in_data() {
        QTest::addColumn<std::string>("beside");
        QTest::addColumn<std::string>("whom");
        QTest::addColumn<bool>("told");
        QTest::newRow("by a keeper") << std::string("B02") << std::string("person:R01") << true;
        QTest::newRow("of a keeper") << std::string("B01") << std::string("person:Q01") << true;
        QTest::newRow("by others, of another") << std::string("B01") << std::string("person:R01") << false;
    }
    void who_keeps_the_halves_replaces_nobody_whom_they_let_in() {
        QFETCH(std::string, beside);
        QFETCH(std::string, whom);
        QFETCH(bool, told);
        Headless world;
        const auto head = world.sign_in("H01").value();
        for (const auto& [who, duties] :
             {std::pair("B01", "supervisor"), std::pair("B02", "supervisor"), std::pair("R01", "reviewer")})
            VERIFY_OK(ledger::People(*head).add(
                {code(who), who, domain::DutyTerms::parse(duties).value(), password_of(who), {}}));
        const auto halves = made(*head, "Q01", "B02").value();
        world.let_the_head_go();
        VERIFY_OK(world.ledger->recover(code("S01"), halves.first, halves.second, secret("Again-2026"), true));
        const auto unconfirmed =
            world.write(in_the_place_of(said_so(world.named(beside), "letter", "總管字第 1150002 號"), ""),
                        {{"A01", "roster"}, {beside, "roster"}});
        const auto before = world.told_and(unconfirmed);
        BOTH_SAY(world, before);
        auto entry = in_the_place_of(world.entry("person.head-named", whom), "S01").plain("duties", "unit-head");
        entry.plain("letter", "總管字第 1150001 號").plain("dated", "1151121");
        const auto where =
            world.write(entry.plain("beside", beside).plain("page", "頁"), {{"A01", "roster"}, {beside, "roster"}});
        BOTH_SAY(world, told ? before + " " + at(where, "signer") : before);
    }
};

JCIC_TEST(TestTimes)
JCIC_TEST(TestHeadNamed)
#include "test_times.moc"
