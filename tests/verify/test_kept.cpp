// What is gone needs its event, for who has no records key too; and under which records key a value was sealed. Both
// verifiers, each by its own code. Under whose key a value lies and how long it was kept: tests/forged/kept.txt.
#include <QTest>

#include "app/ledger/session/people.h"
#include "ledger/insider.h"
#include "ledger/renewal_by_hand.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;

namespace {

struct KeptBranch : ExportWorld {
    /// As the administrator's verification has it, who opens no value; how many it did not compare.
    [[nodiscard]] std::string by_the_administrator(std::uint64_t* not_compared = nullptr) {
        const auto administrator = sign_in("A01").value();
        const auto found = ledger::verify(*administrator).value();
        std::string out;
        for (const auto& one : found.faults)
            out += (out.empty() ? "" : " ") + std::to_string(one.sequence) + ":" + one.reason;
        if (not_compared != nullptr) *not_compared = found.not_compared;
        return out;
    }
    /// Past the program, which would seal under the key in force.
    std::uint64_t seal_under(ledger::KeyGeneration generation, const domain::Entry& kept_entry) {
        session->opened().records_key().forget_after(generation);
        return Forger(*this, *session, "Q01").write_past_the_key(kept_entry);
    }
    [[nodiscard]] domain::Entry shown() {
        auto out = entry("query.withdrawn", "query:0");
        return out.plain("items", "T50").personal("reason", "不查了", "query:0");
    }
    void add_leaver() {
        const ledger::NewPerson person{code("N01"), "要離開的", {Duty::reviewer}, password_of("N01"), {}};
        static_cast<void>(ledger::People(*sign_in("H01").value()).add(person));
    }
    std::uint64_t end_leaver_unseen() {
        const Forger forger(*this, *session, "H01");
        return forger.write_past_the_key(
            forger.signed_by(forger.resting(entry("person.ended", "person:N01")), {{"H01", "roster"}}));
    }
};

}  // namespace

class TestKept : public QObject {
    Q_OBJECT
private slots:
    void what_an_insider_takes_out_is_found_without_a_records_key_R_PA_6_data() {
        QTest::addColumn<QByteArray>("taken");
        QTest::addColumn<QByteArray>("reason");
        const QByteArray name = "name='query:1'";
        QTest::newRow("the wrapped key emptied")
            << "UPDATE value_key SET wrapped=NULL WHERE " + name << QByteArray("erased");
        QTest::newRow("set to no bytes") << "UPDATE value_key SET wrapped=x'' WHERE " + name << QByteArray("erased");
        QTest::newRow("cut") << "UPDATE value_key SET wrapped=substr(wrapped, 1, 59) WHERE " + name
                             << QByteArray("erased");
        QTest::newRow("as an erasing leaves it")
            << "UPDATE value_key SET wrapped=NULL WHERE " + name + ";DELETE FROM sealed_value WHERE key='query:1'"
            << QByteArray("erased");
        QTest::newRow("the key's row taken out")
            << "PRAGMA foreign_keys=OFF;DELETE FROM value_key WHERE " + name << QByteArray("commitment");
        QTest::newRow("the value's row taken out")
            << QByteArray("DELETE FROM sealed_value WHERE key='query:1'") << QByteArray("commitment");
        QTest::newRow("the value emptied")
            << QByteArray("UPDATE sealed_value SET sealed=x'' WHERE key='query:1'") << QByteArray("commitment");
    }
    void what_an_insider_takes_out_is_found_without_a_records_key_R_PA_6() {
        QFETCH(QByteArray, taken);
        QFETCH(QByteArray, reason);
        KeptBranch branch;
        const auto where = branch.submitted("1").sequence;
        Insider(branch).run(taken.toStdString());
        const auto found = reason == "erased" ? at(where, "erased")
                                              : at(where, "commitment") + " " + at(where, "commitment") + " " +
                                                    at(where, "commitment");
        QCOMPARE(branch.by_the_administrator(), found);
        QCOMPARE(branch.by_the_other(), found);
        QCOMPARE(branch.by_the_ledger(), found);
    }

    void what_is_there_and_cannot_be_opened_is_counted_and_no_fault() {
        KeptBranch branch;
        std::uint64_t not_compared = 0;
        QCOMPARE(branch.by_the_administrator(&not_compared), std::string());
        QCOMPARE(not_compared, std::uint64_t{12});  // three of each of four queries
        QCOMPARE(judge(branch.as_it_stands())->not_compared, std::uint64_t{12});
        QCOMPARE(ledger::verify(*branch.session).value().not_compared, std::uint64_t{0});
        const auto password = secret("Aud1t-export!");
        QCOMPARE(judge(branch.exported(&password), {}, &password)->not_compared, std::uint64_t{0});
    }

    void a_value_under_the_key_of_who_left_is_named() {
        KeptBranch branch;
        branch.add_leaver();
        static_cast<void>(ledger::People(*branch.sign_in("H01").value()).end(code("N01")));
        BOTH_SAY(branch, std::string());
        const auto where = branch.seal_under(1, branch.shown());
        BOTH_SAY(branch, at(where, "old-key"));
        QCOMPARE(branch.by_the_administrator(), at(where, "old-key"));
    }

