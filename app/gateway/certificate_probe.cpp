#include "app/gateway/certificate_probe.h"

#include <QNetworkProxy>

namespace jcic::gateway {
namespace {

constexpr std::chrono::milliseconds patience{400};

bool about_our_certificate(QSsl::AlertType type) {
    using Type = QSsl::AlertType;
    return type == Type::NoCertificate || type == Type::BadCertificate || type == Type::UnsupportedCertificate ||
           type == Type::CertificateRevoked || type == Type::CertificateExpired || type == Type::CertificateUnknown ||
           type == Type::UnknownCa || type == Type::CertificateRequired || type == Type::AccessDenied ||
           type == Type::DecryptError;
}

}  // namespace

CertificateProbe::CertificateProbe(const QUrl& url, const QSslConfiguration& tls, Done done, QObject* parent)
    : QObject(parent), done_(std::move(done)) {
    socket_.setProxy(QNetworkProxy::NoProxy);
    socket_.setSslConfiguration(tls);
    connect(&socket_, &QSslSocket::alertReceived, this, [this](QSsl::AlertLevel, QSsl::AlertType type, const QString&) {
        if (about_our_certificate(type)) finish(true);
    });
    connect(&socket_, &QAbstractSocket::disconnected, this, [this] { finish(false); });
    connect(&socket_, &QAbstractSocket::errorOccurred, this, [this] { finish(false); });
    connect(&patience_, &QTimer::timeout, this, [this] { finish(false); });
    patience_.start(patience);
    socket_.connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(443)));
}

void CertificateProbe::finish(bool refused) {
    if (!done_) return;
    const auto done = std::exchange(done_, nullptr);
    patience_.stop();
    deleteLater();
    done(refused);
}

}  // namespace jcic::gateway
