// R-DU-1, R-DU-4: whoever acts is designated on the day and has the duty for it, however they came to the keys.
#include <QTest>

#include "app/backup/backup.h"
#include "app/backup/export.h"
#include "app/domain/trail_access.h"
#include "app/files/files.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/people.h"
#include "app/ledger/session/recovery.h"
#include "app/ledger_check/borne_out.h"
#include "app/ledger_check/verify.h"
#include "ledger/forger.h"
#include "ledger/insider.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;

namespace {

constexpr std::chrono::hours a_day{24};
constexpr std::string_view submitted_query = "query:1";
constexpr std::string_view page_shown = "查詢申請核准頁 v1";

/// The branch on the last day of its second supervisor and its second administrator.
struct LastDay : LedgerWorld {
    LastDay() {
        const auto head = sign_in("H01").value();
        designate(*head, "S02", domain::Duty::supervisor);
        designate(*head, "A02", domain::Duty::administrator);
    }
    static void designate(Session& session, const char* person, domain::Duty duty) {
        NewPerson added{code(person), "一日", {duty}, password_of(person), {{"until", "1151120", {}, {}}}};
        if (duty == domain::Duty::administrator) added.remarks.push_back({"deputy", "yes", {}, {}});
        VERIFY_OK(People(session).add(added));
    }
    /// What Q01 or another asked for, approved by whoever signs it, whatever the program would say.
    std::uint64_t approval(Session& session, const char* asked_by, const Signs& signs,
                           std::string_view text = page_shown, bool untrue = false) {
        const auto asked = sign_in(asked_by).value()->append(entry("query.submitted", std::string{submitted_query})
                                                                 .plain("items", "T50")
                                                                 .plain("page", std::string{page_shown}));
        const Forger forger(*this, session);
        auto decided = entry("query.decided", std::string{submitted_query}).rests_on(asked.value().earlier());
        decided = forger.signed_by(decided.plain("approved", "T50").plain("page", std::string{text}), {signs});
        if (untrue) decided.signatures[0].value[0] ^= 1;
        return forger.write(decided);
    }
};

std::vector<Finding> only_finding(std::uint64_t sequence, const char* reason) {
    return {{sequence, FaultCode::ledger_corrupt, reason}};
}

/// By the person who is signed in.
Result<void> sign(LedgerWorld& world, Session& session, const char* action) {
    auto entry = world.entry(action).to_be_signed(session.person(), "hand-over");
    return session.sign(entry, "hand-over");
}

/// Halves for two keepers who sign for them.
Result<void> made_recovery(Session& session) {
    Recovery recovery(session);
    JCIC_TRY(auto making, recovery.begin({code("H01"), code("Q01")}));
    JCIC_CHECK(recovery.sign_for(making, 1, password_of("H01")));
    JCIC_CHECK(recovery.sign_for(making, 2, password_of("Q01")));
    return recovery.finish(making);
}

}  // namespace

class TestDuties : public QObject {
    Q_OBJECT
private slots:
    void a_leaver_may_not_countersign_R_DU_4() {
        LastDay world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(session->prove(code("S02"), password_of("S02")));
        world.clock.advance(a_day);
        COMPARE_FAULT(session->prove(code("S02"), password_of("S02")), person_ended);
        COMPARE_FAULT(world.sign_in("S02"), person_ended);
    }

    void who_is_past_the_last_day_while_signed_in_acts_no_more_R_DU_4() {
        LastDay world;
        const auto session = world.sign_in("A02").value();
        world.clock.advance(a_day);
        acts_no_more(world, *session);
        VERIFY_OK(sign(world, *session, "card.handed-back"));  // a card that is still out comes back
        VERIFY_OK(session->append(world.entry("session.signed-out", "person:A02")));
    }

