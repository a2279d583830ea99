#include "app/practice/host/http_server.h"

#include "app/practice/host/http_connection.h"

namespace jcic::practice {

HttpServer::HttpServer(const QSslConfiguration& tls) {
    setSslConfiguration(tls);
    connect(this, &QSslServer::pendingConnectionAvailable, this, &HttpServer::take_connections);
}

quint16 HttpServer::listen_here(quint16 port) {
    return listen(QHostAddress::LocalHost, port) ? serverPort() : quint16{0};
}

void HttpServer::take_connections() {
    while (auto* socket = nextPendingConnection()) {
        auto* tls = qobject_cast<QSslSocket*>(socket);
        connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        const bool trusted = tls != nullptr && tls->isEncrypted() && !tls->peerCertificate().isNull();
        if (!trusted || findChildren<QSslSocket*>(Qt::FindDirectChildrenOnly).size() > most_connections) {
            socket->abort();
            continue;
        }
        const auto client = tls->peerCertificate();
        new HttpConnection(*tls, [this, client](const HttpRequest& request) { return answer(request, client); });
    }
}

}  // namespace jcic::practice
