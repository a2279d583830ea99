#pragma once
// Converts OpenSSL's values into ours.

#include <openssl/types.h>

#include <string>

#include "app/base/clock.h"

namespace jcic::card {

/// The time at the epoch for what is none.
[[nodiscard]] UtcTime utc_of(const ASN1_TIME* time);
/// "" where there is none.
[[nodiscard]] std::string common_name(const X509_NAME* name);
/// The whole name in one line, RFC 2253, in UTF-8.
[[nodiscard]] std::string whole_name(const X509_NAME* name);
/// Dotted: "2.5.29.15".
[[nodiscard]] std::string dotted(const ASN1_OBJECT* object);

}  // namespace jcic::card
