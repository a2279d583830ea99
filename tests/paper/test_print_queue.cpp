// Printing through a real cupsd: exactly the bytes handed over, the job followed to its end, and every way it fails.

#include <QTest>
#include <algorithm>

#include "app/paper/pdf/qpdf_memory.h"
#include "app/paper/printing/cups_queue.h"
#include "app/paper/printing/queue_safety.h"
#include "judge.h"
#include "samples.h"
#include "support/cupsd.h"
#include "support/result.h"
#include "support/test_program.h"

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
        COMPARE_FAULT(queue_->create_job("branch", title, {}), printer_none);
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
        const auto job = submit(pdf);
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
        const auto job = submit(page());
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
        const auto job = submit(page());
        VERIFY_OK(job);
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*job)), std::string_view("processing"), patience);
        const auto waiting = submit(page());
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
        const auto job = submit(page());
        VERIFY_OK(job);
        QTRY_VERIFY_WITH_TIMEOUT(printer().state == PrinterState::stopped, patience);
        const auto state = queue_->job_state(*job);
        VERIFY_OK(state);
        QVERIFY(!ended(state->phase));
        QVERIFY(!state->reasons.empty());
        QCOMPARE(trouble_of(printer())->code, FaultCode::printer_stopped);
    }

    void an_empty_tray_is_the_printers_own_reason_and_goes_when_it_is_filled() {
        QVERIFY(cups_->add_queue("branch"));
        cups_->empty_tray();
        const auto job = submit(page());
        VERIFY_OK(job);
        QTRY_VERIFY_WITH_TIMEOUT(trouble_of(printer()).has_value(), patience);
        QCOMPARE(trouble_of(printer())->code, FaultCode::printer_paper);
        QVERIFY(!ended(phase(*job)));
        cups_->fill_tray();
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*job)), std::string_view("completed"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!trouble_of(printer()), patience);
    }

    void a_job_held_in_the_queue_is_held_and_is_cancelled_by_the_desk() {
        QVERIFY(cups_->add_queue("branch"));
        cups_->hold_tray();
        const auto before = submit(page());
        VERIFY_OK(before);
        const auto job = submit(page());
        VERIFY_OK(job);
        QVERIFY(cups_->hold("branch", job->number));
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*job)), std::string_view("held"), patience);
        VERIFY_OK(queue_->cancel(*job));
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*job)), std::string_view("cancelled"), patience);
        cups_->release_tray();
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*before)), std::string_view("completed"), patience);
        VERIFY_OK(queue_->cancel(*before));
        QCOMPARE(name_of(phase(*before)), std::string_view("completed"));
    }

    void a_job_begun_has_a_number_before_any_page_leaves() {
        QVERIFY(cups_->add_queue("branch"));
        const auto job = queue_->create_job("branch", title, {});
        VERIFY_OK(job);
        QVERIFY(cups_->spooled(job->number).isEmpty());
        QVERIFY(!ended(phase(*job)));
        VERIFY_OK(queue_->cancel(*job));
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*job)), std::string_view("cancelled"), patience);
    }

    void a_queue_names_only_the_options_that_it_has() {
        QVERIFY(cups_->add_office_printer("office") && cups_->add_queue("plain"));
        const auto printers = queue_->printers();
        VERIFY_OK(printers);
        const auto& office = printers->front().options;
        QVERIFY(contains(office.sides, "two-sided-long-edge") && contains(office.sides, "one-sided"));
        QCOMPARE(office.trays.size(), std::size_t{2});
        QVERIFY(contains(office.media, "iso_a4_210x297mm") && contains(office.media, "iso_a5_148x210mm"));
        QCOMPARE(office.defaults.sides, std::string("one-sided"));
        QCOMPARE(office.defaults.media, std::string("iso_a4_210x297mm"));
        const auto& plain = printers->back().options;
        QVERIFY(plain.trays.empty() && !contains(plain.sides, "two-sided-long-edge"));
    }

    void what_was_chosen_reaches_the_printer() {
        QVERIFY(cups_->add_office_printer("office"));
        const auto trays = queue_->printers()->front().options.trays;
        const auto job = queue_->create_job("office", title, {"two-sided-long-edge", trays.back(), "iso_a5_148x210mm"});
        VERIFY_OK(job);
        VERIFY_OK(queue_->hand_over(*job, page(), title));
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*job)), std::string_view("completed"), patience);
        const QByteArray options = cups_->options_of(job->number);
        QVERIFY2(options.contains("InputSlot=Tray2"), options);
        QVERIFY2(options.contains("sides=two-sided-long-edge"), options);
        QVERIFY2(options.contains("PageSize=A5"), options);
    }

    void a_job_says_itself_how_many_sheets_come_whatever_the_queues_defaults_are() {
        QVERIFY(cups_->add_office_printer("branch"));
        for (const char* option :
             {"copies-default=2", "number-up-default=2", "job-sheets-default=standard,standard", "page-set-default=odd",
              "page-ranges-default=2-2", "booklet-default=on", "job-hold-until-default=indefinite",
              "job-priority-default=1", "mirror-default=true", "print-scaling-default=fill",
              "orientation-requested-default=4", "fit-to-page-default=true", "sides-default=two-sided-long-edge",
              "media-default=iso_a5_148x210mm", "print-quality-default=3", "finishings-default=4",
              "page-border-default=double", "outputorder-default=reverse", "output-bin-default=mailbox-3"})
            QVERIFY2(cups_->set_default("branch", option), option);
        const auto job = submit(page());
        VERIFY_OK(job);
        QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*job)), std::string_view("completed"), patience);
        const QByteArray options = cups_->options_of(job->number);
        QVERIFY2(options.contains("copies=1 "), options);
        QVERIFY2(options.contains("number-up=1") && !options.contains("number-up=2"), options);
        QVERIFY2(options.contains("page-set=all") && !options.contains("page-set=odd"), options);
        QVERIFY2(!options.contains("job-sheets=standard"), options);
        QVERIFY2(options.contains("page-ranges=1-2147483647"), options);
        QVERIFY2(options.contains("booklet=off") && !options.contains("booklet=on"), options);
        QVERIFY2(options.contains("print-scaling=none") && !options.contains("print-scaling=fill"), options);
        QVERIFY2(options.contains("orientation-requested=3") && !options.contains("orientation-requested=4"), options);
        QVERIFY2(options.contains("nomirror") && !options.contains(" mirror"), options);
        QVERIFY2(options.contains("job-priority=50") || !options.contains("job-priority=1"), options);
        QVERIFY2(options.contains("nofit-to-page"), options);
        QVERIFY2(options.contains("sides=one-sided") && !options.contains("two-sided"), options);
        QVERIFY2(options.contains("PageSize=A4") && !options.contains("=A5") && !options.contains("iso_a5"), options);
        QVERIFY2(options.contains("print-quality=4") && !options.contains("print-quality=3"), options);
        QVERIFY2(options.contains("finishings=3") && !options.contains("finishings=4"), options);
        QVERIFY2(options.contains("page-border=none") && !options.contains("page-border=double"), options);
        QVERIFY2(options.contains("outputorder=normal") && !options.contains("outputorder=reverse"), options);
        QVERIFY2(options.contains("OutputBin=FaceDown") && !options.contains("Mailbox3"), options);
    }

    // A printer as it comes from its box: Letter, which its server then takes for every job that does not say.
    void a_printer_whose_own_paper_is_Letter_prints_A4_or_nothing() {
        QByteArray description = test::office_printer;
        description.replace("A5/A5", "Letter/Letter").replace("PageSize: A4", "PageSize: Letter");
        description.replace("420 595", "612 792").replace("Region: A4", "Region: Letter");
        QVERIFY(cups_->add_office_printer("branch", description));
        QVERIFY(printer().options.defaults.media.starts_with("na_letter"));
        QCOMPARE(usual_media(printer().options), std::string(a4_media));
        const auto trays = printer().options.trays;
        for (const auto& tray : {std::string(), trays.back()}) {
            const auto job = queue_->create_job("branch", title, {"", tray, ""});
            VERIFY_OK(job);
            VERIFY_OK(queue_->hand_over(*job, page(), title));
            QTRY_COMPARE_WITH_TIMEOUT(name_of(phase(*job)), std::string_view("completed"), patience);
            const QByteArray options = cups_->options_of(job->number);
            QVERIFY2(options.contains("PageSize=A4") && !options.toLower().contains("letter"), options);
        }
        description.replace("*PageSize A4/A4: \"\"\n", "").replace("*PageRegion A4/A4: \"\"\n", "");
        description.replace("*ImageableArea A4/A4: \"0 0 595 842\"\n", "");
        description.replace("*PaperDimension A4/A4: \"595 842\"\n", "");
        description.replace("Area: A4", "Area: Letter").replace("Dimension: A4", "Dimension: Letter");
        QVERIFY(cups_->add_office_printer("letter-only", description));
        const auto refused = queue_->create_job("letter-only", title, {});
        COMPARE_FAULT(refused, printer_option);
        QCOMPARE(refused.error().detail("option"), std::string_view("a4"));
    }

    // It came out at once although the queue would have held it: the job before this one has ended. Where the queue
    // itself holds every new job, none is handed over.
    void a_queue_that_holds_jobs_is_told_as_that() {
        QVERIFY(cups_->add_queue("branch") && cups_->hold_new_jobs("branch"));
        QTRY_VERIFY_WITH_TIMEOUT(holds_new_jobs(printer()), patience);
        const auto refused = submit(page());
        COMPARE_FAULT(refused, printer_held);
        QVERIFY(cups_->spooled(1).isEmpty());
        QVERIFY(trouble_of(printer()) && trouble_of(printer())->code == FaultCode::printer_held);
    }

    void an_option_that_the_queue_lacks_is_refused_by_its_name() {
        QVERIFY(cups_->add_queue("plain"));
        const auto job = queue_->create_job("plain", title, {"", "tray-7", ""});
        COMPARE_FAULT(job, printer_option);
        QCOMPARE(job.error().detail("option"), std::string_view("tray"));
        QCOMPARE(missing_option({"two-sided-long-edge", "", ""}, {}), std::string("sides"));
        QCOMPARE(missing_option({}, {}), std::string());
    }

    void where_a_queue_sends_to_is_told_without_credentials() {
        QVERIFY(cups_->add_queue("branch") && cups_->set_device("branch", "ipp://clerk:secret@printer.example/ipp"));
        const auto device = printer().device;
        QCOMPARE(device, std::string("ipp://printer.example/ipp"));
    }

    void documents_of_ended_jobs_tell_whether_the_server_keeps_them() {
        QVERIFY(cups_->add_queue("branch"));
        QCOMPARE(queue_->keeping().value(), Keeping::unknown);
        const auto job = submit(page());
        VERIFY_OK(job);
        QTRY_VERIFY_WITH_TIMEOUT(ended(phase(*job)), patience);
        QCOMPARE(queue_->keeping().value(), Keeping::yes);
    }

    void a_server_that_keeps_no_documents_is_known_by_it() {
        cups_ = std::make_unique<test::PrivateCups>(test::PrivateCups::Documents::dropped);
        QVERIFY(cups_->start() && cups_->add_queue("branch"));
        queue_ = std::make_unique<CupsQueue>(cups_->socket().toStdString());
        const auto job = submit(page());
        VERIFY_OK(job);
        QTRY_VERIFY_WITH_TIMEOUT(ended(phase(*job)), patience);
        QTRY_COMPARE_WITH_TIMEOUT(queue_->keeping().value(), Keeping::no, patience);
        QVERIFY(cups_->spooled(job->number).isEmpty());
    }

    void a_stopped_queue_takes_nothing() {
        QVERIFY(cups_->add_queue("branch") && cups_->disable("branch"));
        COMPARE_FAULT(submit(page()), printer_stopped);
        QVERIFY(cups_->spooled(1).isEmpty());
    }

    void a_rejecting_queue_is_a_fault() {
        QVERIFY(cups_->add_queue("branch") && cups_->reject("branch"));
        COMPARE_FAULT(submit(page()), printer_rejecting);
    }

    void an_unknown_queue_is_told_from_no_printer_at_all() {
        QVERIFY(cups_->add_queue("branch"));
        const auto job = queue_->create_job("elsewhere", title, {});
        COMPARE_FAULT(job, printer_unknown);
        QCOMPARE(job.error().detail("queue"), std::string_view("elsewhere"));
    }

    void a_scheduler_that_is_gone_is_a_fault_of_every_call() {
        QVERIFY(cups_->add_queue("branch"));
        cups_->stop();
        COMPARE_FAULT(queue_->printers(), printer_server);
        COMPARE_FAULT(submit(page()), printer_server);
        COMPARE_FAULT(queue_->hand_over({"branch", 1}, page(), title), printer_server);
        COMPARE_FAULT(queue_->job_state({"branch", 1}), printer_server);
        COMPARE_FAULT(queue_->cancel({"branch", 1}), printer_server);
        COMPARE_FAULT(queue_->keeping(), printer_server);
    }

    void a_job_that_the_server_does_not_know_is_a_fault() {
        QVERIFY(cups_->add_queue("branch"));
        COMPARE_FAULT(queue_->job_state({"branch", 4711}), printer_job);
        COMPARE_FAULT(queue_->cancel({"branch", 4711}), printer_job);
    }

    void a_jobs_text_is_read_back_and_nothing_else_is() {
        const JobId job{"back-office", 12};
        QVERIFY(JobId::parse(job.text()) == job);
        for (const char* wrong : {"", "branch", "branch-", "-12", "branch-0", "branch-1x", "branch--"})
            QVERIFY2(!JobId::parse(wrong), wrong);
    }

    void severities_do_not_hide_a_reason_and_reports_are_no_trouble() {
        Printer printer;
        for (const char* reason : {"media-empty", "media-empty-error", "media-needed-warning"}) {
            printer.reasons = {reason};
            QCOMPARE(trouble_of(printer)->code, FaultCode::printer_paper);
        }
        printer.reasons = {"toner-low-report", "media-jam-error"};
        QCOMPARE(trouble_of(printer)->code, FaultCode::printer_jam);
        printer.reasons = {"toner-low-report"};
        QVERIFY(!trouble_of(printer));
    }

