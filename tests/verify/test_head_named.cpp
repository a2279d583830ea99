// The way back where no unit head is in force: who names one, and when. What anybody else names, both verifiers tell.
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

const std::string key_of_nobody(64, 'a');

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
    [[nodiscard]] domain::Entry designated() {
        auto out = entry("person.head-designated", "person:N01").plain("name", "新主管").plain("duties", "unit-head");
        out.plain("signing-key", key_of_nobody).plain("exchange-key", key_of_nobody).plain("generation", "1");
        return out.plain("letter", "總管字第 1150001 號")
            .plain("dated", "1151121")
            .plain("beside", "S01")
            .plain("page", "頁");
    }
    /// By the administrator, in whose name it stands.
    std::uint64_t write(const domain::Entry& entry, const std::vector<Signs>& signs, const std::string& by = "A01") {
        const Forger forger(*this, *session, by);
        return forger.write(entry.action == "person.head-named" ? forger.resting(entry) : entry, signs);
    }
    std::uint64_t write(const domain::Entry& entry) { return write(entry, {{"A01", "roster"}, {"S01", "roster"}}); }
};

domain::Entry said_so(domain::Entry entry, const char* field, const std::string& value) {
    for (auto& one : entry.fields)
        if (one.name == field) one.value = value;
    return entry;
}

domain::Entry in_the_place_of(domain::Entry entry, const std::string& heads) {
    return entry.plain("replaces", heads);
}

domain::Entry lacking(domain::Entry entry, const char* field) {
    std::erase_if(entry.fields, [&](const domain::EntryField& one) { return one.name == field; });
    return entry;
}

}  // namespace

using Naming = std::function<std::uint64_t(Headless&)>;
Q_DECLARE_METATYPE(Naming)

class TestHeadNamed : public QObject {
    Q_OBJECT
private slots:
    void head_offices_letter_entered_by_two_names_one() {
        Headless world;
        world.let_the_head_go();
        BOTH_SAY(world, world.told);
        world.write(world.named());
        BOTH_SAY(world, world.told);
        // Who was named does what only a head does.
        const Forger forger(world, *world.session, "Q01");
        forger.write(forger.resting(world.entry("person.duties", "person:S01").plain("duties", "supervisor,reviewer")),
                     {{"Q01", "roster"}});
        BOTH_SAY(world, world.told);
    }

    void somebody_new_is_designated_by_the_same_two() {
        Headless world;
        world.let_the_head_go();
        const auto designated = world.write(world.designated());
        // Nobody made a slot for these keys.
        QCOMPARE(world.by_the_ledger(), world.told + " " + at(designated, "slot"));
        QCOMPARE(world.by_the_other(), world.told);
    }
    void nobody_new_is_designated_by_one_person() {
        Headless world;
        world.let_the_head_go();
        const auto designated = world.write(world.designated(), {{"A01", "roster"}});
        QCOMPARE(world.by_the_ledger(), world.told_and(designated) + " " + at(designated, "slot"));
        QCOMPARE(world.by_the_other(), world.told_and(designated));
    }

