// A signature stands for one event, and a word about people in its time: forged with all keys in hand, found by both
// verifiers.
#include <QTest>
#include <algorithm>

#include "app/ledger/verify/verify_people.h"
#include "app/verify/checks/people.h"
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

class TestBound : public QObject {
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

    void an_approval_of_a_query_that_was_never_submitted() {
        ExportWorld world;
        auto entry = world.entry("query.decided", "query:never").plain("approved", "T50").plain("page", "頁面");
        BOTH_SAY(world, std::string());
        const auto where = Forger(world, *world.session).write(entry, {{"S01", "approval"}});
        BOTH_SAY(world, at(where, "rests-on"));
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

    void an_approval_that_rests_on_another_querys_submission() {
        ExportWorld world;
        auto entry = world.entry("query.decided", "query:0").rests_on(world.submitted("1"));
        const auto where = Forger(world, *world.session)
                               .write(entry.plain("approved", "T50").plain("page", "頁面 0"), {{"S01", "approval"}});
        BOTH_SAY(world, at(where, "rests-on"));
    }

    void a_second_decision_that_turns_an_approval_into_a_refusal() {
        ExportWorld world;
        world.decide("0", "頁面 0");
        auto entry = world.entry("query.decided", "query:0").rests_on(world.submitted("0"));
        const auto where = Forger(world, *world.session)
                               .write(entry.plain("refused", "T50").plain("page", "頁面 0"), {{"S01", "approval"}});
        BOTH_SAY(world, at(where, "answered"));
    }

    // What was refused, submitted once more under the same number: the first is what was decided.
    void an_approval_of_a_second_submission_of_what_was_refused_R_DU_6() {
        ExportWorld world;
        const Forger forger(world, *world.session);
        const auto refusal = world.entry("query.decided", "query:0").rests_on(world.submitted("0"));
        forger.write(domain::Entry(refusal).plain("refused", "T50").plain("page", "頁面 0"), {{"S01", "approval"}});
        world.write_query("0");
        const auto again = at(world.submitted("0").sequence, "state");
        BOTH_SAY(world, again);
        const auto where = forger.write(world.decision("0", "頁面 0"), {{"S01", "approval"}});
        BOTH_SAY(world, again + " " + at(where, "answered"));
    }

    void a_request_of_what_nobody_approved_R_DU_6() {
        ExportWorld world;
        const Forger forger(world, *world.session);
        const auto ask = [&](const char* id, const char* items) {
            return forger.write(world.entry("query.requesting", std::string("query:") + id).plain("items", items));
        };
        const std::vector<Signs> signed_by{{"S01", "approval"}};
        const auto not_received = [&] {
            return forger.write(world.entry("query.not-received", "query:0").plain("items", "T50"));
        };
        const auto before = ask("0", "T50");
        const auto of_nothing = not_received();
        world.decide("0", "頁面 0");
        ask("0", "T50");
        not_received();
        ask("0", "T50");
        const auto twice = ask("0", "T50");
        not_received();
        const auto more = ask("0", "T50,T51");
        auto refusal = world.entry("query.decided", "query:1").rests_on(world.submitted("1")).plain("refused", "T50");
        forger.write(refusal.plain("page", "頁面 1"), signed_by);
        const auto refused = ask("1", "T50");
        world.decide("2", "頁面 2");
        forger.write(world.entry("query.withdrawn", "query:2").plain("items", "T50"));
        const auto withdrawn = ask("2", "T50");
        const auto never = ask("never", "T50");
        std::string expected;
        for (const auto one : {before, of_nothing, twice, more, refused, withdrawn, never})
            expected += (expected.empty() ? "" : " ") + at(one, one == of_nothing ? "state" : "answered");
        BOTH_SAY(world, expected);
    }

    void a_number_that_nobody_asked_for_and_a_record_without_a_number_R_SE_1() {
        ExportWorld world;
        const Forger forger(world, *world.session);
        world.decide("0", "頁面 0");
        const auto number = [&](const char* item) {
            return forger.write(world.entry("query.serial", "query:0")
                                    .plain("item", item)
                                    .plain("how", "answer")
                                    .plain("deadline", "2026-12-01T00:00:00.000Z")
                                    .plain("deadline-from", "host")
                                    .personal("serial", "T50-1", "query:0"));
        };
        const auto record = [&](const char* item) {
            return forger.write(world.entry("record.retrieved", "query:0")
                                    .plain("item", item)
                                    .apart("record", "資料", std::string("record:0:") + item));
        };
        const auto unasked = number("T51");
        const auto without = record("T50");
        forger.write(world.entry("query.requesting", "query:0").plain("items", "T50"));
        const auto still_without = record("T50");
        number("T50");
        const auto again = number("T50");
        record("T50");
        const auto of_none = record("T51");  // which nobody submitted, nor asked for
        const auto second = record("T50");
        std::string expected;
        for (const auto one : {unasked, without, still_without, again, of_none, second})
            expected += (expected.empty() ? "" : " ") + at(one, one == of_none ? "state" : "answered");
        BOTH_SAY(world, expected);
    }

    void a_decision_on_what_was_withdrawn() {
        ExportWorld world;
        VERIFY_OK(world.session->append(world.entry("query.withdrawn", "query:0").plain("items", "T50")));
        const auto where = Forger(world, *world.session).write(world.decision("0", "頁面 0"), {{"S01", "approval"}});
        BOTH_SAY(world, at(where, "answered"));
    }

    void a_lost_number_becomes_what_was_approved_there_and_once_R_SE_2() {
        ExportWorld world;
        const Forger forger(world, *world.session);
        const std::vector<Signs> signed_by{{"S01", "approval"}};
        const auto approved = forger.event(forger.write(world.decision("0", "頁面 0"), signed_by));
        auto refusal = world.entry("query.decided", "query:1").rests_on(world.submitted("1")).plain("refused", "T50");
        const auto refused = forger.event(forger.write(refusal.plain("page", "頁面 1"), signed_by));
        const auto take = [&](const char* id, const char* item, const domain::EarlierEvent& decided) {
            auto entry = world.entry("query.serial-taken-over", std::string("query:") + id).rests_on(decided);
            return forger.write(entry.plain("item", item).plain("page", "頁面"), signed_by);
        };
        take("0", "T50", approved);
        BOTH_SAY(world, std::string());
        const auto again = take("0", "T50", approved);
        const auto never_asked = take("0", "T51", approved);
        const auto not_approved = take("1", "T50", refused);
        const auto anothers = take("2", "T50", approved);
        const auto submitted = take("2", "T50", world.submitted("2"));
        BOTH_SAY(world, at(again, "answered") + " " + at(never_asked, "answered") + " " + at(not_approved, "answered") +
                            " " + at(anothers, "rests-on") + " " + at(submitted, "rests-on"));
    }

    void a_destruction_that_shows_nothing_or_is_of_nothing() {
        ExportWorld world;
        const Forger forger(world, *world.session);
        const auto copy = world.session->append(world.entry("copy.reserved", "query:0")).value().earlier();
        const auto shown = forger.write(world.entry("copy.destroyed", "query:0").rests_on(copy), {{"S01", "witness"}});
        const auto of =
            forger.write(world.entry("copy.destroyed", "query:0").plain("page", "頁面"), {{"S01", "witness"}});
        BOTH_SAY(world, at(shown, "page") + " " + at(of, "rests-on"));
    }

    void an_end_twice_and_keys_after_the_end() {
        ExportWorld world;
        world.session = world.sign_in("A01").value();
        const Forger forger(world, *world.session);
        forger.write(forger.resting(world.entry("person.ended", "person:S01")), {{"A01", "roster"}});
        BOTH_SAY(world, std::string());
        const auto again = forger.write(world.entry("person.ended", "person:S01"), {{"A01", "roster"}});
        const auto unlocked = forger.write(world.entry("person.unlocked", "person:S01"), {{"A01", "roster"}});
        BOTH_SAY(world, at(again, "roster") + " " + at(unlocked, "roster"));
    }

    // Right after the founders, signed for with their own keys: only the first seal tells that they are none.
    void founders_added_after_the_founding_seal() {
        ExportWorld world;
        auto& opened = world.session->opened();
        const auto sealed = opened.sealer.seals().of(1).value()->seal.head.size;
        for (const auto founded : {sealed, sealed + 1}) {
            ledger::KnownSignatures known;
            ledger::PeopleCheck by_the_ledger(opened.origin, founded, known);
            const verify::Origin origin{"practice", "0129999", Bytes(opened.origin.id.begin(), opened.origin.id.end())};
            verify::People by_the_other(origin);
            for (std::uint64_t n = 1; n <= sealed; ++n) {
                const auto one = read(opened.events.stored(n).value().body);
                QVERIFY(by_the_ledger.judge_event(one.leaf, one.hash).empty());
                QCOMPARE(by_the_other.check({n, one.event, one.hash}), std::string());
            }
            if (founded == sealed) by_the_other.end_founding();
            auto added = opened.events.stored(2).value().body;
            auto leaf = ledger::Leaf::unpack(added).value();
            const auto key = ledger::SigningKey::generate(world.random);
            leaf.sequence = sealed + 1;
            leaf.subject = "person:X01";
            for (auto& field : leaf.fields)
                if (field.name == "signing-key") field.text = to_hex(key.public_half());
            leaf.signatures = {{code("X01"), "roster", {}}};
            const auto beginning = ledger::beginning_of(opened.events, opened.origin).value();
            leaf.signatures[0].value =
                key.sign(ledger::statement_of(leaf, opened.origin, beginning, leaf.signatures[0]));
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
};

JCIC_TEST(TestBound)
#include "test_bound.moc"
