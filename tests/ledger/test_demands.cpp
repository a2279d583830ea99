// Events that stand on signatures: nothing writes them without, and verification names those that came there otherwise.

#include <QTest>
#include <stop_token>

#include "app/ledger/session/people.h"
#include "app/ledger/verify/verify.h"
#include "ledger/forger.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

constexpr std::string_view query = "query:1";
constexpr std::string_view page = "查詢申請核准頁 v1";

struct Writer {
    LedgerWorld world;
    std::unique_ptr<Session> session;
    std::uint64_t submitted = 0;

    explicit Writer(const char* person = "Q01") : session(world.sign_in(person).value()) {
        static_cast<void>(world.receive_card(*session, "card:1"));
    }
    [[nodiscard]] Forger forger() { return {world, *session}; }

    void submit(std::string_view text = page) {
        auto entry = world.entry("query.submitted", std::string{query});
        entry.plain("items", "T50,T51").personal("page", std::string{text}, std::string{query});
        submitted = session->append(entry).value().sequence;
    }
    domain::Entry decision(std::string_view text = page) {
        auto entry = world.entry("query.decided", std::string{query});
        entry.rests_on(forger().event(submitted)).plain("approved", "T50").plain("refused", "T51");
        return entry.personal("page", std::string{text}, std::string{query});
    }
    std::uint64_t decide(const std::vector<Signs>& signatures) { return forger().write(decision(), signatures); }
    domain::Entry hand_over(const std::string& action) {
        return world.entry(action, "card:1").personal("page", std::string{page}, "card:1");
    }
    domain::Entry destruction() {
        const auto reserved = session->append(world.entry("copy.reserved", std::string{query})).value();
        return world.entry("copy.destroyed", std::string{query})
            .rests_on(reserved.earlier())
            .plain("page", std::string{page});
    }
    [[nodiscard]] std::vector<Finding> findings() const { return verify(*session).value().faults; }
};

std::vector<Finding> only(std::uint64_t sequence, const char* reason) {
    return {{sequence, FaultCode::ledger_corrupt, reason}};
}

const std::vector<Signs> both{{"H01", "hand-over"}, {"Q01", "hand-over"}};

}  // namespace

class TestDemands : public QObject {
    Q_OBJECT
private slots:
    void events_signed_as_they_must_be_are_whole() {
        Writer writer;
        writer.submit();
        writer.decide({{"S01", "approval"}});
        const auto out = writer.forger().write(writer.hand_over("card.handed-out"), both);
        writer.forger().write(writer.hand_over("card.handed-back").rests_on(writer.forger().event(out)), both);
        writer.forger().write(writer.destruction(), {{"S01", "witness"}});
        QCOMPARE(writer.findings(), std::vector<Finding>{});
    }

    // Below every caller: whatever asks for it, nothing is written that does not stand on what it must.
    void nothing_is_written_that_lacks_what_its_action_demands() {
        Writer writer;
        writer.submit();
        const auto refuses = [&](const domain::Entry& entry, std::string_view reason) {
            const auto written = writer.session->append(entry);
            QVERIFY(!written);
            const bool persons = reason == "unsigned" || reason == "signer";
            QCOMPARE(written.error().code, persons ? FaultCode::person_duty : FaultCode::query_changed);
            QCOMPARE(written.error().detail("reason"), reason);
        };
        const auto forger = writer.forger();
        refuses(forger.signed_by(writer.decision(), {}), "unsigned");
        refuses(forger.signed_by(writer.decision(), {{"S01", "witness"}}), "purpose");
        refuses(forger.signed_by(writer.decision(), {{"Q01", "approval"}}), "signer");
        refuses(forger.signed_by(writer.decision("另一頁"), {{"S01", "approval"}}), "page");
        refuses(forger.signed_by(writer.world.entry("query.decided", std::string{query}), {{"S01", "approval"}}),
                "page");
        auto unasked = writer.world.entry("query.decided", std::string{query}).plain("page", std::string{page});
        refuses(forger.signed_by(unasked, {{"S01", "approval"}}), "rests-on");
        refuses(forger.signed_by(writer.destruction(), {{"Q01", "witness"}}), "signer");
        VERIFY_OK(writer.session->append(forger.signed_by(writer.decision(), {{"S01", "approval"}})));
    }