    void any_other_naming_is_told_by_both_data() {
        QTest::addColumn<Naming>("make");
        const auto row = [](const char* what, Naming make) { QTest::newRow(what) << std::move(make); };
        row("by one person", [](Headless& of) { return of.write(of.named(), {{"A01", "roster"}}); });
        row("by one person, beside themselves", [](Headless& of) {
            return of.write(of.named("A01"), {{"A01", "roster"}});
        });
        row("by whom it names alone", [](Headless& of) {
            return of.write(of.named("Q01"), {{"Q01", "roster"}}, "Q01");
        });
        const auto of_whom = [](Headless& of, const char* subject) {
            auto naming = said_so(of.named(), "duties", "unit-head");
            naming.subject = subject;
            return of.write(naming);
        };
        row("by whom it names, beside another", [=](Headless& of) { return of_whom(of, "person:A01"); });
        row("beside whom it names", [=](Headless& of) { return of_whom(of, "person:S01"); });
        row("beside somebody who supervises nobody", [](Headless& of) {
            return of.write(of.named("Q01"), {{"A01", "roster"}, {"Q01", "roster"}});
        });
        row("by two without an administrator", [](Headless& of) {
            return of.write(of.named(), {{"Q01", "roster"}, {"S01", "roster"}}, "Q01");
        });
        row("beside the head whose duty is over", [](Headless& of) {
            return of.write(of.named("H01"), {{"A01", "roster"}, {"H01", "roster"}});
        });
        row("without the letter", [](Headless& of) { return of.write(lacking(of.named(), "letter")); });
        row("by a letter without a number", [](Headless& of) { return of.write(said_so(of.named(), "letter", "")); });
        row("by a letter of tomorrow", [](Headless& of) { return of.write(said_so(of.named(), "dated", "1151122")); });
        row("by a letter of no day", [](Headless& of) { return of.write(lacking(of.named(), "dated")); });
        row("of somebody who heads nothing",
            [](Headless& of) { return of.write(said_so(of.named(), "duties", "query-officer,supervisor")); });
        row("of somebody who headed the unit once",
            [](Headless& of) { return of.write(said_so(of.named(), "duties", "query-officer,unit-head:-1100101")); });
        row("of somebody who will head it",
            [](Headless& of) { return of.write(said_so(of.named(), "duties", "query-officer,unit-head:1151122-")); });
        row("in the place of who heads nothing any more",
            [](Headless& of) { return of.write(in_the_place_of(of.named(), "H01")); });
    }
    void any_other_naming_is_told_by_both() {
        QFETCH(Naming, make);
        Headless world;
        world.let_the_head_go();
        BOTH_SAY(world, world.told_and(make(world)));
    }

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

    void the_last_head_is_not_ended_without_a_successor_in_force_R_DU_18_data() {
        QTest::addColumn<std::string>("successor");
        QTest::addColumn<std::string>("action");
        QTest::addColumn<std::string>("field");
        QTest::addColumn<std::string>("value");
        QTest::addColumn<bool>("headless");
        const auto row = [](const char* what, const char* successor, const char* action, const char* field,
                            const char* value, bool headless) {
            QTest::newRow(what) << std::string(successor) << std::string(action) << std::string(field)
                                << std::string(value) << headless;
        };
        row("ended", "supervisor", "person.ended", "", "", true);
        row("ended, a successor there", "unit-head", "person.ended", "", "", false);
        row("ended, a successor later", "unit-head:1151201-", "person.ended", "", "", true);
        row("ended, a successor for some days", "unit-head:-1160131", "person.ended", "", "", true);
        row("a last day", "supervisor", "person.last-day", "until", "1151231", true);
        row("a last day before a successor's first", "unit-head:1160102-", "person.last-day", "until", "1151231", true);
        row("a last day, a successor from the next", "unit-head:1160101-", "person.last-day", "until", "1151231",
            false);
        row("other duties", "unit-head:-1160131", "person.duties", "duties", "card-custodian", true);
        row("other duties, a successor there", "unit-head", "person.duties", "duties", "card-custodian", false);
        row("duties for a term", "unit-head", "person.duties", "duties", "unit-head:-1151231", false);
        row("duties for a term, both", "unit-head:-1160131", "person.duties", "duties", "unit-head:-1151231", true);
    }
    void the_last_head_is_not_ended_without_a_successor_in_force_R_DU_18() {
        QFETCH(std::string, successor);
        QFETCH(std::string, action);
        QFETCH(std::string, field);
        QFETCH(std::string, value);
        QFETCH(bool, headless);
        Headless world;
        VERIFY_OK(
            ledger::People(*world.sign_in("H01").value())
                .add({code("N01"), "繼任者", domain::DutyTerms::parse(successor).value(), password_of("N01"), {}}));
        const std::string by = action == "person.duties" ? "N01" : "A01";
        const Forger forger(world, *world.session, by);
        auto change = world.entry(action, "person:H01");
        if (!field.empty()) change.plain(field, value);
        const auto where = forger.write(forger.resting(change), {{by, "roster"}});
        BOTH_SAY(world, headless ? at(where, "headless") : std::string());
    }

