#pragma once
// One request and its answer, in the network thread.

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <QUrl>
#include <functional>
#include <optional>

#include "app/gateway/transport.h"

namespace jcic::gateway {

using Exchanged = tl::expected<HttpAnswer, NoAnswer>;

class Exchange : public QObject {
public:
    using Done = std::function<void(Exchanged)>;
    /// Calls `done` exactly once, also when it is destroyed before its time.
    Exchange(QNetworkAccessManager& network, QNetworkRequest prepared, HttpRequest request, const Limits& limits,
             Done done, QObject* parent);
    ~Exchange() override;
    /// The caller has changed its mind.
    void cancel();

private:
    void give_up(FaultCode code, std::string reason);
    void take_data();
    void take_tls_errors(const QList<QSslError>& errors);
    void finished();
    void fail_by_network();
    void find_out_why_closed();
    void end(Exchanged outcome);

    QNetworkReply* reply_ = nullptr;
    QTimer limit_;
    Limits limits_;
    Done done_;
    QByteArray body_;
    bool sent_ = false;
    std::optional<Fault> verdict_;  ///< ours, before the network had one
};

}  // namespace jcic::gateway