    void who_is_ended_while_signed_in_acts_no_more_R_DU_4() {
        LastDay world;
        const auto session = world.sign_in("A02").value();
        VERIFY_OK(People(*world.sign_in("A01").value()).end(code("A02")));
        acts_no_more(world, *session);
        COMPARE_FAULT(sign(world, *session, "card.handed-back"), person_ended);
    }

    // Asked before, somebody else's session may end them, or give them other duties, before it is written.
    void an_act_is_written_for_who_has_its_duty_when_it_is_written_R_DU_1_R_DU_4() {
        static constexpr std::array officers{domain::Duty::query_officer};
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(session->append(world.entry("serial.shown"), whoever_is(officers)));
        const auto head = world.sign_in("H01").value();
        VERIFY_OK(People(*head).change_duties(code("Q01"), domain::DutyTerms::parse("reviewer").value()));
        const auto before = session->count().value();
        COMPARE_FAULT(session->append(world.entry("serial.shown"), whoever_is(officers)), person_duty);
        QCOMPARE(session->count().value(), before);
        VERIFY_OK(session->append(world.entry("serial.shown"), anybody));
        VERIFY_OK(People(*head).end(code("Q01")));
        COMPARE_FAULT(session->append(world.entry("serial.shown"), anybody), person_ended);
        VERIFY_OK(session->append(world.entry("session.signed-out", "person:Q01")));  // no act, but what has come about
    }

