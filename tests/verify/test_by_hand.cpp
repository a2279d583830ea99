// What no text of tests/forged says of a forged trail: signatures and keys put together by hand, bytes of an export, a
// restore, and the second verifier's rules asked by themselves.
#include <QTest>
#include <algorithm>
#include <stop_token>

#include "app/domain/duties.h"
#include "app/domain/password_policy.h"
#include "app/ledger/session/writing.h"
#include "app/ledger_check/verify_people.h"
#include "app/verify/checks/administrators.h"
#include "app/verify/checks/people.h"
#include "app/verify/rules/registers.h"
#include "ledger/backed_up.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_records.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// Both name the event, whatever else they find in it.
void both_name(ExportWorld& world, std::uint64_t sequence, const char* reason) {
    const auto wanted = " " + at(sequence, reason) + " ";
    for (const auto& said : {world.by_the_ledger(), world.by_the_other()})
        QVERIFY2((" " + said + " ").find(wanted) != std::string::npos, said.c_str());
}

/// The event as both verifiers read it.
struct Founding {
    ledger::Leaf leaf;
    verify::Event event;
    Digest hash{};
};

Founding read(const Bytes& body) {
    return {ledger::Leaf::unpack(body).value(), verify::Event::unpack(body).value(), ledger::leaf_hash(body)};
}

}  // namespace

class TestByHand : public QObject {
    Q_OBJECT
private slots:
    // An audit wrote this with one officer's password: two old signatures, no page.
    void a_hand_out_with_two_old_signatures_and_no_page() {
        ExportWorld world;
        const Forger forger(world, *world.session);
        VERIFY_OK(world.receive_card(*world.session, "card:1"));
        auto given = world.entry("card.handed-out", "card:1").personal("page", "頁面", "card:1");
        given = forger.signed_by(given, {{"H01", "hand-over"}, {"Q01", "hand-over"}});
        forger.write(given);
        BOTH_SAY(world, std::string());
        auto again = world.entry("card.handed-out", "card:1");
        again.signatures = given.signatures;
        const auto where = forger.write(again);
        both_name(world, where, "signature");
    }

    void what_stood_out_is_signed_with_the_decision_R_DU_6() {
        ExportWorld world;
        const Forger forger(world, *world.session);
        const auto shown = [&](const char* id, const std::string& page) {
            auto entry = world.decision(id, page);
            entry.apart("stands-out", "附註\t同一人另有案號\n", std::string("query:") + id);
            return forger.signed_by(entry, {{"S01", "approval"}});
        };
        forger.write(shown("0", "頁面 0"));
        BOTH_SAY(world, std::string());
        auto other = shown("1", "頁面 1");
        for (auto& field : other.fields)
            if (field.name == "stands-out") field.value = "";  // as if nothing had stood out
        both_name(world, forger.write(other), "signature");
    }

    // Right after the founders, signed for with their own keys: only the first seal tells that they are none.
    void founders_added_after_the_founding_seal() {
        ExportWorld world;
        auto& opened = world.session->opened();
        const auto sealed = opened.sealer().seals().of(1).value()->seal.head.size;
        for (const auto founded : {sealed, sealed + 1}) {
            ledger::KnownSignatures known;
            ledger::PeopleCheck by_the_ledger(opened.origin(), founded, known);
            const verify::Origin origin{"practice", "0129999",
                                        Bytes(opened.origin().id.begin(), opened.origin().id.end())};
            verify::People by_the_other(origin);
            for (std::uint64_t n = 1; n <= sealed; ++n) {
                const auto one = read(opened.events().stored(n).value().body);
                QVERIFY(by_the_ledger.judge_event(one.leaf, one.hash).empty());
                QCOMPARE(by_the_other.check({n, one.event, one.hash}), std::string());
            }
            if (founded == sealed) by_the_other.end_founding();
            auto added = opened.events().stored(2).value().body;
            auto leaf = ledger::Leaf::unpack(added).value();
            const auto key = ledger::SigningKey::generate(world.random);
            leaf.sequence = sealed + 1;
            leaf.subject = "person:X01";
            for (auto& field : leaf.fields)
                if (field.name == "signing-key") field.text = to_hex(key.public_half());
            leaf.signatures = {{code("X01"), "roster", {}}};
            const auto beginning = ledger::beginning_of(opened.events(), opened.origin()).value();
            leaf.signatures[0].value =
                key.sign(ledger::statement_of(leaf, opened.origin(), beginning, leaf.signatures[0]));
            const auto one = read(leaf.pack());
            const bool founder = founded > sealed;
            QCOMPARE(by_the_ledger.judge_event(one.leaf, one.hash).empty(), founder);
            QCOMPARE(by_the_other.check({leaf.sequence, one.event, one.hash}).empty(), founder);
        }
    }

