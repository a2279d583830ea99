#pragma once
// HTTP/1.1 over TLS on this machine only: a connection's requests in order, each answered before the next is read. A
// derived class makes the answers.

#include <QByteArray>
#include <QObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/clock.h"

namespace jcic::practice {

// Reads requests of HTTP/1.1 (RFC 9112) from the bytes of one connection, however they are split into packets. As
// strict as the desk is with answers: ambiguous requests are refused, and so are those beyond a limit.

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

struct HttpAnswer {
    QByteArray bytes;  ///< as sent; empty: the connection is closed
    Millis delay{0};
};

/// Lives in one thread with an event loop. `tls` must require a trusted client certificate.
class HttpServer : public QSslServer {
public:
    static constexpr int most_connections = 64;

    explicit HttpServer(const QSslConfiguration& tls);
    /// Binds 127.0.0.1; 0: any free port. Returns the port, or 0.
    quint16 listen_here(quint16 port);

protected:
    virtual HttpAnswer answer(const HttpRequest& request, const QSslCertificate& client) = 0;

private:
    void take_connections();
    friend class HttpConnection;
};

// One connection: handles its requests one by one, and limits unread input.

/// Owned by the socket.
class HttpConnection : public QObject {
public:
    /// Time for a client to stop sending after a refusal: if closed at once, it might not read the refusal.
    static constexpr Millis patience{500};

    using Answers = std::function<HttpAnswer(const HttpRequest&)>;
    HttpConnection(QTcpSocket& socket, Answers answers);

private:
    void read_request();
    void serve(const HttpRequest& request);
    void send(const HttpAnswer& answer, bool last);
    void refuse(int status);
    void close();

    QTcpSocket& socket_;
    Answers answers_;
    HttpRequests requests_;
    bool answering_ = false;  ///< the answer is not sent yet: reading is suspended
    bool closing_ = false;
};

}  // namespace jcic::practice
