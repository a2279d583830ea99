// Sign-in by password and the person's own card: both are needed, and whoever takes one of them away gains nothing.
#include "app/unlock/own_card.h"

#include <QTest>

#include "app/domain/password_policy.h"
#include "app/keys/copies.h"
#include "app/keys/crypto.h"
#include "app/keys/tries.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/verify.h"
#include "app/workstation/host_account.h"
#include "ledger/ledger_world.h"
#include "ledger/own_cards.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

std::vector<domain::Recorded> said_by_cards(Session& session, const std::string& action) {
    EventQuery query;
    query.action = action;
    return session.events(query).value();
}

/// Asked of everybody from the beginning on.
struct CardWorld : LedgerWorld {
    SoftOwnCard own = rsa_card("own-1");
    SoftOwnCard other = p256_card("own-2");
    SoftOwnCards cards;

    explicit CardWorld(bool required = true) {
        cards.there = &own;
        dependencies.own_cards = &cards;
        demand(required);
    }
    void demand(bool required) {
        dependencies.card_required = required;
        ledger = Ledger::open(path(), ProfileKind::practice, dependencies).value();
    }
    Result<std::unique_ptr<Session>> sign_in_with(std::string_view person, std::string_view pin = "246813") {
        return ledger->sign_in(code(person), with_pin(password_of(person), pin));
    }
    [[nodiscard]] fs::path slot_file(std::string_view person) const { return slot_path(path(), code(person)); }
    [[nodiscard]] Slot slot(std::string_view person) const { return read_slot(path(), code(person)).value(); }
};

template <class T>
std::string why_refused(const Result<T>& result) {
    return result ? "" : std::string(result.error().text()) + " " + std::string(result.error().detail("reason"));
}

}  // namespace

class TestOwnCard : public QObject {
    Q_OBJECT
private slots:
    void each_way_of_a_card_opens_and_none_without_it_data() {
        QTest::addColumn<int>("way");
        QTest::newRow("decrypts, OAEP") << static_cast<int>(CardWay::rsa_oaep);
        QTest::newRow("decrypts, PKCS #1 v1.5") << static_cast<int>(CardWay::rsa_pkcs1);
        QTest::newRow("agrees") << static_cast<int>(CardWay::ecdh_p256);
        QTest::newRow("signs") << static_cast<int>(CardWay::rsa_signature);
    }
    void each_way_of_a_card_opens_and_none_without_it() {
        QFETCH(const int, way);
        CardWorld world;
        world.own = static_cast<CardWay>(way) == CardWay::ecdh_p256 ? p256_card("own-1")
                                                                    : rsa_card("own-1", static_cast<CardWay>(way));
        {
            const auto session = world.sign_in_with("Q01").value();  // binds it
            QVERIFY(session->reads_records());
            const auto bound = said_by_cards(*session, "person.card-bound");
            QCOMPARE(bound.size(), std::size_t{1});
            QCOMPARE(bound[0].person, std::string("Q01"));
            QCOMPARE(bound[0].entry.value("card"), std::string("own-1"));
            QCOMPARE(bound[0].entry.value("way"), std::string(name_of(static_cast<CardWay>(way))));
            QVERIFY(verify(*session).value().ok);
        }
        const auto slot = world.slot("Q01");
        QVERIFY(slot.card.has_value());
        QVERIFY(world.ledger->accounts().value()[2].by_card);
        VERIFY_OK(world.sign_in_with("Q01"));
        // The password alone, the card alone, and another half: nothing opens.
        COMPARE_FAULT(slot.unwrap(world.ledger->origin(), password_of("Q01")), person_card);
        const auto wrong_half = random_secret(world.random);
        COMPARE_FAULT(slot.unwrap(world.ledger->origin(), password_of("Q01"), &wrong_half), person_password);
        COMPARE_FAULT(world.ledger->sign_in(code("Q01"), with_pin(secret("Wrong-2026"))), person_password);
        COMPARE_FAULT(world.sign_in("Q01"), input_missing);
        world.cards.there = nullptr;
        COMPARE_FAULT(world.sign_in_with("Q01"), card_none);
    }