private:
    /// Begun and handed over to the branch's queue.
    Result<JobId> submit(const PdfBytes& pdf) const {
        JCIC_TRY(const auto job, queue_->create_job("branch", title, {}));
        JCIC_CHECK(queue_->hand_over(job, pdf, title));
        return job;
    }
    /// The first of the printers now; a default one where there is none.
    Printer printer() const {
        const auto printers = queue_->printers();
        return printers && !printers->empty() ? printers->front() : Printer();
    }
    static bool contains(const std::vector<std::string>& all, const char* one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    }
    /// The job's phase now; pending where the server did not say.
    JobPhase phase(const JobId& job) const {
        const auto state = queue_->job_state(job);
        return state ? state->phase : JobPhase::pending;
    }

    std::unique_ptr<test::PrivateCups> cups_;
    std::unique_ptr<CupsQueue> queue_;
};

// Where documents can be read on their way to paper.

class TestQueueSafety : public QObject {
    Q_OBJECT
private slots:
    void what_leaves_this_machine_without_TLS_travels_in_clear_data() {
        QTest::addColumn<QString>("device");
        QTest::addColumn<int>("travel");
        const auto row = [](const char* device, Travel travel) {
            QTest::newRow(device) << QString::fromLatin1(device) << static_cast<int>(travel);
        };
        row("ipps://10.0.0.7/ipp/print", Travel::encrypted);
        row("https://printer.example:443/ipp", Travel::encrypted);
        row("dnssd://Office%20Printer._ipps._tcp.local/?uuid=1", Travel::encrypted);
        row("dnssd://Office%20Printer._ipp._tcp.local/", Travel::clear);
        row("ipp://10.0.0.7/ipp/print", Travel::clear);
        row("IPP://10.0.0.7/ipp/print", Travel::clear);
        row("socket://10.0.0.7:9100", Travel::clear);
        row("lpd://printer.example/queue", Travel::clear);
        row("smb://server/printer", Travel::clear);
        row("hp:/net/LaserJet?ip=10.0.0.7", Travel::clear);
        row("ipp://localhost.example/ipp", Travel::clear);
        row("somebodys-own://10.0.0.7/", Travel::clear);
        row("hp:/usb/LaserJet?serial=1", Travel::here);
        row("usb://HP/LaserJet?serial=1", Travel::here);
        row("cups-pdf:/", Travel::here);
        row("ipp://localhost:60000/ipp/print", Travel::here);
        row("ipp://[::1]:60000/ipp/print", Travel::here);
        row("http://127.0.0.1:631/", Travel::here);
    }
    void what_leaves_this_machine_without_TLS_travels_in_clear() {
        QFETCH(QString, device);
        QFETCH(int, travel);
        QCOMPARE(static_cast<int>(travel_of(device.toStdString())), travel);
    }

