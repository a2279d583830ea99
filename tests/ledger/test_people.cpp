// Who may open the ledger, and with which key: R-DU-4, R-PW-3, R-PW-4's procedure.
#include "app/ledger/session/people.h"

#include <QTest>

#include "app/domain/password_policy.h"
#include "app/keys/slot.h"
#include "app/ledger/people/roster.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger_check/verify.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;
using domain::Duty;

namespace {

NewPerson newcomer(domain::DutyTerms duties) {
    return {code("N01"),
            "新來的",
            std::move(duties),
            password_of("N01"),
            {{"title", "辦事員", domain::Keep::plain, {}}, {"first-day", "1151201", domain::Keep::plain, {}}}};
}

/// As the ledger writes it, with these plain fields.
Leaf written(std::string_view action, std::string subject,
             std::initializer_list<std::pair<const char*, std::string>> fields) {
    Leaf leaf;
    leaf.sequence = 9;
    leaf.action = action;
    leaf.subject = std::move(subject);
    for (const auto& [name, value] : fields) leaf.fields.push_back({name, domain::Keep::plain, value, {}});
    return leaf;
}

const std::string some_key(64, 'a');

Leaf password_changed(const std::string& generation) {
    return written("password.changed", "person:Q01", {{"generation", generation}});
}

Leaf recovery_made(const std::string& generation) {
    return written("recovery.made", "recovery:key",
                   {{"generation", generation}, {"exchange-key", some_key}, {"signing-key", some_key}});
}

/// A number, but for one letter, sign or blank, or beyond what counts.
constexpr std::array no_numbers{"", "x", "1x", "-1", "+1", " 1", "1 ", "01", "18446744073709551616"};

}  // namespace

class TestPeople : public QObject {
    Q_OBJECT
private slots:
    void a_newcomer_designated_by_the_unit_head_reads_records() {
        LedgerWorld world;
        {
            const auto head = world.sign_in("H01").value();
            VERIFY_OK(People(*head).add(newcomer({Duty::query_officer})));
            COMPARE_FAULT(People(*head).add(newcomer({Duty::query_officer})), input_form);
        }
        const auto session = world.sign_in("N01").value();
        QVERIFY(session->reads_records());
        const auto people = session->people().value();
        QCOMPARE(people.size(), std::size_t{5});
        QCOMPARE(people[2].code.text(), std::string("N01"));
        QVERIFY(people[2].duties == domain::DutyTerms{Duty::query_officer});
        QCOMPARE(people[2].remarks.size(), std::size_t{2});
        QCOMPARE(people[2].remarks[0].value.value(), std::string("辦事員"));
        QVERIFY(verify(*session).value().ok);
    }

    // Counted as none, an older slot would be as good as the last.
    void a_count_of_passwords_that_is_no_number_is_refused() {
        Roster roster;
        VERIFY_OK(roster.apply(written("person.designated", "person:Q01",
                                       {{"name", "陳查詢"},
                                        {"duties", "query-officer"},
                                        {"signing-key", some_key},
                                        {"exchange-key", some_key},
                                        {"generation", "1"}})));
        for (const auto* text : no_numbers) COMPARE_FAULT(roster.apply(password_changed(text)), ledger_corrupt);
        QCOMPARE(roster.find(code("Q01"))->generation, std::uint64_t{1});
        VERIFY_OK(roster.apply(password_changed("2")));
        QCOMPARE(roster.find(code("Q01"))->generation, std::uint64_t{2});
    }

    void a_count_of_makings_that_is_no_number_is_refused() {
        RecoveryRegister recovery;
        for (const auto* text : no_numbers) COMPARE_FAULT(recovery.apply(recovery_made(text)), ledger_corrupt);
        VERIFY_OK(recovery.apply(recovery_made("1")));
        COMPARE_FAULT(recovery.apply(recovery_made("1")), ledger_corrupt);
        VERIFY_OK(recovery.apply(recovery_made("2")));
    }

    // Who writes keys another way writes another event: the second verifier reads one form only, and so do we.
    void a_key_in_capital_letters_is_none() {
        RecoveryRegister recovery;
        auto made = recovery_made("1");
        made.fields[2].text = std::string(64, 'A');
        COMPARE_FAULT(recovery.apply(made), ledger_corrupt);
    }