    void a_session_asks_its_card_once() {
        CardWorld world;
        const auto session = world.sign_in_with("Q01").value();
        world.cards.there = nullptr;
        People people(*session);
        VERIFY_OK(session->prove(code("Q01"), password_of("Q01")));
        QVERIFY(is_own_password(*session, password_of("Q01")).value());
        QVERIFY(!is_own_password(*session, secret("Other-2026")).value());
        COMPARE_FAULT(people.change_password(password_of("Q01"), password_of("Q01")), rule_pw_3);
        VERIFY_OK(people.may_change_password(password_of("Q01"), secret("Second-2026")));
        VERIFY_OK(people.change_password(password_of("Q01"), secret("Second-2026")));
        world.cards.there = &world.own;
        VERIFY_OK(world.ledger->sign_in(code("Q01"), with_pin(secret("Second-2026"))));
        COMPARE_FAULT(world.ledger->sign_in(code("Q01"), with_pin(password_of("Q01"))), person_password);
        COMPARE_FAULT(people.change_password(secret("Second-2026"), Secret::from(Bytes{'A', 'b', 0, '1'})), input_form);
    }

    void the_desk_holds_nobodys_pin_against_their_password() {
        CardWorld world;
        { VERIFY_OK(world.sign_in_with("Q01")); }
        for (int tried = 0; tried < 2; ++tried) COMPARE_FAULT(world.sign_in_with("Q01", "999999"), card_pin_wrong);
        QCOMPARE(world.ledger->accounts().value()[2].failures, 0);
        QCOMPARE(Tries(pin_tries_path(world.path(), code("Q01"))).failures().value(), 2);
        const auto session = world.sign_in_with("Q01").value();
        QVERIFY(world.cards.was_doubtful);
        QCOMPARE(Tries(pin_tries_path(world.path(), code("Q01"))).failures().value(), 0);
        const auto failed = said_by_cards(*session, "outer.card-failed");
        QCOMPARE(failed.size(), std::size_t{2});
        QCOMPARE(failed[0].entry.value("problem"), std::string("card.pin.wrong"));
        QVERIFY(verify(*session).value().ok);
    }

    // A locked account's card is not asked: no PIN is spent on it.
    void a_wrong_password_counts_as_ever() {
        CardWorld world;
        { VERIFY_OK(world.sign_in_with("Q01")); }
        for (int tried = 0; tried < domain::password_failures_allowed; ++tried)
            COMPARE_FAULT(world.ledger->sign_in(code("Q01"), with_pin(secret("Wrong-2026"))), person_password);
        const int answers = world.cards.answers;
        COMPARE_FAULT(world.sign_in_with("Q01"), person_locked);
        QCOMPARE(world.cards.answers, answers);
    }

    void what_a_card_does_wrong_opens_nothing_and_counts_no_password_data() {
        QTest::addColumn<int>("code");
        for (const auto code : {FaultCode::card_removed, FaultCode::card_module, FaultCode::card_pin_not_known,
                                FaultCode::card_pin_blocked, FaultCode::card_pin_last_try, FaultCode::reader_gone})
            QTest::addRow("%s", std::string(code_text(code)).c_str()) << static_cast<int>(code);
    }
    void what_a_card_does_wrong_opens_nothing_and_counts_no_password() {
        QFETCH(const int, code);
        CardWorld world;
        { VERIFY_OK(world.sign_in_with("Q01")); }
        world.cards.broken = Fault{static_cast<FaultCode>(code), "test", {}};
        const auto refused = world.sign_in_with("Q01");
        QVERIFY(!refused);
        QCOMPARE(static_cast<int>(refused.error().code), code);
        QCOMPARE(world.ledger->accounts().value()[2].failures, 0);
        world.cards.broken.reset();
        VERIFY_OK(world.sign_in_with("Q01"));
    }

