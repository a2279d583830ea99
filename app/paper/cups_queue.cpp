// PrintQueue on libcups: IPP requests (RFC 8011) over a connection of its own for every call.

#include <cups/cups.h>

#include <memory>

#include "app/paper/printer.h"

namespace jcic::paper {

namespace {

struct Close {
    void operator()(http_t* it) const { httpClose(it); }
    void operator()(ipp_t* it) const { ippDelete(it); }
};
using Connection = std::unique_ptr<http_t, Close>;
using Message = std::unique_ptr<ipp_t, Close>;

constexpr int connect_milliseconds = 5'000;
constexpr double answer_seconds = 15;

tl::unexpected<Fault> failed(const char* place, std::string reason) {
    return fail(FaultCode::printer_failed, place, {{"reason", std::move(reason)}});
}

tl::unexpected<Fault> refused(const char* place) {
    return fail(FaultCode::printer_failed, place, {{"reason", "refused"}, {"status", ippErrorString(cupsLastError())}});
}

/// A silent server is given up, not waited for.
int give_up(http_t*, void*) {
    return 0;
}

Result<Connection> connect(const std::string& server) {
    const char* host = server.empty() ? cupsServer() : server.c_str();
    Connection http(
        httpConnect2(host, ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, connect_milliseconds, nullptr));
    if (!http) return failed("paper.cups.connect", "server");
    httpSetTimeout(http.get(), answer_seconds, give_up, nullptr);
    return http;
}

/// A request about one queue.
Message new_request(ipp_op_t operation, const std::string& queue) {
    Message request(ippNewRequest(operation));
    char uri[HTTP_MAX_URI];
    httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", nullptr, "localhost", 0, "/printers/%s",
                     queue.c_str());
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri);
    return request;
}

void ask_for(const Message& request, const std::vector<const char*>& attributes) {
    ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(attributes.size()), nullptr, attributes.data());
}

/// Sends the request, which libcups frees.
Message answer_to(const Connection& http, Message request) {
    return Message(cupsDoRequest(http.get(), request.release(), "/"));
}

bool answered() {
    return cupsLastError() <= IPP_STATUS_OK_EVENTS_COMPLETE;
}
bool not_found() {
    return cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND;
}

std::vector<std::string> keywords(ipp_attribute_t* attribute) {
    std::vector<std::string> found;
    for (int i = 0; i < ippGetCount(attribute); ++i)
        if (const char* word = ippGetString(attribute, i, nullptr); word != nullptr && std::string_view(word) != "none")
            found.emplace_back(word);
    return found;
}

const std::vector<const char*> printer_attributes{"printer-name", "printer-info", "printer-state",
                                                  "printer-state-reasons", "printer-is-accepting-jobs"};

void take_attribute(Printer& printer, ipp_attribute_t* attribute) {
    const std::string_view name = ippGetName(attribute);
    if (name == "printer-name") {
        printer.queue = ippGetString(attribute, 0, nullptr);
    } else if (name == "printer-info") {
        printer.description = ippGetString(attribute, 0, nullptr);
    } else if (name == "printer-is-accepting-jobs") {
        printer.accepts_jobs = ippGetBoolean(attribute, 0) != 0;
    } else if (name == "printer-state-reasons") {
        printer.reasons = keywords(attribute);
    } else if (name == "printer-state") {
        const int state = ippGetInteger(attribute, 0);
        printer.state = state == IPP_PSTATE_STOPPED      ? PrinterState::stopped
                        : state == IPP_PSTATE_PROCESSING ? PrinterState::processing
                                                         : PrinterState::idle;
    }
}

/// The answer's printer groups, one a printer.
std::vector<Printer> printers_in(const Message& answer) {
    std::vector<Printer> printers;
    bool within = false;
    for (ipp_attribute_t* it = ippFirstAttribute(answer.get()); it != nullptr; it = ippNextAttribute(answer.get())) {
        const bool of_printer = ippGetGroupTag(it) == IPP_TAG_PRINTER && ippGetName(it) != nullptr;
        if (of_printer && !within) printers.emplace_back();
        within = of_printer;
        if (of_printer) take_attribute(printers.back(), it);
    }
    return printers;
}

Result<std::vector<Printer>> ask_for_printers(const Connection& http, Message request) {
    ask_for(request, printer_attributes);
    const Message answer = answer_to(http, std::move(request));
    if (not_found()) return std::vector<Printer>();
    if (!answered()) return refused("paper.cups.printers");
    return printers_in(answer);
}

/// Fault unless the queue would take and print a job now: a page must not lie in a stopped queue and come out later.
Result<void> ready_to_print(const Connection& http, const std::string& queue) {
    JCIC_TRY(const auto found, ask_for_printers(http, new_request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue)));
    if (found.empty()) return fail(FaultCode::printer_none, "paper.cups.submit", {{"queue", queue}});
    if (found.front().state == PrinterState::stopped) return failed("paper.cups.submit", "stopped");
    if (!found.front().accepts_jobs) return failed("paper.cups.submit", "rejecting");
    return {};
}

/// The document's bytes; false where the server stopped taking them.
bool send_document(const Connection& http, const JobId& job, const PdfBytes& pdf, const std::string& title) {
    if (cupsStartDocument(http.get(), job.queue.c_str(), job.number, title.c_str(), CUPS_FORMAT_PDF, 1) !=
        HTTP_STATUS_CONTINUE)
        return false;
    if (cupsWriteRequestData(http.get(), reinterpret_cast<const char*>(pdf.data()), pdf.size()) != HTTP_STATUS_CONTINUE)
        return false;
    return cupsFinishDocument(http.get(), job.queue.c_str()) <= IPP_STATUS_OK_EVENTS_COMPLETE;
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
    JCIC_TRY(auto printers, ask_for_printers(http, Message(ippNewRequest(IPP_OP_CUPS_GET_PRINTERS))));
    if (printers.empty()) return printers;
    JCIC_TRY(const auto chosen, ask_for_printers(http, Message(ippNewRequest(IPP_OP_CUPS_GET_DEFAULT))));
    for (Printer& printer : printers) printer.is_default = !chosen.empty() && chosen.front().queue == printer.queue;
    return printers;
}

Result<JobId> CupsQueue::submit(const std::string& queue, const PdfBytes& pdf, const std::string& title) {
    JCIC_TRY(const Connection http, connect(server_));
    JCIC_CHECK(ready_to_print(http, queue));
    const JobId job{queue, cupsCreateJob(http.get(), queue.c_str(), title.c_str(), 0, nullptr)};
    if (job.number == 0) return refused("paper.cups.submit");
    if (!send_document(http, job, pdf, title)) {
        const auto fault = refused("paper.cups.submit");
        cupsCancelJob2(http.get(), queue.c_str(), job.number, 1);
        return fault;
    }
    return job;
}

Result<JobState> CupsQueue::job_state(const JobId& job) {
    JCIC_TRY(const Connection http, connect(server_));
    Message request = new_request(IPP_OP_GET_JOB_ATTRIBUTES, job.queue);
    ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job.number);
    ask_for(request, {"job-state", "job-state-reasons"});
    const Message answer = answer_to(http, std::move(request));
    if (not_found()) return failed("paper.cups.job", "job");
    if (!answered()) return refused("paper.cups.job");
    ipp_attribute_t* state = ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM);
    if (state == nullptr) return failed("paper.cups.job", "job");
    return JobState{phase_of(ippGetInteger(state, 0)),
                    keywords(ippFindAttribute(answer.get(), "job-state-reasons", IPP_TAG_KEYWORD))};
}

}  // namespace jcic::paper
