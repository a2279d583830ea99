#pragma once
// What a TPM, or the way to it, said instead of an answer.

#include "app/base/fault.h"
#include "app/tpm/place.h"

namespace jcic::tpm {

/// Fault key.tpm.
[[nodiscard]] tl::unexpected<Fault> trouble(const Place& place, const char* reason);
/// What keeps the device's file from being opened: none, access. A TPM in software is found out by connecting.
[[nodiscard]] Result<void> may_be_opened(const Place& place);
/// From OpenSSL's errors of this thread, which are taken: tpm2-openssl leaves tpm2-tss's response code there.
[[nodiscard]] tl::unexpected<Fault> trouble_told(const Place& place);

}  // namespace jcic::tpm
