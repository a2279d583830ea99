#pragma once
// One connection: handles its requests one by one, and limits unread input.

#include <QObject>
#include <QTcpSocket>
#include <functional>

#include "app/practice/host/http_server.h"

namespace jcic::practice {

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