    // The administrator does not hold the records key and so cannot give it.
    void who_is_given_a_readers_duty_reads_records_by_who_holds_the_key() {
        LedgerWorld world;
        {
            const auto head = world.sign_in("H01").value();
            VERIFY_OK(People(*head).add(newcomer({Duty::auditor})));
        }
        QVERIFY(!world.sign_in("N01").value()->reads_records());
        {
            const auto head = world.sign_in("H01").value();
            VERIFY_OK(People(*head).change_duties(code("N01"), {Duty::query_officer}));
            COMPARE_FAULT(People(*head).grant_records(code("A01")), person_duty);
            const auto administrator = world.sign_in("A01").value();
            COMPARE_FAULT(People(*administrator).grant_records(code("N01")), ledger_sealed);
        }
        const auto session = world.sign_in("N01").value();
        QVERIFY(session->reads_records());
        EventQuery given;
        given.action = "person.records";
        QCOMPARE(session->events(given).value().size(), std::size_t{1});
        QVERIFY(verify(*session).value().ok);
    }

    // R-DU-1, R-DU-13: the administrator neither designates nor gives duties, and nobody gives them to themselves.
    void only_the_unit_head_designates_and_nobody_changes_their_own_duties_R_DU_1() {
        LedgerWorld world;
        const auto before = world.sign_in("H01").value()->people().value().size();
        for (const auto* person : {"A01", "Q01", "S01"}) {
            const auto session = world.sign_in(person).value();
            COMPARE_FAULT(People(*session).add(newcomer({Duty::supervisor})), person_duty);
            COMPARE_FAULT(People(*session).change_duties(code(person), {Duty::supervisor}), person_duty);
        }
        const auto head = world.sign_in("H01").value();
        COMPARE_FAULT(People(*head).change_duties(code("H01"), {Duty::unit_head, Duty::supervisor}), person_duty);
        COMPARE_FAULT(People(*world.sign_in("A01").value()).unlock(code("A01")), person_duty);
        QCOMPARE(head->people().value().size(), before);
        QVERIFY(verify(*head).value().ok);
    }

    void duties_that_exclude_each_other_are_refused_below_every_window_R_DU_3() {
        LedgerWorld world;
        const auto head = world.sign_in("H01").value();
        COMPARE_FAULT(People(*head).add(newcomer({Duty::card_custodian, Duty::password_custodian})), rule_du_3);
        COMPARE_FAULT(People(*head).change_duties(code("Q01"), {Duty::auditor, Duty::query_officer}), rule_du_1);
        QVERIFY(verify(*head).value().ok);
    }

    void a_duty_counts_on_its_own_days_only_R_DU_1() {
        LedgerWorld world;  // on 1151120
        {
            const auto head = world.sign_in("H01").value();
            const auto later = domain::DutyTerms::parse("auditor:-1151120,supervisor:1151121-").value();
            VERIFY_OK(People(*head).add(newcomer(later)));
        }
        {
            const auto today = world.sign_in("N01").value();
            QVERIFY(!today->reads_records());  // an auditor still
        }
        world.clock.advance(std::chrono::hours{24});
        const auto tomorrow = world.sign_in("N01").value();
        QVERIFY(tomorrow->reads_records());
        QVERIFY(verify(*tomorrow).value().ok);
    }

    void after_the_last_day_nothing_is_theirs_and_the_administrator_only_shortens_R_DU_4() {
        LedgerWorld world;
        const auto day = [](const char* text) { return domain::RocDate::parse(text).value(); };
        VERIFY_OK(People(*world.sign_in("H01").value()).add(newcomer({Duty::unit_head})));  // who comes after H01
        {
            const auto administrator = world.sign_in("A01").value();
            VERIFY_OK(People(*administrator).set_last_day(code("Q01"), day("1151121")));
            COMPARE_FAULT(People(*administrator).set_last_day(code("Q01"), day("1151122")), person_duty);
            VERIFY_OK(People(*administrator).set_last_day(code("Q01"), day("1151120")));
            VERIFY_OK(People(*administrator).set_last_day(code("H01"), day("1151231")));
        }
        VERIFY_OK(world.sign_in("Q01"));
        world.clock.advance(std::chrono::hours{24});
        COMPARE_FAULT(world.sign_in("Q01"), person_ended);
        const auto head = world.sign_in("H01").value();
        VERIFY_OK(People(*head).set_last_day(code("Q01"), day("1151231")));
        COMPARE_FAULT(People(*head).set_last_day(code("H01"), day("1160101")), person_duty);  // nobody their own
        VERIFY_OK(world.sign_in("Q01"));
        QVERIFY(verify(*head).value().ok);
    }

    void whose_new_duties_do_not_read_records_loses_the_key() {
        LedgerWorld world;
        const auto before = contents(slot_path(world.path(), code("Q01")));
        {
            const auto head = world.sign_in("H01").value();
            VERIFY_OK(People(*head).change_duties(code("Q01"), {Duty::auditor}));
        }
        QVERIFY(!world.sign_in("Q01").value()->reads_records());
        put_contents(slot_path(world.path(), code("Q01")), before);
        QVERIFY(!world.sign_in("Q01").value()->reads_records());
    }

