#include "app/gateway/tls.h"

#include <QSslCertificate>
#include <QSslKey>

namespace jcic::gateway {
namespace {

tl::unexpected<Fault> unusable(std::string field) {
    return fail(FaultCode::file_form, "host.address", {{"field", std::move(field)}});
}

QSslKey private_key(const Secret& pem) {
    auto bytes = QByteArray(reinterpret_cast<const char*>(pem.view().data()), static_cast<qsizetype>(pem.size()));
    QSslKey key(bytes, QSsl::Ec);
    if (key.isNull()) key = QSslKey(bytes, QSsl::Rsa);
    wipe({reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    return key;
}

}  // namespace

Result<QSslConfiguration> tls_configuration(const HostAddress& address) {
    const auto authorities = QSslCertificate::fromData(QByteArray::fromStdString(address.ca_pem));
    if (authorities.isEmpty()) return unusable("ca");
    const QSslCertificate own(QByteArray::fromStdString(address.certificate_pem));
    if (own.isNull()) return unusable("certificate");
    const auto key = private_key(address.key_pem);
    if (key.isNull()) return unusable("key");

    // Not defaultConfiguration(): that one brings the system's authorities along.
    QSslConfiguration tls;
    tls.setCaCertificates(authorities);
    tls.setLocalCertificate(own);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    return tls;
}

Result<QUrl> base_url(const HostAddress& address) {
    const QUrl url(QString::fromStdString(address.url), QUrl::StrictMode);
    const bool bare = url.path().isEmpty() && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty() || !bare)
        return unusable("url");
    return url;
}

}  // namespace jcic::gateway