    void cupsd_keeps_documents_unless_it_is_told_not_to() {
        QVERIFY(keeping_in("") == Keeping::yes);
        QVERIFY(keeping_in("LogLevel warn\n#PreserveJobFiles No\n") == Keeping::yes);
        QVERIFY(keeping_in("PreserveJobFiles 86400\n") == Keeping::yes);
        QVERIFY(keeping_in("PreserveJobFiles Yes") == Keeping::yes);
        QVERIFY(keeping_in("LogLevel warn\n  preservejobfiles\tno\r\n") == Keeping::no);
        QVERIFY(keeping_in("PreserveJobFiles Off\n") == Keeping::no);
        QVERIFY(keeping_in("PreserveJobFiles No\nPreserveJobFiles Yes\n") == Keeping::yes);
    }

    void sheets_are_half_the_pages_on_two_sides() {
        QCOMPARE(sheets_of(3, "two-sided-long-edge"), 2);
        QCOMPARE(sheets_of(4, "two-sided-short-edge"), 2);
        QCOMPARE(sheets_of(3, "one-sided"), 3);
        QCOMPARE(sheets_of(3, ""), 3);
        QCOMPARE(sheets_of(1, "two-sided-long-edge"), 1);
    }

    void the_pages_of_a_finished_PDF_are_counted() {
        const auto pdf = lay_out(sample::sheet(sample::income(200)), sample::layouts());
        VERIFY_OK(pdf);
        const auto pages = page_count(*pdf);
        VERIFY_OK(pages);
        QVERIFY(*pages > 3);
        COMPARE_FAULT(page_count(to_bytes("not a PDF")), paper_layout);
    }

    void documents_that_a_filter_left_are_counted() {
        QTemporaryDir folder;
        const auto at = [&](const char* name) { return folder.filePath(name).toStdString(); };
        QCOMPARE(left_in(at("nowhere")), std::optional<std::size_t>(0));
        QCOMPARE(left_in(folder.path().toStdString()), std::optional<std::size_t>(0));
        for (const char* name : {"lock", "document"}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            if (std::string_view(name) == "document") file.write("%PDF-1.5");
        }
        QVERIFY(QDir(folder.path()).mkdir("folder"));
        QCOMPARE(left_in(folder.path().toStdString()), std::optional<std::size_t>(1));
        // A file where the folder should be: nobody can look into it.
        QCOMPARE(left_in(at("document")), std::optional<std::size_t>());
    }
};

JCIC_TEST(TestPrintQueue)
JCIC_TEST(TestQueueSafety)
#include "test_print_queue.moc"
