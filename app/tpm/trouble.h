#pragma once
// Faults of a TPM, or of the access to it.

#include "app/base/fault.h"
#include "app/tpm/place.h"

namespace jcic::tpm {

/// Fault key.tpm.
[[nodiscard]] tl::unexpected<Fault> trouble(const Place& place, const char* reason);
/// Checks that the device's file can be opened: none, access. A software TPM is checked by connecting.
[[nodiscard]] Result<void> may_be_opened(const Place& place);
/// Takes OpenSSL's errors of this thread, among which tpm2-openssl leaves tpm2-tss's response code.
[[nodiscard]] tl::unexpected<Fault> trouble_told(const Place& place);

}  // namespace jcic::tpm