    void nothing_is_written_with_a_signature_that_does_not_hold() {
        Writer writer;
        writer.submit();
        auto entry = writer.forger().signed_by(writer.decision(), {{"S01", "approval"}});
        entry.signatures[0].value[0] ^= 1;
        COMPARE_FAULT(writer.session->append(entry), query_changed);
        entry.signatures[0].value = {};
        COMPARE_FAULT(writer.session->append(entry), query_changed);
    }

    void a_decision_nobody_signed_is_named_R_DU_6() {
        Writer writer;
        writer.submit();
        const auto decided = writer.decide({});
        QCOMPARE(writer.findings(), only(decided, "unsigned"));
    }

    void a_decision_that_shows_another_page_is_named_R_DU_6() {
        Writer writer;
        writer.submit();
        const auto decided = writer.forger().write(writer.decision("另一頁"), {{"S01", "approval"}});
        QCOMPARE(writer.findings(), only(decided, "page"));
    }

    void a_decision_that_keeps_no_page_is_named() {
        Writer writer;
        writer.submit();
        auto entry = writer.decision();
        entry.fields.pop_back();
        const auto decided = writer.forger().write(entry, {{"S01", "approval"}});
        QCOMPARE(writer.findings(), only(decided, "page"));
    }

    void an_approval_of_what_was_never_submitted_is_named() {
        Writer writer;
        writer.submit();
        const auto forger = writer.forger();
        auto never = writer.world.entry("query.decided", "query:2");
        never.rests_on(forger.event(writer.submitted)).plain("approved", "T50").plain("page", std::string{page});
        QCOMPARE(writer.findings(), std::vector<Finding>{});
        const auto decided = forger.write(never, {{"S01", "approval"}});
        QCOMPARE(writer.findings(), only(decided, "rests-on"));
    }

    void an_earlier_event_that_was_changed_is_not_the_one_it_rests_on() {
        Writer writer;
        writer.submit();
        auto other = writer.forger().event(writer.submitted);
        other.hash[0] ^= 1;
        auto entry = writer.world.entry("query.decided", std::string{query});
        entry.rests_on(other).plain("approved", "T50").plain("page", std::string{page});
        const auto decided = writer.forger().write(entry, {{"S01", "approval"}});
        QCOMPARE(writer.findings(), only(decided, "rests-on"));
    }

    void a_second_decision_does_not_turn_an_approval_into_a_refusal() {
        Writer writer;
        writer.submit();
        writer.decide({{"S01", "approval"}});
        auto again = writer.world.entry("query.decided", std::string{query});
        again.rests_on(writer.forger().event(writer.submitted))
            .plain("refused", "T50")
            .plain("page", std::string{page});
        const auto at = writer.forger().write(again, {{"S01", "approval"}});
        QCOMPARE(writer.findings(), only(at, "answered"));
    }

    void what_was_withdrawn_is_not_decided_any_more() {
        Writer writer;
        writer.submit();
        VERIFY_OK(writer.session->append(
            writer.world.entry("query.withdrawn", std::string{query}).plain("items", "T50,T51")));
        const auto at = writer.decide({{"S01", "approval"}});
        QCOMPARE(writer.findings(), only(at, "answered"));
    }

    void a_hand_out_comes_back_once() {
        Writer writer;
        const auto out = writer.forger().write(writer.hand_over("card.handed-out"), both);
        const auto back = [&] {
            return writer.forger().write(writer.hand_over("card.handed-back").rests_on(writer.forger().event(out)),
                                         both);
        };
        back();
        const auto again = back();
        QCOMPARE(writer.findings(), only(again, "answered"));
    }

    void a_signature_for_something_else_is_named() {
        Writer writer;
        writer.submit();
        const auto decided = writer.decide({{"S01", "consent"}});
        QCOMPARE(writer.findings(), only(decided, "purpose"));
    }

    // The audit that found it: two old signatures in a new hand-out, which shows nothing.
    void signatures_of_one_event_serve_no_other() {
        Writer writer;
        const auto forger = writer.forger();
        const auto given = forger.signed_by(writer.hand_over("card.handed-out"), both);
        const auto out = forger.write(given);
        forger.write(writer.hand_over("card.handed-back").rests_on(forger.event(out)), both);
        auto another = ledger::prepared(writer.hand_over("card.handed-out"), writer.world.random);
        another.signatures = given.signatures;
        const auto at = forger.write(another);
        QCOMPARE(writer.findings(), only(at, "signature"));
    }

    void a_signature_counts_for_the_author_it_was_given_to() {
        Writer writer;
        writer.submit();
        const auto entry = writer.forger().signed_by(writer.decision(), {{"S01", "approval"}});
        const Forger as_another(writer.world, *writer.session, "A01");
        const auto at = as_another.write(entry);
        QCOMPARE(writer.findings(), only(at, "signature"));
    }

