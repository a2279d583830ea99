// Copies at a real print queue: the job is in the ledger before its page leaves, is followed to its end, over a restart
// too, and a person counts the sheets (R-PA-1).

#include <algorithm>

#include "app/desk/queries/act_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/ledger_check/verify.h"
#include "at_the_desk.h"
#include "at_the_printer.h"
#include "paper/judge.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using desk::CopyId;
using desk::JobOutcome;
using domain::CopyState;
using domain::Item;
using scenario::code;

namespace {

/// A real queue whose answer to the document is lost on the way: the sheets come out all the same.
class LostAnswer final : public paper::PrintQueue {
public:
    explicit LostAnswer(std::shared_ptr<paper::PrintQueue> queue) : queue_(std::move(queue)) {}
    Result<std::vector<paper::Printer>> printers() override { return queue_->printers(); }
    Result<paper::JobId> create_job(const std::string& queue, const std::string& title,
                                    const paper::PrintOptions& options) override {
        return queue_->create_job(queue, title, options);
    }
    Result<void> hand_over(const paper::JobId& job, const paper::PdfBytes& pdf, const std::string& title) override {
        JCIC_CHECK(queue_->hand_over(job, pdf, title));
        return fail(FaultCode::printer_server, "test");
    }
    Result<paper::JobState> job_state(const paper::JobId& job) override { return queue_->job_state(job); }
    Result<void> cancel(const paper::JobId& job) override { return queue_->cancel(job); }
    Result<paper::Keeping> keeping() override { return queue_->keeping(); }

private:
    std::shared_ptr<paper::PrintQueue> queue_;
};

}  // namespace

