#pragma once
// HTTP/1.1 over TLS on this machine only: a connection's requests in order, each answered before the next is read. A
// derived class makes the answers.

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslServer>

#include "app/base/clock.h"
#include "app/practice/host/http_requests.h"

namespace jcic::practice {

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

}  // namespace jcic::practice