    void another_card_is_told_and_one_card_is_one_persons() {
        CardWorld world;
        { VERIFY_OK(world.sign_in_with("Q01")); }
        QCOMPARE(why_refused(world.sign_in_with("S01")), std::string("person.card others"));
        QVERIFY(!world.slot("S01").card);
        world.cards.there = &world.other;
        COMPARE_FAULT(world.sign_in_with("Q01"), card_foreign);
        VERIFY_OK(world.sign_in_with("S01"));
        // The same number, another key: a card that was issued anew.
        world.own = rsa_card("own-9");
        world.own.number = "own-1";
        world.cards.there = &world.own;
        QCOMPARE(why_refused(world.sign_in_with("Q01")), std::string("person.card other-key"));
    }

    void a_key_that_cannot_serve_is_not_bound() {
        CardWorld world;
        world.own = rsa_card("own-1", CardWay::rsa_oaep, 1024);
        QCOMPARE(why_refused(world.sign_in_with("Q01")), std::string("person.card key"));
        world.own = p256_card("own-1");
        world.own.way = CardWay::rsa_signature;  // ECDSA is another each time
        QCOMPARE(why_refused(world.sign_in_with("Q01")), std::string("person.card key"));
        world.own = rsa_card("own-1", CardWay::rsa_signature);
        world.own.random_signature = true;
        QCOMPARE(why_refused(world.sign_in_with("Q01")), std::string("person.card answer"));
        QVERIFY(!world.slot("Q01").card);
    }

    void a_card_is_changed_by_who_signed_in_with_the_one_before() {
        CardWorld world;
        {
            const auto session = world.sign_in_with("Q01").value();
            world.cards.there = &world.other;
            COMPARE_FAULT(People(*session).bind_card(with_pin(secret("Wrong-2026"))), person_password);
            VERIFY_OK(People(*session).bind_card(with_pin(password_of("Q01"))));
            VERIFY_OK(session->prove(code("Q01"), password_of("Q01")));
            QVERIFY(verify(*session).value().ok);
        }
        VERIFY_OK(world.sign_in_with("Q01"));
        world.cards.there = &world.own;
        COMPARE_FAULT(world.sign_in_with("Q01"), card_foreign);
        VERIFY_OK(world.sign_in_with("S01"));  // nobody's any more
    }

    void of_several_readers_cards_the_persons_own_is_bound_or_none() {
        CardWorld world;
        auto third = p256_card("own-3");
        { VERIFY_OK(world.sign_in_with("Q01")); }
        world.cards.beside = {&world.other};
        {
            const auto session = world.sign_in_with("S01").value();  // the first reader's is somebody else's
            QCOMPARE(world.slot("S01").card->number, std::string("own-2"));
            world.cards.there = &third;  // the new one beside the one before
            VERIFY_OK(People(*session).bind_card(with_pin(password_of("S01"))));
            QCOMPARE(world.slot("S01").card->number, std::string("own-3"));
        }
        world.cards.there = &world.own;
        world.cards.beside = {&third};
        QCOMPARE(why_refused(world.sign_in_with("H01")), std::string("person.card others"));
        auto fourth = p256_card("own-4");
        world.cards.beside = {&world.other, &fourth};
        const int before = world.cards.answers;
        QCOMPARE(why_refused(world.sign_in_with("H01")), std::string("person.card several"));
        QCOMPARE(world.cards.answers, before);  // no PIN was sent to either
        QVERIFY(!world.slot("H01").card);
    }

    void a_lost_card_has_the_halves_for_its_way_back() {
        CardWorld world;
        world.demand(false);
        const auto halves = made_by(world, "H01");
        world.demand(true);
        { VERIFY_OK(world.sign_in_with("Q01")); }
        world.cards.there = nullptr;
        const auto fresh = secret("Again-2026");
        VERIFY_OK(world.ledger->recover(code("Q01"), halves.first, halves.second, fresh));
        COMPARE_FAULT(world.ledger->sign_in(code("Q01"), with_pin(fresh)),
                      card_none);  // a card is asked for all the same
        world.cards.there = &world.other;
        {
            const auto session = world.ledger->sign_in(code("Q01"), with_pin(fresh)).value();
            QCOMPARE(said_by_cards(*session, "person.card-bound").size(), std::size_t{2});
            QVERIFY(verify(*session).value().ok);
        }
        world.cards.there = &world.own;  // found again: it opens nothing
        COMPARE_FAULT(world.ledger->sign_in(code("Q01"), with_pin(fresh)), card_foreign);
    }

