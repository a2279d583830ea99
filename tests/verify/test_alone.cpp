// One administrator, with all powers of their own, the ledger's key and the program's source: can they become somebody
// else, alone? What they can write is forged here, and both verifiers find it.
#include <QTest>

#include "app/keys/crypto.h"
#include "app/keys/slot.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/people.h"
#include "app/ledger_check/verify.h"
#include "ledger/forger.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

/// Writes what the program would refuse: as anybody, signed with any key.
struct Enemy : ExportWorld {
    Enemy() { session = sign_in("A01").value(); }

    std::uint64_t write(const domain::Entry& entry, const std::string& author = "A01") {
        return Forger(*this, *session, author).write(entry);
    }
    /// Signed by that person with that key, and written by that author.
    std::uint64_t sign(domain::Entry entry, std::string_view person, const SigningKey& key, std::string_view purpose,
                       const std::string& author = "A01") {
        entry = session->prepare(std::move(entry.to_be_signed(code(person), purpose)));
        Forger(*this, *session, author).sign(entry, person, purpose, key);
        return write(entry, author);
    }
    /// A change of people, signed as its maker's.
    std::uint64_t change(domain::Entry entry) {
        return sign(Forger(*this, *session).resting(std::move(entry)), "A01", session->opened().keys().signing,
                    "roster");
    }
    /// The same, signed as that person's and written by them.
    std::uint64_t change_by(std::string_view person, domain::Entry entry) {
        const auto key = Forger(*this, *session).key_of(person);
        return sign(Forger(*this, *session).resting(std::move(entry)), person, key, "roster", std::string(person));
    }
    /// The query's page, approved with that key.
    std::uint64_t decide(std::string_view supervisor, const SigningKey& key) {
        auto entry = this->entry("query.decided", "query:0").rests_on(submitted("0"));
        return sign(entry.plain("approved", "T50").plain("page", "頁面 0"), supervisor, key, "approval", "Q01");
    }
    /// Lets the person in with halves that the maker kept, under keys that the enemy holds.
    SigningKey let_in(std::string_view person, const Halves& halves) {
        const auto password = secret("Enemy-2026-Enemy");
        static_cast<void>(ledger->recover(code(person), halves.first, halves.second, password));
        const auto slot = read_slot(path(), code(person)).value();
        return std::move(slot.unwrap(session->origin(), password).value().signing);
    }
    domain::Entry confirmation_of(std::string_view person, const PublicKey& key) {
        auto entry = this->entry(action::person_recovery_confirmed, "person:" + std::string(person));
        entry.plain("signing-key", to_hex(key));
        return entry;
    }
    /// By who has the key, of whoever's recovery.
    std::uint64_t confirm(std::string_view confirmer, const SigningKey& with, std::string_view person,
                          const PublicKey& key) {
        return sign(confirmation_of(person, key), confirmer, with, "roster", std::string(confirmer));
    }
};

}  // namespace

class TestAlone : public QObject {
    Q_OBJECT
private slots:
    // Nobody's keys are replaced by another's word: there is no such event.
    void keys_made_for_another_sign_nothing() {
        Enemy enemy;
        const auto key = SigningKey::generate(enemy.random);
        auto entry = enemy.entry("person.rekeyed", "person:S01");
        entry.plain("signing-key", to_hex(key.public_half())).plain("exchange-key", to_hex(key.public_half()));
        const auto where = enemy.change(entry);
        BOTH_SAY(enemy, at(where, "action") + " " + at(enemy.decide("S01", key), "signature"));
    }

    void a_supervisor_of_their_own_making_is_named_R_DU_1() {
        Enemy enemy;
        const auto key = SigningKey::generate(enemy.random);
        auto entry = enemy.entry("person.designated", "person:G01");
        entry.plain("name", "無此人").plain("duties", "supervisor").plain("generation", "1");
        entry.plain("signing-key", to_hex(key.public_half())).plain("exchange-key", to_hex(key.public_half()));
        const auto where = enemy.change(entry);
        // The ledger has the folder before it, and in it nothing that G01 could sign in with.
        QCOMPARE(enemy.by_the_ledger(), at(where, "signer") + " " + at(where, "slot"));
        QCOMPARE(enemy.by_the_other(), at(where, "signer"));
    }

