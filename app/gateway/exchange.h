#pragma once
// One request and its answer over its own connection, in the network thread. Not QNetworkAccessManager: that reads
// headers without a limit and repeats a request automatically.

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>
#include <functional>
#include <optional>

#include "app/gateway/http_reader.h"
#include "app/gateway/transport.h"

namespace jcic::gateway {

using Exchanged = tl::expected<HttpAnswer, NoAnswer>;

class Exchange : public QObject {
public:
    using Done = std::function<void(Exchanged)>;
    struct Rules {
        Limits limits;
        bool practice = false;                                ///< if not set, a host of the practice world gets no data
        std::function<std::optional<Fault>()> key_trouble{};  ///< HostAddress
    };
    /// Calls `done` exactly once, even if destroyed early.
    Exchange(const QUrl& base, const QSslConfiguration& tls, HttpRequest request, const Rules& rules, Done done,
             QObject* parent);
    ~Exchange() override;
    /// Cancels the exchange on the caller's request.
    void cancel();

private:
    void send();
    void read_answer();
    void take_tls_errors(const QList<QSslError>& errors);
    void take_error(QAbstractSocket::SocketError error);
    void find_out_why_closed(bool in_handshake);
    void give_up(FaultCode code, std::string reason);
    void end(Exchanged outcome);

    const QUrl base_;
    const QSslConfiguration tls_;
    HttpRequest request_;
    const bool practice_;
    const std::function<std::optional<Fault>()> key_trouble_;
    HttpReader reader_;
    Done done_;
    QSslSocket socket_;
    QTimer limit_;
    QTimer silence_;
    std::size_t came_ = 0;  ///< bytes since `silence_` began
    bool sent_ = false;
    bool probing_ = false;
    std::optional<Fault> verdict_;  ///< on TLS, before the socket reports its error
};

}  // namespace jcic::gateway
