// One administrator, with all powers of their own, the ledger's key and the program's source: can they become somebody
// else, alone? What they can write is forged here, and both verifiers find it.
#include <QTest>

#include "app/ledger/crypto.h"
#include "app/ledger/people.h"
#include "app/ledger/recovery_register.h"
#include "app/ledger/slot.h"
#include "app/ledger/verify.h"
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
        auto& opened = session->opened();
        auto by = opened.author();
        by.person = author;
        auto transaction = Transaction::begin(*opened.database).value();
        static_cast<void>(opened.events.append(entry, by).value());
        static_cast<void>(commit_events(opened, transaction));
        return session->count().value();
    }
    [[nodiscard]] domain::Signature signed_by(std::string_view person, const SigningKey& key, std::string_view purpose,
                                              ByteView page) const {
        return signature_by(session->origin(), code(person), key, purpose, page);
    }
    [[nodiscard]] domain::Signature own(std::string_view purpose, ByteView page) const {
        return signed_by("A01", session->opened().keys.signing, purpose, page);
    }
    /// A change of people, signed as its maker's.
    std::uint64_t change(domain::Entry entry) {
        entry.signatures.push_back(own(roster_purpose, roster_page(entry)));
        return write(entry);
    }
    /// The query's page, approved with that key.
    std::uint64_t decide(std::string_view supervisor, const SigningKey& key) {
        auto entry = this->entry("query.decided", "query:0");
        entry.signatures.push_back(signed_by(supervisor, key, "approval", view("頁面 0")));
        return write(entry);
    }
    /// Lets the person in with halves that the maker kept, under keys that the enemy holds.
    SigningKey let_in(std::string_view person, const Halves& halves) {
        const auto password = secret("Enemy-2026-Enemy");
        static_cast<void>(ledger->recover(code(person), halves.first, halves.second, password));
        const auto slot = read_slot(path(), code(person)).value();
        return std::move(slot.unwrap(session->origin(), password).value().signing);
    }
    domain::Entry confirmation_of(std::string_view person, const PublicKey& key) {
        auto entry = this->entry(recovery_confirmed, "person:" + std::string(person));
        entry.plain("signing-key", to_hex(key));
        return entry;
    }
    /// By who has the key, of whoever's recovery.
    std::uint64_t confirm(std::string_view confirmer, const SigningKey& with, std::string_view person,
                          const PublicKey& key) {
        auto entry = confirmation_of(person, key);
        entry.signatures.push_back(signed_by(confirmer, with, roster_purpose, roster_page(entry)));
        return write(entry, std::string(confirmer));
    }

    [[nodiscard]] std::string by_the_ledger() const {
        std::string out;
        const auto found = ledger::verify(*session).value();
        for (const auto& one : found.faults)
            out += (out.empty() ? "" : " ") + std::to_string(one.sequence) + ":" + one.reason;
        return out;
    }
    [[nodiscard]] std::string by_the_other() { return reasons(judge(exported())); }
};

std::string at(std::uint64_t sequence, const char* reason) {
    return std::to_string(sequence) + ":" + reason;
}

}  // namespace

#define BOTH_SAY(enemy, expected)                                          \
    do {                                                                   \
        const auto wanted = QString::fromStdString(expected);              \
        QCOMPARE(QString::fromStdString((enemy).by_the_ledger()), wanted); \
        QCOMPARE(QString::fromStdString((enemy).by_the_other()), wanted);  \
    } while (false)

class TestAlone : public QObject {
    Q_OBJECT
private slots:
    // Nobody's keys are replaced by another's word: there is no such event.
    void keys_made_for_another_sign_nothing() {
        Enemy enemy;
        const auto key = SigningKey::generate(enemy.random);
        auto entry = enemy.entry("person.rekeyed", "person:S01");
        entry.plain("signing-key", to_hex(key.public_half())).plain("exchange-key", to_hex(key.public_half()));
        enemy.change(entry);
        BOTH_SAY(enemy, at(enemy.decide("S01", key), "signature"));
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

    void duties_they_give_to_themselves_or_to_others_are_named_R_DU_13() {
        Enemy enemy;
        auto own = enemy.entry("person.duties", "person:A01");
        const auto first = enemy.change(own.plain("duties", "administrator,supervisor"));
        auto others = enemy.entry("person.duties", "person:Q01");
        const auto second = enemy.change(others.plain("duties", "query-officer,supervisor"));
        BOTH_SAY(enemy, at(first, "signer") + " " + at(second, "signer"));
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
        auto entry = enemy.entry("recovery.made", "recovery:two-persons");
        const std::string commitment(64, 'a');
        const auto key = to_hex(SigningKey::generate(enemy.random).public_half());
        entry.plain("generation", "1").plain("exchange-key", key).plain("signing-key", key);
        entry.plain("half-1", commitment).plain("half-2", commitment);
        entry.plain("keeper-1", first.toStdString()).plain("keeper-2", second.toStdString());
        for (const int number : {1, 2}) {
            if (number == 2 && !signed_for) break;
            const HalfStatement statement{"two-persons", "1", number, "A01", commitment};
            entry.signatures.push_back(enemy.own(half_purpose, view(statement.text())));
        }
        BOTH_SAY(enemy, at(enemy.change(entry), "unsigned"));
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
            const auto& with = who == "S01" ? let_in : enemy.session->opened().keys.signing;
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
        last.action = recovery_confirmed;
        auto again = enemy.session->events(last).value().back().entry;
        again.id = enemy.random.bytes<16>();
        const auto second = enemy.let_in("S01", halves);
        QVERIFY(first.public_half() != second.public_half());
        const auto replayed = enemy.write(again, "H01");
        BOTH_SAY(enemy, at(replayed, "roster") + " " + at(enemy.decide("S01", second), "signer"));
    }

    // The unit head who makes the halves has both on the screen, too.
    void a_unit_head_does_not_confirm_whom_their_own_halves_let_in() {
        Enemy enemy;
        enemy.session = enemy.sign_in("H01").value();
        const auto halves = made(*enemy.session).value();
        const auto key = enemy.let_in("S01", halves);
        const auto& own = enemy.session->opened().keys.signing;
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
        BOTH_SAY(enemy, at(enemy.write(again), "roster"));
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
                 at(alone.confirm("A01", alone.session->opened().keys.signing, "H01", head.public_half()), "signer"));
    }
};

JCIC_TEST(TestAlone)
#include "test_alone.moc"
