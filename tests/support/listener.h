#pragma once
// A TLS host that keeps what it is sent and answers nothing but a refusal; in a thread of its own.

#include <QMutex>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QThread>
#include <QTimer>
#include <chrono>
#include <string>

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::test {

class Listener {
public:
    /// `cipher`: the only one of TLS 1.2 that it has; "" for TLS as it comes. `each_byte`: how long it takes for each
    /// byte of an answer without end.
    Listener(const std::string& certificate_pem, const Secret& key_pem, const char* cipher = "",
             std::chrono::milliseconds each_byte = {})
        : each_byte_(each_byte) {
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(QByteArray::fromStdString(certificate_pem)));
        tls.setPrivateKey(QSslKey(QByteArray::fromStdString(to_text(key_pem.view())), QSsl::Ec));
        if (*cipher != '\0') {
            tls.setProtocol(QSsl::TlsV1_2);
            tls.setCiphers(QString::fromLatin1(cipher));
        }
        server_ = new QSslServer;
        server_->setSslConfiguration(tls);
        QObject::connect(server_, &QSslServer::startedEncryptionHandshake, server_, [this] {
            const QMutexLocker lock(&mutex_);
            ++visits_;
        });
        QObject::connect(server_, &QSslServer::pendingConnectionAvailable, server_, [this] { listen_to(); });
        server_->listen(QHostAddress::LocalHost);
        port_ = server_->serverPort();
        server_->moveToThread(&thread_);
        QObject::connect(&thread_, &QThread::finished, server_, &QObject::deleteLater);
        thread_.start();
    }
    ~Listener() {
        thread_.quit();
        thread_.wait();
    }
    [[nodiscard]] int port() const { return port_; }
    [[nodiscard]] QByteArray heard() {
        const QMutexLocker lock(&mutex_);
        return heard_;
    }
    /// Connections, also those that came to no more.
    [[nodiscard]] int visits() {
        const QMutexLocker lock(&mutex_);
        return visits_;
    }

private:
    void listen_to() {
        auto* socket = server_->nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            const auto got = socket->readAll();
            const QMutexLocker lock(&mutex_);
            heard_ += got;
            if (!got.endsWith('}') && !got.startsWith("GET ")) return;  // the body's end
            if (each_byte_.count() > 0) return trickle_to(socket);
            const QByteArray body = R"({"type":"urn:jcic-desk:problem:password-wrong","status":401})";
            socket->write("HTTP/1.1 401 no\r\nContent-Type: application/problem+json\r\nContent-Length: " +
                          QByteArray::number(body.size()) + "\r\n\r\n" + body);
            socket->disconnectFromHost();
        });
    }
    void trickle_to(QTcpSocket* socket) const {
        auto* timer = new QTimer(socket);
        timer->callOnTimeout(socket, [socket, answer = QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"),
                                      at = qsizetype{0}]() mutable {
            socket->write(at < answer.size() ? answer.mid(at, 1) : QByteArray(" "));
            ++at;
        });
        timer->start(each_byte_);
    }
    const std::chrono::milliseconds each_byte_;
    QMutex mutex_;
    QByteArray heard_;
    int visits_ = 0;
    QSslServer* server_;
    QThread thread_;
    int port_ = 0;
};

}  // namespace jcic::test
