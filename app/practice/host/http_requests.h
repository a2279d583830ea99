#pragma once
// Reads requests of HTTP/1.1 (RFC 9112) from the bytes of one connection, however they are split into packets. As
// strict as the desk is with answers: ambiguous requests are refused, and so are those beyond a limit.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace jcic::practice {

struct HttpRequest {
    std::string method;
    std::string target;                          ///< "/v1/records?from=…"
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;
    bool keeps_alive = true;  ///< the connection may carry another request
};

class HttpRequests {
public:
    static constexpr std::size_t largest_headers = 16U << 10U;  ///< request line, fields and the empty line
    static constexpr std::size_t largest_body = 1U << 20U;

    void append_bytes(std::string_view bytes) { bytes_.append(bytes); }
    /// The next complete request; nullopt until it has arrived, and always after a refusal.
    [[nodiscard]] std::optional<HttpRequest> next();
    /// 0, or the status (400, 413, 417, 431, 501, 505) that ends this connection.
    [[nodiscard]] int refused() const { return refused_; }

private:
    [[nodiscard]] std::optional<HttpRequest> refuse(int status);
    /// 0, or the status of the refusal.
    [[nodiscard]] int read_head(std::string_view head);

    std::string bytes_;
    std::optional<HttpRequest> begun_;  ///< its header is read
    std::size_t length_ = 0;            ///< of its body
    int refused_ = 0;
};

}  // namespace jcic::practice
