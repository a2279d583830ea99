#pragma once
// HTTP/1.1 over TLS on this machine alone: one request of a connection after the other, each answered before the next
// is read. What is asked and answered is a derived class's.

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslServer>

#include "app/base/clock.h"
#include "app/practice/host/http_requests.h"

namespace jcic::practice {

struct HttpAnswer {
    QByteArray bytes;  ///< as they go out; none: the connection is closed
    Millis delay{0};
};

/// Lives in one thread with an event loop. Of `tls` is asked that it wants the client's certificate and ends what has
/// none that it trusts.
class HttpServer : public QSslServer {
public:
    static constexpr int most_connections = 64;

    explicit HttpServer(const QSslConfiguration& tls);
    /// Binds 127.0.0.1; 0: any free port. Gives the port, or 0.
    quint16 listen_here(quint16 port);

protected:
    virtual HttpAnswer answer(const HttpRequest& request, const QSslCertificate& client) = 0;

private:
    void take_connections();
    friend class HttpConnection;
};

}  // namespace jcic::practice