    // Counted as none, the slot of an earlier password could be put back.
    void a_count_of_passwords_that_is_no_number_is_named() {
        Enemy enemy;
        auto entry = enemy.entry("password.changed", "person:A01");
        const auto where = enemy.write(entry.plain("generation", "18446744073709551616"));
        BOTH_SAY(enemy, at(where, "roster"));
    }

    // A subject in another form is another subject to who compares texts, and must be nobody to who reads a user code.
    void a_person_named_in_another_form_is_nobody_data() {
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("duties for oneself R-DU-13")
            << QByteArray("H01") << QByteArray("person.duties") << QByteArray("person:h01") << QByteArray("duties")
            << QByteArray("unit-head,supervisor");
        QTest::newRow("unlocking oneself R-PW-4") << QByteArray("A01") << QByteArray("person.unlocked")
                                                  << QByteArray("person:a01") << QByteArray() << QByteArray();
        QTest::newRow("a longer time R-DU-1")
            << QByteArray("A01") << QByteArray("person.last-day") << QByteArray("person:q01") << QByteArray("until")
            << QByteArray("1161231");
        QTest::newRow("full-width") << QByteArray("H01") << QByteArray("person.duties")
                                    << QByteArray("person:\uff28\uff10\uff11") << QByteArray("duties")
                                    << QByteArray("unit-head,supervisor");
        QTest::newRow("a blank") << QByteArray("H01") << QByteArray("person.duties") << QByteArray("person: H01")
                                 << QByteArray("duties") << QByteArray("unit-head,supervisor");
        QTest::newRow("who has ended") << QByteArray("H01") << QByteArray("person.unlocked") << QByteArray("person:s01")
                                       << QByteArray() << QByteArray();
    }

    void a_person_named_in_another_form_is_nobody() {
        QFETCH(QByteArray, by);
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        Enemy enemy;
        auto shorter = enemy.entry("person.last-day", "person:Q01");
        static_cast<void>(enemy.change(shorter.plain("until", "1151231")));
        static_cast<void>(enemy.change(enemy.entry("person.ended", "person:S01")));
        BOTH_SAY(enemy, std::string());
        auto entry = enemy.entry(action.toStdString(), subject.toStdString());
        if (!field.isEmpty()) entry.plain(field.toStdString(), value.toStdString());
        const auto where = enemy.change_by(by.toStdString(), entry);
        BOTH_SAY(enemy, at(where, "subject") + " " + at(where, "roster"));
    }

    void a_newcomer_named_in_another_form_is_nobody() {
        Enemy enemy;
        const auto key = to_hex(SigningKey::generate(enemy.random).public_half());
        auto entry = enemy.entry("person.designated", "person:g01");
        entry.plain("name", "無此人").plain("duties", "supervisor").plain("generation", "1");
        entry.plain("signing-key", key).plain("exchange-key", key);
        const auto where = enemy.change_by("H01", entry);
        BOTH_SAY(enemy, at(where, "subject") + " " + at(where, "roster"));
    }

    // What says who wrote an event, or signed it, is read in one way too: else somebody would be their own witness.
    void a_code_in_another_form_wrote_and_signed_nothing_R_PA_4() {
        Leaf leaf;
        leaf.person = "A01";
        leaf.action = "copy.destroyed";
        leaf.signatures.push_back({code("H01"), "witness"});
        const auto body = to_text(leaf.pack());
        const auto read = [](std::string text) {
            const auto ours = Leaf::unpack(to_bytes(text)).has_value();
            const auto theirs = verify::Event::unpack(to_bytes(text)).has_value();
            return std::string(ours ? "ours " : "") + (theirs ? "theirs" : "");
        };
        QCOMPARE(read(body), std::string("ours theirs"));
        for (const std::string person : {"A01", "H01"})
            for (const std::string other : {"a01", "A0_", " 01", "01 ", "---"}) {
                auto changed = body;
                QCOMPARE(read(changed.replace(body.find(person), person.size(), other)), std::string());
            }
    }

