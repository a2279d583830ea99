#pragma once
// A TPM 2.0, through Debian's tpm2-openssl in a separate library context, which only this module uses. It makes keys
// that never leave it, and signs with them. Its calls run in a separate thread, because a TPM is slow and a hanging one
// cannot be cancelled: callers stop waiting after a limit.

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/tpm/place.h"

namespace jcic::tpm {

// Faults of a TPM, or of the access to it.

/// Fault key.tpm.
[[nodiscard]] tl::unexpected<Fault> trouble(const Place& place, const char* reason);
/// Checks that the device's file can be opened: none, access. A software TPM is checked by connecting.
[[nodiscard]] Result<void> may_be_opened(const Place& place);
/// Takes OpenSSL's errors of this thread, among which tpm2-openssl leaves tpm2-tss's response code.
[[nodiscard]] tl::unexpected<Fault> trouble_told(const Place& place);

/// EC P-256, with SHA-2: accepted by JCIC's host, the hub and documents, and supported by every TPM 2.0.
struct MadeKey {
    std::string wrapped;  ///< PEM, "TSS2 PRIVATE KEY": usable only in the TPM that made it
    Bytes public_key;     ///< SubjectPublicKeyInfo, DER
};

struct DeviceOptions {
    std::chrono::milliseconds answer_within{10'000};  ///< a slow TPM makes a key in several seconds
    /// After this time without a call the key is unloaded and the device closed, for use by other programs.
    std::chrono::milliseconds close_after{30'000};
    std::string provider = "tpm2";  ///< OpenSSL's provider, by its module's name
};

class Device {
public:
    explicit Device(Place place, DeviceOptions options = {});
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    /// Whether this machine has the requirements, as far as known without using the TPM; returns at once. Faults as
    /// probe: provider, none, access.
    [[nodiscard]] Result<void> is_at_hand() const;
    /// Checks that the TPM answers and makes such keys; makes one and discards it. Fault key.tpm, for all calls here:
    /// "reason" provider (not installed), none (no such device), access, gone (no connection), late, busy, lockout,
    /// owner (its owner's hierarchy is barred), other (the key is another TPM's, or the TPM was cleared since), answer.
    /// A call leaves nothing in the TPM: if it did not succeed within the limit, it had no effect.
    [[nodiscard]] Result<void> probe();
    [[nodiscard]] Result<MadeKey> make();
    /// Signs a digest of 32, 48 or 64 bytes (SHA-2); returns DER.
    [[nodiscard]] Result<Bytes> sign(const std::string& wrapped, ByteView digest);

    [[nodiscard]] const Place& place() const { return place_; }

private:
    class Worker;
    [[nodiscard]] Worker* working();
    Place place_;
    DeviceOptions options_;
    std::shared_ptr<Worker> worker_;
    std::once_flag begun_;
    std::thread thread_;
};

}  // namespace jcic::tpm
