// Printing through a real cupsd: exactly the bytes handed over, the job followed to its end, and every way it fails.

#include <QTest>

#include "app/paper/printer.h"
#include "judge.h"
#include "samples.h"
#include "support/cupsd.h"
#include "support/result.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

constexpr const char* title = "0129999 L03 #1";
constexpr int patience = 30'000;  // milliseconds for a queue to do what it was told

PdfBytes page() {
    const auto pdf = lay_out(sample::sheet(sample::income(6)), sample::layouts());
    return pdf ? *pdf : PdfBytes();
}

}  // namespace

class TestPrintQueue : public QObject {
    Q_OBJECT
private slots:
    void init() {
        cups_ = std::make_unique<test::PrivateCups>();
        QVERIFY(cups_->start());
        queue_ = std::make_unique<CupsQueue>(cups_->socket().toStdString());
    }
    void cleanup() { cups_.reset(); }

    void a_server_without_queues_has_no_printers() {
        const auto printers = queue_->printers();
        VERIFY_OK(printers);
        QVERIFY(printers->empty());
        COMPARE_FAULT(queue_->submit("branch", page(), title), printer_none);
    }

    void printers_are_the_servers_destinations_with_their_states() {
        QVERIFY(cups_->add_queue("branch") && cups_->add_queue("upstairs") && cups_->add_queue("full"));
        QVERIFY(cups_->make_default("upstairs") && cups_->disable("branch") && cups_->reject("full"));
        const auto printers = queue_->printers();
        VERIFY_OK(printers);
        QCOMPARE(printers->size(), std::size_t{3});
        const Printer& branch = (*printers)[0];
        QCOMPARE(branch.queue, std::string("branch"));
        QCOMPARE(branch.description, std::string("branch (test)"));
        QVERIFY(branch.state == PrinterState::stopped && !branch.is_default);
        QCOMPARE(branch.reasons, std::vector<std::string>{"paused"});
        const Printer& full = (*printers)[1];
        QVERIFY(full.queue == "full" && !full.accepts_jobs);
        const Printer& upstairs = (*printers)[2];
        QVERIFY(upstairs.queue == "upstairs" && upstairs.is_default && upstairs.accepts_jobs);
        QVERIFY(upstairs.state == PrinterState::idle && upstairs.reasons.empty());
    }

    void exactly_the_bytes_handed_over_reach_the_spool_and_the_job_completes() {
        QVERIFY(cups_->add_queue("branch"));
        const PdfBytes pdf = page();
        const auto job = queue_->submit("branch", pdf, title);
        VERIFY_OK(job);
        QCOMPARE(job->queue, std::string("branch"));
        const QByteArray spooled = cups_->spooled(job->number);
        QCOMPARE(PdfBytes(spooled.begin(), spooled.end()), pdf);
        QTRY_VERIFY_WITH_TIMEOUT(ended(phase(*job)), patience);
        QCOMPARE(name_of(phase(*job)), std::string_view("completed"));
    }

    void only_the_title_enters_the_servers_logs() {
        QVERIFY(cups_->add_queue("branch"));
        const RecordPaper paper = sample::sheet(sample::income(6));
        const auto job = queue_->submit("branch", page(), title);
        VERIFY_OK(job);
        QTRY_VERIFY_WITH_TIMEOUT(ended(phase(*job)), patience);
        const QByteArray logs = cups_->logs();
        QVERIFY2(logs.contains(title), logs);
        for (const std::string& personal :
             {paper.subject_name, paper.subject_id, paper.case_number, paper.querier.name})
            QVERIFY(!logs.contains(personal.c_str()));
    }

    void a_job_at_the_printer_is_processing_and_can_be_cancelled_there() {
        QVERIFY(cups_->add_queue("branch"));
        cups_->hold_tray();
        const auto job = queue_->submit("branch", page(), title);
        VERIFY_OK(job);
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*job)), std::string_view("processing"), patience);
        const auto waiting = queue_->submit("branch", page(), title);
        VERIFY_OK(waiting);
        QCOMPARE(name_of(phase(*waiting)), std::string_view("pending"));
        QVERIFY(cups_->cancel(waiting->number));
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*waiting)), std::string_view("cancelled"), patience);
        cups_->release_tray();
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*job)), std::string_view("completed"), patience);
    }

    void a_jam_stops_the_queue_and_leaves_the_job_waiting_with_its_reason() {
        QVERIFY(cups_->add_queue("branch"));
        cups_->jam_tray();
        const auto job = queue_->submit("branch", page(), title);
        VERIFY_OK(job);
        const auto stopped = [&] {
            const auto printers = queue_->printers();
            return printers && printers->front().state == PrinterState::stopped;
        };
        QTRY_VERIFY_WITH_TIMEOUT(stopped(), patience);
        const auto state = queue_->job_state(*job);
        VERIFY_OK(state);
        QVERIFY(!ended(state->phase));
        QVERIFY(!state->reasons.empty());
    }

    void a_stopped_queue_takes_nothing() {
        QVERIFY(cups_->add_queue("branch") && cups_->disable("branch"));
        const auto job = queue_->submit("branch", page(), title);
        COMPARE_FAULT(job, printer_failed);
        QCOMPARE(job.error().detail("reason"), std::string_view("stopped"));
        QVERIFY(cups_->spooled(1).isEmpty());
    }

    void a_rejecting_queue_is_a_fault() {
        QVERIFY(cups_->add_queue("branch") && cups_->reject("branch"));
        const auto job = queue_->submit("branch", page(), title);
        COMPARE_FAULT(job, printer_failed);
        QCOMPARE(job.error().detail("reason"), std::string_view("rejecting"));
    }

    void an_unknown_queue_is_no_printer() {
        QVERIFY(cups_->add_queue("branch"));
        COMPARE_FAULT(queue_->submit("elsewhere", page(), title), printer_none);
    }

    void a_server_that_is_gone_is_a_fault_of_every_call() {
        QVERIFY(cups_->add_queue("branch"));
        cups_->stop();
        COMPARE_FAULT(queue_->printers(), printer_failed);
        COMPARE_FAULT(queue_->submit("branch", page(), title), printer_failed);
        const auto state = queue_->job_state({"branch", 1});
        COMPARE_FAULT(state, printer_failed);
        QCOMPARE(state.error().detail("reason"), std::string_view("server"));
    }

    void a_job_that_the_server_does_not_know_is_a_fault() {
        QVERIFY(cups_->add_queue("branch"));
        const auto state = queue_->job_state({"branch", 4711});
        COMPARE_FAULT(state, printer_failed);
        QCOMPARE(state.error().detail("reason"), std::string_view("job"));
    }

private:
    /// The job's phase now; pending where the server did not say.
    JobPhase phase(const JobId& job) const {
        const auto state = queue_->job_state(job);
        return state ? state->phase : JobPhase::pending;
    }

    std::unique_ptr<test::PrivateCups> cups_;
    std::unique_ptr<CupsQueue> queue_;
};

QTEST_GUILESS_MAIN(TestPrintQueue)
#include "test_print_queue.moc"