class CopiesTest : public QObject, private scenario::AtThePrinter {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fetch_records(); }
    void init() { open_with_queue(); }
    void cleanup() { close_with_queue(); }

    void looking_costs_no_number_and_what_was_looked_at_is_not_printed_R_PA_1() {
        for (int times = 1; times <= 2; ++times) {
            const auto seen = desk_->paper().view(query_, Item::t52);
            QVERIFY2(seen, qPrintable(code(seen)));
            QCOMPARE(seen->copy, 0);
            QVERIFY(seen->pages > 0);
            QCOMPARE(count_events("record.viewed"), static_cast<std::size_t>(times));
            QVERIFY(!desk_->paper().print(*seen, {}));
            const std::filesystem::path file = profile_.string() + "-preview.pdf";
            QVERIFY(!desk_->paper().save_encrypted(*seen, file, scenario::Officer::secret("Oolong-7-Tea")));
            QVERIFY(!std::filesystem::exists(file));
        }
        QCOMPARE(count_events("copy.reserved") + count_events("page.committed"), std::size_t{0});
        const auto record = preview();
        QCOMPARE(record.copy, 1);  // the first number, however often it was looked at, and no reason
        QCOMPARE(record.pages, desk_->paper().view(query_, Item::t52)->pages);
        QCOMPARE(count_events("page.committed"), std::size_t{1});
        QCOMPARE(print(record), record.pages);
    }

    void the_job_stands_in_the_ledger_and_its_end_is_only_a_proposal() {
        const auto record = preview();
        const int sheets = print(record);
        QCOMPARE(sheets, record.pages);
        const auto sent = last_event("copy.sent");
        QCOMPARE(sent.at("job"), std::string("branch-1"));
        QCOMPARE(sent.at("sheets"), std::to_string(sheets));
        QCOMPARE(sent.at("digest"), to_hex(desk::sha256_of(*record.pdf)));
        const auto spooled = cups_->spooled(1);
        QVERIFY(Bytes(spooled.begin(), spooled.end()) == *record.pdf);
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == JobOutcome::printed, patience);
        QVERIFY(row(id_of(record)).copy.state == CopyState::at_printer);
        QCOMPARE(code(desk_->paper().count(id_of(record), sheets)), QString());
        QVERIFY(row(id_of(record)).copy.state == CopyState::out);
        QCOMPARE(code(desk_->acts().take("copy.file", {id_of(record)}, {{"where", "授信卷宗 3"}})), QString());
        QCOMPARE(row(id_of(record)).copy.where, std::string("授信卷宗 3"));
    }

    void a_cancelled_job_is_counted_only_when_nothing_more_can_come() {
        cups_->hold_tray();
        const auto record = preview();
        static_cast<void>(print(record));
        QTRY_COMPARE_WITH_TIMEOUT(job(id_of(record)).phase, std::string("processing"), patience);
        QCOMPARE(code(desk_->paper().count(id_of(record), 0)), QString("printer.open"));
        QCOMPARE(code(desk_->paper().cancel(id_of(record))), QString());
        QCOMPARE(last_event("copy.cancelling").at("job"), std::string("branch-1"));
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == JobOutcome::not_printed, patience);
        QVERIFY(row(id_of(record)).copy.state == CopyState::at_printer);
        QCOMPARE(code(desk_->paper().count(id_of(record), 0)), QString());
        QVERIFY(row(id_of(record)).copy.state == CopyState::void_);
        // The register knows the void number too, and the next copy has another.
        QCOMPARE(preview("取消後重印").copy, 2);
        cups_->release_tray();
    }

    void sheets_of_a_copy_that_came_out_in_part_are_destroyed_not_filed() {
        cups_->hold_tray();
        const auto record = preview({}, Item::t50);
        const int sheets = print(record);
        QVERIFY(sheets >= 2);
        QCOMPARE(code(desk_->paper().cancel(id_of(record))), QString());
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == JobOutcome::not_printed, patience);
        QCOMPARE(code(desk_->paper().count(id_of(record), sheets + 1)), QString("input.form"));
        QCOMPARE(code(desk_->paper().count(id_of(record), -1)), QString("input.form"));
        QCOMPARE(code(desk_->paper().count(id_of(record), 1)), QString());
        QVERIFY(row(id_of(record)).copy.state == CopyState::unused);
        QCOMPARE(row(id_of(record)).copy.cause, std::string("spoilt"));
        QCOMPARE(code(desk_->acts().take("copy.file", {id_of(record)}, {{"where", "卷宗"}})), QString("query.state"));
        QCOMPARE(code(destroy(id_of(record))), QString());
        const auto done = row(id_of(record)).copy;
        QVERIFY(done.state == CopyState::destroyed);
        QCOMPARE(done.where, std::string("碎紙機"));
        QCOMPARE(done.witness, officer().with(domain::Duty::supervisor).person.text());
        cups_->release_tray();
    }

    void a_copy_is_printed_on_one_side_where_no_setting_says_two_R_PA_4() {
        desk_.reset();
        QVERIFY(cups_->set_default("branch", "sides-default=two-sided-long-edge"));
        open_here();
        const auto record = preview({}, Item::t50);
        QCOMPARE(print(record), record.pages);
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == JobOutcome::printed, patience);
        const auto options = cups_->options_of(1);
        QVERIFY2(options.contains("sides=one-sided"), options);
        QCOMPARE(code(desk_->paper().count(id_of(record), record.pages)), QString());
    }

    void a_fixed_second_side_that_the_queue_lacks_is_refused_and_no_page_leaves() {
        desk_.reset();
        std::ofstream(profile_ / "settings.conf", std::ios::app)
            << "printer = plain\nprint_sides = two-sided-long-edge\n";
        QVERIFY(cups_->add_queue("plain"));
        open_here();
        const auto record = preview({}, Item::t50);
        const auto refused = desk_->paper().print(record, {});
        QCOMPARE(code(refused), QString("printer.option"));
        QCOMPARE(std::string(refused.error().detail("option")), std::string("sides"));
        QVERIFY(cups_->spooled(1).isEmpty());
        QVERIFY(row(id_of(record)).copy.state == CopyState::reserved);
    }

    void an_open_job_is_followed_again_after_a_restart() {
        cups_->hold_tray();
        const auto record = preview();
        const int sheets = print(record);
        desk_.reset();
        open_here();
        QTRY_COMPARE_WITH_TIMEOUT(job(id_of(record)).phase, std::string("processing"), patience);
        cups_->release_tray();
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == JobOutcome::printed, patience);
        QCOMPARE(code(desk_->paper().count(id_of(record), sheets)), QString());
    }

    void a_job_begun_before_a_crash_holds_no_page() {
        const auto record = preview();
        const auto parts = desk_->parts();
        // What print() has done when the program ends right before the page leaves.
        const auto begun = parts.printing.queue().create_job("branch", "T52 copy 1", {});
        QVERIFY(begun);
        QCOMPARE(
            code(parts.seating.seat()->inquiries().acts.take(
                domain::acts::named("copy.send"), {{query_, Item::t52, record.copy}},
                {{"queue", "counter"}, {"job", begun->text()}, {"pages", "1"}, {"sheets", "1"}, {"digest", "00"}})),
            QString());
        desk_.reset();
        open_here();
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == JobOutcome::open, patience);
        QVERIFY(cups_->spooled(begun->number).isEmpty());
        QCOMPARE(code(desk_->paper().cancel(id_of(record))), QString());
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == JobOutcome::not_printed, patience);
        QCOMPARE(code(desk_->paper().count(id_of(record), 0)), QString());
    }

    void a_queue_that_takes_nothing_leaves_the_copy_its_number() {
        const auto record = preview();
        QVERIFY(cups_->disable("branch"));
        QCOMPARE(code(desk_->paper().print(record, {})), QString("printer.stopped"));
        QCOMPARE(code(desk_->paper().print(record, {"elsewhere", {}})), QString("printer.unknown"));
        QCOMPARE(code(desk_->paper().print(record, {"branch", {"", "tray-9", ""}})), QString("printer.stopped"));
        QVERIFY(row(id_of(record)).copy.state == CopyState::reserved);
        QCOMPARE(count_events("copy.sent"), std::size_t{0});
        desk_->look_at_printers();
        desk_->round({});
        QCOMPARE(desk_->snapshot()->printer.trouble->code, FaultCode::printer_stopped);
        QVERIFY(cups_->enable("branch"));
        QVERIFY(print(record) > 0);
        QVERIFY(row(id_of(record)).copy.state == CopyState::at_printer);
    }

    void two_jobs_at_once_are_told_apart() {
        cups_->hold_tray();
        const auto first = preview();
        const auto second = preview({}, Item::t51);
        static_cast<void>(print(first));
        static_cast<void>(print(second));
        QTRY_COMPARE_WITH_TIMEOUT(job(id_of(first)).phase, std::string("processing"), patience);
        QCOMPARE(job(id_of(second)).phase, std::string("pending"));
        QCOMPARE(code(desk_->paper().cancel(id_of(second))), QString());
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(second)).outcome == JobOutcome::not_printed, patience);
        QVERIFY(job(id_of(first)).outcome == JobOutcome::open);
        cups_->release_tray();
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(first)).outcome == JobOutcome::printed, patience);
        QVERIFY(job(id_of(second)).outcome == JobOutcome::not_printed);
    }

    /// As ui/record/print_case_dialog.h sends them: laid out and printed one after another, what fails closed.
    void a_case_s_records_printed_in_one_go_are_numbered_and_counted_each_by_itself() {
        std::vector<desk::OpenRecord> records;
        for (const auto item : domain::all_items) {
            const auto& record = records.emplace_back(preview({}, item));
            QCOMPARE(record.copy, 1);
            if (item != Item::t51) {
                QCOMPARE(print(record), record.pages);
                continue;
            }
            QCOMPARE(code(desk_->paper().print(record, {"elsewhere", {}})), QString("printer.unknown"));
            QCOMPARE(code(desk_->paper().close(record)), QString());
        }
        QCOMPARE(count_events("copy.reserved"), std::size(domain::all_items));
        QCOMPARE(count_events("copy.sent"), std::size(domain::all_items) - 1);
        for (const auto& record : records) {
            if (record.item == Item::t51) {
                QVERIFY(row(id_of(record)).copy.state == CopyState::void_);
                continue;
            }
            QVERIFY(row(id_of(record)).copy.state == CopyState::at_printer);  // another's count says nothing of it
            QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == JobOutcome::printed, patience);
            QCOMPARE(code(desk_->paper().count(id_of(record), record.pages)), QString());
            QVERIFY(row(id_of(record)).copy.state == CopyState::out);
        }
        QCOMPARE(count_events("copy.confirmed"), std::size(domain::all_items) - 1);
        QCOMPARE(preview("送印失敗", Item::t51).copy, 2);
    }

    void a_case_s_cover_comes_first_names_its_copies_and_nobody_they_are_about() {
        std::vector<desk::OpenRecord> records;
        for (const auto item : domain::all_items) records.push_back(preview({}, item));
        QCOMPARE(code(desk_->paper().print_cover({}, {})), QString("query.state"));
        auto altered = records;
        altered.front().pdf = records.back().pdf;
        QCOMPARE(code(desk_->paper().print_cover(altered, {})), QString("query.changed"));
        QCOMPARE(count_events("sheet.printed"), std::size_t{0});
        QCOMPARE(code(desk_->paper().print_cover(records, {})), QString());
        const auto written = last_event("sheet.printed");
        QCOMPARE(written.at("kind"), std::string("case-cover"));
        QCOMPARE(written.at("job"), std::string("branch-1"));  // before any of the sheets
        const auto spooled = cups_->spooled(1);
        const Bytes pdf(spooled.begin(), spooled.end());
        QCOMPARE(written.at("digest"), to_hex(desk::sha256_of(pdf)));
        const auto said = paper::Judge(pdf).lines().join('\n').remove(' ');
        const auto& query = *desk_->parts().seating.seat()->book().find(query_);
        QVERIFY2(said.contains(QString::fromStdString(query.case_number).remove(' ')), qPrintable(said));
        for (const auto& record : records)
            QVERIFY2(said.contains(QString::fromUtf8(domain::info(record.item).title.data()).remove(' ')) &&
                         said.contains(QStringLiteral("合計3份")),
                     qPrintable(said));
        for (const auto& personal : {query.query->subject_name, query.query->subject.text(), query.query->reason})
            QVERIFY2(!said.contains(QString::fromStdString(personal).remove(' ')), personal.c_str());
        QVERIFY(!cups_->logs().contains(query.case_number.c_str()));
        for (const auto& record : records) QVERIFY(print(record) > 0);
        QCOMPARE(code(desk_->paper().print_cover(records, {})), QString("query.state"));  // they are on their way
    }

    void a_second_answer_changes_nothing() {
        const auto record = preview();
        const int sheets = print(record);
        QCOMPARE(code(desk_->paper().print(record, {})), QString("query.state"));
        QCOMPARE(code(desk_->paper().count(id_of(record), sheets)), QString());
        QCOMPARE(code(desk_->paper().count(id_of(record), sheets)), QString("query.state"));
        QCOMPARE(code(desk_->paper().count(id_of(record), 0)), QString("query.state"));
        QCOMPARE(code(desk_->paper().close(record)), QString("query.state"));
        QVERIFY(row(id_of(record)).copy.state == CopyState::out);
        QCOMPARE(count_events("copy.confirmed"), std::size_t{1});
    }

    void sheets_whose_answer_was_lost_are_counted_by_a_person() {
        desk::PartsForTests::ask_instead(desk_->parts().printing,
                                         [](auto queue) { return std::make_shared<LostAnswer>(std::move(queue)); });
        const auto record = preview();
        QCOMPARE(code(desk_->paper().print(record, {})), QString("printer.server"));
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == JobOutcome::printed, patience);
        QVERIFY(row(id_of(record)).copy.state == CopyState::at_printer);
        QCOMPARE(count_events("copy.failed"), std::size_t{0});
        QCOMPARE(code(desk_->paper().count(id_of(record), row(id_of(record)).copy.sheets)), QString());
        QVERIFY(row(id_of(record)).copy.state == CopyState::out);
    }

    void a_server_that_is_gone_says_nothing_about_the_sheets() {
        cups_->hold_tray();
        const auto record = preview();
        const int sheets = print(record);
        cups_->stop();
        const auto told = job(id_of(record));
        QVERIFY(told.outcome == JobOutcome::unknown);
        QCOMPARE(told.trouble->code, FaultCode::printer_server);
        desk_->round({});
        QCOMPARE(desk_->snapshot()->printer.trouble->code, FaultCode::printer_server);
        QCOMPARE(code(desk_->paper().count(id_of(record), 0)), QString("printer.server"));
        QVERIFY(row(id_of(record)).copy.state == CopyState::at_printer);
        // Sheets in the hand need no server.
        QCOMPARE(code(desk_->paper().count(id_of(record), sheets)), QString());
    }

    void what_the_administrator_fixed_is_what_is_printed_with() {
        desk_.reset();
        std::ofstream(profile_ / "settings.conf", std::ios::app)
            << "printer = branch\nprint_sides = two-sided-long-edge\nprint_tray = tray-2\n";
        QVERIFY(cups_->add_queue("upstairs") && cups_->make_default("upstairs"));
        open_here();
        const auto printer = desk_->snapshot()->printer;
        QCOMPARE(printer.queue, std::string("branch"));
        QCOMPARE(printer.fixed.options.sides, std::string("two-sided-long-edge"));
        const auto record = preview({}, Item::t50);
        const int sheets = print(record, {"upstairs", {"one-sided", "", ""}});
        QCOMPARE(sheets, (record.pages + 1) / 2);
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == JobOutcome::printed, patience);
        const auto options = cups_->options_of(1);
        QVERIFY2(options.contains("sides=two-sided-long-edge") && options.contains("InputSlot=Tray2"), options);
    }
};

