#pragma once
// The TLS configuration for a host's address: pinned authority, own certificate, version.

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

#include "app/gateway/transport.h"

namespace jcic::gateway {

/// Faults file.form with "field" (url, ca, certificate, key); host.untrusted with "reason" practice.
[[nodiscard]] Result<QSslConfiguration> tls_configuration(const HostAddress& address);
/// Whether one of them has the practice policy, as every certificate of a practice world does.
[[nodiscard]] bool any_of_practice(const QList<QSslCertificate>& certificates);
/// Whether its alternative names include that host; its common name does not count (RFC 9110, 4.3.4).
[[nodiscard]] bool names_host(const QSslCertificate& certificate, const QString& host);
[[nodiscard]] Result<QUrl> base_url(const HostAddress& address);

}  // namespace jcic::gateway
