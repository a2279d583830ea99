// Who writes an event, whoever signs it: the author's duty that day. Forged by who holds every key, each is found by
// both verifiers; the program writes none of it.
#include <QTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/session/people.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

struct Writing : ExportWorld {
    std::string expected;

    std::uint64_t write(const std::string& author, const domain::Entry& entry, const std::vector<Signs>& signs = {}) {
        return Forger(*this, *session, author).write(entry, signs);
    }
    std::uint64_t wrong(std::uint64_t number, const char* reason = "author") {
        expected += (expected.empty() ? "" : " ") + at(number, reason);
        return number;
    }
    void designate(const char* who, const char* duties) {
        VERIFY_OK(ledger::People(*sign_in("H01").value())
                      .add({code(who), who, domain::DutyTerms::parse(duties).value(), password_of(who), {}}));
    }
};

/// What the program itself says to who is signed in.
void refused(Writing& world, const char* author, const domain::Entry& entry, FaultCode code, const char* duty = "") {
    const auto session = world.sign_in(author).value();
    session->opened().dependencies.asks_who_writes = true;
    const auto written = session->append(entry);
    QVERIFY(!written);
    QCOMPARE(written.error().code, code);
    QCOMPARE(std::string(written.error().detail("duty")), std::string(duty));
}

}  // namespace

class TestWriters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void what_is_anothers_duty_to_write_is_found_R_DU_1() {
        Writing world;
        const auto exported = [&] { return world.entry("ledger.exported", "ledger"); };
        const auto of_a_register = [&](const char* number) {
            return world.entry("listed.entered", std::string("listed:") + number);
        };
        refused(world, "A01", exported(), FaultCode::person_duty, "unit-head,reviewer,auditor");
        auto settling = world.entry("query.settling", "query:0").plain("items", "T50").plain("key", "00");
        refused(world, "S01", settling.plain("how", "answer"), FaultCode::person_duty, "query-officer");
        world.expected = world.by_the_ledger();
        QCOMPARE(world.expected, std::string());
        world.write("H01", exported());
        world.wrong(world.write("A01", exported()));
        world.wrong(world.write("S01", world.entry("query.settling", "query:0").plain("items", "T50")));
        world.wrong(world.write("S01", world.submission("77")));
        world.wrong(world.write("A01", of_a_register("8")));
        BOTH_SAY(world, world.expected);
    }

    void nobody_writes_before_their_first_or_after_their_last_day_R_DU_4() {
        Writing world;
        world.designate("L03", "query-officer:1151121-1151121");
        world.wrong(world.write("L03", world.submission("30")));
        world.wrong(world.write("L03", world.entry("register.printed", "register:people")));
        world.clock.advance(std::chrono::hours(24));
        world.write("L03", world.submission("31"));
        world.write("L03", world.entry("register.printed", "register:people"));
        world.clock.advance(std::chrono::hours(24));
        world.wrong(world.write("L03", world.submission("32")));
        world.wrong(world.write("L03", world.entry("session.signed-in", "session")));
        // What has come about is told by who sat there.
        world.write("L03", world.entry("session.signed-out", "person:L03"));
        // Whose duty of another kind goes on.
        world.designate("L04", "query-officer:1151122-1151122,card-custodian");
        world.write("L04", world.submission("40"));
        world.clock.advance(std::chrono::hours(24));
        world.wrong(world.write("L04", world.submission("41")));
        world.write("L04", world.entry("register.printed", "register:people"));
        BOTH_SAY(world, world.expected);
    }

    void who_has_ended_or_was_never_designated_writes_nothing_R_DU_4() {
        Writing world;
        const auto printed = [&] { return world.entry("register.printed", "register:people"); };
        world.wrong(world.write("X99", printed()));
        world.wrong(world.write("X99", world.entry("card.seal-failed", "card:1")));
        world.write("S01", printed());
        const Forger forger(world, *world.session, "H01");
        forger.write(forger.resting(world.entry("person.ended", "person:S01")), {{"H01", "roster"}});
        world.wrong(world.write("S01", printed()));
        BOTH_SAY(world, world.expected);
    }

    void what_is_the_ledgers_own_is_nobodys_to_write() {
        Writing world;
        const auto outer = [&](const char* action, const std::string& subject, const char* number) {
            return world.entry(action, subject).plain("number", number).plain("happened", "2026-11-20T00:00:00Z");
        };
        refused(world, "Q01", outer("outer.sign-in-failed", "person:S01", "1"), FaultCode::person_duty);
        const auto before = world.by_the_ledger();
        QCOMPARE(before, std::string());
        world.write("-", outer("outer.sign-in-failed", "person:S01", "1"));
        world.wrong(world.write("Q01", outer("outer.sign-in-failed", "person:S01", "2")));
        world.wrong(world.write("A01", outer("outer.program-started", "session", "3")));
        // Nor does it say nothing of where that was.
        auto& opened = world.session->opened();
        auto nowhere = opened.author_as("-");
        nowhere.workstation.clear();
        auto transaction = ledger::Transaction::begin(*opened.database).value();
        const auto said = opened.events.append(outer("outer.recovery-failed", "person:S01", "4"), nowhere).value();
        VERIFY_OK(ledger::commit_events(opened, transaction));
        world.wrong(said.sequence);
        // Nor does nobody write what is somebody's.
        world.wrong(world.write("-", world.submission("50")));
        world.wrong(world.write("-", world.entry("session.signed-in", "session")));
        BOTH_SAY(world, world.expected);
    }

    void what_is_about_ones_own_account_is_written_by_nobody_else() {
        Writing world;
        world.write("S01", world.entry("password.changing", "person:S01").plain("generation", "2"));
        world.wrong(world.write("A01", world.entry("password.changing", "person:S01").plain("generation", "2")));
        world.wrong(world.write("Q01", world.entry("host.signing-in", "person:S01")));
        world.wrong(world.write("S01", world.entry("host.signing-in", "person:S01")));  // no officer
        world.write("Q01", world.entry("host.signing-in", "person:Q01"));
        BOTH_SAY(world, world.expected);
    }

    void the_records_key_is_given_by_who_has_it_R_DU_1() {
        Writing world;
        world.designate("L03", "query-officer");
        const auto give = [&](const char* author, const char* whom) {
            const Forger forger(world, *world.session, author);
            return forger.write(forger.resting(world.entry("person.records", std::string("person:") + whom)),
                                {{author, "roster"}});
        };
        give("S01", "L03");
        world.wrong(give("A01", "L03"), "signer");
        BOTH_SAY(world, world.expected);
    }

    void a_restore_stands_right_after_its_seam() {
        Writing world;
        const auto restored = world.entry("ledger.restored", "ledger:restored").plain("page", "還原");
        const auto where = world.write("A01", restored, {{"A01", "consent"}});
        BOTH_SAY(world, at(where, "rests-on"));
    }
};

JCIC_TEST(TestWriters)
#include "test_writers.moc"
