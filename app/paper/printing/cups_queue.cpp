#include "app/paper/printing/cups_queue.h"

#include <array>
#include <limits>

#include "app/paper/printing/cups_wire.h"

namespace jcic::paper {

using namespace cups;

namespace {

/// So many of the latest ended jobs tell whether documents are kept.
constexpr int jobs_looked_at = 20;

/// Its choices. Fault unless the queue would take a job now and has what is asked of it.
Result<OptionChoices> ready_to_print(const Connection& http, const std::string& queue, const PrintOptions& options) {
    JCIC_TRY(const auto found, printers_of(http, new_request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue)));
    if (found.empty()) {
        JCIC_TRY(const auto all, printers_of(http, Message(ippNewRequest(IPP_OP_CUPS_GET_PRINTERS))));
        if (all.empty()) return fail(FaultCode::printer_none, "paper.cups.begin");
        return fail(FaultCode::printer_unknown, "paper.cups.begin", {{"queue", queue}});
    }
    const Printer& printer = found.front();
    if (holds_new_jobs(printer) || printer.state == PrinterState::stopped || !printer.accepts_jobs)
        return tl::unexpected<Fault>(*trouble_of(printer));
    if (const auto option = missing_option(options, printer.options); !option.empty())
        return fail(FaultCode::printer_option, "paper.cups.begin", {{"queue", queue}, {"option", option}});
    return printer.options;
}

/// media-col with the tray and the size: next to it "media" may not stand (RFC 8011, 5.2.11 and PWG 5100.7).
Message media_of(const std::string& tray, const std::string& paper) {
    Message media(ippNew());
    ippAddString(media.get(), IPP_TAG_ZERO, IPP_TAG_KEYWORD, "media-source", nullptr, tray.c_str());
    if (const auto* known = pwgMediaForPWG(paper.c_str())) {
        Message size(ippNew());
        ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", known->width);
        ippAddInteger(size.get(), IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", known->length);
        ippAddCollection(media.get(), IPP_TAG_ZERO, "media-size", size.get());
    }
    return media;
}

/// Said by the job, whatever the queue's defaults are: every page once, each on a side of its own, and nothing else. So
/// many sheets come as the ledger was told. And they come now, as large as they are, legibly, in order, and not turned,
/// mirrored, framed, stapled or folded: a default of job-hold-until would leave them in the spool for a time when
/// nobody stands by, and a scaled or drafted bar code reads worse.
void add_count(const Message& request) {
    ippAddInteger(request.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", 1);
    ippAddInteger(request.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "number-up", 1);
    ippAddString(request.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "page-set", nullptr, "all");
    ippAddRange(request.get(), IPP_TAG_JOB, "page-ranges", 1, std::numeric_limits<int>::max());
    ippAddString(request.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "booklet", nullptr, "off");  // of Debian's filters
    ippAddString(request.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "job-hold-until", nullptr, "no-hold");
    constexpr int middle_priority = 50;  // RFC 8011 section 5.2.1
    ippAddInteger(request.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "job-priority", middle_priority);
    ippAddString(request.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", nullptr, "none");
    ippAddBoolean(request.get(), IPP_TAG_JOB, "fit-to-page", 0);
    ippAddInteger(request.get(), IPP_TAG_JOB, IPP_TAG_ENUM, "print-quality", IPP_QUALITY_NORMAL);
    ippAddInteger(request.get(), IPP_TAG_JOB, IPP_TAG_ENUM, "finishings", IPP_FINISHINGS_NONE);
    ippAddString(request.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "page-border", nullptr, "none");
    ippAddString(request.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "outputorder", nullptr, "normal");
    ippAddInteger(request.get(), IPP_TAG_JOB, IPP_TAG_ENUM, "orientation-requested", IPP_ORIENT_PORTRAIT);
    ippAddBoolean(request.get(), IPP_TAG_JOB, "mirror", 0);
    constexpr std::array<const char*, 2> no_banner{"none", "none"};
    ippAddStrings(request.get(), IPP_TAG_JOB, IPP_TAG_NAME, "job-sheets", static_cast<int>(no_banner.size()), nullptr,
                  no_banner.data());
}

/// What was chosen, and where nothing was, one side and A4: never the queue's own default.
void add_options(const Message& request, const PrintOptions& options, const OptionChoices& choices) {
    const auto add = [&](const char* name, const std::string& value) {
        ippAddString(request.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, name, nullptr, value.c_str());
    };
    add("sides", options.sides.empty() ? "one-sided" : options.sides);
    const std::string paper = options.media.empty() ? a4_media : options.media;
    if (options.tray.empty())
        add("media", paper);
    else
        ippAddCollection(request.get(), IPP_TAG_JOB, "media-col", media_of(options.tray, paper).get());
    if (const auto bin = usual_bin(choices); !bin.empty()) add("output-bin", bin);
}

/// The document's bytes; a fault where the server stopped taking them.
Result<void> send_document(const Connection& http, const JobId& job, const PdfBytes& pdf, const std::string& title) {
    const auto failed = [&](const char* sent) {
        auto fault = refused("paper.cups.hand-over", http);
        // What was refused is this document.
        if (fault.value().detail("reason") == "refused") fault.value().code = FaultCode::printer_failed;
        return having_sent<void>(sent, std::move(fault));
    };
    if (cupsStartDocument(http.get(), job.queue.c_str(), job.number, title.c_str(), CUPS_FORMAT_PDF, 1) !=
        HTTP_STATUS_CONTINUE)
        return failed("nothing");
    if (cupsWriteRequestData(http.get(), reinterpret_cast<const char*>(pdf.data()), pdf.size()) != HTTP_STATUS_CONTINUE)
        return failed("document");
    if (cupsFinishDocument(http.get(), job.queue.c_str()) > IPP_STATUS_OK_EVENTS_COMPLETE) return failed("document");
    return {};
}

/// The number of a new job that is empty.
Result<JobId> begin_job(const std::string& server, const std::string& queue, const std::string& title,
                        const PrintOptions& options) {
    JCIC_TRY(const Connection http, connect(server));
    JCIC_TRY(const auto choices, ready_to_print(http, queue, options));
    Message request = new_request(IPP_OP_CREATE_JOB, queue);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, title.c_str());
    add_count(request);
    add_options(request, options, choices);
    const Message answer = answer_to(http, std::move(request));
    if (!answered()) return refused("paper.cups.begin", http);
    ipp_attribute_t* number = ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER);
    if (number == nullptr) return fail(FaultCode::printer_failed, "paper.cups.begin", {{"status", "job-id"}});
    return JobId{queue, ippGetInteger(number, 0)};
}

JobPhase phase_of(int state) {
    switch (state) {
        case IPP_JSTATE_HELD:
            return JobPhase::held;
        case IPP_JSTATE_PROCESSING:
            return JobPhase::processing;
        case IPP_JSTATE_STOPPED:
            return JobPhase::stopped;
        case IPP_JSTATE_CANCELED:
            return JobPhase::cancelled;
        case IPP_JSTATE_ABORTED:
            return JobPhase::aborted;
        case IPP_JSTATE_COMPLETED:
            return JobPhase::completed;
        default:
            return JobPhase::pending;
    }
}

}  // namespace

Result<std::vector<Printer>> CupsQueue::printers() {
    JCIC_TRY(const Connection http, connect(server_));
    JCIC_TRY(auto printers, printers_of(http, Message(ippNewRequest(IPP_OP_CUPS_GET_PRINTERS))));
    if (printers.empty()) return printers;
    JCIC_TRY(const auto chosen, printers_of(http, Message(ippNewRequest(IPP_OP_CUPS_GET_DEFAULT))));
    for (Printer& printer : printers) printer.is_default = !chosen.empty() && chosen.front().queue == printer.queue;
    return printers;
}

Result<JobId> CupsQueue::create_job(const std::string& queue, const std::string& title, const PrintOptions& options) {
    return having_sent("nothing", begin_job(server_, queue, title, options));
}

Result<void> CupsQueue::hand_over(const JobId& job, const PdfBytes& pdf, const std::string& title) {
    auto http = connect(server_);
    if (!http) return having_sent<void>("nothing", tl::unexpected<Fault>(http.error()));
    auto sent = send_document(*http, job, pdf, title);
    if (!sent) cupsCancelJob2(http->get(), job.queue.c_str(), job.number, 0);
    return sent;
}

Result<JobState> CupsQueue::job_state(const JobId& job) {
    JCIC_TRY(const Connection http, connect(server_));
    Message request = new_request(IPP_OP_GET_JOB_ATTRIBUTES, job);
    ask_for(request, {"job-state", "job-state-reasons"});
    const Message answer = answer_to(http, std::move(request));
    if (not_found()) return fail(FaultCode::printer_job, "paper.cups.job", {{"job", job.text()}});
    if (!answered()) return refused("paper.cups.job", http);
    ipp_attribute_t* state = ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM);
    if (state == nullptr) return fail(FaultCode::printer_job, "paper.cups.job", {{"job", job.text()}});
    return JobState{phase_of(ippGetInteger(state, 0)),
                    keywords(ippFindAttribute(answer.get(), "job-state-reasons", IPP_TAG_KEYWORD))};
}

