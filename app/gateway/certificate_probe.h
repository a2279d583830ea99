#pragma once
// Finds out why a host closed the connection without a message. Under TLS 1.3 a host refuses the client's certificate
// after the client's side of the handshake is done, and the network manager reports only "closed"; the socket itself
// receives the alert (RFC 8446, section 6.2). The probe connects once, sends nothing, and listens.

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>
#include <functional>

namespace jcic::gateway {

class CertificateProbe : public QObject {
public:
    using Done = std::function<void(bool own_certificate_refused)>;
    CertificateProbe(const QUrl& url, const QSslConfiguration& tls, Done done, QObject* parent);

private:
    void finish(bool refused);
    QSslSocket socket_;
    QTimer patience_;
    Done done_;
};

}  // namespace jcic::gateway
