#pragma once
// One connection: handles its requests one by one, and limits unread input.

#include <QObject>
#include <QTcpSocket>
#include <functional>

#include "app/practice/host/http_server.h"

namespace jcic::practice {

/// Belongs to the socket, and goes with it.
class HttpConnection : public QObject {
public:
    /// What a client may still send after a refusal before it is cut off: closed at once, it might not read the
    /// refusal.
    static constexpr Millis patience{500};

    using Answers = std::function<HttpAnswer(const HttpRequest&)>;
    HttpConnection(QTcpSocket& socket, Answers answers);

private:
    void read();
    void serve(const HttpRequest& request);
    void send(const HttpAnswer& answer, bool last);
    void refuse(int status);
    void close();

    QTcpSocket& socket_;
    Answers answers_;
    HttpRequests requests_;
    bool answering_ = false;  ///< the answer is not out yet: nothing is read meanwhile
    bool closing_ = false;
};

}  // namespace jcic::practice