    void one_person_signing_twice_is_not_two_R_DU_9() {
        for (const std::string action : {"card.handed-out", "card.handed-back", "card.taken-back"}) {
            Writer writer;
            const auto given =
                writer.forger().write(writer.hand_over(action), {{"Q01", "hand-over"}, {"Q01", "hand-over"}});
            QCOMPARE(writer.findings(), only(given, "unsigned"));
        }
    }

    void a_destruction_without_its_witness_is_named_R_PA_4() {
        Writer writer;
        const auto destroyed = writer.forger().write(writer.destruction(), {});
        QCOMPARE(writer.findings(), only(destroyed, "unsigned"));
    }

    void who_is_no_supervisor_or_asked_decides_nothing_R_DU_6() {
        Writer writer;
        writer.submit();
        const auto own = writer.decide({{"Q01", "approval"}});
        QCOMPARE(writer.findings(), only(own, "signer"));
        Writer supervisor("S01");
        supervisor.submit();
        const auto asked = supervisor.decide({{"S01", "approval"}});
        QCOMPARE(supervisor.findings(), only(asked, "signer"));
    }

    void a_card_goes_out_by_its_custodian_and_comes_back_without_its_holder_by_the_unit_head_R_DU_9() {
        Writer writer;
        const std::vector<Signs> others{{"S01", "hand-over"}, {"Q01", "hand-over"}};
        const auto given = writer.forger().write(writer.hand_over("card.handed-out"), others);
        const auto back =
            writer.forger().write(writer.hand_over("card.taken-back").rests_on(writer.forger().event(given)), others);
        QCOMPARE(writer.findings(), (std::vector<Finding>{{given, FaultCode::ledger_corrupt, "signer"},
                                                          {back, FaultCode::ledger_corrupt, "signer"}}));
    }

    void people_are_changed_by_who_administers_them() {
        Writer writer;
        COMPARE_FAULT(People(*writer.session).unlock(code("S01")), person_duty);
        const auto unlocked =
            writer.forger().write(writer.world.entry("person.unlocked", "person:S01"), {{"Q01", "roster"}});
        QCOMPARE(writer.findings(), only(unlocked, "signer"));
        Writer administrator("A01");
        COMPARE_FAULT(People(*administrator.session).unlock(code("S01")), register_state);  // nothing is locked
        administrator.forger().write(administrator.world.entry("person.locked", "person:S01"));
        VERIFY_OK(People(*administrator.session).unlock(code("S01")));
        QCOMPARE(administrator.findings(), std::vector<Finding>{});
    }

    void two_persons_unlock_each_other_and_one_does_not_R_PW_4() {
        for (const std::string with : {"H01", "Q01"}) {
            Writer writer;
            auto unlocking = writer.world.entry("person.unlocked-together", "person:S01").plain("with", with);
            const auto at =
                writer.forger().write(writer.forger().resting(unlocking), {{"S01", "roster"}, {with, "roster"}});
            QCOMPARE(writer.findings(), with == "H01" ? std::vector<Finding>{} : only(at, "signer"));
        }
        Writer alone;
        auto unlocking = alone.world.entry("person.unlocked-together", "person:S01").plain("with", "H01");
        const auto at = alone.forger().write(unlocking, {{"S01", "roster"}});
        QCOMPARE(alone.findings(), only(at, "signer"));
    }

    // Who may not read the page, and everybody once it is erased, can still count the signatures.
    void a_page_that_cannot_be_read_is_not_compared() {
        Writer writer;
        writer.submit();
        const auto decided = writer.forger().write(writer.decision("另一頁"), {{"S01", "approval"}});
        QCOMPARE(writer.findings(), only(decided, "page"));
        const auto administrator = writer.world.sign_in("A01").value();
        QVERIFY(!administrator->reads_records());
        QVERIFY(verify(*administrator).value().ok);
        VERIFY_OK(writer.world.erase(*writer.session, std::string{query}));
        QCOMPARE(writer.findings(), std::vector<Finding>{});
    }

    void verification_ends_when_stopped() {
        Writer writer;
        std::stop_source stop;
        VERIFY_OK(verify(*writer.session, {}, stop.get_token()));
        stop.request_stop();
        COMPARE_FAULT(verify(*writer.session, {}, stop.get_token()), cancelled);
    }
};

JCIC_TEST(TestDemands)
#include "test_demands.moc"