    void an_id_that_an_earlier_event_has() {
        ExportWorld world;
        auto records = records_of(world.exported());
        const auto id_of = [&](std::size_t n) {
            const auto& content = records[nth(records, RecordKind::event, n)].content;
            return ledger::Leaf::unpack(ByteView(content).subspan(sizeof(Digest))).value().id;
        };
        const auto at_seven = nth(records, RecordKind::event, 6);
        auto leaf = ledger::Leaf::unpack(ByteView(records[at_seven].content).subspan(sizeof(Digest))).value();
        leaf.id = id_of(5);
        const auto body = leaf.pack();
        const auto hash = ledger::leaf_hash(body);
        records[at_seven].content.assign(hash.begin(), hash.end());
        records[at_seven].content.insert(records[at_seven].content.end(), body.begin(), body.end());
        const auto said = " " + reasons(judge(bytes_of(records))) + " ";
        QVERIFY2(said.find(" 7:id ") != std::string::npos, said.c_str());
    }

    void an_earlier_event_that_was_changed_is_not_the_one_it_rests_on() {
        ExportWorld world;
        auto other = world.submitted("0");
        other.hash[0] ^= 1;
        auto entry = world.entry("query.decided", "query:0").rests_on(other);
        entry.plain("approved", "T50").plain("page", "頁面 0");
        const auto decided = Forger(world, *world.session).write(entry, {{"S01", "approval"}});
        BOTH_SAY(world, at(decided, "rests-on"));
    }

    void a_signature_counts_for_the_author_it_was_given_to() {
        ExportWorld world;
        const auto entry =
            Forger(world, *world.session, "Q01").signed_by(world.decision("0", "頁面 0"), {{"S01", "approval"}});
        const auto at_another = Forger(world, *world.session, "A01").write(entry);
        both_name(world, at_another, "signature");
    }

    // Who may not read the page, and everybody once it is erased, can still count the signatures.
    void a_page_that_cannot_be_read_is_not_compared() {
        ExportWorld world;
        const auto decided = Forger(world, *world.session).write(world.decision("0", "另一頁"), {{"S01", "approval"}});
        QCOMPARE(world.by_the_ledger(), at(decided, "page"));
        const auto administrator = world.sign_in("A01").value();
        QVERIFY(!administrator->reads_records());
        QVERIFY(ledger::verify(*administrator).value().ok);
        world.clock.advance(std::chrono::years{6});
        VERIFY_OK(world.erase(*world.session, "query:0"));
        QCOMPARE(world.by_the_ledger(), std::string());
    }

    void verification_ends_when_stopped() {
        ExportWorld world;
        std::stop_source stop;
        VERIFY_OK(ledger::verify(*world.session, {}, stop.get_token()));
        stop.request_stop();
        COMPARE_FAULT(ledger::verify(*world.session, {}, stop.get_token()), cancelled);
    }

    // The event is another's, with its hash made to fit.
    void a_known_action_renamed_in_an_export_is_named() {
        ExportWorld world;
        auto records = records_of(world.exported());
        auto& record = records[nth(records, RecordKind::event, 6)];
        auto leaf = ledger::Leaf::unpack(ByteView(record.content).subspan(sizeof(Digest))).value();
        leaf.action = "query.waived";
        const auto body = leaf.pack();
        const auto hash = ledger::leaf_hash(body);
        record.content.assign(hash.begin(), hash.end());
        record.content.insert(record.content.end(), body.begin(), body.end());
        const auto said = " " + reasons(judge(bytes_of(records))) + " ";
        QVERIFY2(said.find(" 7:action ") != std::string::npos, said.c_str());
    }

    void nobodys_approval_is_named_once_by_each() {
        ExportWorld branch;
        const Forger as_q01(branch, *branch.session, "Q01");
        const auto key = ledger::SigningKey::generate(branch.random);
        auto designated = branch.entry("person.designated", "person:G01");
        designated.plain("name", "無此人").plain("duties", "supervisor").plain("generation", "1");
        designated.plain("signing-key", to_hex(key.public_half())).plain("exchange-key", to_hex(key.public_half()));
        const auto made_up = Forger(branch, *branch.session, "A01").write(designated, {{"A01", "roster"}});
        auto decision = branch.session->prepare(branch.decision("0", "頁面 0").to_be_signed(code("G01"), "approval"));
        as_q01.sign(decision, "G01", "approval", key);
        const auto decided = as_q01.write(decision);
        const auto both = at(made_up, "signer") + " ";
        // The ledger has the folder before it, too, and in it nothing that G01 could sign in with.
        QCOMPARE(branch.by_the_ledger(), both + at(made_up, "slot") + " " + at(decided, "signer"));
        QCOMPARE(branch.by_the_other(), both + at(decided, "signer"));
    }

    void what_nobody_wrote_says_where_it_was() {
        ExportWorld world;
        auto& opened = world.session->opened();
        auto nowhere = opened.author_as("-");
        nowhere.workstation.clear();
        auto failed = world.entry("outer.recovery-failed", "person:S01");
        failed.plain("number", "1").plain("happened", "2026-11-20T00:00:00Z");
        auto transaction = ledger::Transaction::begin(opened.database()).value();
        const auto said = opened.events().append(failed, nowhere).value();
        VERIFY_OK(ledger::commit_events(opened, transaction));
        BOTH_SAY(world, at(said.sequence, "author"));
    }

