#include "app/practice/host/http_connection.h"

#include <QTimer>

namespace jcic::practice {
namespace {

constexpr qint64 unread_bytes = 64 << 10;

}  // namespace

HttpConnection::HttpConnection(QTcpSocket& socket, Answers answers)
    : QObject(&socket), socket_(socket), answers_(std::move(answers)) {
    socket_.setReadBufferSize(unread_bytes);
    connect(&socket_, &QIODevice::readyRead, this, &HttpConnection::read_request);
    read_request();  // what came with the handshake is told of no more
}

void HttpConnection::read_request() {
    while (!answering_) {
        const auto bytes = socket_.readAll();
        if (!closing_) requests_.append_bytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        if (closing_) return;
        const auto request = requests_.next();
        if (requests_.refused() != 0) return refuse(requests_.refused());
        if (!request) return;
        serve(*request);
    }
}

void HttpConnection::serve(const HttpRequest& request) {
    const auto answer = answers_(request);
    const bool last = !request.keeps_alive;
    if (answer.delay == Millis{0}) return send(answer, last);
    answering_ = true;
    QTimer::singleShot(answer.delay, this, [this, answer, last] {
        answering_ = false;
        send(answer, last);
        read_request();
    });
}

void HttpConnection::send(const HttpAnswer& answer, bool last) {
    if (answer.bytes.isEmpty()) {
        closing_ = true;
        socket_.abort();
        return;
    }
    socket_.write(answer.bytes);
    if (last) close();
}

void HttpConnection::refuse(int status) {
    socket_.write("HTTP/1.1 " + QByteArray::number(status) + " -\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    closing_ = true;
    QTimer::singleShot(patience, this, [this] { close(); });
}

void HttpConnection::close() {
    closing_ = true;
    socket_.disconnectFromHost();
}

}  // namespace jcic::practice
