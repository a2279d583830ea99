#pragma once
// The practice host's sockets: HTTP over TLS with certificates on both sides, and the configured misbehaviour.

#include <QByteArray>
#include <QSslConfiguration>

#include "app/practice/host/host_desk.h"
#include "app/practice/host/host_faults.h"
#include "app/practice/host/http_server.h"

namespace jcic::practice {

/// Requires both certificates: a workstation without one, or with another authority's, gets an alert and no answer.
/// Fault file.form with "field".
[[nodiscard]] Result<QSslConfiguration> host_tls(const HostCredentials& credentials);

/// Conversions from a request to a call, and from a reply to bytes.
[[nodiscard]] HostCall host_call(const HttpRequest& request, const QSslCertificate& workstation);
[[nodiscard]] QByteArray http_bytes(const HostReply& reply);

/// Lives in the practice host's thread.
class HostServer : public HttpServer {
public:
    HostServer(const QSslConfiguration& tls, HostDesk desk, FaultFile faults)
        : HttpServer(tls), desk_(std::move(desk)), faults_(std::move(faults)) {}

protected:
    HttpAnswer answer(const HttpRequest& request, const QSslCertificate& client) override;

private:
    HostDesk desk_;
    FaultFile faults_;
};

}  // namespace jcic::practice
