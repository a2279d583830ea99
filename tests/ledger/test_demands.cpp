// Events that stand on signatures: verification names those without them, and those signed over another page.

#include <QTest>
#include <stop_token>

#include "app/ledger/people.h"
#include "app/ledger/roster.h"
#include "app/ledger/verify.h"
#include "ledger/ledger_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

constexpr std::string_view query = "query:1";
constexpr std::string_view page = "查詢申請核准頁 v1";

/// One person's signature: user code, purpose, page.
struct Signs {
    std::string_view person;
    std::string_view purpose;
    std::string_view text = page;
};

/// Writes as whoever has a session and no scruples: the rooms above would refuse most of this.
struct Writer {
    LedgerWorld world;
    std::unique_ptr<Session> session = world.sign_in("Q01").value();

    /// The person signed in needs no password stretched again.
    domain::Signature signature_of(std::string_view person, std::string_view purpose, std::string_view text) {
        if (code(person) == session->person()) return session->sign(purpose, view(text)).value();
        return session->countersign(code(person), password_of(person), purpose, view(text)).value();
    }
    std::uint64_t write(domain::Entry entry, const std::vector<Signs>& signatures) {
        for (const auto& [person, purpose, text] : signatures)
            entry.signatures.push_back(signature_of(person, purpose, text));
        return session->append(entry).value().sequence;
    }
    void submit(std::string_view text = page) {
        auto entry = world.entry("query.submitted", std::string{query});
        write(entry.personal("page", std::string{text}, std::string{query}), {});
    }
    std::uint64_t decide(const std::vector<Signs>& signatures) {
        return write(world.entry("query.decided", std::string{query}), signatures);
    }
    std::uint64_t hand_over(const std::string& action, const std::vector<Signs>& signatures) {
        auto entry = world.entry(action, "card:1");
        return write(entry.personal("page", std::string{page}, "card:1"), signatures);
    }
    [[nodiscard]] std::vector<Finding> findings() const { return verify(*session).value().faults; }
};

std::vector<Finding> only(std::uint64_t sequence, const char* reason) {
    return {{sequence, FaultCode::ledger_corrupt, reason}};
}

}  // namespace

class TestDemands : public QObject {
    Q_OBJECT
private slots:
    void events_signed_as_they_must_be_are_whole() {
        Writer writer;
        writer.submit();
        writer.decide({{"S01", "approval"}});
        writer.hand_over("card.handed-out", {{"H01", "hand-over"}, {"Q01", "hand-over"}});
        writer.hand_over("card.handed-back", {{"H01", "hand-over"}, {"Q01", "hand-over"}});
        writer.write(writer.world.entry("copy.destroyed", std::string{query}), {{"S01", "confirmation"}});
        QCOMPARE(writer.findings(), std::vector<Finding>{});
    }

    void a_decision_nobody_signed_is_named_R_DU_6() {
        Writer writer;
        writer.submit();
        const auto decided = writer.decide({});
        QCOMPARE(writer.findings(), only(decided, "unsigned"));
    }

    void a_decision_over_another_page_is_named_R_DU_6() {
        Writer writer;
        writer.submit();
        const auto decided = writer.decide({{"S01", "approval", "another page"}});
        QCOMPARE(writer.findings(), only(decided, "page"));
    }

    void a_page_submitted_later_does_not_take_the_first_ones_place() {
        Writer writer;
        writer.submit();
        writer.submit("another page");
        const auto decided = writer.decide({{"S01", "approval", "another page"}});
        QCOMPARE(writer.findings(), only(decided, "page"));
    }

    void a_signature_for_something_else_is_named() {
        Writer writer;
        writer.submit();
        const auto decided = writer.decide({{"S01", "confirmation"}});
        QCOMPARE(writer.findings(), only(decided, "purpose"));
    }

    void one_person_signing_twice_is_not_two_R_DU_9() {
        for (const std::string action : {"card.handed-out", "card.handed-back", "card.taken-back"}) {
            Writer writer;
            const auto given = writer.hand_over(action, {{"Q01", "hand-over"}, {"Q01", "hand-over"}});
            QCOMPARE(writer.findings(), only(given, "unsigned"));
        }
    }