    // The only head died with no last day: no window could make a vacancy of it.
    void who_died_is_replaced_in_the_same_step() {
        Headless world;
        clock_on(world);
        world.write(in_the_place_of(world.named(), "H01"));
        BOTH_SAY(world, std::string());
        const Forger of_the_new(world, *world.session, "Q01");
        of_the_new.write(of_the_new.resting(world.entry("person.ended", "person:H01")), {{"Q01", "roster"}});
        BOTH_SAY(world, std::string());
    }
    void who_was_replaced_signs_nothing_more() {
        Headless world;
        clock_on(world);
        world.write(in_the_place_of(world.named(), "H01"));
        const Forger forger(world, *world.session, "H01");
        const auto by_the_dead =
            forger.write(forger.resting(world.entry("person.duties", "person:S01").plain("duties", "reviewer")),
                         {{"H01", "roster"}});
        BOTH_SAY(world, at(by_the_dead, "signer"));
    }

    void any_other_replacing_is_told_by_both_data() {
        QTest::addColumn<Naming>("make");
        const auto row = [](const char* what, Naming make) { QTest::newRow(what) << std::move(make); };
        row("without the letter",
            [](Headless& of) { return of.write(lacking(in_the_place_of(of.named(), "H01"), "letter")); });
        row("by one person", [](Headless& of) {
            return of.write(in_the_place_of(of.named(), "H01"), {{"A01", "roster"}});
        });
        row("of nobody", [](Headless& of) { return of.write(in_the_place_of(of.named(), "")); });
        row("of somebody else", [](Headless& of) { return of.write(in_the_place_of(of.named(), "S01")); });
        row("of somebody else besides", [](Headless& of) { return of.write(in_the_place_of(of.named(), "H01,S01")); });
        row("twice", [](Headless& of) { return of.write(in_the_place_of(of.named(), "H01,H01")); });
        row("with more written", [](Headless& of) { return of.write(in_the_place_of(of.named(), "H01,")); });
        row("by who heads nothing today", [](Headless& of) {
            return of.write(
                said_so(in_the_place_of(of.named(), "H01"), "duties", "query-officer,supervisor,unit-head:-1100101"));
        });
    }
    void any_other_replacing_is_told_by_both() {
        QFETCH(Naming, make);
        Headless world;
        clock_on(world);
        BOTH_SAY(world, at(make(world), "signer"));
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

    void a_letter_names_one_head() {
        Headless world;
        clock_on(world);
        world.write(in_the_place_of(world.named(), "H01"));
        const auto again = in_the_place_of(world.entry("person.head-named", "person:S01"), "Q01")
                               .plain("duties", "unit-head,supervisor")
                               .plain("letter", "總管字第 1150001 號")
                               .plain("dated", "1151121")
                               .plain("beside", "S01")
                               .plain("page", "頁");
        BOTH_SAY(world, at(world.write(again), "signer"));
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

    void a_last_day_that_ends_the_calendar_leaves_nobody_headless() {
        Headless world;
        VERIFY_OK(ledger::People(*world.sign_in("H01").value())
                      .add({code("N01"), "繼任者", {domain::Duty::unit_head}, password_of("N01"), {}}));
        const Forger forger(world, *world.session, "A01");
        forger.write(forger.resting(world.entry("person.last-day", "person:H01").plain("until", "9991231")),
                     {{"A01", "roster"}});
        forger.write(forger.resting(world.entry("person.ended", "person:N01")), {{"A01", "roster"}});
        BOTH_SAY(world, std::string());
    }

    void nobody_is_named_while_one_is_in_force() {
        Headless world;
        clock_on(world);
        BOTH_SAY(world, at(world.write(world.named()), "signer"));
    }

    void nobody_is_named_by_a_supervisor_whose_last_day_is_over() {
        Headless world;
        const Forger forger(world, *world.session, "A01");
        forger.write(forger.resting(world.entry("person.last-day", "person:S01").plain("until", "1151120")),
                     {{"A01", "roster"}});
        world.let_the_head_go();
        BOTH_SAY(world, world.told_and(world.write(world.named())));
    }

private:
    static void clock_on(Headless& world) { world.clock.advance(std::chrono::days{1}); }
};

JCIC_TEST(TestHeadNamed)
#include "test_head_named.moc"