    void who_does_not_administer_changes_nobody_and_makes_no_recovery_R_DU_1() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        COMPARE_FAULT(People(*session).unlock(code("S01")), person_duty);
        COMPARE_FAULT(People(*session).end(code("S01")), person_duty);
        COMPARE_FAULT(made_recovery(*session), person_duty);
        VERIFY_OK(world.sign_in("S01"));
    }

    void nobody_but_the_unit_head_lets_halves_open_records_R_DU_1() {
        LedgerWorld world;
        static_cast<void>(made_by(world, "A01"));
        COMPARE_FAULT(Recovery(*world.sign_in("S01").value()).add_records_key(), person_duty);
        QCOMPARE(Recovery(*world.sign_in("H01").value()).add_records_key().value(), true);
    }

    void an_approval_is_borne_out_by_a_supervisor_who_did_not_ask_R_DU_6() {
        LastDay world;
        const auto session = world.sign_in("Q01").value();
        VERIFY_OK(ledger::is_borne_out(*session, world.approval(*session, "Q01", {"S02", "approval"})));
        // What was theirs to approve then stays approved after the last day.
        world.clock.advance(a_day);
        VERIFY_OK(ledger::is_borne_out(*session, session->count().value()));
    }

    // Asked of the same query on each step of its way: what was found once is asked again of the bytes that stand
    // there.
    void what_was_borne_out_is_not_once_it_is_altered_R_DU_6() {
        LastDay world;
        const auto session = world.sign_in("Q01").value();
        const auto decided = world.approval(*session, "Q01", {"S01", "approval"});
        for (int times = 0; times < 2; ++times) VERIFY_OK(ledger::is_borne_out(*session, decided));
        QCOMPARE(session->opened().worked_out().borne_out.size(), std::size_t{1});
        Insider insider(world);
        insider.edit(decided, [](Leaf& leaf) {
            for (auto& field : leaf.fields)
                if (field.name == "approved") field.text = "T50,T52";
        });
        COMPARE_FAULT(ledger::is_borne_out(*session, decided), ledger_corrupt);
    }

    void a_forged_approval_is_not_borne_out_R_DU_6() {
        LastDay world;
        const auto session = world.sign_in("Q01").value();
        const auto reason_of = [&](const Signs& signs, std::string_view text = page_shown, bool untrue = false) {
            const auto borne_out = ledger::is_borne_out(*session, world.approval(*session, "Q01", signs, text, untrue));
            return borne_out ? std::string() : std::string(borne_out.error().detail("reason"));
        };
        QCOMPARE(reason_of({"Q01", "approval"}), std::string("signer"));
        QCOMPARE(reason_of({"A01", "approval"}), std::string("signer"));
        QCOMPARE(reason_of({"S01", "witness"}), std::string("purpose"));
        QCOMPARE(reason_of({"S01", "approval"}, "another page"), std::string("page"));
        QCOMPARE(reason_of({"S01", "approval"}, page_shown, true), std::string("signature"));
        QCOMPARE(reason_of({"S01", "approval"}), std::string());
        world.clock.advance(a_day);
        QCOMPARE(reason_of({"S02", "approval"}), std::string("signer"));
    }

    void verification_names_a_leavers_approval_R_DU_4() {
        LastDay world;
        const auto session = world.sign_in("Q01").value();
        world.clock.advance(a_day);
        const auto decided = world.approval(*session, "Q01", {"S02", "approval"});
        QCOMPARE(verify(*session).value().faults, only_finding(decided, "signer"));
    }

    void verification_names_a_destruction_that_nobody_else_witnessed_R_PA_4() {
        for (const std::string action : {"copy.destroyed", "record.erased"}) {
            LedgerWorld world;
            const auto session = world.sign_in("Q01").value();
            const auto earlier = world.entry(action == "copy.destroyed" ? "copy.reserved" : "record.retrieved",
                                             std::string{submitted_query});
            auto destroyed = world.entry(action, std::string{submitted_query}).plain("page", std::string{page_shown});
            destroyed.rests_on(session->append(earlier).value().earlier());
            const auto at = Forger(world, *session).write(destroyed, {{"Q01", "witness"}});
            QCOMPARE(verify(*session).value().faults, only_finding(at, "signer"));
        }
    }

    // However long it took since the command was let through.
    void what_leaves_the_ledger_asks_inside_for_the_duty_that_it_needs_R_DU_1() {
        LedgerWorld world;
        const auto officer = world.sign_in("Q01").value();
        const auto out = [&](const char* name) { return world.folder.path() / name; };
        const auto before = officer->count().value();
        BackupOptions backing_up;
        backing_up.permit = domain::may_back_up;
        ExportOptions exporting;
        exporting.permit = domain::may_take_events_out;
        COMPARE_FAULT(back_up(*officer, out("backup"), backing_up), person_duty);
        COMPARE_FAULT(export_ledger(*officer, out("export"), exporting), person_duty);
        COMPARE_FAULT(prove_event(*officer, 1, out("proof"), domain::may_take_events_out), person_duty);
        QCOMPARE(officer->count().value(), before);
        VERIFY_OK(back_up(*world.sign_in("A01").value(), out("backup"), backing_up));
    }

    // The desk asked before; another one may have made that name since.
    void what_leaves_for_a_name_that_another_has_by_then_is_refused() {
        LedgerWorld world;
        const auto session = world.sign_in("Q01").value();
        const auto taken = world.folder.path() / "taken";
        VERIFY_OK(files::create(taken, "another's"));
        BackupOptions backing_up;
        backing_up.never_over = true;
        ExportOptions exporting;
        exporting.never_over = true;
        COMPARE_FAULT(back_up(*session, taken, backing_up), file_write);
        COMPARE_FAULT(export_ledger(*session, taken, exporting), file_write);
        QCOMPARE(files::read_text(taken).value(), std::string("another's"));
        exporting.never_over = false;
        VERIFY_OK(export_ledger(*session, taken, exporting));
    }

private:
    static void acts_no_more(LedgerWorld& world, Session& session) {
        const auto before = session.count().value();
        COMPARE_FAULT(export_ledger(session, world.folder.path() / "export", {}), person_ended);
        COMPARE_FAULT(made_recovery(session), person_ended);
        COMPARE_FAULT(People(session).unlock(code("Q01")), person_ended);
        COMPARE_FAULT(sign(world, session, "serial.shown"), person_ended);
        QCOMPARE(session.count().value(), before);
    }
};

JCIC_TEST(TestDuties)
#include "test_duties.moc"
