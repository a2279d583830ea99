#pragma once
// When an ASN.1 time is, in any year: the systems' own timegm differs, where there is one.

#include <openssl/types.h>

#include <chrono>
#include <optional>

namespace jcic::openssl {

/// nullopt for what is none.
[[nodiscard]] std::optional<std::chrono::sys_seconds> time_of(const ASN1_TIME* time);

}  // namespace jcic::openssl