    void two_persons_unlock_each_other_where_nobody_else_can_R_PW_4() {
        ExportWorld world;
        for (const auto* person : {"H01", "A01"})
            for (int i = 0; i < domain::password_failures_allowed; ++i)
                COMPARE_FAULT(world.ledger->sign_in(code(person), secret("Wrong-2026")), person_password);
        VERIFY_OK(world.ledger->unlock_together(code("H01"), password_of("H01"), code("A01"), password_of("A01")));
        QCOMPARE(reasons(judge(world.exported())), std::string());
        auto alone = world.entry("person.unlocked-together", "person:Q01");
        alone.plain("with", "H01");
        const auto at = Forger(world, *world.session).write(alone, {{"Q01", "roster"}});
        QCOMPARE(reasons(judge(world.exported())), std::to_string(at) + ":signer");
    }

    void what_a_restore_brought_back_is_deleted_again_and_nothing_after_it_R_PA_6() {
        BackedUp world(LedgerWorld::Founding::shared, "query.submitted");
        VERIFY_OK(world.erase(*world.sign_in("H01").value(), "query:1"));
        world.restore();
        const auto session = world.open_again();
        const auto exported = [&](const char* name) {
            const auto file = world.folder.path() / name;
            if (!ledger::export_ledger(*session, file, {})) qFatal("export");
            return contents(file);
        };
        QVERIFY(ledger::verify(*session).value().ok);
        const auto good = judge(exported("good"));
        QCOMPARE(reasons(good), std::string());
        QCOMPARE(good->told.size(), std::size_t{1});
        auto another = world.entry("deletion.redone", "ledger");
        another.plain("sequence", "99").plain("event", std::string(64, 'a')).plain("destroys", "query:2");
        const auto where = Forger(world, *session).write(another);
        static_cast<void>(session->erase("query:2"));
        const auto found = ledger::verify(*session).value();
        QVERIFY(std::ranges::any_of(
            found.faults, [&](const auto& one) { return one.sequence == where && one.reason == "rests-on"; }));
        QVERIFY(reasons(judge(exported("forged"))).find(at(where, "rests-on")) != std::string::npos);
    }

    void what_a_step_does_not_give_makes_nobody_another_R_LO_2() {
        verify::Registers rows;
        const Digest one{1};
        const auto judged = [&](std::uint64_t number, const char* action, const char* person, const char* querier,
                                int rests_on) {
            verify::Event event;
            event.action = action;
            event.person = person;
            event.subject = "weekly-sheet:2";
            event.fields.push_back({.name = "querier", .plain = true, .text = querier});
            if (rests_on > 0)
                event.fields.push_back(
                    {.name = "rests-on", .plain = true, .text = std::to_string(rests_on) + ":" + to_hex(one)});
            return rows.judge_event(number, event, one);
        };
        QCOMPARE(judged(1, "weekly-sheet.closed", "S01", "Q01", 0), std::string());
        QCOMPARE(judged(2, "weekly-sheet.confirmed", "Q02", "Q01", 1), std::string("taken-by"));
        QCOMPARE(judged(3, "weekly-sheet.confirmed", "Q01", "Q01", 1), std::string());
        // A field that a step of returning does not have.
        QCOMPARE(judged(4, "weekly-sheet.returned", "S01", "Q02", 3), std::string());
        QCOMPARE(judged(5, "weekly-sheet.confirmed", "Q02", "Q02", 4), std::string("taken-by"));
        QCOMPARE(judged(6, "weekly-sheet.confirmed", "Q01", "Q01", 4), std::string());
        QCOMPARE(judged(7, "weekly-sheet.approved", "Q01", "Q01", 6), std::string("taken-by"));
    }

    /// Days 1 to 3, 0: none; each verifier has a rule of its own.
    void both_rules_say_the_same_of_any_days_R_DU_13() {
        const auto written = [](int day) { return day == 0 ? std::string() : "115112" + std::to_string(day); };
        std::vector<std::pair<domain::Term, verify::Days>> spans;
        for (int from = 0; from <= 3; ++from)
            for (int until = 0; until <= 3; ++until) {
                if (from != 0 && until != 0 && until < from) continue;
                domain::Term term;
                if (from != 0) term.from = domain::RocDate::parse(written(from)).value();
                if (until != 0) term.until = domain::RocDate::parse(written(until)).value();
                spans.push_back({term, {written(from), written(until)}});
            }
        std::size_t handed_over = 0;
        for (const auto& before : spans)
            for (const auto& after : spans)
                for (const auto& other : spans)
                    for (int today = 1; today <= 3; ++today)
                        for (const auto* deputy : {"", "yes", "no"}) {
                            const bool ours = domain::hands_over(
                                {domain::RocDate::parse(written(today)).value(), before.first, after.first, deputy},
                                other.first);
                            const bool theirs =
                                verify::hands_over({written(today), before.second, after.second, deputy}, other.second);
                            QCOMPARE(theirs, ours);
                            handed_over += ours ? 1 : 0;
                        }
        QVERIFY(handed_over > 0);
    }
};

JCIC_TEST(TestByHand)
#include "test_by_hand.moc"
