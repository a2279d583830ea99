// The way back by both halves where no unit head is in force. Who else names one, and when, is in
// tests/forged/heads.txt.
#include <QTest>

#include "app/ledger/session/both_halves.h"
#include "app/ledger/session/people.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

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

JCIC_TEST(TestHeadNamed)
#include "test_head_named.moc"
