#pragma once
// The practice host's sockets: HTTP over TLS with certificates on both sides, and the misbehaviour it was told.

#include <QAbstractHttpServer>
#include <QByteArray>
#include <QSslConfiguration>
#include <QSslSocket>

#include "app/practice/host/host_desk.h"
#include "app/practice/host/host_faults.h"

namespace jcic::practice {

/// Both certificates wanted; a workstation without one, or with another authority's, gets an alert and no answer.
/// Fault file.form with "field".
[[nodiscard]] Result<QSslConfiguration> host_tls(const HostCredentials& credentials);

/// A request as the operations see it, and a reply as it goes out.
[[nodiscard]] HostCall host_call(const QHttpServerRequest& request, const QSslSocket& socket);
[[nodiscard]] QByteArray http_bytes(const HostReply& reply);

/// Lives in the practice host's thread. Not QHttpServer: its handlers do not see the client's certificate.
class HostServer : public QAbstractHttpServer {
public:
    HostServer(HostDesk desk, FaultFile faults) : desk_(std::move(desk)), faults_(std::move(faults)) {}

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;

private:
    HostDesk desk_;
    FaultFile faults_;
};

}  // namespace jcic::practice
