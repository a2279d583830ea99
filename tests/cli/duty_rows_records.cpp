// Who may what with queries, records and their paper.
#include "app/desk/queries/act_desk.h"
#include "app/desk/queries/approval_desk.h"
#include "app/desk/queries/image_round.h"
#include "app/desk/queries/integration_desk.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/queries/serial_desk.h"
#include "app/desk/registers/authorisation_desk.h"
#include "app/desk/registers/counting_desk.h"
#include "app/desk/registers/incident_desk.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/registers/reading_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/sample_desk.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/desk/registers/z52_desk.h"
#include "cli/duty_rows.h"

namespace jcic::test {
namespace {

using domain::Duty;
using domain::Item;
const Duties listing_kept{Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer, Duty::auditor};

using domain::registers::authorisations;
const Duties reading_authorisations{domain::Duty::unit_head, domain::Duty::query_officer, domain::Duty::supervisor,
                                    domain::Duty::reviewer, domain::Duty::auditor};
const Duties reading_records{domain::Duty::unit_head, domain::Duty::query_officer, domain::Duty::supervisor,
                             domain::Duty::reviewer};
const Duties reviewing{domain::Duty::reviewer};
const Duties asking{domain::Duty::query_officer, domain::Duty::supervisor};
const Duties taking_events_out{domain::Duty::unit_head, domain::Duty::reviewer, domain::Duty::auditor};
/// Of a row that is not there.
const domain::registers::StepRequest sent_by_nobody{
    &authorisations, authorisations.step("authorisation.sent"), "none", {}, {}};

/// Of a day before there was a ledger.
desk::papers::AffectedScope scope_of(const Tried& tried) {
    desk::papers::AffectedScope out;
    out.span = {tried.day, tried.day};
    return out;
}

/// An act on what is not there.
auto taking(const char* act, const domain::acts::Values& typed = {}) {
    return [act, typed](Tried& t) { return said(t.desk.acts().take(act, {t.copy}, typed)); };
}

}  // namespace

const std::vector<Row>& rows_of_records() {
    static const std::vector<Row> table{
        {"AuthorisationDesk.look", asking, duty, [](Tried& t) { return said(t.desk.authorisations().look()); }},
        {"AuthorisationDesk.send", asking, duty, [](Tried& t) { return said(t.desk.authorisations().send({"none"})); }},
        {"AuthorisationDesk.look_at_replies", asking, duty,
         [](Tried& t) { return said(t.desk.authorisations().look_at_replies()); }},
        {"AuthorisationDesk.look_at", asking, duty,
         [](Tried& t) { return said(t.desk.authorisations().look_at(t.folder / "none")); }},
        {"AuthorisationDesk.take_replies", asking, duty,
         [](Tried& t) {
             return said(t.desk.authorisations().take_replies({t.folder / "none", {}, {}, {}}));
         }},
        {"QueryDesk.check", officers, duty, [](Tried& t) { return said(t.desk.queries().check({})); }},
        {"QueryDesk.submit", officers, head_designates, [](Tried& t) { return said(t.desk.queries().submit({})); }},
        {"QueryDesk.authorisations", officers, duty,
         [](Tried& t) { return said(t.desk.queries().authorisations("")); }},
        {"QueryDesk.offered", officers, duty, [](Tried& t) { return said(t.desk.queries().offered("")); }},
        {"QueryDesk.aids", officers, duty, [](Tried& t) { return said(t.desk.queries().aids()); }},
        {"ApprovalDesk.approval", reading_records, duty,
         [](Tried& t) { return said(t.desk.approvals().approval("none")); }},
        {"ActDesk.take query.withdraw", officers, duty, taking("query.withdraw", {{"reason", "x"}})},
        {"QueryDesk.request", officers, duty, [](Tried& t) { return said(t.desk.queries().request("none", {})); }},
        {"QueryDesk.request_approved", officers, duty,
         [](Tried& t) { return said(t.desk.queries().request_approved({})); }},
        {"QueryDesk.fetch_ready", officers, duty, [](Tried& t) { return said(t.desk.queries().fetch_ready({})); }},
        {"QueryDesk.end_work", officers, duty, [](Tried& t) { return said(t.desk.queries().end_work(false)); }},
        {"QueryDesk.pause_work", officers, duty, [](Tried& t) { return said(t.desk.queries().pause_work(true)); }},
        {"QueryDesk.case_of", asking, duty, [](Tried& t) { return said(t.desk.queries().case_of("none")); }},
        {"ActDesk.take query.hand-over", asking, duty,
         [](Tried& t) {
             return said(
                 t.desk.acts().take("query.hand-over", {t.copy}, {{"to", t.officer.text()}, {"reason", "調職交接"}}));
         }},
        // Of a leaver's, a supervisor's.
        {"ActDesk.take query.seen", asking, duty, taking("query.seen")},
        {"QueryDesk.settle", officers, duty, [](Tried& t) { return said(t.desk.queries().settle("none", {})); }},
        {"QueryDesk.retrieve", officers, duty,
         [](Tried& t) { return said(t.desk.queries().retrieve("none", Item::t50, {})); }},
        {"QueryDesk.reveal_serial", officers, duty,
         [](Tried& t) { return said(t.desk.queries().reveal_serial("none", Item::t50)); }},
        {"ActDesk.take record.doubt", officers, duty,
         taking("record.doubt", {{"advice", "ask-agency"}, {"remark", "不符"}})},
        {"QueryDesk.story", listing_kept, duty, [](Tried& t) { return said(t.desk.queries().story("none")); }},
        // Anybody's seat serves for it: the approver's duty is asked, by the approver's own password.
        {"ApprovalDesk.decide", everybody, duty,
         [](Tried& t) { return said(t.desk.approvals().decide("none", {}, {}, "", t.officer, t.password)); }},
        // What another desk asks is sealed to whom it asks; of the rest there is nothing to be had.
        {"ApprovalDesk.image_to_fetch", everybody, duty,
         [](Tried& t) { return said(t.desk.approvals().image_to_fetch("none")); }},
        {"ApprovalDesk.open_image", everybody, duty,
         [](Tried& t) { return said(t.desk.approvals().open_image("none", {})); }},
        {"ApprovalDesk.save_image", everybody, duty,
         [](Tried& t) { return said(t.desk.approvals().save_image("none", t.folder / "none.zip", t.password)); }},
        {"ApprovalDesk.write_key",
         {Duty::supervisor},
         duty,
         [](Tried& t) { return said(t.desk.approvals().write_key(t.folder / "none" / "key")); }},
        {"ApprovalDesk.approve_together", everybody, duty,
         [](Tried& t) {
             return said(t.desk.approvals().approve_together({{"none", {}}}, t.officer, t.password));
         }},

        {"SerialDesk.subjects", officers, duty, [](Tried& t) { return said(t.desk.serials().subjects({})); }},
        {"SerialDesk.find", officers, duty,
         [](Tried& t) { return said(t.desk.serials().find("A123456789", "遺失", {})); }},
        {"SerialDesk.waiting", officers, duty, [](Tried& t) { return said(t.desk.serials().waiting()); }},
        {"SerialDesk.page", officers, duty,
         [](Tried& t) { return said(t.desk.serials().page("none", "1", t.officer)); }},
        // It is not signed: what was not shown is not taken.
        {"SerialDesk.take_over", officers, duty,
         [](Tried& t) {
             return said(t.desk.serials().take_over({"none", "1", t.officer, {}, {}}, t.password));
         }},

        // R-DU-7: who checks what was asked is the reviewer; who may read it are those who check.
        {"SampleDesk.draw",
         {Duty::reviewer},
         duty,
         [](Tried& t) { return said(t.desk.samples().draw(domain::RocMonth::of(t.day))); }},
        {"SampleDesk.month", checking, duty,
         [](Tried& t) { return said(t.desk.samples().month(domain::RocMonth::of(t.day))); }},
        {"SampleDesk.page", checking, duty, [](Tried& t) { return said(t.desk.samples().page("115-01-1-001")); }},

        // What was touched is for who checks; whose answer it is to a subject, for who gives or signs it.
        {"IncidentDesk.affected", checking, duty,
         [](Tried& t) { return said(desk::IncidentDesk(t.desk.parts()).affected(scope_of(t))); }},
        {"IncidentDesk.assess",
         {Duty::unit_head, Duty::supervisor, Duty::reviewer},
         duty,
         [](Tried& t) { return said(desk::IncidentDesk(t.desk.parts()).assess("none", scope_of(t))); }},
        {"IncidentDesk.save", checking, duty,
         [](Tried& t) {
             return said(desk::IncidentDesk(t.desk.parts()).save(scope_of(t), t.folder / "affected.pdf", t.password));
         }},
        {"IncidentDesk.held_about", reading_records, duty,
         [](Tried& t) { return said(desk::IncidentDesk(t.desk.parts()).held_about("none")); }},
        {"IncidentDesk.save_held", reading_records, duty,
         [](Tried& t) {
             return said(desk::IncidentDesk(t.desk.parts()).save_held("none", t.folder / "held.pdf", t.password));
         }},
        {"IncidentDesk.letter",
         {Duty::unit_head, Duty::supervisor},
         duty,
         [](Tried& t) { return said(desk::IncidentDesk(t.desk.parts()).letter("none")); }},
        {"IncidentDesk.save_letter",
         {Duty::unit_head, Duty::supervisor},
         duty,
         [](Tried& t) {
             return said(desk::IncidentDesk(t.desk.parts()).save_letter("none", t.folder / "letter.pdf", t.password));
         }},

        {"Z52Desk.from_file", checking, duty,
         [](Tried& t) { return said(t.desk.z52().from_file(domain::RocMonth::of(t.day), t.folder / "none.csv")); }},
        // Through JCIC's account, which opens for query officers.
        {"Z52Desk.from_host", officers, duty,
         [](Tried& t) { return said(t.desk.z52().from_host(domain::RocMonth::of(t.day), {})); }},

        {"Z52Desk.bill", checking, duty,
         [](Tried& t) { return said(t.desk.z52().bill(domain::RocMonth::of(t.day), t.folder / "none.csv")); }},
        {"Z52Desk.enter_bill",
         {Duty::unit_head, Duty::supervisor, Duty::reviewer},
         duty,
         [](Tried& t) { return said(t.desk.z52().enter_bill(domain::RocMonth::of(t.day).previous(), {})); }},
        {"Z52Desk.enter", reading_records, duty,
         [](Tried& t) { return said(t.desk.z52().enter(domain::RocMonth::of(t.day), {})); }},

        {"PaperDesk.view", officers, duty, [](Tried& t) { return said(t.desk.paper().view("none", Item::t50)); }},
        {"PaperDesk.view_in_review", reviewing, duty,
         [](Tried& t) { return said(t.desk.paper().view_in_review("none")); }},
        {"PaperDesk.open", officers, duty, [](Tried& t) { return said(t.desk.paper().open("none", Item::t50, "x")); }},
        {"PaperDesk.another", officers, duty,
         [](Tried& t) { return said(t.desk.paper().another("none", Item::t50, "x", t.auditor)); }},
        {"PaperDesk.close", officers, duty, [](Tried& t) { return said(t.desk.paper().close(t.record)); }},
        {"PaperDesk.save_encrypted", officers, duty,
         [](Tried& t) { return said(t.desk.paper().save_encrypted(t.record, t.folder / "x.pdf", t.password)); }},
        {"PaperDesk.signing_card", officers, duty, [](Tried& t) { return said(t.desk.paper().signing_card()); }},
        {"PaperDesk.save_signed", officers, duty,
         [](Tried& t) {
             return said(t.desk.paper().save_signed(t.record, t.folder / "x.pdf", false, t.password, t.password));
         }},
        {"PaperDesk.print", officers, duty, [](Tried& t) { return said(t.desk.paper().print(t.record, {})); }},
        {"PaperDesk.print_cover", officers, duty,
         [](Tried& t) { return said(t.desk.paper().print_cover({t.record}, {})); }},
        {"PaperDesk.cancel", working_with_records, duty, [](Tried& t) { return said(t.desk.paper().cancel(t.copy)); }},
        {"PaperDesk.count", working_with_records, duty, [](Tried& t) { return said(t.desk.paper().count(t.copy, 1)); }},
        {"ActDesk.take copy.file", working_with_records, duty, taking("copy.file", {{"where", "卷宗"}})},
        {"ActDesk.take copy.set-aside", working_with_records, duty, taking("copy.set-aside")},
        {"ActDesk.take copy.lose", working_with_records, duty, taking("copy.lose")},
        {"ActDesk.take copy.write-off", heads, duty, taking("copy.write-off", {{"how", "x"}})},
        {"ActDesk.take copy.find", working_with_records, duty, taking("copy.find")},
        {"ActDesk.take copy.destroy", working_with_records, duty,
         [](Tried& t) {
             return said(t.desk.acts().take("copy.destroy", {t.copy}, {{"how", "碎紙"}}, t.officer, t.password));
         }},
        {"ActDesk.page", working_with_records, duty,
         [](Tried& t) {
             return said(t.desk.acts().page("copy.destroy", t.copy, {{"how", "碎紙"}}, t.officer));
         }},

        {"RegisterDesk.readable", everybody, duty,
         [](Tried& t) { return t.desk.registers().readable().empty() ? duty : ""; }},
        {"RegisterDesk.counted", everybody, duty, [](Tried& t) { return said(t.desk.registers().counted()); }},
        {"RegisterDesk.rows", reading_authorisations, duty,
         [](Tried& t) { return said(t.desk.registers().rows(authorisations, {.limit = 20})); }},
        {"RegisterDesk.row", reading_authorisations, duty,
         [](Tried& t) { return said(t.desk.registers().row(authorisations, "none")); }},
        {"RegisterDesk.last_answer", reading_authorisations, duty,
         [](Tried& t) { return said(t.desk.registers().last_answer(authorisations, "none")); }},
        {"RegisterDesk.sheet", reading_authorisations, duty,
         [](Tried& t) { return said(t.desk.registers().sheet(authorisations, {})); }},
        {"RegisterDesk.labels", everybody, duty,
         [](Tried& t) { return said(t.desk.registers().labels(domain::registers::devices, {})); }},
        {"RegisterDesk.save", reading_authorisations, duty,
         [](Tried& t) { return said(t.desk.registers().save(authorisations, {}, t.folder / "list.pdf", t.password)); }},
        {"RegisterDesk.save in clear", heads, duty,
         [](Tried& t) {
             return said(t.desk.registers().save(authorisations, {}, t.folder / "list.csv",
                                                 desk::Leaving::in_clear("年度稽核調閱")));
         }},
        {"RegisterDesk.judge", asking, duty, [](Tried& t) { return said(t.desk.registers().judge(sent_by_nobody)); }},
        {"RegisterDesk.remarks_on", reading_authorisations, duty,
         [](Tried& t) { return said(t.desk.registers().remarks_on(sent_by_nobody)); }},
        {"RegisterDesk.would_say", asking, duty,
         [](Tried& t) { return said(t.desk.registers().would_say(sent_by_nobody)); }},
        {"RegisterDesk.page", asking, duty, [](Tried& t) { return said(t.desk.registers().page(sent_by_nobody)); }},
        {"RegisterDesk.take_step", asking, duty,
         [](Tried& t) { return said(t.desk.registers().take_step(sent_by_nobody)); }},
        // Who may not take the step is told so of each row.
        {"CountingDesk.pages", everybody, duty,
         [](Tried& t) { return said(desk::CountingDesk(t.desk.parts()).pages({})); }},
        {"CountingDesk.take_together", everybody, duty,
         [](Tried& t) {
             return said(desk::CountingDesk(t.desk.parts()).take_together({}, Secret::from(view("Wrong-2026"))));
         }},
        {"RegisterDesk.attach", reading_records, duty,
         [](Tried& t) { return said(t.desk.registers().attach(t.folder / "none.pdf")); }},
        {"RegisterDesk.may_attach", reading_records, duty,
         [](Tried& t) { return said(t.desk.registers().may_attach()); }},
        {"RegisterDesk.attached", reading_authorisations, duty,
         [](Tried& t) { return said(t.desk.registers().attached(authorisations, "none", "form")); }},
        {"RegisterDesk.save_attached", reading_authorisations, duty,
         [](Tried& t) {
             return said(t.desk.registers().save_attached({&authorisations, "none", "form"}, t.folder / "form.zip",
                                                          t.password));
         }},
        {"RegisterDesk.save_attached in clear", heads, duty,
         [](Tried& t) {
             return said(t.desk.registers().save_attached({&authorisations, "none", "form"}, t.folder / "form.pdf",
                                                          desk::Leaving::in_clear("年度稽核調閱")));
         }},
        {"ReadingDesk.read", asking, duty,
         [](Tried& t) {
             return said(t.desk.reading().read(authorisations, *authorisations.step("authorisation.sent"), "none.csv"));
         }},
        {"ReadingDesk.enter_lines", asking, duty,
         [](Tried& t) {
             return said(
                 t.desk.reading().enter_lines({&authorisations, authorisations.step("authorisation.sent"), {}, {}}));
         }},
        {"ReadingDesk.save_form", asking, duty,
         [](Tried& t) {
             return said(t.desk.reading().save_form(authorisations, *authorisations.step("authorisation.sent"),
                                                    t.folder / "form.csv"));
         }},
        {"BatchDesk.read", officers, duty, [](Tried& t) { return said(t.desk.batches().read("none.csv")); }},
        {"BatchDesk.judge", officers, duty, [](Tried& t) { return said(t.desk.batches().judge({})); }},
        {"BatchDesk.submit", officers, duty, [](Tried& t) { return said(t.desk.batches().submit({})); }},
        {"BatchDesk.keep", officers, duty, [](Tried& t) { return said(t.desk.batches().keep({})); }},
        {"BatchDesk.kept", officers, duty, [](Tried& t) { return said(t.desk.batches().kept()); }},
        {"IntegrationDesk.look", officers, duty, [](Tried& t) { return said(t.desk.integration().look()); }},
        {"IntegrationDesk.take_files", officers, duty,
         [](Tried& t) { return said(t.desk.integration().take_files()); }},
        {"IntegrationDesk.go_on", everybody, duty,
         [](Tried& t) {
             t.desk.integration().go_on();
             return said(Result<void>());
         }},
        {"IntegrationDesk.tell_states", everybody, duty,
         [](Tried& t) { return said(t.desk.integration().tell_states()); }},
        {"BatchDesk.save_sample", officers, duty,
         [](Tried& t) { return said(t.desk.batches().save_sample(t.folder / "sample.csv")); }},
        {"RegisterDesk.print", working_with_records, duty,
         [](Tried& t) {
             return said(t.desk.registers().print({"destruction", t.day, t.day, t.record.pdf}, {}));
         }},

        {"PapersDesk.fill", taking_events_out, duty,
         [](Tried& t) {
             return said(t.desk.papers().fill({4, {t.day, t.day}}));
         }},
        {"PapersDesk.save", taking_events_out, duty,
         [](Tried& t) {
             return said(t.desk.papers().save({4, {t.day, t.day}}, t.folder / "paper.pdf", t.password));
         }},
        {"PapersDesk.save in clear", heads, duty,
         [](Tried& t) {
             return said(t.desk.papers().save({4, {t.day, t.day}}, t.folder / "paper.xlsx",
                                              desk::Leaving::in_clear("年度稽核調閱")));
         }},
        {"PapersDesk.list", taking_events_out, duty,
         [](Tried& t) {
             return said(t.desk.papers().list({{t.day, t.day}}));
         }},
        {"PapersDesk.save_list", taking_events_out, duty,
         [](Tried& t) {
             return said(t.desk.papers().save_list({{t.day, t.day}}, t.folder / "queries.pdf", t.password));
         }},
        {"PapersDesk.list_authorisations", taking_events_out, duty,
         [](Tried& t) {
             return said(t.desk.papers().list_authorisations({t.day, t.day}));
         }},
        {"PapersDesk.save_authorisations", taking_events_out, duty,
         [](Tried& t) {
             return said(t.desk.papers().save_authorisations({t.day, t.day}, t.folder / "forms.pdf", t.password));
         }},
        {"PapersDesk.statistics", taking_events_out, duty,
         [](Tried& t) {
             return said(t.desk.papers().statistics({t.day, t.day}));
         }},
        {"PapersDesk.save_statistics", taking_events_out, duty,
         [](Tried& t) {
             return said(t.desk.papers().save_statistics({t.day, t.day}, t.folder / "statistics.pdf", t.password));
         }},
        {"PapersDesk.check", reading_authorisations, duty,
         [](Tried& t) { return said(t.desk.papers().check("115H1")); }},
        // With nothing answered nothing is begun.
        {"PapersDesk.answer", reading_records, duty,
         [](Tried& t) { return said(t.desk.papers().answer("115H1", {})); }},
        {"PapersDesk.report", taking_events_out, duty,
         [](Tried& t) { return said(t.desk.papers().report("115H1", t.folder / "not-a-report.txt")); }},
        // A week in which nobody asked anything, or none at all: nobody else's lines.
        {"WeeklySheetDesk.open", listing_kept, duty,
         [](Tried& t) { return said(t.desk.weekly_sheets().open("none")); }},
        {"WeeklySheetDesk.page", listing_kept, duty,
         [](Tried& t) { return said(t.desk.weekly_sheets().page("none")); }},
        {"WeeklySheetDesk.save", listing_kept, duty,
         [](Tried& t) { return said(t.desk.weekly_sheets().save("none", t.folder / "sheet.pdf", t.password)); }},
        {"WeeklySheetDesk.save in clear", heads, duty,
         [](Tried& t) {
             return said(
                 t.desk.weekly_sheets().save("none", t.folder / "sheet.pdf", desk::Leaving::in_clear("年度稽核調閱")));
         }},
        {"WeeklySheetDesk.close_own", officers, duty,
         [](Tried& t) { return said(t.desk.weekly_sheets().close_own()); }},

        {"ActDesk.take record.used-up", officers, duty, taking("record.used-up")},
        {"ActDesk.take record.keep", officers, duty, taking("record.keep", {{"reason", "另有契約依據"}})},
        {"ActDesk.take record.still-needed", officers, duty, taking("record.still-needed", {{"reason", "撥款前複審"}})},
        {"ActDesk.take record.file-with-case", officers, duty,
         taking("record.file-with-case", {{"reason", "訴訟保留卷證"}})},
        {"ActDesk.take record.withdraw-filing", officers, duty,
         taking("record.withdraw-filing", {{"reason", "已無必要"}})},
        {"RetentionDesk.deletion_page", officers, duty,
         [](Tried& t) { return said(t.desk.retention().deletion_page("none", Item::t52)); }},
        {"RetentionDesk.erase_record", officers, duty,
         [](Tried& t) {
             return said(t.desk.retention().erase_record("none", Item::t52, "使用完竣", t.auditor, t.password));
         }},
        {"QueryDesk.recall", listing_kept, duty,
         [](Tried& t) { return said(t.desk.queries().recall(desk::QueryList::board, "none")); }},
        {"RetentionDesk.kept", listing_kept, duty, [](Tried& t) { return said(t.desk.retention().kept(20)); }},
        {"ActDesk.take retention.end", working_with_records, duty, taking("retention.end")},
        {"RetentionDesk.page", checking, duty, [](Tried& t) { return said(t.desk.retention().page({"none"})); }},
        // Beside the auditor: the unit head.
        {"RetentionDesk.erase", heads, duty,
         [](Tried& t) {
             return said(t.desk.retention().erase({{"none"}, "頁", ""}, t.auditor, t.password));
         }},
    };
    return table;
}

}  // namespace jcic::test