    void each_signature_of_a_hand_over_is_over_its_page_R_DU_9() {
        Writer writer;
        const auto given = writer.hand_over("card.handed-out", {{"H01", "hand-over"}, {"Q01", "hand-over", "another"}});
        QCOMPARE(writer.findings(), only(given, "page"));
    }

    void a_destruction_without_its_witness_is_named_R_PA_4() {
        Writer writer;
        const auto destroyed = writer.write(writer.world.entry("copy.destroyed", std::string{query}), {});
        QCOMPARE(writer.findings(), only(destroyed, "unsigned"));
    }

    void who_is_no_supervisor_or_asked_decides_nothing_R_DU_6() {
        Writer writer;
        writer.submit();
        const auto own = writer.decide({{"Q01", "approval"}});
        QCOMPARE(writer.findings(), only(own, "signer"));
        Writer supervisor;
        supervisor.session = supervisor.world.sign_in("S01").value();
        supervisor.submit();
        const auto asked = supervisor.decide({{"S01", "approval"}});
        QCOMPARE(supervisor.findings(), only(asked, "signer"));
    }

    void a_card_goes_out_by_its_custodian_and_comes_back_without_its_holder_by_the_unit_head_R_DU_9() {
        Writer writer;
        const auto given = writer.hand_over("card.handed-out", {{"S01", "hand-over"}, {"Q01", "hand-over"}});
        QCOMPARE(writer.findings(), only(given, "signer"));
        Writer taken_back;
        const auto back = taken_back.hand_over("card.taken-back", {{"S01", "hand-over"}, {"Q01", "hand-over"}});
        QCOMPARE(taken_back.findings(), only(back, "signer"));
    }

    void people_are_changed_by_who_administers_them() {
        Writer writer;
        COMPARE_FAULT(People(*writer.session).unlock(code("S01")), person_duty);
        auto entry = writer.world.entry("person.unlocked", "person:S01");
        entry.signatures.push_back(writer.session->sign(roster_purpose, roster_page(entry)).value());
        const auto unlocked = writer.write(entry, {});
        QCOMPARE(writer.findings(), only(unlocked, "signer"));
        Writer administrator;
        administrator.session = administrator.world.sign_in("A01").value();
        VERIFY_OK(People(*administrator.session).unlock(code("S01")));
        QCOMPARE(administrator.findings(), std::vector<Finding>{});
    }

    void two_persons_unlock_each_other_and_one_does_not_R_PW_4() {
        for (const std::string with : {"H01", "Q01"}) {
            Writer writer;
            auto unlocking = writer.world.entry("person.unlocked-together", "person:S01");
            unlocking.plain("with", with);
            const auto page_of_both = to_text(roster_page(unlocking));
            const auto at =
                writer.write(unlocking, {{"S01", "designation", page_of_both}, {with, "designation", page_of_both}});
            QCOMPARE(writer.findings(), with == "H01" ? std::vector<Finding>{} : only(at, "signer"));
        }
        Writer alone;
        auto unlocking = alone.world.entry("person.unlocked-together", "person:S01");
        unlocking.plain("with", "H01");
        const auto page_of_both = to_text(roster_page(unlocking));
        const auto at = alone.write(unlocking, {{"S01", "designation", page_of_both}});
        QCOMPARE(alone.findings(), only(at, "signer"));
    }

    // Who may not read the page, and everybody once it is erased, can still count the signatures.
    void a_page_that_cannot_be_read_is_not_judged() {
        Writer writer;
        writer.submit();
        const auto decided = writer.decide({{"S01", "approval", "another page"}});
        QCOMPARE(writer.findings(), only(decided, "page"));
        const auto administrator = writer.world.sign_in("A01").value();
        QVERIFY(!administrator->reads_records());
        QVERIFY(verify(*administrator).value().ok);
        VERIFY_OK(writer.world.erase(*writer.session, std::string{query}));
        QCOMPARE(writer.findings(), std::vector<Finding>{});
        const auto unsigned_decision = writer.decide({});
        QCOMPARE(verify(*administrator).value().faults, only(unsigned_decision, "unsigned"));
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