    void duties_they_give_to_themselves_or_to_others_are_named_R_DU_13() {
        Enemy enemy;
        auto own = enemy.entry("person.duties", "person:A01");
        const auto first = enemy.change(own.plain("duties", "administrator,supervisor"));
        auto others = enemy.entry("person.duties", "person:Q01");
        const auto second = enemy.change(others.plain("duties", "query-officer,supervisor"));
        BOTH_SAY(enemy, at(first, "signer") + " " + at(second, "signer"));
    }

    void a_longer_time_than_the_unit_head_gave_is_named_R_DU_1() {
        Enemy enemy;
        auto shorter = enemy.entry("person.last-day", "person:Q01");
        static_cast<void>(enemy.change(shorter.plain("until", "1151231")));  // an administrator's to say
        auto longer = enemy.entry("person.last-day", "person:Q01");
        const auto second = enemy.change(longer.plain("until", "1161231"));
        BOTH_SAY(enemy, at(second, "signer"));
    }

    void halves_that_nobody_else_keeps_are_named_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("signed_for");
        QTest::newRow("kept by one") << "A01"
                                     << "A01" << true;
        QTest::newRow("another who did not sign") << "A01"
                                                  << "S01" << false;
        QTest::newRow("kept by nobody") << ""
                                        << "" << false;
    }

    void halves_that_nobody_else_keeps_are_named() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, signed_for);
        Enemy enemy;
        auto entry = enemy.entry("recovery.made", "recovery:key");
        const std::string commitment(64, 'a');
        const auto key = to_hex(SigningKey::generate(enemy.random).public_half());
        entry.plain("generation", "1").plain("exchange-key", key).plain("signing-key", key);
        entry.plain("half-1", commitment).plain("half-2", commitment);
        entry.plain("keeper-1", first.toStdString()).plain("keeper-2", second.toStdString());
        if (signed_for) entry.to_be_signed(code("A01"), "recovery-half");
        entry.to_be_signed(code("A01"), "recovery-half").to_be_signed(code("A01"), "roster");
        const Forger forger(enemy, *enemy.session);
        const auto& key_of_enemy = enemy.session->opened().keys().signing;
        for (const auto* purpose : {"recovery-half", "roster"}) forger.sign(entry, "A01", purpose, key_of_enemy);
        for (auto& signature : entry.signatures)
            if (!signature.given()) signature = entry.signatures[0];  // asked twice of the same person
        BOTH_SAY(enemy, at(enemy.write(entry), "unsigned"));
    }

    // Whoever makes the halves has both on the screen. With them the administrator comes in as the supervisor, and the
    // supervisor's signature counts for nothing.
    void the_maker_who_comes_in_as_another_approves_nothing() {
        Enemy enemy;
        const auto halves = made(*enemy.session).value();
        const auto key = enemy.let_in("S01", halves);
        BOTH_SAY(enemy, std::string());
        BOTH_SAY(enemy, at(enemy.decide("S01", key), "signer"));
    }

    void neither_the_maker_nor_who_was_let_in_confirms_it() {
        for (const std::string who : {"A01", "S01"}) {
            Enemy enemy;
            const auto halves = made(*enemy.session).value();
            const auto let_in = enemy.let_in("S01", halves);
            const auto& with = who == "S01" ? let_in : enemy.session->opened().keys().signing;
            BOTH_SAY(enemy, at(enemy.confirm(who, with, "S01", let_in.public_half()), "signer"));
        }
    }

    // Not by a unit head who was let in by the same halves either.
    void two_whom_the_maker_let_in_do_not_confirm_each_other() {
        Enemy enemy;
        const auto halves = made(*enemy.session).value();
        const auto supervisor = enemy.let_in("S01", halves);
        const auto head = enemy.let_in("H01", halves);
        const auto first = enemy.confirm("H01", head, "S01", supervisor.public_half());
        BOTH_SAY(enemy, at(first, "signer"));
        Enemy other;
        const auto kept = made(*other.session).value();
        const auto lent = other.let_in("S01", kept);
        const auto lord = other.let_in("H01", kept);
        BOTH_SAY(other, at(other.confirm("S01", lent, "H01", lord.public_half()), "signer"));
    }

    // What the unit head once confirmed does not confirm the keys of a later recovery.
    void a_confirmation_counts_for_the_keys_it_names() {
        Enemy enemy;
        const auto halves = made(*enemy.session).value();
        const auto first = enemy.let_in("S01", halves);
        VERIFY_OK(Recovery(*enemy.sign_in("H01").value()).confirm(code("S01")));
        BOTH_SAY(enemy, std::string());
        EventQuery last;
        last.action = action::person_recovery_confirmed;
        auto again = enemy.session->events(last).value().back().entry;
        again.id = enemy.random.bytes<16>();
        const auto second = enemy.let_in("S01", halves);
        QVERIFY(first.public_half() != second.public_half());
        // Copied as it is, it is not signed; and signed again it names keys that are gone.
        const auto replayed = enemy.write(again, "H01");
        again.id = enemy.random.bytes<16>();
        again.signatures.clear();
        const auto head = Forger(enemy, *enemy.session, "H01").key_of("H01");
        const auto renewed = enemy.sign(again, "H01", head, "roster", "H01");
        const auto decided = enemy.decide("S01", second);
        BOTH_SAY(enemy, at(replayed, "signature") + " " + at(renewed, "roster") + " " + at(decided, "signer"));
    }

    // Two who keep the halves could bring in whom they like.
    void who_keeps_a_half_confirms_nobody_whom_it_let_in() {
        Enemy enemy;
        const auto halves = made(*enemy.session, "Q01", "H01").value();
        const auto let_in = enemy.let_in("S01", halves);
        COMPARE_FAULT(Recovery(*enemy.sign_in("H01").value()).confirm(code("S01")), person_duty);
        const auto head = Forger(enemy, *enemy.session, "H01").key_of("H01");
        BOTH_SAY(enemy, at(enemy.confirm("H01", head, "S01", let_in.public_half()), "signer"));
        // And where the unit head keeps one, who checks others' work confirms.
        Enemy other;
        const auto kept = made(*other.session, "Q01", "H01").value();
        other.let_in("Q01", kept);
        VERIFY_OK(Recovery(*other.sign_in("S01").value()).confirm(code("Q01")));
        BOTH_SAY(other, std::string());
    }

    // The unit head who makes the halves has both on the screen, too.
    void a_unit_head_does_not_confirm_whom_their_own_halves_let_in() {
        Enemy enemy;
        enemy.session = enemy.sign_in("H01").value();
        const auto halves = made(*enemy.session).value();
        const auto key = enemy.let_in("S01", halves);
        const auto& own = enemy.session->opened().keys().signing;
        BOTH_SAY(enemy, at(enemy.confirm("H01", own, "S01", key.public_half()), "signer"));
    }

    // A second "first" making would name another maker for the keys that the first let in.
    void a_making_out_of_its_order_is_named() {
        Enemy enemy;
        const auto halves = made(*enemy.session).value();
        EventQuery last;
        last.action = "recovery.made";
        auto again = enemy.session->events(last).value().back().entry;
        again.id = enemy.random.bytes<16>();
        again.signatures.clear();
        const Forger forger(enemy, *enemy.session);
        const auto where = forger.write(again, {{"Q01", "recovery-half"}, {"A01", "recovery-half"}, {"A01", "roster"}});
        BOTH_SAY(enemy, at(where, "roster"));
    }

    void who_was_let_in_signs_once_the_unit_head_has_confirmed_it() {
        Enemy enemy;
        const auto halves = made(*enemy.session).value();
        const auto key = enemy.let_in("S01", halves);
        VERIFY_OK(Recovery(*enemy.sign_in("H01").value()).confirm(code("S01")));
        enemy.decide("S01", key);
        BOTH_SAY(enemy, std::string());
    }

    // The unit head's own recovery is confirmed by who checks others' work.
    void a_recovered_unit_head_is_confirmed_by_who_checks_others() {
        Enemy enemy;
        const auto halves = made(*enemy.session).value();
        enemy.let_in("H01", halves);
        VERIFY_OK(Recovery(*enemy.sign_in("S01").value()).confirm(code("H01")));
        BOTH_SAY(enemy, std::string());
        Enemy alone;
        const auto kept = made(*alone.session).value();
        const auto head = alone.let_in("H01", kept);
        BOTH_SAY(alone,
                 at(alone.confirm("A01", alone.session->opened().keys().signing, "H01", head.public_half()), "signer"));
    }
};

JCIC_TEST(TestAlone)
#include "test_alone.moc"