// R-PA-7: another copy, where the branch has it approved: a supervisor's own password at the seat, checked by the
// ledger.
using namespace jcic::scenario;
using domain::Duty;
namespace registers = domain::registers;

class AnotherCopyTest : public QObject, private AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void another_copy_takes_a_supervisor_once_the_branch_decided_so_R_PA_7() {
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        VERIFY_OK(decide("approval"));
        const auto query = ready_to_request();
        VERIFY_OK(desk_->queries().request(query, {}));
        VERIFY_OK(officer().fetch(query, Item::t52));
        QVERIFY(desk_->snapshot()->seat->reprints_approved);
        const auto first = desk_->paper().open(query, Item::t52, "");
        VERIFY_OK(first);
        VERIFY_OK(desk_->paper().close(*first));
        COMPARE_FAULT(desk_->paper().open(query, Item::t52, "第一份卡紙"), input_missing);
        COMPARE_FAULT(another(query, Duty::supervisor, "Not-theirs-1"), person_password);
        COMPARE_FAULT(another(query, Duty::card_custodian, officer().with(Duty::card_custodian).password), person_duty);
        QCOMPARE(count_events("copy.agreed"), std::size_t{0});
        QCOMPARE(count_events("copy.reserved"), std::size_t{1});
        const auto supervisor = officer().with(Duty::supervisor);
        const auto shown = desk_->paper().another(query, Item::t52, "第一份卡紙", supervisor.person);
        VERIFY_OK(shown);
        const auto second = another(query, Duty::supervisor, supervisor.password);
        VERIFY_OK(second);
        QCOMPARE(second->copy, 2);
        QCOMPARE(count_events("copy.agreed"), std::size_t{1});
        QCOMPARE(last_event("copy.agreed").at("reason"), std::string("第一份卡紙"));
        // What they sign is what they were shown, to the letter; it was shown for this number, and for no other.
        QCOMPARE(last_event("copy.agreed").at("page"), shown->text);
        for (const auto& part :
             {query, std::string("T52 第 2 份"), std::string("第一份卡紙"), supervisor.person.text()})
            QVERIFY2(shown->text.find(part) != std::string::npos, part.c_str());
        const auto good = Officer::secret(supervisor.password);
        COMPARE_FAULT(desk_->paper().open(query, Item::t52, *shown, good), query_changed);
        auto other = desk_->paper().another(query, Item::t52, "第一份卡紙", supervisor.person);
        VERIFY_OK(other);
        COMPARE_FAULT(desk_->paper().open(query, Item::t50, *other, good), query_changed);
        other->text = shown->text;
        COMPARE_FAULT(desk_->paper().open(query, Item::t52, *other, good), query_changed);
        QCOMPARE(count_events("copy.agreed"), std::size_t{1});
        QCOMPARE(count_events("copy.reserved"), std::size_t{2});
        VERIFY_OK(desk_->paper().close(*second));
        const auto found = ledger::verify(desk_->parts().seating.seat()->session());
        VERIFY_OK(found);
        QVERIFY(found->faults.empty());
        // Back again: two decide it, as every decision.
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        VERIFY_OK(decide("reason"));
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(desk_->paper().open(query, Item::t52, "第二份也卡紙"));
    }

