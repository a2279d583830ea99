#include "app/paper/printing/cups_wire.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace jcic::paper::cups {

namespace {

constexpr int connect_milliseconds = 5'000;
constexpr double answer_seconds = 6;
constexpr int default_port = 631;  // RFC 8010, section 6

/// A silent server is given up, not waited for.
int give_up(http_t*, void*) {
    return 0;
}

/// CUPS says the same of a socket that is not there, of one that does not let this login in, and of one whose server
/// was stopped until its queue of callers was full.
const char* why_unreached(const std::string& server) {
    sockaddr_un there{};
    there.sun_family = AF_UNIX;
    if (!server.starts_with('/') || server.size() >= sizeof there.sun_path) return "";
    std::ranges::copy(server, there.sun_path);
    const int line = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (line < 0) return "";
    // NOLINTNEXTLINE: the socket's own address, as POSIX passes every kind of it
    const bool called = ::connect(line, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0;
    const int why = called ? 0 : errno;
    ::close(line);
    if (why == EACCES) return "access";
    return why == EAGAIN ? "silent" : "";
}

tl::unexpected<Fault> unreached(const std::string& server) {
    const std::string why = why_unreached(server);
    if (why.empty()) return fail(FaultCode::printer_server, "paper.cups.connect");
    return fail(FaultCode::printer_server, "paper.cups.connect", {{"reason", why}});
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
    if (!http) return unreached(named ? server : std::string(cupsServer()));
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

namespace {

/// Of this login, whatever it asks.
bool is_barred() {
    constexpr std::array barring{IPP_STATUS_ERROR_FORBIDDEN, IPP_STATUS_ERROR_NOT_AUTHENTICATED,
                                 IPP_STATUS_ERROR_NOT_AUTHORIZED, IPP_STATUS_ERROR_CUPS_AUTHENTICATION_CANCELED};
    return std::ranges::find(barring, cupsLastError()) != barring.end();
}

}  // namespace

tl::unexpected<Fault> refused(const char* place, const Connection& http) {
    // Of the line, not of the service's answer: there was none, or it ended in its middle.
    if (const int broken = httpError(http.get()); broken != 0)
        return fail(FaultCode::printer_server, place, {{"reason", broken == ETIMEDOUT ? "silent" : "broken"}});
    if (cupsLastError() == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE) return fail(FaultCode::printer_server, place);
    return fail(FaultCode::printer_server, place,
                {{"reason", is_barred() ? "access" : "refused"}, {"status", ippErrorString(cupsLastError())}});
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