    void a_renewal_is_for_those_who_read_and_signed_by_one_data() {
        QTest::addColumn<int>("how");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("as it is") << 0 << QByteArray();
        QTest::newRow("for one more") << 1 << QByteArray("roster");
        QTest::newRow("for one less") << 2 << QByteArray("roster");
        QTest::newRow("twice the same generation") << 3 << QByteArray("roster");
        QTest::newRow("by who does not read") << 4 << QByteArray("signer");
        QTest::newRow("without the one before") << 5 << QByteArray("roster");
        QTest::newRow("a generation in another form") << 6 << QByteArray("roster");
        QTest::newRow("the one before in capitals") << 7 << QByteArray("roster");
        QTest::newRow("the one before in no hex") << 8 << QByteArray("roster");
        QTest::newRow("a share in capitals") << 9 << QByteArray("roster");
        QTest::newRow("a share in no hex") << 10 << QByteArray("roster");
        QTest::newRow("a share too short") << 11 << QByteArray("roster");
        QTest::newRow("passing over none") << 12 << QByteArray("roster");
        QTest::newRow("passing over what never was") << 13 << QByteArray("roster");
        QTest::newRow("an older one in another form") << 14 << QByteArray("roster");
    }
    void a_renewal_is_for_those_who_read_and_signed_by_one() {
        QFETCH(int, how);
        QFETCH(QByteArray, reason);
        KeptBranch branch;
        branch.add_leaver();
        branch.end_leaver_unseen();
        auto& opened = branch.session->opened();
        auto renewed =
            RenewalByHand{.key = ledger::random_secret(branch.random), .older = &opened.records_key().key()}.entry(
                branch, opened);
        auto& fields = renewed.fields;  // generation, older-key, and for each a reader and their share
        auto& older_key = *fields[1].value;
        auto& last_share = *fields.back().value;
        const auto in_capitals = [](std::string& hex) {
            std::ranges::transform(hex, hex.begin(), [](char c) { return 'a' <= c && c <= 'f' ? char(c - 32) : c; });
        };
        if (how == 1) {
            auto share = last_share;  // another field moves them all
            renewed.plain("reader", "A01").plain("sealed-key", std::move(share));
        }
        if (how == 2) fields.resize(fields.size() - 2);
        if (how == 3) fields[0].value = "1";
        if (how == 5) older_key.resize(118);
        if (how == 6) fields[0].value = "02";
        if (how == 7) in_capitals(older_key);
        if (how == 8) older_key.assign(120, 'g');
        if (how == 9) in_capitals(last_share);
        if (how == 10) last_share.assign(184, 'g');
        if (how == 11) last_share.resize(182);
        if (how == 12) renewed.plain("older", "1");
        if (how == 13) renewed.plain("older", "0");
        if (how == 14) renewed.plain("older", "01");
        const auto* by = how == 4 ? "A01" : "H01";
        const auto where = Forger(branch, *branch.session, by).write(renewed, {{by, "roster"}});
        BOTH_SAY(branch, reason.isEmpty() ? std::string() : at(where, reason.constData()));
    }

    void a_renewal_that_nobody_owed_is_named() {
        KeptBranch branch;
        auto& opened = branch.session->opened();
        const RenewalByHand renewal{.key = ledger::random_secret(branch.random), .older = &opened.records_key().key()};
        const auto where =
            Forger(branch, *branch.session, "S01").write(renewal.entry(branch, opened), {{"S01", "roster"}});
        BOTH_SAY(branch, at(where, "renewal"));
        // It counts all the same: what is sealed after it lies under it.
        static_cast<void>(branch.session->append(branch.shown()).value());
        BOTH_SAY(branch, at(where, "renewal"));
    }

    // Whoever has the ledger's key alone: what honest people sealed meanwhile is right.
    void only_a_renewal_that_nobody_signed_is_named() {
        KeptBranch branch;
        auto& opened = branch.session->opened();
        const Forger forger(branch, *branch.session, "H01");
        auto renewal = RenewalByHand{.key = ledger::random_secret(branch.random)}.entry(branch, opened);
        renewal = ledger::prepared(std::move(renewal), branch.random).to_be_signed(code("H01"), "roster");
        forger.sign(renewal, "H01", "roster", forger.key_of("A01"));
        const auto where = forger.write_past_the_key(renewal);
        static_cast<void>(branch.session->append(branch.shown()).value());
        BOTH_SAY(branch, at(where, "signature"));
    }

    void a_renewal_that_passes_over_another_is_named_and_so_is_what_a_reader_cannot_open() {
        KeptBranch branch;
        auto& opened = branch.session->opened();
        const RenewalByHand renewal{
            .key = ledger::random_secret(branch.random), .older = &opened.records_key().key(), .spoiled = {"Q01"}};
        const auto bad =
            Forger(branch, *branch.session, "S01").write(renewal.entry(branch, opened), {{"S01", "roster"}});
        static_cast<void>(branch.session->append(branch.shown()).value());
        BOTH_SAY(branch, at(bad, "renewal") + " " + at(bad + 1, "renewal"));
    }
};

JCIC_TEST(TestKept)
#include "test_kept.moc"