private:
    Result<std::string> decide(const char* value) {
        return officer().beside(Duty::supervisor,
                                wanted(registers::policy, "policy.reprints", "",
                                       {{"reprints", value}, {"from", today()}, {"why", "減少紙本"}}));
    }
    Result<desk::OpenRecord> another(const inquiry::QueryId& query, Duty of, const std::string& password) {
        JCIC_TRY(const auto page, desk_->paper().another(query, Item::t52, "第一份卡紙", officer().with(of).person));
        return desk_->paper().open(query, Item::t52, page, Officer::secret(password));
    }
};

// Every copy is accounted for: who may say so, what is of no use, what is missing, and the register of it all (R-PA-4).

class CopyRegisterTest : public QObject, private scenario::AtThePrinter {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fetch_records(); }
    void init() { open_with_queue(); }
    void cleanup() { close_with_queue(); }

    void another_persons_preview_is_not_printed() {
        const auto record = preview();
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        QCOMPARE(code(desk_->paper().print(record, {})), QString("person.duty"));
        QVERIFY(cups_->spooled(1).isEmpty());
        QVERIFY(row(id_of(record)).copy.state == CopyState::reserved);
    }

    void what_was_printed_and_not_filed_is_owed_over_a_power_cut_R_PA_4() {
        const auto record = preview();
        const int sheets = print(record);
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == desk::JobOutcome::printed, patience);
        const auto owed = [&] {
            desk_.reset();
            open_here();
            const auto snapshot = desk_->snapshot();
            return std::ranges::count(snapshot->todo, desk::TodoKind::account_for_copy, &desk::Owed::kind);
        };
        QCOMPARE(owed(), 1);
        QVERIFY(row(id_of(record)).copy.state == CopyState::at_printer);
        QCOMPARE(code(desk_->paper().count(id_of(record), sheets)), QString());
        QCOMPARE(owed(), 1);
        QVERIFY(row(id_of(record)).copy.state == CopyState::out);
        QCOMPARE(code(desk_->acts().take("copy.file", {id_of(record)}, {{"where", "授信卷宗 3"}})), QString());
        QCOMPARE(owed(), 0);
        // Who filed it, and when: what the next place is proposed by.
        const auto filed = row(id_of(record)).copy;
        QVERIFY(filed.moved_by == desk_->snapshot()->seat->person.code && filed.moved_at.has_value());
    }

    void copies_of_a_refused_case_are_set_aside_one_by_one_R_PA_4() {
        std::vector<CopyId> copies;
        for (const auto item : {Item::t52, Item::t51}) {
            const auto record = preview({}, item);
            QCOMPARE(code(desk_->paper().count(id_of(record), print(record))), QString());
            copies.push_back(id_of(record));
        }
        QCOMPARE(code(desk_->acts().take("copy.set-aside", {copies[0]}, {{"cause", "case-refused"}})), QString());
        QVERIFY(row(copies[0]).copy.state == CopyState::unused);
        QCOMPARE(row(copies[0]).copy.cause, std::string("case-refused"));
        QVERIFY(row(copies[1]).copy.state == CopyState::out);  // nobody looked for it
        QCOMPARE(code(desk_->acts().take("copy.file", {copies[1]}, {{"where", "卷宗"}})), QString());
        QCOMPARE(code(desk_->acts().take("copy.set-aside", {copies[1]}, {{"cause", "case-refused"}})), QString());
        QVERIFY(row(copies[1]).copy.state == CopyState::unused);
    }

    void a_copy_at_the_printer_is_counted_before_it_is_set_aside() {
        const auto coming = preview();
        const int sheets = print(coming);
        QCOMPARE(code(desk_->acts().take("copy.set-aside", {id_of(coming)}, {{"cause", "case-refused"}})),
                 QString("printer.open"));
        QVERIFY(row(id_of(coming)).copy.state == CopyState::at_printer);
        QCOMPARE(code(desk_->paper().count(id_of(coming), sheets)), QString());
        QCOMPARE(code(desk_->acts().take("copy.set-aside", {id_of(coming)}, {{"cause", "not-needed"}})), QString());
        QCOMPARE(row(id_of(coming)).copy.cause, std::string("not-needed"));
    }

    void the_destruction_register_says_what_how_and_before_whom() {
        const auto destroyed = preview();
        const auto waiting = preview({}, Item::t51);
        for (const auto& record : {destroyed, waiting})
            QCOMPARE(code(desk_->paper().count(id_of(record), print(record))), QString());
        for (const auto& record : {destroyed, waiting})
            QCOMPARE(code(desk_->acts().take("copy.set-aside", {id_of(record)}, {{"cause", "case-refused"}})),
                     QString());
        QCOMPARE(code(destroy(id_of(destroyed))), QString());
        // Another prints it than who destroyed: whose names stand above the line to sign on are the destroyers'.
        const auto destroyer = QString::fromStdString(desk_->parts().seating.seat()->person().text());
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        QCOMPARE(code(officer().sign_in(domain::Duty::unit_head)), QString());
        const auto today = desk_->parts().machine.today();
        desk::RowFilter of_today;
        of_today.since = today;
        const auto sheet = [&] { return desk_->registers().sheet(domain::registers::destroyed_copies, of_today); };
        const auto page = sheet();
        QVERIFY2(page, qPrintable(code(page)));
        const QString text = paper::Judge(*page->pdf).text();
        const QString place = text.mid(text.lastIndexOf(QStringLiteral("銷毀人員")));
        QVERIFY2(place.contains(destroyer), qPrintable(place));
        const auto head = desk_->ledger().head();
        QVERIFY2(head && text.contains(QString::number(head->events)), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("jcic-desk/practice/")), qPrintable(text));
        const auto witness = QString::fromStdString(officer().with(domain::Duty::supervisor).person.text());
        for (const QString& said : {QStringLiteral("T52"), QStringLiteral("T51"), QStringLiteral("未承作"),
                                    QStringLiteral("碎紙機"), witness})
            QVERIFY2(text.contains(said), qPrintable(said + "\n" + text));
        QCOMPARE(code(desk_->registers().print(*page, {})), QString());
        const auto printed = last_event("register.printed");
        const auto spooled = cups_->spooled(3);
        QVERIFY(Bytes(spooled.begin(), spooled.end()) == *page->pdf);
        QCOMPARE(printed.at("job"), std::string("branch-3"));
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        QCOMPARE(code(sheet()), QString("person.duty"));
    }
};

JCIC_TEST(CopiesTest)
JCIC_TEST(AnotherCopyTest)
JCIC_TEST(CopyRegisterTest)
#include "test_copies.moc"
