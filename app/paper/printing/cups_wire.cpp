#include "app/paper/printing/cups_wire.h"

namespace jcic::paper::cups {

namespace {

constexpr int connect_milliseconds = 5'000;
constexpr double answer_seconds = 10;
constexpr int default_port = 631;  // RFC 8010, section 6

/// A silent server is given up, not waited for.
int give_up(http_t*, void*) {
    return 0;
}

}  // namespace

Result<Connection> connect(const std::string& server) {
    // A server that is named is spoken to as is said here; client.conf and the environment speak of the unnamed one.
    // What leaves this machine leaves it encrypted.
    const bool named = !server.empty();
    const bool local = server.starts_with('/') || server == "localhost";
    Connection http(httpConnect2(named ? server.c_str() : cupsServer(), named ? default_port : ippPort(), nullptr,
                                 AF_UNSPEC,
                                 !named  ? cupsEncryption()
                                 : local ? HTTP_ENCRYPTION_IF_REQUESTED
                                         : HTTP_ENCRYPTION_REQUIRED,
                                 1, connect_milliseconds, nullptr));
    if (!http) return fail(FaultCode::printer_server, "paper.cups.connect");
    httpSetTimeout(http.get(), answer_seconds, give_up, nullptr);
    return http;
}

Message new_request(ipp_op_t operation, const std::string& queue) {
    Message request(ippNewRequest(operation));
    char uri[HTTP_MAX_URI];
    httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", nullptr, "localhost", 0, "/printers/%s",
                     queue.c_str());
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri);
    return request;
}

Message new_request(ipp_op_t operation, const JobId& job) {
    Message request = new_request(operation, job.queue);
    ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job.number);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    return request;
}

void ask_for(const Message& request, const std::vector<const char*>& attributes) {
    ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  static_cast<int>(attributes.size()), nullptr, attributes.data());
}

Message answer_to(const Connection& http, Message request) {
    return Message(cupsDoRequest(http.get(), request.release(), "/"));  // which frees the request
}

bool answered() {
    return cupsLastError() <= IPP_STATUS_OK_EVENTS_COMPLETE;
}
bool not_found() {
    return cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND;
}

tl::unexpected<Fault> refused(const char* place) {
    if (cupsLastError() == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE) return fail(FaultCode::printer_server, place);
    return fail(FaultCode::printer_failed, place, {{"status", ippErrorString(cupsLastError())}});
}

std::vector<std::string> keywords(ipp_attribute_t* attribute) {
    std::vector<std::string> found;
    for (int i = 0; i < ippGetCount(attribute); ++i)
        if (const char* word = ippGetString(attribute, i, nullptr); word != nullptr && std::string_view(word) != "none")
            found.emplace_back(word);
    return found;
}

std::string text_of(ipp_attribute_t* attribute) {
    const char* text = ippGetString(attribute, 0, nullptr);
    return text == nullptr ? std::string() : text;
}

}  // namespace jcic::paper::cups
