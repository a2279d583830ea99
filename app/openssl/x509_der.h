#pragma once
// A certificate's bytes.

#include "app/base/bytes.h"

struct x509_st;

namespace jcic::openssl {

/// Empty where it has no such form.
[[nodiscard]] Bytes der_of(const x509_st* certificate);

}  // namespace jcic::openssl