    void the_policy_turned_off_frees_nobody_by_itself() {
        CardWorld world;
        {
            const auto session = world.sign_in_with("Q01").value();
            QCOMPARE(why_refused(People(*session).release_card(password_of("Q01"))),
                     std::string("person.card required"));
        }
        world.demand(false);
        COMPARE_FAULT(world.sign_in("Q01"), input_missing);
        {
            const auto session = world.sign_in_with("Q01").value();
            COMPARE_FAULT(People(*session).release_card(secret("Wrong-2026")), person_password);
            VERIFY_OK(People(*session).release_card(password_of("Q01")));
            QCOMPARE(said_by_cards(*session, "person.card-released").size(), std::size_t{1});
            COMPARE_FAULT(People(*session).release_card(password_of("Q01")), register_state);
        }
        const auto session = world.sign_in("Q01").value();
        QVERIFY(verify(*session).value().ok);
        QVERIFY(!world.ledger->accounts().value()[2].by_card);
    }

    void a_machine_that_reads_no_cards_says_so() {
        CardWorld world;
        { VERIFY_OK(world.sign_in_with("Q01")); }
        world.dependencies.own_cards = nullptr;
        world.demand(false);
        QCOMPARE(why_refused(world.sign_in_with("Q01")), std::string("person.card needed"));
    }

    // At another's seat.
    void who_stands_beside_signs_by_their_card_too() {
        CardWorld world;
        const auto session = world.sign_in_with("Q01").value();
        COMPARE_FAULT(session->prove(code("S01"), password_of("S01")), person_card);  // has bound none yet
        world.cards.there = &world.other;
        { VERIFY_OK(world.sign_in_with("S01")); }
        COMPARE_FAULT(session->prove(code("S01"), password_of("S01")), input_missing);
        COMPARE_FAULT(session->prove(code("S01"), with_pin(secret("Wrong-2026"))), person_password);
        VERIFY_OK(session->prove(code("S01"), with_pin(password_of("S01"))));
        world.cards.there = nullptr;
        COMPARE_FAULT(session->prove(code("S01"), with_pin(password_of("S01"))), card_none);
    }

    // Who may write the folder.
    void the_slot_from_before_the_card_is_refused() {
        CardWorld world(false);
        const auto before = contents(world.slot_file("Q01"));
        world.demand(true);
        { VERIFY_OK(world.sign_in_with("Q01")); }
        put_contents(world.slot_file("Q01"), before);
        COMPARE_FAULT(world.sign_in_with("Q01"), ledger_rolled_back);
        world.demand(false);  // whoever changes the policy file as well
        COMPARE_FAULT(world.sign_in("Q01"), ledger_rolled_back);
        world.cards.there = &world.other;
        const auto session = world.sign_in("S01").value();
        QVERIFY(!verify(*session).value().ok);  // and is told
    }