Result<void> CupsQueue::cancel(const JobId& job) {
    JCIC_TRY(const Connection http, connect(server_));
    const Message answer = answer_to(http, new_request(IPP_OP_CANCEL_JOB, job));
    if (answered() || cupsLastError() == IPP_STATUS_ERROR_NOT_POSSIBLE) return {};  // 4.3.3: it has ended already
    if (not_found()) return fail(FaultCode::printer_job, "paper.cups.cancel", {{"job", job.text()}});
    return refused("paper.cups.cancel", http);
}

Result<Keeping> CupsQueue::keeping() {
    JCIC_TRY(const Connection http, connect(server_));
    Message request(ippNewRequest(IPP_OP_GET_JOBS));
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, "ipp://localhost/");
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, "completed");
    ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "limit", jobs_looked_at);
    ask_for(request, {"job-id", "job-preserved"});
    const Message answer = answer_to(http, std::move(request));
    if (not_found()) return Keeping::unknown;
    if (!answered()) return refused("paper.cups.keeping", http);
    bool any = false;
    for (ipp_attribute_t* it = ippFindAttribute(answer.get(), "job-preserved", IPP_TAG_BOOLEAN); it != nullptr;
         it = ippFindNextAttribute(answer.get(), "job-preserved", IPP_TAG_BOOLEAN)) {
        if (ippGetBoolean(it, 0) != 0) return Keeping::yes;
        any = true;
    }
    return any ? Keeping::no : Keeping::unknown;
}

}  // namespace jcic::paper
