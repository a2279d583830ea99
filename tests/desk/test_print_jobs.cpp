// From what the print server said to what the windows show, and the watch that asks it.

#include <QTemporaryDir>
#include <QTest>

#include "app/desk/printing/printer_check.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/files/files.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;

namespace {

paper::Printer printer(const char* name, bool is_default = false) {
    paper::Printer one;
    one.queue = name;
    one.is_default = is_default;
    return one;
}

/// A print server that answers what a test tells it to.
class ToldQueue final : public paper::PrintQueue {
public:
    std::atomic<int> asked = 0;
    std::mutex mutex;
    std::optional<FaultCode> silent;
    std::map<paper::JobId, paper::JobPhase> jobs;

    Result<std::vector<paper::Printer>> printers() override {
        const std::lock_guard lock(mutex);
        ++asked;
        if (silent) return fail(*silent, "told");
        return std::vector{printer("branch", true)};
    }
    Result<paper::JobId> create_job(const std::string&, const std::string&, const PrintOptions&) override {
        return fail(FaultCode::printer_failed, "told");
    }
    Result<void> hand_over(const paper::JobId&, const paper::PdfBytes&, const std::string&) override { return {}; }
    Result<paper::JobState> job_state(const paper::JobId& job) override {
        const std::lock_guard lock(mutex);
        const auto found = jobs.find(job);
        if (found == jobs.end()) return fail(FaultCode::printer_job, "told");
        return paper::JobState{found->second, {}};
    }
    Result<void> cancel(const paper::JobId&) override { return {}; }
    Result<paper::Keeping> keeping() override { return paper::Keeping::no; }

    void set(const paper::JobId& job, paper::JobPhase phase) {
        const std::lock_guard lock(mutex);
        jobs[job] = phase;
    }
};

/// A print server that says in which order it was asked.
class OrderlyQueue final : public paper::PrintQueue {
public:
    std::vector<std::string> order;

    Result<std::vector<paper::Printer>> printers() override { return std::vector<paper::Printer>{}; }
    Result<paper::JobId> create_job(const std::string& queue, const std::string& title, const PrintOptions&) override {
        order.push_back("begin " + title);
        return paper::JobId{queue, 7};
    }
    Result<void> hand_over(const paper::JobId& job, const paper::PdfBytes& pdf, const std::string&) override {
        order.push_back("pages " + job.text() + " " + std::to_string(pdf.size()));
        return {};
    }
    Result<paper::JobState> job_state(const paper::JobId&) override { return fail(FaultCode::printer_job, "told"); }
    Result<void> cancel(const paper::JobId& job) override {
        order.push_back("cancel " + job.text());
        return {};
    }
    Result<paper::Keeping> keeping() override { return kept; }

    paper::Keeping kept = paper::Keeping::no;
};

PrintReport report_of(std::vector<paper::Printer> printers) {
    PrintReport report;
    report.printers = std::move(printers);
    return report;
}

inquiry::CopyEntry at_printer(const char* job) {
    inquiry::CopyEntry copy{1, domain::CopyState::at_printer, domain::PersonId::parse("L03").value()};
    copy.job = job;
    return copy;
}

const paper::JobId a_job{"branch", 7};

}  // namespace

class TestPrintJobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothing_goes_to_a_printer_that_is_not_written_down_first() {
        const paper::PdfBytes pdf(3);
        OrderlyQueue written;
        VERIFY_OK(send_to_printer(written, {"branch", {}}, "sheet", pdf, [&](const std::string& job) -> Result<void> {
            written.order.push_back("written " + job);
            return {};
        }));
        QVERIFY((written.order == std::vector<std::string>{"begin sheet", "written branch-7", "pages branch-7 3"}));
        OrderlyQueue unwritten;
        COMPARE_FAULT(
            send_to_printer(unwritten, {"branch", {}}, "sheet", pdf,
                            [](const std::string&) -> Result<void> { return fail(FaultCode::ledger_write, "told"); }),
            ledger_write);
        QVERIFY((unwritten.order == std::vector<std::string>{"begin sheet", "cancel branch-7"}));
    }
    void the_branchs_printer_is_the_fixed_then_the_default_then_the_only_one() {
        const auto report = report_of({printer("a"), printer("b", true), printer("c")});
        QCOMPARE(printer_view(report, {}).queue, std::string("b"));
        QCOMPARE(printer_view(report, {"a", {}}).queue, std::string("a"));
        QCOMPARE(printer_view(report_of({printer("a")}), {}).queue, std::string("a"));
    }

    void of_several_without_a_default_none_is_the_branchs() {
        const auto view = printer_view(report_of({printer("a"), printer("b")}), {});
        QCOMPARE(view.queue, std::string());
        QCOMPARE(view.trouble->code, FaultCode::printer_unknown);
        QCOMPARE(view.trouble->detail("reason"), std::string_view("several"));
        COMPARE_FAULT(with_fixed({}, {}, view), printer_unknown);
        QCOMPARE(with_fixed({"b", {}}, {}, view)->queue, std::string("b"));
    }

    void why_nothing_prints_is_one_of_four() {
        QCOMPARE(printer_view({}, {}).trouble->code, FaultCode::printer_none);
        QCOMPARE(printer_view(report_of({printer("a")}), {"gone", {}}).trouble->code, FaultCode::printer_unknown);
        PrintReport silent;
        silent.fault = FaultCode::printer_server;
        QCOMPARE(printer_view(silent, {}).trouble->code, FaultCode::printer_server);
        auto stopped = printer("a");
        stopped.state = paper::PrinterState::stopped;
        const auto view = printer_view(report_of({stopped}), {});
        QVERIFY(view.state == PrinterState::stopped && view.trouble->code == FaultCode::printer_stopped);
    }

    void what_is_fixed_wins_over_what_is_chosen() {
        const auto view = printer_view(report_of({printer("a", true)}), {});
        const auto choice = with_fixed({"b", {"one-sided", "tray-1", ""}}, {"", {"two-sided-long-edge", "", ""}}, view);
        VERIFY_OK(choice);
        QVERIFY((*choice == PrintChoice{"b", {"two-sided-long-edge", "tray-1", ""}}));
        QCOMPARE(with_fixed({}, {}, view)->queue, std::string("a"));
        COMPARE_FAULT(with_fixed({}, {}, PrinterView{}), printer_none);
    }

    void one_side_is_said_where_nobody_says_two_whatever_the_queue_does_by_itself() {
        auto duplex = printer("a", true);
        duplex.options.sides = {"one-sided", "two-sided-long-edge"};
        duplex.options.defaults.sides = "two-sided-long-edge";
        const auto view = printer_view(report_of({duplex, printer("b")}), {});
        QCOMPARE(with_fixed({}, {}, view)->options.sides, std::string("one-sided"));
        const PrintOptions two{"two-sided-long-edge", "", ""};
        QCOMPARE(with_fixed({"", two}, {}, view)->options.sides, two.sides);
        QCOMPARE(with_fixed({}, {"", two}, view)->options.sides, two.sides);
        QCOMPARE(with_fixed({"b", {}}, {}, view)->options.sides, std::string());  // it says of none what it has
    }

    void a_jobs_end_proposes_and_an_open_one_says_what_it_waits_for() {
        PrintReport report = report_of({printer("branch")});
        report.printers[0].reasons = {"media-empty-error"};
        const auto says = [&](paper::JobPhase phase) {
            report.jobs[a_job].state = paper::JobState{phase, {}};
            return *job_view(report, at_printer("branch-7"));
        };
        QVERIFY(says(paper::JobPhase::completed).outcome == JobOutcome::printed);
        QVERIFY(says(paper::JobPhase::aborted).outcome == JobOutcome::not_printed);
        QVERIFY(says(paper::JobPhase::cancelled).outcome == JobOutcome::not_printed);
        QVERIFY(!says(paper::JobPhase::cancelled).trouble);
        for (const auto phase :
             {paper::JobPhase::pending, paper::JobPhase::held, paper::JobPhase::processing, paper::JobPhase::stopped}) {
            QVERIFY(says(phase).outcome == JobOutcome::open);
            QCOMPARE(says(phase).trouble->code, FaultCode::printer_paper);
        }
        auto elsewhere = at_printer("branch-7");
        elsewhere.state = domain::CopyState::out;
        QVERIFY(!job_view(report, elsewhere));
        QVERIFY(job_view(report, at_printer("no job"))->outcome == JobOutcome::unknown);
    }

    void a_server_that_does_not_answer_is_asked_once_not_for_each_job() {
        auto queue = std::make_shared<ToldQueue>();
        queue->silent = FaultCode::printer_server;
        PrintWatch watch(queue);
        watch.follow({a_job, {"branch", 8}});
        watch.look();
        const auto report = watch.latest();
        QCOMPARE(report->jobs.size(), std::size_t{2});
        for (const auto& [job, told] : report->jobs) QCOMPARE(*told.fault, FaultCode::printer_server);
        QVERIFY(job_view(*report, at_printer("branch-7"))->outcome == JobOutcome::unknown);
    }

    void the_watch_tells_of_changes_only_and_follows_a_job_to_its_end() {
        auto queue = std::make_shared<ToldQueue>();
        queue->set(a_job, paper::JobPhase::processing);
        std::atomic<int> changes = 0;
        PrintWatch watch(queue);
        watch.start([&] { ++changes; });
        QTRY_COMPARE(changes.load(), 1);
        QVERIFY(watch.take_changed() && !watch.take_changed());
        watch.follow({a_job});
        QTRY_COMPARE(changes.load(), 2);
        queue->set(a_job, paper::JobPhase::completed);
        QTRY_COMPARE(changes.load(), 3);
        QVERIFY(watch.latest()->jobs.at(a_job).state->phase == paper::JobPhase::completed);
        const int asked = queue->asked;
        watch.follow({a_job});  // nothing new to be asked
        QCOMPARE(queue->asked.load(), asked);
    }

    void the_check_warns_of_what_others_can_read_beside_what_stops_printing() {
        auto printers = report_of({printer("branch", true), printer("far")});
        printers.printers[1].device = "socket://10.0.0.7:9100";
        const auto view = printer_view(printers, {});
        const auto check = check_printers(view, printers.printers, paper::Keeping::unknown, 0);
        QVERIFY(check.can_print);
        QCOMPARE(check.found.size(), std::size_t{2});
        QCOMPARE(check.found[0].code, FaultCode::printer_keeps);
        QCOMPARE(check.found[0].detail("known"), std::string_view("no"));
        QCOMPARE(check.found[1].detail("queue"), std::string_view("far"));
        QVERIFY(check_printers(view, {printers.printers[0]}, paper::Keeping::no, 0).found.empty());
    }

    void what_lies_in_the_servers_temporary_folder_is_warned_of() {
        const auto view = printer_view(report_of({printer("branch", true)}), {});
        const std::vector one{printer("branch", true)};
        const auto found = check_printers(view, one, paper::Keeping::no, 1).found;
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].code, FaultCode::printer_keeps);
        QCOMPARE(found[0].detail("known"), std::string_view("left"));
        QCOMPARE(check_printers(view, one, paper::Keeping::no, std::nullopt).found.at(0).detail("known"),
                 std::string_view("folder"));
    }

    // A real profile names the system's socket itself (workplace.cpp): that server's folder is this machine's all the
    // same.
    void the_folder_of_this_machines_own_server_is_looked_into_however_it_is_named() {
        const QTemporaryDir folder;
        const std::filesystem::path spool = folder.path().toStdString();
        VERIFY_OK(files::replace(spool / "065706b06b2a3", std::string("%PDF-1.7")));
        for (const char* own : {"", "localhost", system_print_socket})
            QCOMPARE(left_behind(own, spool), std::optional<std::size_t>(1));
        QCOMPARE(left_behind("print.example", spool), std::optional<std::size_t>(0));
    }

    // A branch has one printer: where its queue was deleted there is none, and what it left lies there all the same.
    void a_server_whose_only_queue_is_gone_is_looked_at_for_what_it_keeps() {
        Parts owned(MachineFacts{.settings = {domain::WorldKind::practice,
                                              domain::InstitutionCode::parse("0129999").value(),
                                              {},
                                              {},
                                              {},
                                              {},
                                              {},
                                              {},
                                              {},
                                              {}}});
        auto queue = std::make_shared<OrderlyQueue>();
        queue->kept = paper::Keeping::yes;
        owned.printing.plug(queue, "print.example");
        const auto check = check_printers_here(owned.all());
        QVERIFY(!check.can_print);
        QCOMPARE(check.found.size(), std::size_t{2});
        QCOMPARE(check.found[0].code, FaultCode::printer_none);
        QCOMPARE(check.found[1].code, FaultCode::printer_keeps);
    }

    void a_queue_deleted_in_mid_job_is_told_for_what_it_leaves_behind() {
        PrintReport report = report_of({printer("another")});
        report.jobs[a_job].fault = FaultCode::printer_job;
        const auto gone = job_view(report, at_printer("branch-7"));
        QVERIFY(gone->outcome == JobOutcome::unknown);
        QCOMPARE(gone->trouble->code, FaultCode::printer_keeps);
        QCOMPARE(gone->trouble->detail("known"), std::string_view("queue-deleted"));
        report.printers.push_back(printer("branch"));  // only the job is gone: the server forgot it
        QCOMPARE(job_view(report, at_printer("branch-7"))->trouble->code, FaultCode::printer_job);
    }
};

JCIC_TEST(TestPrintJobs)
#include "test_print_jobs.moc"