    // With the password, and everything that stands in the folder, but not the card.
    void a_slot_rewritten_without_its_card_opens_nothing() {
        CardWorld world;
        { VERIFY_OK(world.sign_in_with("Q01")); }
        const auto& origin = world.ledger->origin();
        auto stripped = world.slot("Q01");
        const auto lock = *stripped.card;
        stripped.card.reset();
        stripped.print = print_of(stripped, origin);
        VERIFY_OK(write_slot(world.path(), stripped));
        COMPARE_FAULT(world.sign_in("Q01"), person_password);
        // Another lock in its place, whose half the attacker has.
        auto replaced = stripped;
        auto made = lock_to({"own-1", world.own.spki(), CardWay::rsa_oaep}, origin, "Q01", world.random).value();
        replaced.card = made.lock;
        replaced.print = print_of(replaced, origin);
        VERIFY_OK(write_slot(world.path(), replaced));
        COMPARE_FAULT(world.sign_in_with("Q01"), person_password);
        // Another person's lock.
        replaced.card = lock;
        replaced.card->number = "own-9";
        replaced.print = print_of(replaced, origin);
        COMPARE_FAULT(replaced.unwrap(origin, password_of("Q01"), &*made.half), person_password);
    }

    // By the person, who has both and would rather not carry the card: the trail knows.
    void nobody_frees_their_own_slot_beside_the_program() {
        CardWorld world;
        { VERIFY_OK(world.sign_in_with("Q01")); }
        auto slot = world.slot("Q01");
        const auto answer = world.own.gives(slot.card->way, slot.card->asked(world.ledger->origin(), "Q01")).value();
        const auto half = slot.card->half(world.ledger->origin(), "Q01", answer);
        const auto keys = slot.unwrap(world.ledger->origin(), password_of("Q01"), &half).value();
        slot.card.reset();
        slot.generation += 1;
        VERIFY_OK(slot.wrap(world.ledger->origin(), keys, password_of("Q01"), world.random));
        VERIFY_OK(write_slot(world.path(), slot));
        world.demand(false);
        COMPARE_FAULT(world.sign_in("Q01"), ledger_rolled_back);
    }

    // A stop between the slot and the event.
    void a_binding_cut_short_holds_and_is_told() {
        CardWorld world;
        auto slot = world.slot("Q01");
        const auto keys = slot.unwrap(world.ledger->origin(), password_of("Q01")).value();
        auto made = lock_to({"own-1", world.own.spki(), CardWay::rsa_oaep}, world.ledger->origin(), "Q01", world.random)
                        .value();
        slot.card = made.lock;
        slot.generation += 1;
        VERIFY_OK(slot.wrap(world.ledger->origin(), keys, password_of("Q01"), world.random, &*made.half));
        VERIFY_OK(write_slot(world.path(), slot));
        for (int time = 0; time < 2; ++time) {
            const auto session = world.sign_in_with("Q01").value();
            QCOMPARE(said_by_cards(*session, "person.card-bound").size(), std::size_t{1});
            QVERIFY(verify(*session).value().ok);
        }
    }

    void a_damaged_lock_is_damage_and_a_later_form_is_later() {
        CardWorld world;
        { VERIFY_OK(world.sign_in_with("Q01")); }
        auto slot = world.slot("Q01");
        slot.card->box[7] ^= 1U;
        VERIFY_OK(write_slot(world.path(), slot));
        COMPARE_FAULT(world.sign_in_with("Q01"), ledger_corrupt);
        slot.card->box.pop_back();
        VERIFY_OK(write_slot(world.path(), slot));
        COMPARE_FAULT(read_slot(world.path(), code("Q01")), ledger_corrupt);
        VERIFY_OK(replace_copies(world.slot_file("Q01"), Packer().text("jcic-desk ledger slot v3").text("Q01").take()));
        COMPARE_FAULT(read_slot(world.path(), code("Q01")), ledger_newer);
    }

    void what_is_typed_comes_apart_again() {
        const auto both = with_pin(secret("Pass-2026"), "135790");
        QCOMPARE(to_text(domain::password_in(both).view()), std::string("Pass-2026"));
        QCOMPARE(to_text(domain::pin_in(both).view()), std::string("135790"));
        QVERIFY(domain::pin_in(secret("Pass-2026")).empty());
        QCOMPARE(to_text(domain::password_in(secret("Pass-2026")).view()), std::string("Pass-2026"));
        COMPARE_FAULT(domain::typed(with_pin(Secret(), "135790")), input_missing);
    }
};

JCIC_TEST(TestOwnCard)
#include "test_own_card.moc"
