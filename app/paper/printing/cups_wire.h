#pragma once
// One IPP request over its own connection (RFC 8010, RFC 8011), shared by the parts of CupsQueue.

#include <cups/cups.h>

#include <memory>

#include "app/paper/printing/printer.h"

namespace jcic::paper::cups {

struct Close {
    void operator()(http_t* it) const { httpClose(it); }
    void operator()(ipp_t* it) const { ippDelete(it); }
};
using Connection = std::unique_ptr<http_t, Close>;
using Message = std::unique_ptr<ipp_t, Close>;

/// `server` as for CupsQueue. Fault printer.server.
[[nodiscard]] Result<Connection> connect(const std::string& server);
/// A request about one queue.
[[nodiscard]] Message new_request(ipp_op_t operation, const std::string& queue);
/// A request about one job.
[[nodiscard]] Message new_request(ipp_op_t operation, const JobId& job);
void ask_for(const Message& request, const std::vector<const char*>& attributes);
/// Sends the request. The answer's status is cupsLastError().
[[nodiscard]] Message answer_to(const Connection& http, Message request);
[[nodiscard]] bool answered();
[[nodiscard]] bool not_found();
/// The fault of the last answer: printer.server, its reason "silent" or "broken" if there was none, else "access" or
/// "refused" with its status.
[[nodiscard]] tl::unexpected<Fault> refused(const char* place, const Connection& http);
/// All values of a keyword attribute but "none"; empty for nullptr.
[[nodiscard]] std::vector<std::string> keywords(ipp_attribute_t* attribute);
/// Its first text; "" for nullptr or no text.
[[nodiscard]] std::string text_of(ipp_attribute_t* attribute);
/// The printers of the request's answer, in its order; empty if the server has none.
[[nodiscard]] Result<std::vector<Printer>> printers_of(const Connection& http, Message request);

}  // namespace jcic::paper::cups
