#pragma once
// The TLS side of a host's address: pinned authority, own certificate, version.

#include <QSslConfiguration>
#include <QUrl>

#include "app/gateway/transport.h"

namespace jcic::gateway {

/// Fault file.form with "field" (url, ca, certificate, key).
[[nodiscard]] Result<QSslConfiguration> tls_configuration(const HostAddress& address);
[[nodiscard]] Result<QUrl> base_url(const HostAddress& address);

}  // namespace jcic::gateway
