#pragma once
// A TPM 2.0, through Debian's tpm2-openssl in a library context of its own: nothing else in the program goes through
// it. It makes keys that never leave it, and signs with them. Its calls run in a thread of their own, because a TPM
// takes its time, and one that hangs cannot be cancelled: whoever waits gives up after a limit.

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/tpm/place.h"

namespace jcic::tpm {

/// EC P-256, with SHA-2: what JCIC's host, the hub and documents take, and what every TPM 2.0 has.
struct MadeKey {
    std::string wrapped;  ///< PEM, "TSS2 PRIVATE KEY": of use in the TPM that made it alone
    Bytes public_key;     ///< SubjectPublicKeyInfo, DER
};

struct DeviceOptions {
    std::chrono::milliseconds answer_within{10'000};  ///< a slow TPM makes a key in several seconds
    /// After so long without a call the key is unloaded and the device closed: another program may have it.
    std::chrono::milliseconds close_after{30'000};
    std::string provider = "tpm2";  ///< OpenSSL's provider, by its module's name
};

class Device {
public:
    explicit Device(Place place, DeviceOptions options = {});
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    /// Whether this machine has what it takes, as far as can be told without asking the TPM, in no time. Faults as
    /// probe: provider, none, access.
    [[nodiscard]] Result<void> is_at_hand() const;
    /// Whether it is there, answers and makes such keys; makes one and forgets it. Fault key.tpm, as all of these:
    /// "reason" provider (not installed), none (no such device), access, gone (no connection), late, busy, lockout,
    /// owner (its owner's hierarchy is barred), other (the key is another TPM's, or it was cleared since), answer.
    /// Nothing of a call stays in the TPM: what did not succeed within the limit was not done.
    [[nodiscard]] Result<void> probe();
    [[nodiscard]] Result<MadeKey> make();
    /// Of a digest of 32, 48 or 64 bytes (SHA-2), in DER.
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
