// When events say that they were written: not before what stands before them, not after the seal over them, and signed
// by who was still there when they were sealed. What a clock that was set back did is no finding.
#include <QTest>

#include "app/ledger/session/people.h"
#include "ledger/consented.h"
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
        const auto keys = opened.sealer.hold_keys().value();
        VERIFY_OK(opened.sealer.close(keys, ledger::Closing::hand_over));
        clock.set(before);
    }
    std::uint64_t set_back(const char* seconds, const char* direction = "back") {
        auto told = entry("outer.clock-set", "session").plain("happened", "2026-11-20T00:00:00.000Z");
        return Forger(*this, *session, "-").write(told.plain("direction", direction).plain("seconds", seconds));
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
    void an_event_dated_before_what_stands_before_it_is_found() {
        Timed world;
        world.print_at(world.clock.now() - 59s);  // two programs' readings of one clock
        BOTH_SAY(world, std::string());
        const auto where = world.print_at(world.clock.now() - 2h);
        BOTH_SAY(world, at(where, "time"));
        world.print();
        BOTH_SAY(world, at(where, "time"));
    }

    void an_event_dated_before_the_seal_before_it_is_found() {
        Timed world;
        world.clock.advance(a_day);
        world.seal();
        const auto where = world.print_at(world.clock.now() - a_day);
        BOTH_SAY(world, at(where, "time"));
    }

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

    void a_clock_that_was_told_to_be_set_by_less_explains_nothing_more() {
        Timed world;
        const auto where = world.print_at(world.clock.now() - 2h);
        world.set_back("3600");
        BOTH_SAY(world, at(where, "time"));
        world.set_back("7200", "forward");
        BOTH_SAY(world, at(where, "time"));
        // As earlier programs told it: at the sign-in after it.
        world.set_back("7200");
        BOTH_SAY(world, std::string());
    }

    void one_that_is_told_only_sign_ins_later_explains_nothing() {
        Timed world;
        const auto where = world.print_at(world.clock.now() - 2h);
        world.clock.advance(1h);
        for (int i = 0; i < 2; ++i) static_cast<void>(world.sign_in("S01").value());
        world.set_back("7200");
        BOTH_SAY(world, at(where, "time"));
    }

    void an_approval_dated_before_a_leavers_last_day_and_sealed_after_it_is_found_R_DU_4() {
        Timed world;
        world.designate("S02", "supervisor", "1151121");
        world.clock.advance(a_day);
        Forger(world, *world.session, "Q01").write(world.decision("0", "頁面 0"), {{"S02", "approval"}});
        world.seal();
        BOTH_SAY(world, std::string());
        const auto last_day = world.clock.now();
        world.clock.advance(a_day);
        // Between the seals of both days: nothing stands before it that is later.
        const auto where = world.write_at(last_day, "Q01", world.decision("1", "頁面 1"), {{"S02", "approval"}});
        BOTH_SAY(world, std::string());
        world.seal();
        BOTH_SAY(world, at(where, "time"));
    }

    void what_who_leaves_some_day_signed_is_sealed_however_long_the_program_is_gone_R_DU_4() {
        Timed world;
        world.designate("S02", "supervisor", "1151123");
        world.seal();
        VERIFY_OK(world.session->append(signed_by(*world.session, world.decision("0", "頁面 0"), "approval", "S02")));
        world.session.reset();  // a power cut, before a long weekend
        world.clock.advance(4 * a_day);
        world.session = world.sign_in("Q01").value();
        BOTH_SAY(world, std::string());
    }

    // Whoever signs a change of people: here the last day is their own, and is said by that event itself.
    void a_change_of_people_by_who_leaves_is_sealed_at_once_too_R_DU_4() {
        Timed world;
        world.designate("H02", "unit-head", "1151121");
        {
            const auto head = world.sign_in("H02").value();
            ledger::NewPerson person{code("S02"), "S02", {domain::Duty::supervisor}, password_of("S02"), {}};
            VERIFY_OK(ledger::People(*head).add(person));
        }
        world.session.reset();
        world.clock.advance(2 * a_day);
        world.session = world.sign_in("Q01").value();
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

    void one_that_was_given_after_its_event_or_before_what_it_rests_on_is_found() {
        Timed world;
        world.clock.advance(a_day);
        const auto now = world.clock.now();
        world.write_signed(now + 59s, now, world.decision("0", "頁面 0"), {"S01", "approval"});
        BOTH_SAY(world, std::string());
        auto where = world.write_signed(now + 2min, now, world.decision("1", "頁面 1"), {"S01", "approval"});
        BOTH_SAY(world, at(where, "time"));
        Timed another;
        another.clock.advance(a_day);
        where = another.write_signed(now - 2 * a_day, now, another.decision("0", "頁面 0"), {"S01", "approval"});
        BOTH_SAY(another, at(where, "time"));
        // An export rests on nothing, and is agreed to in this ledger all the same.
        Timed third;
        const auto head = third.sign_in("H01").value();
        const auto founded = third.clock.now();
        third.clock.set(founded - a_day);
        const auto consent = consented(*head, "S01");
        third.clock.set(founded);
        where = Forger(third, *third.session, "H01").write(consent);
        BOTH_SAY(third, at(where, "time"));
    }

    void one_that_was_given_before_what_it_rests_on_by_a_clock_that_was_set_back_is_whole() {
        Timed world;
        const auto noon = world.clock.now();
        world.clock.advance(1h);
        const auto decision = world.decision("0", "頁面 0");
        world.clock.set(noon - 1h);
        VERIFY_OK(world.session->append(signed_by(*world.session, decision, "approval", "S01")));
        QCOMPARE(world.told(), std::size_t{1});
        BOTH_SAY(world, std::string());
    }

    void one_that_was_given_on_a_day_that_was_not_the_signers_is_found_R_DU_4() {
        Timed world;
        ledger::NewPerson person{code("S02"), "S02", {domain::Duty::supervisor}, password_of("S02"), {}};
        person.remarks.push_back({"from", "1151122", domain::Keep::plain, {}});
        VERIFY_OK(ledger::People(*world.sign_in("H01").value()).add(person));
        const auto entry = world.decision("0", "頁面 0");
        const auto first = world.clock.now() + 2 * a_day;
        const auto where = world.write_signed(first - a_day, first, entry, {"S02", "approval"});
        BOTH_SAY(world, at(where, "time"));
        world.clock.set(first);
        world.write_signed(first, first, world.decision("1", "頁面 1"), {"S02", "approval"});
        BOTH_SAY(world, at(where, "time"));
    }

    // As if it were of the last day that can be: no number of a file's overflows, and both bound it alike.
    void a_time_that_cannot_be_is_found_by_both() {
        Timed world;
        const auto never = UtcTime(std::chrono::sys_days(std::chrono::year{2950} / 1 / 1));
        const auto where = world.write_signed(never, never, world.decision("0", "頁面 0"), {"S01", "approval"});
        const auto first = world.by_the_ledger();
        const auto second = world.by_the_other();
        for (const auto& said : {first, second})
            QVERIFY2(said.find(at(where, "time")) != std::string::npos, said.c_str());
    }

    // Both verifiers would find it: so it is not written, and is signed once more.
    void what_was_signed_under_another_clock_is_not_written() {
        Timed world;
        world.clock.advance(1h);
        const auto entry = world.decision("0", "頁面 0");
        const auto early = signed_by(*world.session, entry, "approval", "S01");
        world.clock.set(world.clock.now() - 2h);
        const auto refused = world.session->append(early);
        COMPARE_FAULT(refused, query_changed);
        QCOMPARE(refused.error().detail("reason"), std::string_view("clock"));
        VERIFY_OK(world.session->append(signed_by(*world.session, entry, "approval", "S01")));
        BOTH_SAY(world, std::string());
    }

    // Nor what was signed before the founding, or the restore, to which it is bound.
    void what_was_signed_before_the_ledger_began_is_not_written() {
        Timed world;
        const auto now = world.clock.now();
        auto entry = world.entry("query.decided", "query:0");
        entry.plain("approved", "T50").personal("page", "頁面 0", "query:0");
        world.clock.set(now - 30 * a_day);
        const auto early = signed_by(*world.session, entry, "approval", "S01");
        world.clock.set(now);
        const auto refused = world.session->append(early);
        COMPARE_FAULT(refused, query_changed);
        QCOMPARE(refused.error().detail("reason"), std::string_view("clock"));
    }

    void what_is_signed_on_a_last_day_is_sealed_at_once_R_DU_4() {
        Timed world;
        world.designate("S02", "supervisor", "1151121");
        world.clock.advance(a_day);
        world.seal();
        const auto seals = world.session->opened().sealer.seals().last().value()->seal.epoch;
        world.print();
        QCOMPARE(world.session->opened().sealer.seals().last().value()->seal.epoch, seals);
        auto decision = signed_by(*world.session, world.decision("0", "頁面 0"), "approval", "S02");
        VERIFY_OK(world.session->append(decision));
        QCOMPARE(world.session->opened().sealer.seals().last().value()->seal.epoch, seals + 1);
        // The program ends here, and goes on the next day.
        world.session.reset();
        world.clock.advance(a_day);
        world.session = world.sign_in("Q01").value();
        BOTH_SAY(world, std::string());
    }
};

JCIC_TEST(TestTimes)
#include "test_times.moc"
