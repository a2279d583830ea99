#include "app/gateway/tls.h"

#include <QHostAddress>
#include <QSslCipher>
#include <QSslKey>
#include <algorithm>

namespace jcic::gateway {
namespace {

/// The practice policy, 2.25.14225900278765172045249293823637158499 (app/practice/ca.h, app/card/certificate.h), as it
/// stands in a certificate's DER.
constexpr std::array<std::uint8_t, 21> practice_policy{0x06, 0x13, 0x69, 0x95, 0xB3, 0xE7, 0xC2, 0xA4, 0xCD, 0x9A, 0x8C,
                                                       0xBB, 0xA0, 0x82, 0x94, 0x8C, 0x87, 0xBD, 0xAD, 0xF4, 0x63};

/// Authenticated encryption under a key of this connection alone (RFC 9325, 4.1 and 4.2): CBC with SHA-1, which TLS 1.2
/// would still take, is not offered, nor is a key exchange by the host's lasting key.
QList<QSslCipher> offered_ciphers() {
    auto ciphers = QSslConfiguration::supportedCiphers();
    ciphers.removeIf([](const QSslCipher& cipher) {
        const auto name = cipher.name();
        const bool fresh_key = name.startsWith(QLatin1String("TLS_")) || name.startsWith(QLatin1String("ECDHE-"));
        return !fresh_key || !(name.contains(QLatin1String("GCM")) || name.contains(QLatin1String("CHACHA20")));
    });
    return ciphers;
}

tl::unexpected<Fault> unusable(std::string field) {
    return fail(FaultCode::file_form, "host.address", {{"field", std::move(field)}});
}

QSslKey private_key(const HostAddress& address) {
    // QSslKey takes the reference over.
    if (address.key_reference) return QSslKey(Qt::HANDLE(address.key_reference()), QSsl::PrivateKey);
    const auto& pem = address.key_pem;
    auto bytes = QByteArray(reinterpret_cast<const char*>(pem.view().data()), static_cast<qsizetype>(pem.size()));
    QSslKey key(bytes, QSsl::Ec);
    if (key.isNull()) key = QSslKey(bytes, QSsl::Rsa);
    wipe({reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    return key;
}

}  // namespace

bool any_of_practice(const QList<QSslCertificate>& certificates) {
    return std::any_of(certificates.begin(), certificates.end(), [](const QSslCertificate& certificate) {
        const auto policy =
            QByteArray::fromRawData(reinterpret_cast<const char*>(practice_policy.data()), practice_policy.size());
        return certificate.toDer().contains(policy);
    });
}

bool names_host(const QSslCertificate& certificate, const QString& host) {
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const auto addresses = names.values(QSsl::IpAddressEntry);
        return std::any_of(addresses.begin(), addresses.end(),
                           [&](const QString& one) { return QHostAddress(one).isEqual(address); });
    }
    const auto wanted = host.toLower();
    const auto rest = wanted.mid(wanted.indexOf(QLatin1Char('.')));  // behind a first label that "*" may stand for
    const auto domains = names.values(QSsl::DnsEntry);
    return std::any_of(domains.begin(), domains.end(), [&](const QString& one) {
        const auto name = one.toLower();
        return name == wanted || (rest.count(QLatin1Char('.')) > 1 && name == QLatin1Char('*') + rest);
    });
}

Result<QSslConfiguration> tls_configuration(const HostAddress& address) {
    const auto authorities = QSslCertificate::fromData(QByteArray::fromStdString(address.ca_pem));
    if (authorities.isEmpty()) return unusable("ca");
    const QSslCertificate own(QByteArray::fromStdString(address.certificate_pem));
    if (own.isNull()) return unusable("certificate");
    const auto key = private_key(address);
    if (key.isNull()) return unusable("key");

    if (!address.practice && (any_of_practice(authorities) || any_of_practice({own})))
        return fail(FaultCode::host_untrusted, "host.address", {{"reason", "practice"}});

    // Not defaultConfiguration(): that one brings the system's authorities along.
    QSslConfiguration tls;
    tls.setCaCertificates(authorities);
    tls.setLocalCertificate(own);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setCiphers(offered_ciphers());
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
