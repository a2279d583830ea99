// Who may what with the trail, people, the card and one's own seat.
#include "app/desk/duties_desk.h"
#include "app/desk/exchange/statement_desk.h"
#include "app/desk/printing/proof_desk.h"
#include "app/desk/registers/calendar_desk.h"
#include "app/desk/registers/people_desk.h"
#include "app/desk/registers/rights_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/desk/seat/hub_desk.h"
#include "app/desk/seat/seat.h"
#include "app/desk/setup/setup_desk.h"
#include "app/desk/upkeep/backup_desk.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/desk/upkeep/recovery_desk.h"
#include "app/desk/upkeep/settings_desk.h"
#include "cli/duty_rows.h"
#include "scenario/statement_shelf.h"

namespace jcic::test {
namespace {

using domain::Duty;
using domain::Item;
constexpr auto register_says = "card.custody";
constexpr auto no_account = "host.session";  // JCIC's account opens for query officers (SeatDesk.open_account)
constexpr auto wrong_password = "person.password";
const Duties reading_people{Duty::unit_head, Duty::reviewer, Duty::auditor, Duty::administrator};
const Duties mending{Duty::unit_head, Duty::administrator, Duty::auditor};
const Duties taking_out{Duty::unit_head, Duty::reviewer, Duty::auditor};

/// Made by nobody and signed for by nobody.
ledger::Making unsigned_halves(const Tried& t) {
    ledger::RecoveryHalf one;
    ledger::RecoveryHalf other;
    return {{t.officer, t.auditor}, std::move(one), std::move(other), {}, {}};
}

}  // namespace

const std::vector<Row>& rows_of_the_house() {
    static const std::vector<Row> table{
        // Of the registers that each may read.
        {"DutiesDesk.list", everybody, duty, [](Tried& t) { return said(t.desk.duties().list()); }},
        {"DutiesDesk.owed", everybody, duty, [](Tried& t) { return said(t.desk.duties().owed()); }},
        {"DutiesDesk.month", everybody, duty, [](Tried& t) { return said(t.desk.duties().month(std::nullopt)); }},
        {"DutiesDesk.save", everybody, duty,
         [](Tried& t) { return said(t.desk.duties().save(t.folder / "duties.ics")); }},
        // What the register of people says, and when each account was last used (R-DU-8).
        {"RightsDesk.accounts", reading_people, duty,
         [](Tried& t) { return said(desk::RightsDesk(t.desk.parts()).accounts()); }},
        {"RightsDesk.review", reading_people, duty,
         [](Tried& t) {
             return said(desk::RightsDesk(t.desk.parts()).review({t.day, t.day}));
         }},
        {"RightsDesk.page", reading_people, duty,
         [](Tried& t) { return said(desk::RightsDesk(t.desk.parts()).page(std::nullopt)); }},
        {"RightsDesk.save", reading_people, duty,
         [](Tried& t) {
             return said(desk::RightsDesk(t.desk.parts()).save(std::nullopt, t.folder / "rights.pdf", t.password));
         }},
        {"RightsDesk.save in clear", heads, duty,
         [](Tried& t) {
             desk::RightsDesk rights(t.desk.parts());
             return said(rights.save(std::nullopt, t.folder / "rights.csv", desk::Leaving::in_clear("年度稽核調閱")));
         }},
        {"DutiesDesk.unit", heads, duty, [](Tried& t) { return said(t.desk.duties().unit()); }},
        {"LedgerDesk.page", everybody, duty, [](Tried& t) { return said(t.desk.ledger().page({}, 0, 10)); }},
        {"LedgerDesk.advance_index", everybody, duty, [](Tried& t) { return said(t.desk.ledger().advance_index()); }},
        {"LedgerDesk.begin_index", mending, duty, [](Tried& t) { return said(t.desk.ledger().begin_index()); }},
        // Roots and counts name nobody, and the more people look the better.
        {"LedgerDesk.head", everybody, duty, [](Tried& t) { return said(t.desk.ledger().head()); }},
        {"LedgerDesk.head_on_paper", everybody, duty, [](Tried& t) { return said(t.desk.ledger().head_on_paper()); }},
        {"LedgerDesk.verify", everybody, duty, [](Tried& t) { return said(t.desk.ledger().verify({})); }},
        // Nobody can be signed in where it serves: whoever's password opens a slot may see that the trail is damaged.
        {"LedgerDesk.verify_unread", everybody, duty,
         [](Tried& t) { return said(t.desk.ledger().verify_unread(t.officer, t.password, {}, {}, {}, {}, {})); }},
        {"LedgerDesk.ask_witness", everybody, duty,
         [](Tried& t) { return said(t.desk.ledger().ask_witness(t.folder / "request", {})); }},
        {"LedgerDesk.take_witnessed", taking_out, duty,
         [](Tried& t) { return said(t.desk.ledger().take_witnessed("an answer", "a key")); }},
        {"LedgerDesk.deletions", taking_out, duty, [](Tried& t) { return said(t.desk.ledger().deletions()); }},
        {"LedgerDesk.export_to", taking_out, duty,
         [](Tried& t) { return said(t.desk.ledger().export_to(t.folder / "export", {})); }},
        {"LedgerDesk.prove_event", taking_out, duty,
         [](Tried& t) { return said(t.desk.ledger().prove_event(1, t.folder / "proof")); }},
        {"LedgerDesk.values_statement", heads, duty,
         [](Tried& t) { return said(t.desk.ledger().values_statement(t.auditor, "年度稽核調閱")); }},
        {"LedgerDesk.export_values", heads, duty,
         [](Tried& t) {
             const ledger::ValuesStatement page{{}, t.auditor};
             return said(t.desk.ledger().export_values(page, t.folder / "values", t.password, t.password, {}));
         }},

        {"BackupDesk.back_up", administering, duty,
         [](Tried& t) { return said(t.desk.backups().back_up(t.folder / "none" / "backup", {})); }},
        {"PeopleDesk.unlock",
         {Duty::administrator},
         duty,
         [](Tried& t) { return said(t.desk.people().unlock(t.officer)); }},

        {"CalendarDesk.read_in", administering, duty,
         [](Tried& t) { return said(t.desk.calendars().read_in(t.folder / "none.csv")); }},
        // What holds is everybody's to know.
        {"StatementDesk.fingerprint", everybody, duty,
         [](Tried& t) { return said(t.desk.statements().fingerprint()); }},
        {"StatementDesk.ask", everybody, duty, [](Tried& t) { return said(t.desk.statements().ask()); }},
        {"StatementDesk.take_heard", everybody, duty,
         [](Tried& t) {
             return said(t.desk.statements().take_heard({fail(FaultCode::file_read, "test"), {}}));
         }},
        {"StatementDesk.note_put", everybody, duty,
         [](Tried& t) {
             t.desk.statements().note_put({}, {});
             return std::string();
         }},
        {"StatementDesk.forget_links", everybody, duty,
         [](Tried& t) {
             t.desk.statements().forget_links();
             return std::string();
         }},
        {"StatementDesk.look", everybody, duty, [](Tried& t) { return said(t.desk.statements().look()); }},
        {"StatementDesk.sync", everybody, duty,
         [](Tried& t) {
             scenario::StatementShelf shelf;
             return said(t.desk.statements().sync(shelf));
         }},
        {"HubDesk.request", administering, duty, [](Tried& t) { return said(t.desk.hub().request(t.folder)); }},
        {"HubDesk.request_for_new_key", administering, duty,
         [](Tried& t) { return said(t.desk.hub().request_for_new_key(t.folder)); }},
        {"HubDesk.status", everybody, duty, [](Tried& t) { return said(t.desk.hub().status()); }},
        {"HubDesk.show", everybody, duty, [](Tried& t) { return said(t.desk.hub().show()); }},
        {"HubDesk.sync", everybody, duty, [](Tried& t) { return said(t.desk.hub().sync(t.desk.statements())); }},
        {"CalendarDesk.years", everybody, duty, [](Tried& t) { return said(t.desk.calendars().years()); }},
        {"SettingsDesk.list", everybody, duty, [](Tried& t) { return said(t.desk.settings().list()); }},
        {"SettingsDesk.one", everybody, duty, [](Tried& t) { return said(t.desk.settings().one("branch")); }},
        {"SettingsDesk.change",
         {Duty::administrator},
         duty,
         [](Tried& t) { return said(t.desk.settings().change("clock_limit", "300")); }},

        // Two passwords are what entitles, and that everybody who could unlock is locked; nobody is signed in.
        {"PeopleDesk.unlock_together",
         {},
         wrong_password,
         [](Tried& t) { return said(t.desk.people().unlock_together(t.officer, t.password, t.auditor, t.password)); }},

        {"RecoveryDesk.begin_key", administering, duty,
         [](Tried& t) {
             return said(t.desk.recovery().begin_key({t.officer, t.auditor}));
         }},
        {"RecoveryDesk.text_of", administering, duty,
         [](Tried& t) {
             const auto making = unsigned_halves(t);
             return said(t.desk.recovery().text_of(making, 1));
         }},
        {"RecoveryDesk.statement_of", administering, duty,
         [](Tried& t) {
             const auto making = unsigned_halves(t);
             return said(t.desk.recovery().statement_of(making, 1));
         }},
        {"RecoveryDesk.sign_for", administering, duty,
         [](Tried& t) {
             auto making = unsigned_halves(t);
             return said(t.desk.recovery().sign_for(making, 1, t.password));
         }},
        // Unsigned halves are refused to everybody.
        {"RecoveryDesk.finish",
         {},
         duty,
         [](Tried& t) {
             auto making = unsigned_halves(t);
             return said(t.desk.recovery().finish(making));
         }},
        {"RecoveryDesk.add_records_key", heads, duty,
         [](Tried& t) { return said(t.desk.recovery().add_records_key()); }},
        // Of the unit head's own recovery it is the others who check: here somebody who does not wait for it.
        {"RecoveryDesk.confirm", checking, duty, [](Tried& t) { return said(t.desk.recovery().confirm(t.officer)); }},
        // The halves are what entitles; nobody is signed in.
        {"RecoveryDesk.recover", everybody, duty,
         [](Tried& t) { return said(t.desk.recovery().recover(t.officer, t.password, t.password, t.password)); }},
        {"RecoveryDesk.typed_back", administering, duty,
         [](Tried& t) {
             auto making = unsigned_halves(t);
             return said(t.desk.recovery().typed_back(making, 1, t.password));
         }},

        {"SetupDesk.view", everybody, duty, [](Tried& t) { return said(desk::SetupDesk(t.desk.parts()).view()); }},
        {"SetupDesk.note_machine", administering, duty,
         [](Tried& t) { return said(desk::SetupDesk(t.desk.parts()).note_machine()); }},
        {"SetupDesk.request", administering, duty,
         [](Tried& t) { return said(desk::SetupDesk(t.desk.parts()).request()); }},
        {"SetupDesk.request_for_new_key", administering, duty,
         [](Tried& t) { return said(desk::SetupDesk(t.desk.parts()).request_for_new_key()); }},
        {"SetupDesk.write_request", administering, duty,
         [](Tried& t) { return said(desk::SetupDesk(t.desk.parts()).write_request(t.folder / "w.csr")); }},
        {"SetupDesk.certified", administering, duty,
         [](Tried& t) { return said(desk::SetupDesk(t.desk.parts()).certified()); }},
        {"SetupDesk.take_certificate", administering, duty,
         [](Tried& t) { return said(desk::SetupDesk(t.desk.parts()).take_certificate(t.folder / "none.pem")); }},
        {"SetupDesk.do_step", administering, duty,
         [](Tried& t) { return said(desk::SetupDesk(t.desk.parts()).do_step(domain::SetupStep::machine, {})); }},
        {"SetupDesk.tell_fingerprint", administering, duty,
         [](Tried& t) { return said(desk::SetupDesk(t.desk.parts()).tell_fingerprint()); }},
        {"SetupDesk.take_calendar", administering, duty,
         [](Tried& t) { return said(desk::SetupDesk(t.desk.parts()).take_calendar(t.folder / "none.csv")); }},

        {"CardDesk.receive", heads, duty, [](Tried& t) { return said(t.desk.card().receive(t.officer)); }},
        // Custody's own register says who: nobody has a card that is not there (tests/registers/test_custody.cpp).
        {"CardDesk.open_jcic", {}, no_account, [](Tried& t) { return said(t.desk.card().open_jcic(t.password, {})); }},
        {"CardDesk.open_jcic_at_reader",
         {},
         no_account,
         [](Tried& t) { return said(t.desk.card().open_jcic_at_reader({}, {})); }},
        {"CardDesk.close_jcic", everybody, duty,
         [](Tried& t) {
             t.desk.card().close_jcic();
             return std::string();
         }},
        {"CardPasswordDesk.verify",
         {},
         register_says,
         [](Tried& t) { return said(t.desk.card_password().verify(t.password, {})); }},
        {"CardPasswordDesk.change",
         {},
         register_says,
         [](Tried& t) { return said(t.desk.card_password().change(t.password, t.password, {})); }},
        {"CardPasswordDesk.unblock",
         {},
         register_says,
         [](Tried& t) { return said(t.desk.card_password().unblock(t.password, t.password, {})); }},
        {"CardPasswordDesk.change_at_reader",
         {},
         register_says,
         [](Tried& t) { return said(t.desk.card_password().change_at_reader({}, {})); }},
        {"CardPasswordDesk.unblock_at_reader",
         {},
         register_says,
         [](Tried& t) { return said(t.desk.card_password().unblock_at_reader({}, {})); }},
        {"CardPasswordDesk.sign_file",
         {},
         register_says,
         [](Tried& t) { return said(t.desk.card_password().sign_file(t.password, "x", {})); }},
        {"CardPasswordDesk.changed_by_jcic",
         {Duty::unit_head, Duty::query_officer},
         head_designates,
         [](Tried& t) { return said(t.desk.card_password().changed_by_jcic("none", "金徵字第 1 號", "1150101")); }},

        // One's own account, and looking at what somebody holds in their hand.
        {"SeatDesk.open_account", officers, duty,
         [](Tried& t) { return said(t.desk.seat().open_account(t.password)); }},
        {"SeatDesk.change_account_password", officers, duty,
         [](Tried& t) { return said(t.desk.seat().change_account_password(t.password, t.password)); }},
        {"SeatDesk.take_draft", everybody, duty, [](Tried& t) { return said(t.desk.seat().take_draft()); }},
        {"SeatDesk.drop_draft", everybody, duty, [](Tried& t) { return said(t.desk.seat().drop_draft()); }},
        {"SeatDesk.keep_draft", everybody, duty, [](Tried& t) { return said(t.desk.seat().keep_draft({})); }},
        {"SeatDesk.keep_typing", everybody, duty,
         [](Tried& t) { return said(t.desk.seat().keep_typing(std::nullopt)); }},
        {"SeatDesk.change_password", everybody, duty,
         [](Tried& t) { return said(t.desk.seat().change_password(t.password, t.password)); }},
        {"SeatDesk.bind_card", everybody, duty, [](Tried& t) { return said(t.desk.seat().bind_card(t.password)); }},
        {"SeatDesk.release_card", everybody, duty,
         [](Tried& t) { return said(t.desk.seat().release_card(t.password)); }},
        {"SeatDesk.sign_in", everybody, duty,
         [](Tried& t) {
             static_cast<void>(t);
             return std::string();  // each column of this table begins with one
         }},
        {"SeatDesk.sign_out", everybody, duty,
         [](Tried& t) {
             static_cast<void>(t);
             return std::string();  // and ends with one
         }},
        {"ProofDesk.check", everybody, duty,
         [](Tried& t) { return said(desk::ProofDesk(t.desk.parts()).check({}, std::nullopt)); }},
        {"ProofDesk.seals", everybody, duty, [](Tried& t) { return said(desk::ProofDesk(t.desk.parts()).seals(1)); }},
        {"ProofDesk.export_seals", everybody, duty,
         [](Tried& t) { return said(desk::ProofDesk(t.desk.parts()).export_seals(t.folder / "seals")); }},
        {"CheckDesk.run", everybody, duty, [](Tried& t) { return said(t.desk.checks().run([](const auto&) {}, {})); }},
    };
    return table;
}

}  // namespace jcic::test
