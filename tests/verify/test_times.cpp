// When events say that they were written, beside tests/forged/times.txt: what a clock that was set back writes and
// folds, and seals made past the program.
#include <QTest>

#include "app/ledger/session/people.h"
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

JCIC_TEST(TestTimes)
#include "test_times.moc"