    // R-DU-4: who left does not come in again, not with the slot of yesterday either.
    void an_ended_person_cannot_sign_in_even_with_the_old_slot() {
        LedgerWorld world;
        const auto before = contents(slot_path(world.path(), code("Q01")));
        {
            const auto head = world.sign_in("H01").value();
            VERIFY_OK(People(*head).end(code("Q01")));
            COMPARE_FAULT(People(*head).end(code("Q01")), person_ended);
            COMPARE_FAULT(head->prove(code("Q01"), password_of("Q01")), person_ended);
        }
        COMPARE_FAULT(world.sign_in("Q01"), person_ended);
        QVERIFY(world.ledger->accounts().value()[2].ended);
        put_contents(slot_path(world.path(), code("Q01")), before);
        COMPARE_FAULT(world.sign_in("Q01"), person_ended);
    }

    void a_changed_password_opens_and_the_old_one_does_not() {
        LedgerWorld world;
        world.clock.advance(Millis(86'400'000));
        {
            const auto session = world.sign_in("Q01").value();
            COMPARE_FAULT(People(*session).change_password(secret("Wrong-2026"), secret("New-2026")), person_password);
            VERIFY_OK(People(*session).change_password(password_of("Q01"), secret("New-2026")));
        }
        COMPARE_FAULT(world.sign_in("Q01"), person_password);
        const auto session = world.ledger->sign_in(code("Q01"), secret("New-2026")).value();
        QVERIFY(session->reads_records());
        QCOMPARE(world.ledger->accounts().value()[2].password_changed, world.clock.now());
        QVERIFY(verify(*session).value().ok);
    }

    // What is asked for may rise; the keys are wrapped anew when the password is in hand next.
    void a_slot_below_the_cost_asked_for_is_raised_at_sign_in() {
        LedgerWorld world;
        world.dependencies.cost.least = {cost_floor.memory_kib + 8, cost_floor.passes + 1, cost_floor.lanes};
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        const auto cost = [&] { return read_slot(world.path(), code("Q01")).value().cost; };
        COMPARE_FAULT(world.ledger->sign_in(code("Q01"), secret("Wrong-2026")), person_password);
        QCOMPARE(cost(), cost_floor);
        VERIFY_OK(world.sign_in("Q01"));
        QCOMPARE(cost(), world.dependencies.cost.least);
        const auto session = world.sign_in("Q01").value();
        QVERIFY(session->reads_records());
        EventQuery raised;
        raised.action = "password.cost-raised";
        QCOMPARE(session->events(raised).value().size(), std::size_t{1});
        QVERIFY(verify(*session).value().ok);
        // Nothing takes it down again.
        world.dependencies.cost.least = cost_floor;
        world.ledger = Ledger::open(world.path(), ProfileKind::practice, world.dependencies).value();
        VERIFY_OK(world.sign_in("Q01"));
        QVERIFY(cost() != cost_floor);
    }

    void a_slot_from_before_a_password_change_is_refused() {
        LedgerWorld world;
        const auto before = contents(slot_path(world.path(), code("Q01")));
        {
            const auto session = world.sign_in("Q01").value();
            VERIFY_OK(People(*session).change_password(password_of("Q01"), secret("New-2026")));
        }
        put_contents(slot_path(world.path(), code("Q01")), before);
        COMPARE_FAULT(world.sign_in("Q01"), ledger_rolled_back);
    }

    // A stop between the slot and the last event: the slot is ahead of the events, and holds.
    void a_password_change_cut_short_after_the_slot_holds() {
        LedgerWorld world;
        auto slot = read_slot(world.path(), code("Q01")).value();
        const auto keys = slot.unwrap(world.ledger->origin(), password_of("Q01")).value();
        slot.generation += 1;
        VERIFY_OK(slot.wrap(world.ledger->origin(), keys, secret("New-2026"), world.random));
        VERIFY_OK(write_slot(world.path(), slot));
        VERIFY_OK(world.ledger->sign_in(code("Q01"), secret("New-2026")));
    }

    // A public key put into the slot by whoever may write the folder does not receive the records key.
    void the_records_key_is_sealed_to_the_key_in_the_events() {
        LedgerWorld world;
        VERIFY_OK(People(*world.sign_in("H01").value()).add(newcomer({Duty::query_officer})));
        const auto thief = ExchangeKey::generate(world.random);
        auto slot = read_slot(world.path(), code("N01")).value();
        const auto own = slot.exchange;
        slot.exchange = thief.public_half();
        VERIFY_OK(write_slot(world.path(), slot));
        VERIFY_OK(People(*world.sign_in("H01").value()).grant_records(code("N01")));
        QCOMPARE(read_slot(world.path(), code("N01")).value().exchange, own);
    }
};

JCIC_TEST(TestPeople)
#include "test_people.moc"
